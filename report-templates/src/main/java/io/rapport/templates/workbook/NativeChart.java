package io.rapport.templates.workbook;

import io.rapport.domain.report.WorkbookChart;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/** A chart drawn by the program that opens the workbook, from cells of the workbook. */
final class NativeChart {

  private static final int GAP_PERCENT = 60;

  private final ChartCells cells;
  private final WorkbookChart model;

  NativeChart(Layout layout, WorkbookChart model) {
    this.cells = new ChartCells(layout, model);
    this.model = model;
  }

  /**
   * Adds the chart to a sheet.
   *
   * @param number number of the chart in the workbook, from 1
   */
  void add(XSSFSheet sheet, XSSFClientAnchor where, int number) {
    XSSFChart chart = sheet.createDrawingPatriarch().createChart(where);
    describe(chart, number);
    boolean bars = model.kind() == WorkbookChart.Kind.BARS;
    XDDFCategoryAxis labels =
        chart.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
    ChartLook.axes(labels, values, model);
    boolean lines = model.kind() == WorkbookChart.Kind.LINES;
    XDDFChartData data = chart.createData(lines ? ChartTypes.LINE : ChartTypes.BAR, labels, values);
    data.setVaryColors(false);
    for (WorkbookChart.Series series : model.series()) {
      XDDFChartData.Series drawn = data.addSeries(cells.labels(), cells.numbers(series));
      drawn.setTitle(cells.name(series), cells.nameCell(series));
      ChartLook.series(drawn, series.whose());
    }
    if (data instanceof XDDFBarChartData bar) {
      bar.setBarDirection(bars ? BarDirection.BAR : BarDirection.COL);
      bar.setBarGrouping(BarGrouping.CLUSTERED);
      bar.setGapWidth(GAP_PERCENT);
      if (bars) {
        // The first row of the table on top; the values' axis stays at the foot.
        labels.setOrientation(AxisOrientation.MAX_MIN);
        values.setCrosses(AxisCrosses.MAX);
      }
    } else if (data instanceof XDDFLineChartData line) {
      line.setGrouping(Grouping.STANDARD);
    }
    chart.plot(data);
    CTPlotArea plot = chart.getCTChart().getPlotArea();
    ChartLook.axisTitle(plot.getValAxArray(0).getTitle());
    ChartLook.numbers(plot, model.series());
  }

  private void describe(XSSFChart chart, int number) {
    CTNonVisualDrawingProps properties =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    properties.setName("Chart " + number);
    properties.setTitle(model.title());
    properties.setDescr(model.alternative());
    chart.getCTChartSpace().addNewRoundedCorners().setVal(false);
    chart.setTitleText(model.title());
    chart.setTitleOverlay(false);
    ChartLook.title(chart.getCTChart().getTitle());
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.setPlotOnlyVisibleCells(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
  }
}
