package io.rapport.domain.intake.survey;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Place;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.OpenQuestion;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Compares the header of a survey file with a questionnaire. */
public final class SurveyColumns {
  private SurveyColumns() {}

  /** Columns without which a file cannot be read: items, and unit, respondent and wave if named. */
  public static List<String> required(Questionnaire questionnaire) {
    Set<String> columns = new LinkedHashSet<>();
    questionnaire.columns().unit().ifPresent(columns::add);
    questionnaire.columns().respondent().ifPresent(columns::add);
    questionnaire.columns().wave().ifPresent(columns::add);
    questionnaire.items().stream().map(Item::column).forEach(columns::add);
    return List.copyOf(columns);
  }

  /** Required columns that a header lacks, in the order of the questionnaire. */
  public static List<String> missing(Questionnaire questionnaire, Header header) {
    return required(questionnaire).stream().filter(column -> !header.has(column)).toList();
  }

  /**
   * What is to be said of a header: required columns that are missing or stand twice refuse the
   * file; optional ones that are missing, and columns that nothing reads, are warnings.
   *
   * @param place file and sheet
   */
  public static List<Issue> check(Questionnaire questionnaire, SurveyTable table, Place place) {
    Header header = table.header();
    List<Issue> issues = new ArrayList<>(respondent(questionnaire, table, place));
    for (String column : missing(questionnaire, header)) {
      issues.add(
          new Issue(
              "missing-column",
              Severity.FILE_REFUSED,
              place,
              "column " + column + " of questionnaire " + questionnaire.id() + " is missing"));
    }
    Set<String> read = new LinkedHashSet<>(required(questionnaire));
    for (String column : optional(questionnaire)) {
      read.add(column);
      if (!header.has(column)) {
        issues.add(
            new Issue(
                "missing-column",
                Severity.WARNING,
                place,
                "column " + column + " is missing and taken as not recorded"));
      }
    }
    if (questionnaire.columns().respondent().isEmpty() && table.respondent().isPresent()) {
      read.add(header.names().get(table.respondent().getAsInt()));
    }
    Header known = new Header(List.copyOf(read));
    for (String column : new LinkedHashSet<>(header.duplicates())) {
      if (known.has(column)) {
        issues.add(
            new Issue(
                "column-twice",
                Severity.FILE_REFUSED,
                place,
                "column " + column + " stands more than once"));
      }
    }
    issues.addAll(serveTwo(read, header, place));
    issues.addAll(unmapped(header, known, place));
    return issues;
  }

  /** How respondents are told apart if the questionnaire names no column. */
  private static List<Issue> respondent(
      Questionnaire questionnaire, SurveyTable table, Place place) {
    if (questionnaire.columns().respondent().isPresent()) {
      return List.of();
    }
    if (table.respondent().isEmpty()) {
      return List.of(
          new Issue(
              "no-respondent",
              Severity.WARNING,
              place,
              "no column tells respondents apart: rows that are handed in again count again"));
    }
    int at = table.respondent().getAsInt();
    return List.of(
        new Issue(
            "respondent-by-tool",
            Severity.WARNING,
            column(table.header(), at, place),
            "the questionnaire names no respondent column, and this one serves"));
  }

  private static Place column(Header header, int at, Place place) {
    return new Place(
        place.file(),
        place.sheet(),
        0,
        Optional.of(Place.letters(at)),
        Optional.of(header.names().get(at)));
  }

  /** A column can be named by its code and by its wording; two names must not mean the same one. */
  private static List<Issue> serveTwo(Set<String> read, Header header, Place place) {
    List<Issue> issues = new ArrayList<>();
    Map<Integer, String> served = new HashMap<>();
    for (String column : read) {
      OptionalInt position = header.position(column);
      if (position.isPresent() && served.putIfAbsent(position.getAsInt(), column) != null) {
        issues.add(
            new Issue(
                "column-serves-two",
                Severity.FILE_REFUSED,
                place,
                "column "
                    + column
                    + " of the questionnaire is the same as column "
                    + served.get(position.getAsInt())));
      }
    }
    return issues;
  }

  private static List<Issue> unmapped(Header header, Header known, Place place) {
    List<Issue> issues = new ArrayList<>();
    for (int i = 0; i < header.names().size(); i++) {
      String name = header.names().get(i);
      if (!name.isEmpty() && header.spellings(i).stream().noneMatch(known::has)) {
        issues.add(
            new Issue(
                "unmapped-column",
                Severity.WARNING,
                column(header, i, place),
                "the column is not read"));
      }
    }
    return issues;
  }

  /** Columns that a file may lack. */
  static List<String> optional(Questionnaire questionnaire) {
    Set<String> columns = new LinkedHashSet<>();
    questionnaire.columns().submitted().ifPresent(columns::add);
    questionnaire.columns().duration().ifPresent(columns::add);
    questionnaire.columns().demographics().values().stream().sorted().forEach(columns::add);
    questionnaire.comments().questions().stream().map(OpenQuestion::column).forEach(columns::add);
    questionnaire.comments().languageColumn().ifPresent(columns::add);
    return List.copyOf(columns);
  }
}
