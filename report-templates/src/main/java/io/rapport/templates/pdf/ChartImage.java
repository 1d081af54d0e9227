package io.rapport.templates.pdf;

import io.rapport.templates.chart.Drawing;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Dimension2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.DimensionRenderable;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A chart at the size decided for it, drawn by JasperReports wherever the template puts it. */
public final class ChartImage extends AbstractRenderer
    implements Graphics2DRenderable, DimensionRenderable {
  private static final long serialVersionUID = 1L;

  private final transient Drawing drawing;
  private final int width;
  private final int height;

  ChartImage(Drawing drawing, int width, int height) {
    this.drawing = drawing;
    this.width = width;
    this.height = height;
  }

  int height() {
    return height;
  }

  @Override
  public Dimension2D getDimension(JasperReportsContext context) {
    return new Dimension(width, height);
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D place) {
    drawing.draw(graphics, place);
  }
}
