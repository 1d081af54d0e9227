package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import io.rapport.templates.workbook.CellStyles.Content;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes the cells of one sheet, its header, widths and heights. */
final class SheetWriter {

  private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
  private static final LocalDate FIRST_DATE = LocalDate.of(1900, 1, 1);

  /** Column widths are stored in 256ths of a digit's width. */
  private static final int WIDTH_UNIT = 256;

  /** White space at the sides of a cell, which a stored width includes: 5 pixels of 7 a digit. */
  private static final int WIDTH_PADDING = 182;

  private static final int WIDEST_COLUMN = 255 * WIDTH_UNIT;

  private final Workbook.Sheet model;
  private final Sheet sheet;
  private final CellStyles styles;
  private final FormulaText formulas;
  private final SheetMeasure measure;

  SheetWriter(Workbook.Sheet model, Sheet sheet, CellStyles styles, Layout layout) {
    this.model = model;
    this.sheet = sheet;
    this.styles = styles;
    this.formulas = new FormulaText(layout);
    this.measure = new SheetMeasure(model);
  }

  void write() {
    writeHeader();
    for (int i = 0; i < model.rows().size(); i++) {
      writeRow(i + 1, model.rows().get(i));
    }
    if (model.rows().isEmpty()) {
      writeEmptyRow();
    }
    sheet.createFreezePane(model.frozenColumns(), 1);
    sheet.setDisplayGridlines(false);
  }

  private void writeHeader() {
    Row row = sheet.createRow(0);
    row.setHeightInPoints(measure.headerHeight());
    for (int i = 0; i < model.columns().size(); i++) {
      Workbook.Column column = model.columns().get(i);
      Cell cell = row.createCell(i);
      cell.setCellValue(CellText.stored(CellText.oneLine(column.header())));
      cell.setCellStyle(styles.header(NumberFormats.isNumeric(column.format())));
      sheet.setColumnWidth(
          i, Math.min(WIDEST_COLUMN, measure.width(i) * WIDTH_UNIT + WIDTH_PADDING));
    }
  }

  private void writeRow(int index, List<Workbook.Value> values) {
    Row row = sheet.createRow(index);
    row.setHeightInPoints(measure.rowHeight(values));
    for (int i = 0; i < values.size(); i++) {
      Cell cell = row.createCell(i);
      Workbook.Format format =
          values.get(i) instanceof Workbook.InFormat own
              ? own.format()
              : model.columns().get(i).format();
      Content content = fill(cell, values.get(i).plain());
      cell.setCellStyle(styles.cell(format, content));
    }
  }

  /** A table needs a row below its header, so an empty one gets a blank row, as in Excel. */
  private void writeEmptyRow() {
    Row row = sheet.createRow(1);
    for (int i = 0; i < model.columns().size(); i++) {
      row.createCell(i).setCellStyle(styles.cell(model.columns().get(i).format(), Content.NOTHING));
    }
  }

  private Content fill(Cell cell, Workbook.Value value) {
    if (value instanceof Workbook.Number number) {
      cell.setCellValue(number.number().doubleValue());
      return Content.NUMBER;
    }
    if (value instanceof Workbook.Date date) {
      require(!date.date().isBefore(FIRST_DATE), cell, "the date is before 1900");
      cell.setCellValue(date.date());
      return Content.DATE;
    }
    if (value instanceof Workbook.Mark mark) {
      cell.setCellValue(mark.shorthand());
      return Content.MARK;
    }
    if (value instanceof Workbook.Text text) {
      fill(cell, text.text());
      return CellText.couldBeFormula(text.text()) ? Content.GUARDED_TEXT : Content.TEXT;
    }
    if (value instanceof Workbook.Picked picked) {
      fill(cell, picked.now());
      return Content.CHOICE;
    }
    if (value instanceof Workbook.Link link) {
      fill(cell, link.text());
      cell.setHyperlink(linkTo(link.sheet()));
      return Content.LINK;
    }
    if (value instanceof Workbook.Following following) {
      cell.setCellFormula(formulas.of(following.formula()));
      return result(cell, following.now());
    }
    if (value == Workbook.NotDrawn.NOT_DRAWN) {
      cell.setCellErrorValue(FormulaError.NA.getCode());
    }
    return Content.NOTHING;
  }

  private void fill(Cell cell, String text) {
    String stored = CellText.stored(text);
    require(stored.length() <= LONGEST_TEXT, cell, "the text is too long for a cell");
    cell.setCellValue(stored);
  }

  /** What the formula comes to at first; its look is that of the column, whatever comes after. */
  private Content result(Cell cell, Workbook.Value now) {
    if (now instanceof Workbook.Number || now instanceof Workbook.Mark) {
      fill(cell, now);
    } else if (now instanceof Workbook.Text text) {
      fill(cell, text.text());
    } else if (now == Workbook.NotDrawn.NOT_DRAWN) {
      cell.setCellErrorValue(FormulaError.NA.getCode());
    } else {
      fill(cell, "");
    }
    Workbook.Format format = model.columns().get(cell.getColumnIndex()).format();
    return NumberFormats.isNumeric(format) ? Content.NUMBER : Content.TEXT;
  }

  private Hyperlink linkTo(String name) {
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(SheetNameFormatter.format(name) + "!A1");
    return link;
  }

  private void require(boolean kept, Cell cell, String broken) {
    if (!kept) {
      throw new IllegalArgumentException(
          "sheet '" + model.name() + "', cell " + cell.getAddress() + ": " + broken);
    }
  }
}
