package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;

/** The pillars of the Partnership Health Index (S39) as reports speak of them. */
enum IndexPillar {
  ROLE,
  TIMING,
  AGREEMENT,
  RECIPROCITY,
  PERCEPTION,
  RESULTS;

  /** Part of its cell. */
  String part() {
    return "pillar." + name();
  }

  /** Its name: "Role". */
  String title(Language language) {
    return Texts.of(IndexPillar.class, language).say("title." + name());
  }

  /** Its name, and what it is made of. */
  String label(Language language) {
    return Texts.of(IndexPillar.class, language).say("label." + name());
  }
}
