package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTHeaderFooter;

/**
 * A4 landscape, with the header row and a footer on each page: the columns meant for paper as wide
 * as the page, or, where that would be too small to read, over several pages with the first columns
 * on each. A sheet with charts takes one page.
 */
final class PrintSetUp {

  /** Excel refuses a header or footer that is longer than this, codes included. */
  private static final int LONGEST_LINE = 255;

  private static final double SIDE_MARGIN_INCHES = 0.5;

  private static final double PAGE_INCHES = 11.69;

  /** In percent: text of 11 points is printed in 6.5. */
  private static final int SMALLEST_SCALE = 60;

  private static final double PIXELS_PER_INCH = 96;

  private PrintSetUp() {}

  static void apply(XSSFSheet sheet, Workbook workbook, Workbook.Sheet model) {
    XSSFPrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    sheet.setMargin(PageMargin.LEFT, SIDE_MARGIN_INCHES);
    sheet.setMargin(PageMargin.RIGHT, SIDE_MARGIN_INCHES);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    scale(sheet, print, model);
    // Set as whole lines: POI's setters take "&&C" in a name for the start of the centre part.
    CTHeaderFooter lines =
        sheet.getCTWorksheet().isSetHeaderFooter()
            ? sheet.getCTWorksheet().getHeaderFooter()
            : sheet.getCTWorksheet().addNewHeaderFooter();
    lines.setOddHeader(line(workbook.title(), "&A"));
    lines.setOddFooter(line(workbook.organisation() + " · " + workbook.footer(), "&P / &N"));
  }

  private static void scale(XSSFSheet sheet, XSSFPrintSetup print, Workbook.Sheet model) {
    int printed = model.printedColumns();
    boolean charts = !model.charts().isEmpty();
    if (charts || printed < model.columns().size()) {
      area(sheet, model);
    }
    SheetMeasure measure = new SheetMeasure(model);
    double page = (PAGE_INCHES - 2 * SIDE_MARGIN_INCHES) * PIXELS_PER_INCH * 100 / SMALLEST_SCALE;
    if (charts || measure.pixels(printed) <= page) {
      print.setFitWidth((short) 1);
      print.setFitHeight((short) (charts ? 1 : 0));
      sheet.setFitToPage(true);
      return;
    }
    print.setScale((short) SMALLEST_SCALE);
    print.setLeftToRight(true);
    if (model.frozenColumns() > 0 && measure.pixels(model.frozenColumns()) <= page / 2) {
      sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, model.frozenColumns() - 1));
    }
  }

  /** Header, rows and charts; as many columns as are meant for paper. */
  private static void area(XSSFSheet sheet, Workbook.Sheet model) {
    int lastRow = Math.max(1, model.rows().size());
    int lastColumn = model.printedColumns() - 1;
    ChartAnchors anchors = new ChartAnchors(model);
    for (int chart = 0; chart < model.charts().size(); chart++) {
      lastRow = Math.max(lastRow, anchors.of(chart).getRow2());
      lastColumn = Math.max(lastColumn, anchors.of(chart).getCol2());
    }
    XSSFWorkbook workbook = sheet.getWorkbook();
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
  }

  /** Text at the left, codes of sheet name or page number at the right. */
  static String line(String left, String rightCodes) {
    String end = "&R" + rightCodes;
    int room = LONGEST_LINE - "&L".length() - end.length();
    String text = CellText.oneLine(left).replace("&", "&&");
    if (text.length() > room) {
      text = cut(CellText.oneLine(left), room - 1) + "…";
    }
    return "&L" + text + end;
  }

  /** As much of the text as fits, never half of an escaped ampersand. */
  private static String cut(String text, int room) {
    StringBuilder kept = new StringBuilder();
    for (int codePoint : text.codePoints().toArray()) {
      String next = codePoint == '&' ? "&&" : Character.toString(codePoint);
      if (kept.length() + next.length() > room) {
        break;
      }
      kept.append(next);
    }
    return kept.toString();
  }
}
