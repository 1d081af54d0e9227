package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.WorkbookChart;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;

/** The cells that a chart draws, each with what stands in it at first. */
final class ChartCells {

  private final Layout layout;
  private final WorkbookChart model;

  ChartCells(Layout layout, WorkbookChart model) {
    this.layout = layout;
    this.model = model;
  }

  /** Labels of the values. */
  XDDFCategoryDataSource labels() {
    Workbook.Span span = new Workbook.Span(model.sheet(), model.categories());
    String[] texts =
        values(span).stream()
            .map(value -> value instanceof Workbook.Text text ? text.text() : "")
            .toArray(String[]::new);
    return XDDFDataSourcesFactory.fromArray(texts, cells(span));
  }

  /** Values of a series; a cell without a number has none. */
  XDDFNumericalDataSource<Double> numbers(WorkbookChart.Series series) {
    Workbook.Span span = new Workbook.Span(model.sheet(), series.values());
    List<Workbook.Value> values = values(span);
    Double[] numbers = new Double[values.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (now(values.get(i)) instanceof Workbook.Number number) {
        numbers[i] = number.number().doubleValue();
      }
    }
    return XDDFDataSourcesFactory.fromArray(numbers, cells(span));
  }

  /** Name of a series as its cell has it. */
  String name(WorkbookChart.Series series) {
    if (series.name().row() == WorkbookChart.HEADER) {
      return CellText.oneLine(series.name().column());
    }
    Workbook.Value value = layout.value(series.name());
    if (value instanceof Workbook.Picked picked) {
      return picked.now();
    }
    return value instanceof Workbook.Text text ? text.text() : "";
  }

  /** The cell of the name. */
  CellReference nameCell(WorkbookChart.Series series) {
    return new CellReference(
        series.name().sheet(),
        series.name().row() + 1,
        layout.column(series.name().sheet(), series.name().column()),
        true,
        true);
  }

  private List<Workbook.Value> values(Workbook.Span span) {
    return IntStream.rangeClosed(model.firstRow(), model.lastRow())
        .mapToObj(row -> layout.value(new Workbook.Place(span.sheet(), span.column(), row)))
        .toList();
  }

  private String cells(Workbook.Span span) {
    return Layout.text(span.sheet(), layout.rows(span, model.firstRow(), model.lastRow()));
  }

  /** What stands in a cell at first. */
  private static Workbook.Value now(Workbook.Value value) {
    return value.plain() instanceof Workbook.Following following ? following.now() : value.plain();
  }
}
