package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;

/** Headers of the workbook's columns in a language, and what they mean. */
final class Heads {
  private final Texts texts;

  Heads(Language language) {
    this.texts = Texts.of(Heads.class, language);
  }

  /** The header, such as "Response rate". */
  String name(Head head) {
    return texts.say("head." + head);
  }

  /** What the column holds, in a sentence. */
  String meaning(Head head) {
    return texts.say("means." + head);
  }
}
