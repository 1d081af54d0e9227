package io.rapport.templates.workbook;

import io.rapport.domain.report.WorkbookChart;
import java.util.List;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** Colours, lines, letters and numbers of charts. Whose a series is shows in its mark, too. */
final class ChartLook {

  private static final double TITLE_POINTS = 12;
  private static final double TEXT_POINTS = 9;
  private static final double LINE_POINTS = 2.25;
  private static final double HAIR_POINTS = 0.75;
  private static final short MARKER_POINTS = 7;
  private static final double GRID_STEPS = 5;

  private static final XDDFColor PICKED = rgb(0x1B, 0x5E, 0x9E);
  private static final XDDFColor COMPARED = rgb(0x8A, 0x94, 0xA0);
  private static final XDDFColor GRID = rgb(0xD5, 0xDA, 0xE0);
  private static final XDDFColor MUTED = rgb(0x5B, 0x67, 0x76);

  private ChartLook() {}

  static void axes(XDDFCategoryAxis labels, XDDFValueAxis values, WorkbookChart model) {
    model
        .axis()
        .ifPresent(
            axis -> {
              values.setMinimum(axis.low());
              values.setMaximum(axis.high());
              values.setMajorUnit((axis.high() - axis.low()) / GRID_STEPS);
            });
    values.setNumberFormat("0");
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setTitle(model.valueTitle());
    values.getOrAddMajorGridProperties().setLineProperties(line(GRID, HAIR_POINTS));
    values.getOrAddShapeProperties().setLineProperties(line(GRID, HAIR_POINTS));
    values.getOrAddTextProperties().setFontSize(TEXT_POINTS);
    labels.getOrAddShapeProperties().setLineProperties(line(MUTED, HAIR_POINTS));
    labels.getOrAddTextProperties().setFontSize(TEXT_POINTS);
  }

  static void series(XDDFChartData.Series series, WorkbookChart.Whose whose) {
    XDDFColor colour = whose == WorkbookChart.Whose.PICKED ? PICKED : COMPARED;
    if (!(series instanceof XDDFLineChartData.Series line)) {
      series.setFillProperties(new XDDFSolidFillProperties(colour));
      return;
    }
    line.setSmooth(false);
    if (whose == WorkbookChart.Whose.COMPARED_END) {
      line.setMarkerStyle(MarkerStyle.NONE);
      line.setLineProperties(dashed(colour));
      return;
    }
    line.setMarkerStyle(
        whose == WorkbookChart.Whose.PICKED ? MarkerStyle.CIRCLE : MarkerStyle.DIAMOND);
    line.setMarkerSize(MARKER_POINTS);
    line.setLineProperties(line(colour, LINE_POINTS));
    XDDFShapeProperties marker = new XDDFShapeProperties();
    marker.setFillProperties(new XDDFSolidFillProperties(colour));
    marker.setLineProperties(line(XDDFColor.from(PresetColor.WHITE), HAIR_POINTS));
    line.getCTLineSer().getMarker().setSpPr(marker.getXmlObject());
  }

  /** A number beside each value; what is picked has its own above, so that both can be read. */
  static void numbers(CTPlotArea plot, List<WorkbookChart.Series> series) {
    plot.getBarChartList()
        .forEach(
            chart ->
                chart.getSerList().forEach(bar -> numbers(bar.addNewDLbls(), STDLblPos.OUT_END)));
    for (int i = 0; i < series.size() && plot.sizeOfLineChartArray() > 0; i++) {
      WorkbookChart.Whose whose = series.get(i).whose();
      if (whose != WorkbookChart.Whose.COMPARED_END) {
        boolean below = whose == WorkbookChart.Whose.COMPARED && i > 0;
        numbers(
            plot.getLineChartArray(0).getSerArray(i).addNewDLbls(),
            below ? STDLblPos.B : STDLblPos.T);
      }
    }
  }

  private static void numbers(CTDLbls labels, STDLblPos.Enum where) {
    labels.addNewNumFmt().setFormatCode("0;−0;;");
    labels.getNumFmt().setSourceLinked(false);
    labels.addNewTxPr().addNewBodyPr();
    labels.getTxPr().addNewP().addNewPPr().addNewDefRPr().setSz(hundredths(TEXT_POINTS));
    labels.addNewDLblPos().setVal(where);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  static void title(CTTitle title) {
    letters(title, TITLE_POINTS, true);
  }

  static void axisTitle(CTTitle title) {
    letters(title, TEXT_POINTS, false);
  }

  private static void letters(CTTitle title, double points, boolean bold) {
    title
        .getTx()
        .getRich()
        .getPList()
        .forEach(
            paragraph ->
                paragraph
                    .getRList()
                    .forEach(
                        run -> {
                          CTTextCharacterProperties look =
                              run.isSetRPr() ? run.getRPr() : run.addNewRPr();
                          look.setSz(hundredths(points));
                          look.setB(bold);
                        }));
  }

  private static int hundredths(double points) {
    return (int) Math.round(points * 100);
  }

  private static XDDFLineProperties dashed(XDDFColor colour) {
    XDDFLineProperties line = line(colour, 1);
    line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
    return line;
  }

  private static XDDFLineProperties line(XDDFColor colour, double points) {
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour));
    line.setWidth(points);
    return line;
  }

  private static XDDFColor rgb(int red, int green, int blue) {
    return XDDFColor.from(new byte[] {(byte) red, (byte) green, (byte) blue});
  }
}
