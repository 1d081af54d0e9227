package io.rapport.domain.intake;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words as people see them: without HTML tags and character references, byte-order and zero-width
 * marks, and with one plain blank wherever there were blanks of any kind or line breaks.
 */
public final class PlainText {
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,6}));");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\uFEFF\\u200B-\\u200F\\u2060\\u00AD\\p{Cntrl}&&[^\\t\\n\\r]]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "-",
          "mdash", "-", "rsquo", "'", "hellip", "...");

  private PlainText() {}

  /** The words of a text; "" if there are none. */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    String words = text;
    if (words.indexOf('<') >= 0) {
      words = TAG.matcher(words).replaceAll(" ");
    }
    if (words.indexOf('&') >= 0) {
      words = REFERENCE.matcher(words).replaceAll(PlainText::character);
    }
    words = INVISIBLE.matcher(words).replaceAll("");
    return BLANKS.matcher(words).replaceAll(" ").strip();
  }

  /** The words of a text for comparison: in lower case, with plain quotation marks and dashes. */
  public static String key(String text) {
    return of(text)
        .replace('\u2018', '\'')
        .replace('\u2019', '\'')
        .replace('\u201C', '"')
        .replace('\u201D', '"')
        .replace('\u2010', '-')
        .replace('\u2011', '-')
        .replace('\u2013', '-')
        .replace('\u2014', '-')
        .toLowerCase(Locale.ROOT);
  }

  /** Most cells are plain already, and are not to be searched five times. */
  private static boolean isPlain(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '<' || c == '&' || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  private static String character(MatchResult reference) {
    if (reference.group(3) != null) {
      String named = NAMED.get(reference.group(3).toLowerCase(Locale.ROOT));
      return Matcher.quoteReplacement(named == null ? reference.group() : named);
    }
    int code =
        reference.group(1) != null
            ? Integer.parseInt(reference.group(1))
            : Integer.parseInt(reference.group(2), 16);
    return Character.isValidCodePoint(code)
        ? Matcher.quoteReplacement(Character.toString(code))
        : "";
  }
}
