package io.rapport.templates.page;

/** Text made safe for HTML and XML, in elements and in quoted attributes. */
final class Markup {

  private static final int REPLACEMENT = 0xFFFD;

  private Markup() {}

  /** The text with its markup escaped; characters that XML does not allow become U+FFFD. */
  static String text(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> append(safe, codePoint));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int codePoint) {
    switch (codePoint) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      default -> safe.appendCodePoint(isAllowed(codePoint) ? codePoint : REPLACEMENT);
    }
  }

  /** Characters of XML 1.0, section 2.2, without the control characters that HTML refuses. */
  private static boolean isAllowed(int codePoint) {
    if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
      return true;
    }
    return codePoint >= 0x20
        && !(codePoint >= 0x7F && codePoint <= 0x9F)
        && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
        && (codePoint & 0xFFFE) != 0xFFFE;
  }
}
