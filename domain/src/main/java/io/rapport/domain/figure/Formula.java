package io.rapport.domain.figure;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import java.util.stream.Stream;

/**
 * How a statistic is computed, and where that is from.
 *
 * @param text the formula with its interval and test
 * @param source author, year and work; Rapport's own definitions are named as such
 */
public record Formula(String text, String source) {

  /** The formula of a statistic. */
  public static Formula of(Statistic statistic, Language language) {
    return new Formula(
        text("text." + statistic.name(), Texts.of(Formula.class, language)),
        Source.words(Source.of(statistic), language));
  }

  /** The formula of a statistic of records in some months less that in the months before. */
  public static Formula ofChange(Statistic statistic, Language language) {
    Formula level = of(statistic, language);
    Texts texts = Texts.of(Formula.class, language);
    String change =
        switch (statistic) {
          case S15 -> texts.say("change.S15");
          case S16 -> texts.say("change.S16");
          default -> texts.say("change.others");
        };
    return new Formula(
        level.text + " " + change,
        level.source + "; " + Source.words(Source.ofChange(statistic), language));
  }

  /** A text in which what several formulas share stands in the place of its name. */
  private static String text(String key, Texts texts) {
    return texts.say(
        key,
        texts.arguments(key).stream()
            .flatMap(shared -> Stream.of(shared, text("shared." + shared, texts)))
            .toArray());
  }
}
