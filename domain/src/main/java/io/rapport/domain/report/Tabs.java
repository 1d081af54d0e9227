package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;

/** Names of the workbook's sheets in a language, and what they hold. */
final class Tabs {
  private final Texts texts;

  Tabs(Language language) {
    this.texts = Texts.of(Tabs.class, language);
  }

  /** The sheet's name, at most 31 characters. */
  String name(Tab tab) {
    return texts.say("name." + tab);
  }

  /** What the sheet holds, in a sentence. */
  String holds(Tab tab) {
    return texts.say("holds." + tab);
  }

  /** Why a sheet is left out, in a sentence. */
  String without(Tab.Absence absence) {
    return texts.say("without." + absence);
  }
}
