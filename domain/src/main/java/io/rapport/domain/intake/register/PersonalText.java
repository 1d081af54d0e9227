package io.rapport.domain.intake.register;

import java.util.regex.Pattern;

/** Tells text that names or reaches a person (V18). */
final class PersonalText {
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]{2,}");
  private static final Pattern PHONE = Pattern.compile("(?<!\\d)(\\+|00)\\d[\\d ()/-]{6,18}\\d");
  private static final Pattern NAME = Pattern.compile("(?i)\\bname\\s*:");

  private PersonalText() {}

  static boolean hasEmail(String text) {
    return EMAIL.matcher(text).find();
  }

  /** Whether an e-mail address, a telephone number or a "name:" stands in a text. */
  static boolean isPersonal(String text) {
    return hasEmail(text) || PHONE.matcher(text).find() || NAME.matcher(text).find();
  }
}
