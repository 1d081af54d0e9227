package io.rapport.templates.workbook;

import io.rapport.domain.report.Highlight;
import io.rapport.domain.report.Tone;
import io.rapport.domain.report.Workbook;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataBarFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/** The conditional formats of a sheet, each over the cells of one column of its table. */
final class Highlights {

  /** Bytes of a colour without its alpha value. */
  private static final int RGB = 3;

  private final Layout layout;
  private final XSSFSheet sheet;
  private final Workbook.Sheet model;
  private final XSSFSheetConditionalFormatting formats;

  Highlights(Layout layout, XSSFSheet sheet, Workbook.Sheet model) {
    this.layout = layout;
    this.sheet = sheet;
    this.model = model;
    this.formats = sheet.getSheetConditionalFormatting();
  }

  /** Adds what the model asks for, and shorthands in cells that follow what is picked. */
  void add() {
    if (model.rows().isEmpty()) {
      return;
    }
    for (int column = 0; column < model.columns().size(); column++) {
      if (follows(column)) {
        addMarks(cells(model.columns().get(column).header()));
      }
    }
    for (Highlight highlight : model.highlights()) {
      CellRangeAddress cells = cells(highlight.column());
      if (highlight instanceof Highlight.Bars bars) {
        addBars(cells, bars);
      } else if (highlight instanceof Highlight.Words words) {
        addWords(cells, words);
      }
    }
  }

  private boolean follows(int column) {
    return model.rows().stream()
        .map(row -> row.get(column).plain())
        .anyMatch(Workbook.Following.class::isInstance);
  }

  private CellRangeAddress cells(String column) {
    return layout.cells(new Workbook.Span(model.name(), column));
  }

  /** The look of a mark, wherever a formula comes to one. */
  private void addMarks(CellRangeAddress cells) {
    String first = first(cells);
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(
            "IF(ISERROR(" + first + "),TRUE,LEFT(" + first + ",1)=\"[\")");
    rule.createFontFormatting().setFontColor(Colours.MUTED);
    fill(rule, PatternFormatting.THIN_BACKWARD_DIAG, Colours.HATCH, Colours.WHITE);
    add(cells, rule);
  }

  private void addBars(CellRangeAddress cells, Highlight.Bars bars) {
    XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(Colours.BAR);
    XSSFDataBarFormatting bar = rule.getDataBarFormatting();
    bar.getMinThreshold().setRangeType(RangeType.NUMBER);
    bar.getMinThreshold().setValue(0d);
    bar.getMaxThreshold().setRangeType(RangeType.NUMBER);
    bar.getMaxThreshold().setValue(bars.full().doubleValue());
    bar.setWidthMin(0);
    bar.setWidthMax(100);
    add(cells, rule);
  }

  private void addWords(CellRangeAddress cells, Highlight.Words words) {
    XSSFConditionalFormattingRule rule =
        formats.createConditionalFormattingRule(
            "EXACT(" + first(cells) + ",\"" + words.text().replace("\"", "\"\"") + "\")");
    rule.createFontFormatting().setFontColor(Colours.text(words.tone()));
    if (words.tone() == Tone.BETTER || words.tone() == Tone.WORSE) {
      fill(
          rule,
          PatternFormatting.SOLID_FOREGROUND,
          Colours.tint(words.tone()),
          Colours.tint(words.tone()));
    }
    add(cells, rule);
  }

  private static void fill(
      XSSFConditionalFormattingRule rule, short pattern, XSSFColor front, XSSFColor back) {
    XSSFPatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(back);
    fill.setFillForegroundColor(front);
    fill.setFillPattern(pattern);
  }

  /** POI leaves out the alpha value that the schema asks for. */
  static void makeOpaque(StylesTable styles) {
    for (int i = 0; i < styles._getDXfsSize(); i++) {
      CTFont font = styles.getDxfAt(i).getFont();
      if (font != null) {
        font.getColorList().stream()
            .filter(colour -> colour.getRgb() != null && colour.getRgb().length == RGB)
            .forEach(colour -> colour.setRgb(opaque(colour.getRgb())));
      }
    }
  }

  private static byte[] opaque(byte[] rgb) {
    return new byte[] {(byte) 0xFF, rgb[0], rgb[1], rgb[2]};
  }

  private void add(CellRangeAddress cells, XSSFConditionalFormattingRule rule) {
    formats.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
  }

  /** The first cell as a formula for all of them names it. */
  private static String first(CellRangeAddress cells) {
    return new CellReference(cells.getFirstRow(), cells.getFirstColumn()).formatAsString();
  }
}
