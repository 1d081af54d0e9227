package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.WorkbookChart;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFTextBody;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/** A chart drawn by the program that opens the workbook, from cells of the workbook. */
final class NativeChart {

  private static final double TITLE_POINTS = 12;
  private static final double TEXT_POINTS = 9;
  private static final double LINE_POINTS = 2.25;
  private static final short MARKER_POINTS = 7;
  private static final int GAP_PERCENT = 60;
  private static final double GRID_STEPS = 5;

  private static final XDDFColor PICKED = rgb(0x1B, 0x5E, 0x9E);
  private static final XDDFColor COMPARED = rgb(0x9A, 0xA3, 0xAE);
  private static final XDDFColor GRID = rgb(0xD5, 0xDA, 0xE0);
  private static final XDDFColor MUTED = rgb(0x5B, 0x67, 0x76);

  private final Layout layout;
  private final WorkbookChart model;

  NativeChart(Layout layout, WorkbookChart model) {
    this.layout = layout;
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
    axes(labels, values, bars);
    XDDFChartData data = chart.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, labels, values);
    data.setVaryColors(false);
    for (WorkbookChart.Series series : model.series()) {
      XDDFChartData.Series drawn = data.addSeries(labels(), numbers(series));
      drawn.setTitle(name(series), nameCell(series));
      look(drawn, series.whose());
    }
    if (data instanceof XDDFBarChartData bar) {
      bar.setBarDirection(BarDirection.BAR);
      bar.setBarGrouping(BarGrouping.CLUSTERED);
      bar.setGapWidth(GAP_PERCENT);
    }
    if (data instanceof XDDFLineChartData line) {
      line.setGrouping(Grouping.STANDARD);
    }
    chart.plot(data);
    chart
        .getCTChart()
        .getPlotArea()
        .getValAxArray(0)
        .getTitle()
        .getTx()
        .getRich()
        .getPList()
        .forEach(paragraph -> paragraph.getRList().forEach(NativeChart::small));
    if (bars) {
      chart.getCTChart().getPlotArea().getBarChartArray(0).getSerList().stream()
          .map(series -> series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls())
          .forEach(NativeChart::numbersBesideBars);
    }
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
    size(chart.getTitle().getBody(), TITLE_POINTS, true);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    chart.setPlotOnlyVisibleCells(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
  }

  private void axes(XDDFCategoryAxis labels, XDDFValueAxis values, boolean bars) {
    model
        .axis()
        .ifPresent(
            axis -> {
              values.setMinimum(axis.low());
              values.setMaximum(axis.high());
              values.setMajorUnit((axis.high() - axis.low()) / GRID_STEPS);
            });
    values.setNumberFormat("0");
    values.setTitle(model.valueTitle());
    values.getOrAddMajorGridProperties().setLineProperties(line(GRID, 0.75));
    values.getOrAddShapeProperties().setLineProperties(line(GRID, 0.75));
    values.getOrAddTextProperties().setFontSize(TEXT_POINTS);
    labels.getOrAddShapeProperties().setLineProperties(line(MUTED, 0.75));
    labels.getOrAddTextProperties().setFontSize(TEXT_POINTS);
    if (bars) {
      // The first row of the table on top; the values' axis stays at the foot.
      labels.setOrientation(AxisOrientation.MAX_MIN);
      values.setCrosses(AxisCrosses.MAX);
    }
  }

  private static void small(CTRegularTextRun run) {
    CTTextCharacterProperties look = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
    look.setSz((int) (TEXT_POINTS * 100));
    look.setB(false);
  }

  private static void size(XDDFTextBody text, double points, boolean bold) {
    text.getParagraphs().stream()
        .flatMap(paragraph -> paragraph.getTextRuns().stream())
        .forEach(
            run -> {
              run.setFontSize(points);
              run.setBold(bold);
            });
  }

