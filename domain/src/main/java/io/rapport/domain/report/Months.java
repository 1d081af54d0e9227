package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import java.time.YearMonth;
import java.util.Locale;

/** Names of months, the same on every Java platform. */
public final class Months {
  private final Texts texts;

  /** The names in a language. */
  public Months(Language language) {
    this.texts = Texts.of(Months.class, language);
  }

  /** A month in words: "June 2026". */
  public String words(YearMonth month) {
    return name(month) + " " + month.getYear();
  }

  /** Its name alone: "June". */
  String name(YearMonth month) {
    return texts.say("name." + month.getMonthValue());
  }

  /** A short tick: "Jun 26". */
  String tick(YearMonth month) {
    return shortName(month) + String.format(Locale.ROOT, " %02d", month.getYear() % 100);
  }

  /** Its short name: "Jun". */
  String shortName(YearMonth month) {
    return texts.say("short." + month.getMonthValue());
  }
}
