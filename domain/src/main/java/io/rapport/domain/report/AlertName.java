package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;

/** The kinds of alerts (S41) as reports speak of them. */
enum AlertName {
  A1(Source.CHANCE),
  A2(Source.FACT),
  A3(Source.CHANCE),
  A4(Source.CHANCE),
  A5(Source.CHANCE),
  A6(Source.FACT),
  A7(Source.CHANCE),
  A8(Source.FACT),
  A9(Source.CHANCE);

  /** Where alerts of a kind come from. */
  private enum Source {
    /** Figures that move by chance too. */
    CHANCE,
    /** What was recorded. */
    FACT
  }

  private final Source source;

  AlertName(Source source) {
    this.source = source;
  }

  /** Name in words. */
  String title(Language language) {
    return Texts.of(AlertName.class, language).say("title." + name());
  }

  /** What it says. */
  String meaning(Language language) {
    return Texts.of(AlertName.class, language).say("meaning." + name());
  }

  /** What is watched and how many there are: "14 relationships". */
  String watched(String base, Language language) {
    return Texts.of(AlertName.class, language).say("watched." + name(), "base", base);
  }

  /** Whether an alert can come by chance alone; else it is a recorded fact. */
  boolean canBeChance() {
    return source == Source.CHANCE;
  }

  /** Part of the cell with the number of alerts. */
  String part() {
    return name();
  }

  /** Part of the cell with the false alarms to be expected. */
  String expectedPart() {
    return name() + ".expected";
  }

  /**
   * Kinds whose functions or departments are named; the others are about single relationships,
   * managers, events or fields.
   */
  boolean isOfAreas() {
    return switch (this) {
      case A3, A4, A5, A7 -> true;
      case A1, A2, A6, A8, A9 -> false;
    };
  }
}
