package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Widths and heights of a sheet, reckoned from numbers of characters.
 *
 * <p>Fonts of the machine at hand are not asked, as the same model must give the same file
 * everywhere.
 */
final class SheetMeasure {

  /** Height of a line of the workbook's font, 11 points, in points. */
  static final float LINE = 15f;

  /** Width of a digit of the workbook's font, and of the white space beside it, in pixels. */
  private static final int DIGIT_PIXELS = 7;

  private static final int PADDING_PIXELS = 5;

  private static final float HIGHEST_ROW = 409f;
  private static final int WIDEST_COLUMN = 255;

  /** Room beside a number, in characters, also for a wider font in Calibri's place. */
  private static final int MARGIN = 3;

  /** The indent of a text, in characters. */
  private static final double INDENT = 1.3;

  /** Width of a bold letter of a header against the digits that widths are counted in. */
  private static final double HEADER_LETTER = 1.08;

  /**
   * Width of a letter of running text, likewise. English text in the workbook's font, Calibri, has
   * 0.86; the rest is for texts with wider letters.
   */
  private static final double TEXT_LETTER = 0.9;

  private final Workbook.Sheet sheet;
  private final int[] widths;

  SheetMeasure(Workbook.Sheet sheet) {
    this.sheet = sheet;
    this.widths = IntStream.range(0, sheet.columns().size()).map(this::fittingWidth).toArray();
  }

  /** Width of a column in characters: as asked for, or wider if a number or header needs it. */
  int width(int column) {
    return widths[column];
  }

  /** Width of the first columns together in pixels, 96 to the inch. */
  int pixels(int columns) {
    return IntStream.range(0, columns).map(i -> widths[i] * DIGIT_PIXELS + PADDING_PIXELS).sum();
  }

  /** Height of the header in points, with a free line at its foot for the filter buttons. */
  float headerHeight() {
    int lines =
        IntStream.range(0, widths.length)
            .map(
                i ->
                    lines(
                        CellText.oneLine(sheet.columns().get(i).header()),
                        (widths[i] - INDENT) / HEADER_LETTER))
            .max()
            .orElse(1);
    return Math.min(HIGHEST_ROW, (lines + 1) * LINE + 3);
  }

  /** Height of a row in points, so that wrapped text is seen whole as far as Excel allows. */
  float rowHeight(List<Workbook.Value> row) {
    int lines = 1;
    for (int i = 0; i < row.size(); i++) {
      if (sheet.columns().get(i).format() == Workbook.Format.LONG_TEXT
          && row.get(i) instanceof Workbook.Text text) {
        lines = Math.max(lines, lines(text.text(), (widths[i] - INDENT) / TEXT_LETTER));
      }
    }
    return Math.min(HIGHEST_ROW, lines * LINE);
  }

  private int fittingWidth(int column) {
    Workbook.Column model = sheet.columns().get(column);
    int header =
        Stream.of(CellText.oneLine(model.header()).split(" ", -1))
            .mapToInt(word -> (int) Math.ceil(word.length() * HEADER_LETTER + INDENT))
            .max()
            .orElse(1);
    int values =
        sheet.rows().stream()
            .mapToInt(row -> shownLength(model.format(), row.get(column)))
            .max()
            .orElse(0);
    return Math.min(WIDEST_COLUMN, Math.max(Math.max(model.width(), header), values));
  }

  private static int shownLength(Workbook.Format format, Workbook.Value value) {
    if (value instanceof Workbook.Number number) {
      return NumberFormats.length(format, number.number()) + MARGIN;
    }
    if (value instanceof Workbook.Date) {
      return NumberFormats.DATE_LENGTH + MARGIN;
    }
    if (value instanceof Workbook.InFormat own) {
      return shownLength(own.format(), own.value());
    }
    if (value instanceof Workbook.Following following) {
      return shownLength(format, following.now());
    }
    return value instanceof Workbook.Mark mark ? mark.shorthand().length() + MARGIN : 0;
  }

  /** Lines the text takes when its words are wrapped at a width in characters. */
  static int lines(String text, double width) {
    double room = Math.max(1, width);
    return text.lines().mapToInt(line -> wrapped(line, room)).sum();
  }

  private static int wrapped(String line, double width) {
    int lines = 1;
    double used = 0;
    for (String word : line.split(" ", -1)) {
      double needed = used == 0 ? word.length() : used + 1 + word.length();
      if (needed > width && used > 0) {
        lines++;
        needed = word.length();
      }
      int broken = (int) Math.max(0, Math.ceil(needed / width) - 1);
      lines += broken;
      used = needed - broken * width;
    }
    return lines;
  }
}
