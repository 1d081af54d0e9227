package io.rapport.domain.report.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Lines of a label and a text that is broken between words. NOT thread safe. */
final class TextLines {
  /** Signs of a line. */
  static final int WIDTH = 100;

  private static final int INDENT = 18;

  /** Names from files could move the cursor or break lines. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private final List<String> lines = new ArrayList<>();

  void title(String text) {
    lines.add(clean(text));
  }

  /** An empty line, unless the last one is. */
  void blank() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
      lines.add("");
    }
  }

  /** A line, or several; none for an empty text. A longer label has a line of its own. */
  void add(String label, String text) {
    if (text.isEmpty()) {
      return;
    }
    String start = String.format(Locale.ROOT, "  %-" + (INDENT - 2) + "s", clean(label));
    if (start.length() > INDENT) {
      lines.add(start.stripTrailing());
      start = " ".repeat(INDENT);
    }
    StringBuilder line = new StringBuilder(start);
    boolean begun = false;
    for (String word : clean(text).split("\\s+")) {
      if (begun && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(INDENT));
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    lines.add(line.toString());
  }

  List<String> all() {
    return List.copyOf(lines);
  }

  private static String clean(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }
}
