package io.rapport.domain.figure;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;

/**
 * The sentence that stands beside every coefficient of partnership and the survey (S40), whatever
 * is found.
 */
public final class LinkCaveat {
  private LinkCaveat() {}

  /**
   * The sentence.
   *
   * @param departments with an index and both waves
   */
  public static String of(long departments, Language language) {
    return Texts.of(LinkCaveat.class, language).say("caveat", "departments", departments);
  }
}
