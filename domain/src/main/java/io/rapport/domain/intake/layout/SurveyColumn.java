package io.rapport.domain.intake.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one column of an export is.
 *
 * @param position from 0
 * @param name machine name or code; the wording where a tool writes no code; "" for an empty column
 * @param wording the question as asked, without markup
 * @param kind what it holds
 * @param question what the columns of one question have in common: its code or its stem
 * @param aliases further spellings, the wording among them, by which the column can be asked for
 */
public record SurveyColumn(
    int position,
    String name,
    String wording,
    Kind kind,
    Optional<String> question,
    List<String> aliases) {
  public SurveyColumn {
    aliases = List.copyOf(aliases);
  }

  /** What a column holds. */
  public enum Kind {
    /** What tells respondents apart. */
    RESPONDENT_ID,
    /** When somebody began, ended or handed in. */
    DATE,
    /** One answer to one question. */
    ITEM,
    /** Whether one option of several was chosen. */
    MULTI_ANSWER_OPTION,
    /** All options chosen, in one cell. */
    MULTI_ANSWER_JOINED,
    /** Free text. */
    OPEN_TEXT,
    /** Seconds and clicks on a page. */
    TIMING,
    /** The order in which something was shown. */
    DISPLAY_ORDER,
    /** What the tool or the invitation knows: addresses, places, embedded data. */
    METADATA,
    /** Nothing that the structure tells. */
    UNKNOWN
  }

  /** A column that stands for itself, with its wording as a further spelling. */
  static SurveyColumn of(int position, String name, String wording, Kind kind) {
    return new SurveyColumn(
        position,
        name,
        wording,
        kind,
        Optional.empty(),
        wording.equals(name) ? List.of() : List.of(wording));
  }

  SurveyColumn at(int newPosition) {
    return new SurveyColumn(newPosition, name, wording, kind, question, aliases);
  }

  SurveyColumn withKind(Kind newKind) {
    return new SurveyColumn(position, name, wording, newKind, question, aliases);
  }

  SurveyColumn withQuestion(String newQuestion) {
    return new SurveyColumn(position, name, wording, kind, Optional.of(newQuestion), aliases);
  }

  SurveyColumn withoutQuestion() {
    return new SurveyColumn(position, name, wording, kind, Optional.empty(), aliases);
  }

  SurveyColumn withAliases(String... more) {
    List<String> all = new ArrayList<>(aliases);
    for (String alias : more) {
      if (!alias.isEmpty() && !alias.equals(name) && !all.contains(alias)) {
        all.add(alias);
      }
    }
    return new SurveyColumn(position, name, wording, kind, question, all);
  }
}
