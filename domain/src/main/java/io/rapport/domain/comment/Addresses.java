package io.rapport.domain.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds e-mail addresses, also those written around a spam filter, handles and links. */
final class Addresses {
  private static final String LOCAL = "[\\p{L}\\p{N}._%+'-]";

  /** Every word is tried once, not again from each of its letters. */
  private static final String START = "(?<![\\p{L}\\p{N}._%+'-])";

  private static final String LABEL = "[\\p{L}\\p{N}][\\p{L}\\p{N}-]*+";
  private static final String AT_WORD = "(?:at|\u00E4t|arobase|chez)";
  private static final String DOT_WORD = "(?:dot|punkt|point)";
  private static final String BRACKETED_DOT = "[(\\[{<] ?" + DOT_WORD + " ?[)\\]}>]";

  /** Top levels that stand at the end of a link without a scheme. */
  private static final String TOP_LEVEL =
      "(?:com|org|net|info|biz|gov|edu|int|io|eu|de|at|ch|li|fr|be|lu|uk|us|ca|nl|it|es|ie)";

  private static final List<Map.Entry<Pattern, PersonalData>> PATTERNS =
      List.of(
          Map.entry(
              Pattern.compile("(?i)\\b(?:https?|s?ftps?|file)\\s?:\\s?//\\S+"), PersonalData.LINK),
          Map.entry(Pattern.compile("(?i)\\bwww\\.\\S+"), PersonalData.LINK),
          Map.entry(
              Pattern.compile(
                  "(?<![\\p{L}\\p{N}@.-])(?:" + LABEL + "\\.)+" + TOP_LEVEL + "\\b(?:[:/?#]\\S*)?"),
              PersonalData.LINK),
          Map.entry(Pattern.compile("(?i)\\b(?:mailto|tel|sip):\\S+"), PersonalData.EMAIL),
          // anna@firm.example, anna@firm and @anna
          Map.entry(
              Pattern.compile(
                  START + LOCAL + "*+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?"),
              PersonalData.EMAIL),
          Map.entry(
              Pattern.compile(START + LOCAL + "++ ?@ ?" + LABEL + "(?: ?\\. ?" + LABEL + ")++"),
              PersonalData.EMAIL),
          Map.entry(
              Pattern.compile(
                  "(?i)"
                      + START
                      + LOCAL
                      + "++ ?[(\\[{<] ?(?:@|"
                      + AT_WORD
                      + ") ?[)\\]}>] ?"
                      + LABEL
                      + "(?: ?(?:\\.|"
                      + BRACKETED_DOT
                      + "| "
                      + DOT_WORD
                      + " ) ?"
                      + LABEL
                      + ")*+"),
              PersonalData.EMAIL),
          Map.entry(
              Pattern.compile(
                  "(?i)"
                      + START
                      + "(?:"
                      + LOCAL
                      + "++ (?:dot|punkt|point) )?"
                      + LOCAL
                      + "++ "
                      + AT_WORD
                      + " "
                      + LABEL
                      + "(?: (?:"
                      + DOT_WORD
                      + "|"
                      + BRACKETED_DOT
                      + ") "
                      + LABEL
                      + ")++"),
              PersonalData.EMAIL));

  private Addresses() {}

  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    for (Map.Entry<Pattern, PersonalData> pattern : PATTERNS) {
      Matcher matcher = pattern.getKey().matcher(text);
      while (matcher.find()) {
        found.add(new Span(matcher.start(), matcher.end(), pattern.getValue()));
      }
    }
    return found;
  }
}
