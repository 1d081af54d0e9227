package io.rapport.domain.report;

/** Levels of managers in words. */
final class ManagerLevels {
  private ManagerLevels() {}

  /** "Senior managers"; the code itself if it is no level known. */
  static String words(String code) {
    return switch (code) {
      case "LINE" -> "Line managers";
      case "SENIOR" -> "Senior managers";
      case "EXECUTIVE" -> "Executives";
      default -> code;
    };
  }
}
