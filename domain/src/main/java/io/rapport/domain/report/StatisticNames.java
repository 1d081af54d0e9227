package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;

/** Names of statistics in a language. */
final class StatisticNames {
  private final Texts texts;

  StatisticNames(Language language) {
    this.texts = Texts.of(StatisticNames.class, language);
  }

  /** The name, such as "Role mix". */
  String of(Statistic statistic) {
    return texts.say("name." + statistic.name());
  }
}
