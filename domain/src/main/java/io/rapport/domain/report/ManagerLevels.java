package io.rapport.domain.report;

import io.rapport.domain.language.Texts;
import java.util.List;

/** Levels of managers in words. */
final class ManagerLevels {
  /** The levels known, lowest first. */
  static final List<String> CODES = List.of("LINE", "SENIOR", "EXECUTIVE");

  private final Texts texts;

  ManagerLevels(Figures figures) {
    this.texts = figures.texts(ManagerLevels.class);
  }

  /** "Senior managers"; the code itself if it is no level known. */
  String words(String code) {
    return CODES.contains(code) ? texts.say("level." + code) : code;
  }
}
