package io.rapport.domain.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds bank accounts, telephone numbers, staff numbers and other ids. Years, shares, amounts of
 * money and short numbers stay; any number of seven digits or more goes, however it is grouped, and
 * with it days written in full, which tell who was there.
 */
final class Numbers {
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])[a-z]{2}\\d{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,4})?"
              + "(?![\\p{L}\\p{N}])");

  /** Digits in groups, as they stand in telephone numbers, dates and amounts. */
  private static final Pattern RUN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\+ ?)?\\(?\\d(?:(?: ?[-/()]{1,2} ?|[ .'\u2019])?\\d)*+");

  private static final Pattern YEARS =
      Pattern.compile("(?:19|20)\\d\\d(?: ?[-/] ?(?:19|20)?\\d\\d)?");

  private static final Pattern AMOUNT =
      Pattern.compile("[1-9]\\d{0,2}(?:([ .'\u2019])\\d{3})(?:\\1\\d{3})*");

  private static final Pattern PAIRS = Pattern.compile("\\d\\d([ .-])\\d\\d\\1\\d\\d");

  private static final Pattern EXTENSION =
      Pattern.compile(
          "(?iU)\\b(?:ext|extension|durchwahl|dw|tel|tel\\.nr|telefon(?:nummer)?|phone|mobile|handy"
              + "|mobil(?:nummer)?|t\u00E9l|t\u00E9l\u00E9phone|poste|portable|apparat|nebenstelle|fax)\\b"
              + "\\.?(?: (?:no|nr|n\u00B0|number|ist|is|est)\\b)?\\.?:? ?-?[+(]{0,2}\\d[\\d ./()-]*\\d");

  private static final List<Pattern> IDS =
      List.of(
          // a word that announces an id, and the id
          Pattern.compile(
              "(?iU)\\b(?:id|nr|n\u00B0|num|number|nummer|num\u00E9ro|matricule|badge|\\p{L}*nummer"
                  + "|personal-?nr|employee|staff|payroll|ausweis|ticket|case|dossier|login|user"
                  + "|no(?=[.:#]))(?: ?(?:id|no|nr|number|num\u00E9ro))?[.:#=]{0,2} ?"
                  + "[\\p{L}]{0,4}[-_/]?\\d{3,}[\\p{L}\\d_-]*"),
          Pattern.compile("#\\d{3,}"),
          // E12345, HR-2024-001, emp_123
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])\\p{L}{1,8}[-_/.]?\\d{3,}[\\p{L}\\d]*(?:[-_/][\\p{L}\\d]+)*"),
          Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{1,4}(?:[-_/]\\d+)*[-_/]\\d{3,}(?:[-_/]\\w+)*"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}])(?!(?:19|20)\\d\\d(?:s|er|ern)\\b)\\d{4,}[-_/]?\\p{L}{1,4}(?!\\p{L})"),
          // tokens of tools: letters and digits mixed, long
          Pattern.compile("(?<![\\p{L}\\p{N}])(?=\\w*\\d\\w*\\d)(?=\\w*[A-Za-z])\\w{10,}"),
          Pattern.compile("(?i)(?<!\\w)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"),
          Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d])"),
          // national insurance numbers: German, British
          Pattern.compile("(?i)(?<!\\w)\\d{2} ?\\d{6} ?[a-z] ?\\d{3}(?!\\w)"),
          Pattern.compile("(?i)(?<!\\w)[a-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d](?!\\w)"),
          // number plates: German, French
          Pattern.compile("(?<!\\w)[A-Z\u00C4\u00D6\u00DC]{1,3}-[A-Z]{1,2} ?\\d{1,4}(?!\\w)"),
          Pattern.compile("(?<!\\w)[A-Z]{2}-\\d{3}-[A-Z]{2}(?!\\w)"));

  /** Names of products and standards that look like ids. */
  private static final Pattern KEPT =
      Pattern.compile(
          "(?i)(?:o|m|ms|office|microsoft)365|iso[- /]?\\d{4,5}|(?:fy|gj)[- ]?20\\d\\d");

  private Numbers() {}

  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    Matcher account = ACCOUNT.matcher(text);
    while (account.find()) {
      if (digits(account.group()) >= 10) {
        found.add(new Span(account.start(), account.end(), PersonalData.ACCOUNT));
      }
    }
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      if (identifies(run.group())) {
        boolean phone = "+(0".indexOf(run.group().charAt(0)) >= 0;
        found.add(
            new Span(run.start(), run.end(), phone ? PersonalData.PHONE : PersonalData.NUMBER));
      }
    }
    Matcher extension = EXTENSION.matcher(text);
    while (extension.find()) {
      if (digits(extension.group()) >= 3) {
        found.add(new Span(extension.start(), extension.end(), PersonalData.PHONE));
      }
    }
    for (Pattern id : IDS) {
      Matcher matcher = id.matcher(text);
      while (matcher.find()) {
        if (!KEPT.matcher(matcher.group()).matches()) {
          found.add(new Span(matcher.start(), matcher.end(), PersonalData.NUMBER));
        }
      }
    }
    return found;
  }

  private static boolean identifies(String run) {
    int digits = digits(run);
    if (digits == run.length()) {
      return digits >= 5;
    }
    if (YEARS.matcher(run).matches()) {
      return false;
    }
    if (AMOUNT.matcher(run).matches()) {
      return digits > 6 && !run.endsWith("000");
    }
    return digits >= 7
        || digits == 6 && ("+(0".indexOf(run.charAt(0)) >= 0 || PAIRS.matcher(run).matches());
  }

  private static int digits(String text) {
    return (int) text.chars().filter(Character::isDigit).count();
  }
}
