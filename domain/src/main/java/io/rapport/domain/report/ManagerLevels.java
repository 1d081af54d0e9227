package io.rapport.domain.report;

import io.rapport.domain.language.Texts;

/** Levels of managers in words. */
final class ManagerLevels {
  private final Texts texts;

  ManagerLevels(Figures figures) {
    this.texts = figures.texts(ManagerLevels.class);
  }

  /** "Senior managers"; the code itself if it is no level known. */
  String words(String code) {
    return switch (code) {
      case "LINE", "SENIOR", "EXECUTIVE" -> texts.say("level." + code);
      default -> code;
    };
  }
}
