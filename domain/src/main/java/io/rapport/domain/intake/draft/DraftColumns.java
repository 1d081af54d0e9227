package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import io.rapport.domain.survey.Questionnaire;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides what the columns that are not items are. */
final class DraftColumns {
  private static final Pattern UNIT =
      Pattern.compile(
          ".*(?:unit|dep(?:t|artment)|division|team|abteilung|bereich|einheit|équipe|département"
              + "|direction|compid).*");
  private static final Pattern SUBMITTED = Pattern.compile(".*(?:submit|recorded|complet|end).*");

  /** Columns of tools that say nothing of the respondent. */
  private static final Set<String> OF_TOOLS =
      Set.of(
          "status",
          "progress",
          "finished",
          "distributionchannel",
          "userlanguage",
          "responseset",
          "lastpage",
          "startlanguage",
          "seed",
          "collector id",
          "survey id",
          "_status",
          "_validation_status",
          "__version__",
          "_index");

  /** Categories beyond which a column describes no group of people. */
  private static final int MOST_CATEGORIES = 30;

  private final List<SurveyColumn> columns;
  private final List<ColumnCounts> counts;
  private final Map<String, Guess> guesses = new HashMap<>();

  DraftColumns(List<SurveyColumn> columns, List<ColumnCounts> counts) {
    this.columns = columns;
    this.counts = counts;
  }

  /**
   * The roles of columns.
   *
   * @param items positions of the items
   */
  Questionnaire.Columns found(Set<Integer> items) {
    Optional<SurveyColumn> respondent = first(Kind.RESPONDENT_ID);
    respondent.ifPresent(
        column -> guesses.put("respondent", new Guess(0.8, "different in every row")));
    Optional<SurveyColumn> wave =
        columns.stream().filter(column -> column.name().equalsIgnoreCase("wave")).findFirst();
    wave.ifPresent(column -> guesses.put("wave", new Guess(0.8, "its name")));
    Optional<SurveyColumn> submitted =
        columns.stream()
            .filter(
                column -> column.kind() == Kind.DATE && SUBMITTED.matcher(key(column)).matches())
            .reduce((first, second) -> second)
            .or(() -> first(Kind.DATE));
    submitted.ifPresent(column -> guesses.put("submitted", new Guess(0.6, "holds dates")));
    Optional<SurveyColumn> unit =
        columns.stream()
            .filter(column -> free(column, items) && UNIT.matcher(key(column)).matches())
            .findFirst();
    guesses.put(
        "unit",
        unit.isPresent()
            ? new Guess(0.5, "its name")
            : new Guess(
                0, "no column looks like it: everybody answers for the whole organisation"));
    Map<String, String> demographics = new LinkedHashMap<>();
    for (SurveyColumn column : columns) {
      boolean taken =
          unit.filter(column::equals).isPresent() || wave.filter(column::equals).isPresent();
      if (!taken && free(column, items) && isDemographic(column)) {
        demographics.putIfAbsent(id(column), column.name());
      }
    }
    guesses.put("demographics", new Guess(0.4, "few different values"));
    return new Questionnaire.Columns(
        respondent.map(SurveyColumn::name),
        unit.map(SurveyColumn::name),
        wave.map(SurveyColumn::name),
        submitted.map(SurveyColumn::name),
        demographics);
  }

  Map<String, Guess> guesses() {
    return guesses;
  }

  private Optional<SurveyColumn> first(Kind kind) {
    return columns.stream()
        .filter(column -> column.kind() == kind && !column.name().isEmpty())
        .findFirst();
  }

  private static boolean free(SurveyColumn column, Set<Integer> items) {
    boolean open =
        column.kind() == Kind.METADATA
            || column.kind() == Kind.UNKNOWN
            || column.kind() == Kind.ITEM;
    return open && !column.name().isEmpty() && !items.contains(column.position());
  }

  private boolean isDemographic(SurveyColumn column) {
    ColumnCounts values = counts.get(column.position());
    return values.categories()
        && values.keys().size() <= MOST_CATEGORIES
        && values.filled() >= 3L * values.keys().size()
        && !OF_TOOLS.contains(key(column));
  }

  private static String id(SurveyColumn column) {
    String name = key(column).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return name.length() > 30 || name.isEmpty() ? "column-" + (column.position() + 1) : name;
  }

  private static String key(SurveyColumn column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
