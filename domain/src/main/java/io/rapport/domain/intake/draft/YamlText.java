package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.PlainText;

/** Text as YAML reads it back. */
final class YamlText {
  private YamlText() {}

  /** An id as YAML reads it as a string: without quotes unless it is a word with a meaning. */
  static String plain(String id) {
    return id.matches("(?i)y|n|yes|no|on|off|true|false|null") ? quoted(id) : id;
  }

  /** A string in double quotes. */
  static String quoted(String value) {
    return '"' + PlainText.of(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