  private static void look(XDDFChartData.Series series, WorkbookChart.Whose whose) {
    boolean picked = whose == WorkbookChart.Whose.PICKED;
    boolean end = whose == WorkbookChart.Whose.COMPARED_END;
    XDDFColor colour = picked ? PICKED : COMPARED;
    if (series instanceof XDDFLineChartData.Series line) {
      line.setSmooth(false);
      line.setMarkerStyle(
          end ? MarkerStyle.NONE : picked ? MarkerStyle.CIRCLE : MarkerStyle.DIAMOND);
      if (end) {
        line.setLineProperties(dashed(colour));
        return;
      }
      line.setMarkerSize(MARKER_POINTS);
      line.setLineProperties(line(colour, LINE_POINTS));
      XDDFShapeProperties marker = new XDDFShapeProperties();
      marker.setFillProperties(new XDDFSolidFillProperties(colour));
      marker.setLineProperties(line(XDDFColor.from(PresetColor.WHITE), 0.75));
      line.getCTLineSer().getMarker().setSpPr(marker.getXmlObject());
    } else {
      series.setFillProperties(new XDDFSolidFillProperties(colour));
    }
  }

  private static void numbersBesideBars(CTDLbls labels) {
    labels.addNewNumFmt().setFormatCode("0;−0;;");
    labels.getNumFmt().setSourceLinked(false);
    labels.addNewTxPr().addNewBodyPr();
    labels.getTxPr().addNewP().addNewPPr().addNewDefRPr().setSz((int) (TEXT_POINTS * 100));
    labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private XDDFCategoryDataSource labels() {
    Workbook.Span span = new Workbook.Span(model.sheet(), model.categories());
    String[] texts =
        values(span).stream()
            .map(value -> value instanceof Workbook.Text text ? text.text() : "")
            .toArray(String[]::new);
    return XDDFDataSourcesFactory.fromArray(texts, cells(span));
  }

  private XDDFNumericalDataSource<Double> numbers(WorkbookChart.Series series) {
    Workbook.Span span = new Workbook.Span(model.sheet(), series.values());
    Double[] numbers = values(span).stream().map(NativeChart::number).toArray(Double[]::new);
    return XDDFDataSourcesFactory.fromArray(numbers, cells(span));
  }

  private List<Workbook.Value> values(Workbook.Span span) {
    return IntStream.rangeClosed(model.firstRow(), model.lastRow())
        .mapToObj(row -> layout.value(new Workbook.Place(span.sheet(), span.column(), row)))
        .toList();
  }

  private String cells(Workbook.Span span) {
    return Layout.text(span.sheet(), layout.rows(span, model.firstRow(), model.lastRow()));
  }

  private static @org.jspecify.annotations.Nullable Double number(Workbook.Value value) {
    Workbook.Value now =
        value.plain() instanceof Workbook.Following following ? following.now() : value.plain();
    return now instanceof Workbook.Number number ? toDouble(number.number()) : null;
  }

  private static Double toDouble(BigDecimal number) {
    return number.doubleValue();
  }

  private String name(WorkbookChart.Series series) {
    if (series.name().row() == WorkbookChart.HEADER) {
      return CellText.oneLine(series.name().column());
    }
    Workbook.Value value = layout.value(series.name());
    if (value instanceof Workbook.Picked picked) {
      return picked.now();
    }
    return value instanceof Workbook.Text text ? text.text() : "";
  }

  private CellReference nameCell(WorkbookChart.Series series) {
    return new CellReference(
        series.name().sheet(),
        series.name().row() + 1,
        layout.column(series.name().sheet(), series.name().column()),
        true,
        true);
  }

  private static XDDFLineProperties line(XDDFColor colour, double points) {
    XDDFLineProperties line = new XDDFLineProperties(new XDDFSolidFillProperties(colour));
    line.setWidth(points);
    return line;
  }

  private static XDDFLineProperties dashed(XDDFColor colour) {
    XDDFLineProperties line = line(colour, 1);
    line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
    return line;
  }

  private static XDDFColor rgb(int red, int green, int blue) {
    return XDDFColor.from(new byte[] {(byte) red, (byte) green, (byte) blue});
  }
}
