package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.WorkbookChart;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;

/** Where the charts of a sheet stand: two in a row below its table, all of one size. */
final class ChartAnchors {

  private static final int PER_ROW = 2;
  private static final int WIDTH_PIXELS = 600;
  private static final int GAP_PIXELS = 16;

  /** Rows of the sheet, of 20 pixels each; more for charts of many bars. */
  private static final int HEIGHT_ROWS = 18;

  private static final int ROWS_BESIDE_BARS = 6;

  private static final int DEFAULT_COLUMN_PIXELS = 64;

  private final Workbook.Sheet model;
  private final SheetMeasure measure;

  ChartAnchors(Workbook.Sheet model) {
    this.model = model;
    this.measure = new SheetMeasure(model);
  }

  /** The place of a chart, 0 for the first one. */
  XSSFClientAnchor of(int chart) {
    int left = chart % PER_ROW * (WIDTH_PIXELS + GAP_PIXELS);
    int top = topOf(chart / PER_ROW);
    XSSFClientAnchor anchor = new XSSFClientAnchor();
    int from = columnAt(left);
    anchor.setCol1(from);
    anchor.setDx1(Units.pixelToEMU(left - leftOf(from)));
    anchor.setRow1(top);
    int right = left + WIDTH_PIXELS;
    int to = columnAt(right);
    anchor.setCol2(to);
    anchor.setDx2(Units.pixelToEMU(right - leftOf(to)));
    anchor.setRow2(top + height(model.charts().get(chart)));
    return anchor;
  }

  private int topOf(int row) {
    int top = model.rows().size() + 2;
    for (int above = 0; above < row * PER_ROW; above += PER_ROW) {
      top +=
          1
              + model.charts().subList(above, above + PER_ROW).stream()
                  .mapToInt(ChartAnchors::height)
                  .max()
                  .orElse(0);
    }
    return top;
  }

  private static int height(WorkbookChart chart) {
    int points = chart.lastRow() - chart.firstRow() + 1;
    return chart.kind() == WorkbookChart.Kind.BARS
        ? Math.max(HEIGHT_ROWS, ROWS_BESIDE_BARS + 2 * points)
        : HEIGHT_ROWS;
  }

  private int columnAt(int pixels) {
    int column = 0;
    while (leftOf(column + 1) <= pixels) {
      column++;
    }
    return column;
  }

  private int leftOf(int column) {
    int own = Math.min(column, model.columns().size());
    return measure.pixels(own) + (column - own) * DEFAULT_COLUMN_PIXELS;
  }
}
