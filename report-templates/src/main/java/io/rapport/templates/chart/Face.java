package io.rapport.templates.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** The two faces of the reports, with the measures of text set in them. Sizes are in points. */
public enum Face {
  REGULAR("Source Sans 3"),
  SEMIBOLD("Source Sans 3 SemiBold");

  /** Distance of two baselines, as a multiple of the size. */
  static final double LEADING = 1.18;

  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern SPACES = Pattern.compile("[ \t\n\r]+");

  private final String family;

  @SuppressWarnings("ImmutableEnumChecker") // java.awt.Font has no setters.
  private final Font unit;

  Face(String family) {
    this.family = family;
    Font font =
        FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
            .getAwtFontFromBundles(true, family, Font.PLAIN, 1f, Locale.UK, true);
    if (font == null) {
      throw new IllegalStateException("font is not on the class path: " + family);
    }
    this.unit = font.deriveFont(100f);
  }

  /** The family's name in the templates. */
  public String family() {
    return family;
  }

  Font font(double size) {
    return unit.deriveFont((float) size);
  }

  /** Width of one line of text. */
  public double width(String text, double size) {
    return unit.getStringBounds(text, MEASURE).getWidth() * size / 100;
  }

  /**
   * Breaks text into lines no wider than {@code room}: at spaces, and inside a word only if the
   * word alone is too wide. At least one line.
   */
  public List<String> wrap(String text, double size, double room) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : LINE_END.split(text, -1)) {
      wrapParagraph(paragraph.strip(), size, room, lines);
    }
    return lines;
  }

  /** As {@link #wrap}, in as many lines, but none much shorter than the others. */
  public List<String> wrapEvenly(String text, double size, double room) {
    List<String> lines = wrap(text, size, room);
    List<String> even = lines;
    double narrower = room;
    while (even.size() == lines.size() && narrower > widestWord(text, size)) {
      lines = even;
      narrower -= size / 4;
      even = wrap(text, size, narrower);
    }
    return lines;
  }

  private void wrapParagraph(String text, double size, double room, List<String> lines) {
    String line = "";
    for (String word : SPACES.split(text, -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= room) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      while (width(line, size) > room && line.codePointCount(0, line.length()) > 1) {
        int end = charactersThatFit(line, size, room);
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    lines.add(line);
  }

  private int charactersThatFit(String word, double size, double room) {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next), size) > room) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** Width of the widest word. */
  public double widestWord(String text, double size) {
    double widest = 0;
    for (String word : SPACES.split(text, -1)) {
      widest = Math.max(widest, width(word, size));
    }
    return widest;
  }
}
