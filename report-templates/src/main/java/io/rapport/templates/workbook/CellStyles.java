package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.FontUnderline;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/** The cell styles of a workbook, each made when first asked for. Not thread safe. */
final class CellStyles {

  /** What a cell of a table holds. */
  enum Content {
    NUMBER,
    DATE,
    TEXT,
    /** Text that a spreadsheet could take for a formula. */
    GUARDED_TEXT,
    MARK,
    /** A text that the reader picks. */
    CHOICE,
    /** A text that leads to another sheet. */
    LINK,
    NOTHING
  }

  private enum Look {
    PLAIN,
    BOLD,
    UNDERLINED
  }

  private record Key(Workbook.Format format, Content content) {}

  private final XSSFWorkbook file;
  private final XSSFCellStyle textHeader;
  private final XSSFCellStyle numberHeader;
  private final XSSFFont mutedFont;
  private final XSSFFont linkFont;
  private final Map<Key, XSSFCellStyle> cells = new HashMap<>();

  CellStyles(XSSFWorkbook file) {
    this.file = file;
    XSSFFont headerFont = font(file, Colours.WHITE, Look.BOLD);
    textHeader = header(file, headerFont, false);
    numberHeader = header(file, headerFont, true);
    mutedFont = font(file, Colours.MUTED, Look.PLAIN);
    linkFont = font(file, Colours.LINK, Look.UNDERLINED);
  }

  /** White on ink, wrapped; over numbers set to the right as they are. */
  XSSFCellStyle header(boolean numeric) {
    return numeric ? numberHeader : textHeader;
  }

  private static XSSFCellStyle header(XSSFWorkbook file, XSSFFont font, boolean numeric) {
    XSSFCellStyle style = file.createCellStyle();
    style.setFont(font);
    style.setFillForegroundColor(Colours.INK);
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    align(style, numeric);
    style.setQuotePrefixed(true);
    return style;
  }

  /** The style of a cell below the header. */
  XSSFCellStyle cell(Workbook.Format format, Content content) {
    return cells.computeIfAbsent(new Key(format, content), this::create);
  }

  private XSSFCellStyle create(Key key) {
    XSSFCellStyle style = file.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(Colours.RULE);
    align(
        style,
        key.content() == Content.MARK
            || (NumberFormats.isNumeric(key.format()) && key.content() != Content.CHOICE));
    switch (key.content()) {
      case NUMBER -> style.setDataFormat(dataFormat(NumberFormats.code(key.format())));
      case DATE -> style.setDataFormat(dataFormat(NumberFormats.DATE));
      case TEXT, GUARDED_TEXT -> {
        style.setWrapText(key.format() == Workbook.Format.LONG_TEXT);
        style.setQuotePrefixed(key.content() == Content.GUARDED_TEXT);
      }
      case MARK -> {
        style.setFont(mutedFont);
        style.setFillForegroundColor(Colours.HATCH);
        style.setFillBackgroundColor(Colours.WHITE);
        style.setFillPattern(FillPatternType.THIN_BACKWARD_DIAG);
      }
      case CHOICE -> {
        style.setQuotePrefixed(true);
        style.setFillForegroundColor(Colours.CHOICE);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        box(style);
      }
      case LINK -> style.setFont(linkFont);
      case NOTHING -> style.setWrapText(false);
    }
    return style;
  }

  /**
   * To the right, or to the left with an indent, so that a number does not touch the text after it.
   * Indents at the right would be lost in places where LibreOffice draws a row of numbers.
   */
  private static void align(XSSFCellStyle style, boolean right) {
    style.setAlignment(right ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    style.setIndention((short) (right ? 0 : 1));
  }

  /** A frame that says where to click. */
  private static void box(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setTopBorderColor(Colours.INK);
    style.setBottomBorderColor(Colours.INK);
    style.setLeftBorderColor(Colours.INK);
    style.setRightBorderColor(Colours.INK);
  }

  /**
   * The workbook's own font in a colour. What a font is made of stands in the file in the order in
   * which it is set, strict readers want the one below, and POI begins with another.
   */
  private static XSSFFont font(XSSFWorkbook file, XSSFColor colour, Look look) {
    XSSFFont font = file.createFont();
    font.getCTFont().set(CTFont.Factory.newInstance());
    if (look == Look.BOLD) {
      font.setBold(true);
    } else if (look == Look.UNDERLINED) {
      font.setUnderline(FontUnderline.SINGLE);
    }
    font.setFontHeightInPoints(XSSFFont.DEFAULT_FONT_SIZE);
    font.setColor(colour);
    font.setFontName(XSSFFont.DEFAULT_FONT_NAME);
    font.setFamily(FontFamily.SWISS);
    font.setScheme(FontScheme.MINOR);
    return font;
  }

  private short dataFormat(String code) {
    return file.createDataFormat().getFormat(code);
  }
}
