package io.rapport.templates.pdf;

import io.rapport.domain.report.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled templates on the class path. */
final class Templates {
  /** Width between the margins, in points. */
  static final int WIDTH = 515;

  /** Columns the table template has. */
  static final int MOST_COLUMNS = 12;

  private final JasperReport document;
  private final byte[] table;

  Templates() {
    this.document = load(bytes("document.jasper"));
    this.table = bytes("table.jasper");
  }

  JasperReport document() {
    return document;
  }

  /**
   * A table's own copy of the template, with its columns where the table needs them.
   *
   * @param number tells the table from the others of its document
   */
  TableView view(int number, Block.Table model) {
    int columns = model.columns().size();
    if (columns == 0 || columns > MOST_COLUMNS) {
      throw new IllegalArgumentException(
          "a table has one to " + MOST_COLUMNS + " columns, not " + columns);
    }
    JasperReport own = load(table);
    List<Integer> widths = ColumnWidths.of(model, WIDTH);
    int left = 0;
    for (int i = 0; i < columns; i++) {
      place(own.getColumnHeader(), i, left, widths.get(i));
      place(own.getDetailSection().getBands()[0], i, left, widths.get(i));
      left += widths.get(i);
    }
    return new TableView(Integer.toString(number), model, own);
  }

  private static void place(JRBand band, int column, int left, int width) {
    JRElement element = band.getElementByKey("column" + column);
    element.setX(left);
    element.setWidth(width);
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("template was not compiled by the build: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JasperReport load(byte[] compiled) {
    try {
      return (JasperReport) JRLoader.loadObject(new ByteArrayInputStream(compiled));
    } catch (JRException e) {
      throw new IllegalStateException("template cannot be read", e);
    }
  }
}
