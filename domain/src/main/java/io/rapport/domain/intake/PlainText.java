package io.rapport.domain.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of survey tools as a reader sees them: without HTML, without marks that take no room, with
 * one blank between words. For comparing headers and labels only; what is stored stays as it is.
 */
public final class PlainText {
  /** Tags that survey tools write into questions; any other text in angle brackets stays. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|b|big|br|center|div|em|font|h[1-6]|hr|i|img|label|li|ol|p|s|small|span|strike"
              + "|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,6}\\d{0,2}));");

  private static final Pattern ZERO_WIDTH =
      Pattern.compile(
          "[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFE0F\\uFEFF]+");

  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]+");

  /** Quotation marks, dashes and a minus as typesetters write them, and as keyboards do. */
  private static final String TYPESET =
      "\u2018\u2019\u201A\u201B\u2032\u00B4\u201C\u201D\u201E\u201F\u2033"
          + "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";

  private static final String TYPED = "''''''\"\"\"\"\"-------";

  /** Named entities of the letters from U+00A0 to U+00FF, in their order (HTML 4.01, 24.2.1). */
  private static final List<String> LATIN =
      List.of(
          ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg"
                  + " plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12"
                  + " frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute"
                  + " Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml"
                  + " times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc"
                  + " atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc"
                  + " iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute"
                  + " ucirc uuml yacute thorn yuml")
              .split(" "));

  private static final Map<String, String> ENTITIES = entities();

  private PlainText() {}

  /** The text as a reader sees it, in its own case. */
  public static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    String plain = text;
    if (plain.indexOf('<') >= 0) {
      plain = TAG.matcher(plain).replaceAll(" ");
    }
    if (plain.indexOf('&') >= 0) {
      plain = ENTITY.matcher(plain).replaceAll(PlainText::character);
    }
    plain = ZERO_WIDTH.matcher(plain).replaceAll("");
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }

  /**
   * The text as a reader sees it, in small letters, with plain quotation marks and dashes, and with
   * accents and widths written one way (Unicode NFKC): equal for texts that read alike.
   */
  public static String key(String text) {
    String plain = of(text);
    if (plain.chars().allMatch(c -> c <= '~')) {
      return plain.toLowerCase(Locale.ROOT);
    }
    StringBuilder typed = new StringBuilder(plain);
    for (int i = 0; i < typed.length(); i++) {
      int mark = TYPESET.indexOf(typed.charAt(i));
      if (mark >= 0) {
        typed.setCharAt(i, TYPED.charAt(mark));
      }
    }
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    return BLANKS.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Most cells are plain already, and are not to be searched four times. */
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

  private static String character(MatchResult entity) {
    String found;
    if (entity.group(1) != null) {
      found = character(Integer.parseInt(entity.group(1)), entity.group());
    } else if (entity.group(2) != null) {
      found = character(Integer.parseInt(entity.group(2), 16), entity.group());
    } else {
      found = ENTITIES.getOrDefault(entity.group(3), entity.group());
    }
    return Matcher.quoteReplacement(found);
  }

  private static String character(int code, String otherwise) {
    return Character.isValidCodePoint(code) ? Character.toString(code) : otherwise;
  }

  private static Map<String, String> entities() {
    Map<String, String> entities = new HashMap<>();
    for (int i = 0; i < LATIN.size(); i++) {
      entities.put(LATIN.get(i), Character.toString(0xA0 + i));
    }
    entities.putAll(
        Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "hellip", "\u2026"));
    entities.putAll(
        Map.of(
            "ndash", "\u2013", "mdash", "\u2014", "lsquo", "\u2018", "rsquo", "\u2019", "ldquo",
            "\u201C", "rdquo", "\u201D", "bull", "\u2022", "euro", "\u20AC"));
    return Map.copyOf(entities);
  }
}
