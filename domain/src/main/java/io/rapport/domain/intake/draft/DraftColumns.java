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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides what the columns that are not items are. */
final class DraftColumns {
  private static final Pattern UNIT =
      Pattern.compile(
          ".*(?:(?<!\\p{L})(?:unit|dept|department|division|team|direction)"
              + "(?:s|name|code|id)?(?!\\p{L})|abteilung|bereich|einheit|équipe|département"
              + "|businessunit|orgunit|compid).*");
  private static final Pattern SUBMITTED = Pattern.compile(".*(?:submit|recorded|complet|end).*");

  /** Names of dates that a tool keeps, unlike a date that is asked for. */
  private static final Pattern WHEN = Pattern.compile(".*(?:start|stamp|date|datum|time|zeit).*");

  /** Words by which surveys ask who somebody is. */
  private static final Pattern PERSON =
      Pattern.compile(
          ".*?(?<!\\p{L})(gender|sex|geschlecht|genre|sexe|age|alter|altersgruppe|âge|tenure"
              + "|seniority|length of service|zugehörigkeit|betriebszugehörigkeit|ancienneté|grade"
              + "|job level|salary|contract|vertrag|full.time or part.time"
              + "|location|standort|country|land|pays|education|nationality|ethnic|disability"
              + "|generation|function|job family)(?!\\p{L}).*");

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

  /** Columns of seconds spent on all questions: Qualtrics', LimeSurvey's. */
  private static final Set<String> DURATIONS = Set.of("duration (in seconds)", "interviewtime");

  /** Categories beyond which a column describes no group of people. */
  private static final int MOST_CATEGORIES = 30;

  private final List<SurveyColumn> columns;
  private final List<ColumnCounts> counts;
  private final ColumnAddresses addresses;
  private final Map<String, Guess> guesses = new HashMap<>();

  DraftColumns(List<SurveyColumn> columns, List<ColumnCounts> counts, ColumnAddresses addresses) {
    this.columns = columns;
    this.counts = counts;
    this.addresses = addresses;
  }

  /**
   * The roles of columns.
   *
   * @param items positions of the items
   * @param dated positions of the columns whose dates can be read
   */
  Questionnaire.Columns found(Set<Integer> items, Set<Integer> dated) {
    Optional<SurveyColumn> respondent = first(column -> column.kind() == Kind.RESPONDENT_ID);
    respondent.ifPresent(
        column -> guesses.put("respondent", new Guess(0.8, "different in every row")));
    Optional<SurveyColumn> wave = first(column -> column.name().equalsIgnoreCase("wave"));
    wave.ifPresent(column -> guesses.put("wave", new Guess(0.8, "its name")));
    Optional<SurveyColumn> submitted =
        columns.stream()
            .filter(column -> isDate(column, dated) && SUBMITTED.matcher(key(column)).matches())
            .reduce((first, second) -> second)
            .or(
                () ->
                    first(
                        column ->
                            isDate(column, dated)
                                && (column.wording().equals(column.name())
                                    || WHEN.matcher(key(column)).matches())));
    submitted.ifPresent(column -> guesses.put("submitted", new Guess(0.6, "holds dates")));
    Optional<SurveyColumn> unit =
        first(
            column ->
                free(column, items)
                    && UNIT.matcher(key(column)).matches()
                    && counts.get(column.position()).filled() > 0);
    guesses.put(
        "unit",
        unit.isPresent()
            ? new Guess(0.5, "chosen by its name: does it hold the unit codes of the organisation?")
            : new Guess(
                0, "no column looks like it: everybody answers for the whole organisation"));
    return new Questionnaire.Columns(
        respondent.flatMap(addresses::of),
        unit.flatMap(addresses::of),
        wave.flatMap(addresses::of),
        submitted.flatMap(addresses::of),
        duration().flatMap(addresses::of),
        demographics(
            column ->
                free(column, items)
                    && unit.filter(column::equals).isEmpty()
                    && wave.filter(column::equals).isEmpty()));
  }

  private Optional<SurveyColumn> duration() {
    Optional<SurveyColumn> duration =
        first(
            column ->
                column.kind() == Kind.TIMING
                    && Stream.concat(Stream.of(column.name()), column.aliases().stream())
                        .anyMatch(name -> DURATIONS.contains(name.toLowerCase(Locale.ROOT))));
    duration.ifPresent(
        column -> guesses.put("duration", new Guess(0.9, "seconds spent, as the tool names them")));
    return duration;
  }

  Map<String, Guess> guesses() {
    return guesses;
  }

  private Map<String, String> demographics(Predicate<SurveyColumn> open) {
    Map<String, String> demographics = new LinkedHashMap<>();
    boolean named = true;
    for (SurveyColumn column : columns) {
      if (open.test(column) && isDemographic(column)) {
        String id = demographics.containsKey(word(column)) ? id(column) : word(column);
        demographics.putIfAbsent(id, addresses.of(column).orElse(""));
        named &= speaksOfPeople(column);
      }
    }
    guesses.put(
        "demographics",
        named ? new Guess(0.6, "their names") : new Guess(0.4, "few different values"));
    return demographics;
  }

  private Optional<SurveyColumn> first(Predicate<SurveyColumn> test) {
    return columns.stream()
        .filter(column -> addresses.of(column).isPresent() && test.test(column))
        .findFirst();
  }

  private boolean isDate(SurveyColumn column, Set<Integer> dated) {
    return column.kind() == Kind.DATE
        && dated.contains(column.position())
        && addresses.of(column).isPresent();
  }

  private boolean free(SurveyColumn column, Set<Integer> items) {
    boolean open =
        column.kind() == Kind.METADATA
            || column.kind() == Kind.UNKNOWN
            || column.kind() == Kind.ITEM;
    return open && addresses.of(column).isPresent() && !items.contains(column.position());
  }

  /** A question describes people if its words say so; what comes from elsewhere by its values. */
  private boolean isDemographic(SurveyColumn column) {
    ColumnCounts values = counts.get(column.position());
    return values.categories()
        && values.keys().size() <= MOST_CATEGORIES
        && values.filled() >= 3L * values.keys().size()
        && (column.kind() != Kind.ITEM
            || column.wording().equals(column.name())
            || speaksOfPeople(column))
        && !OF_TOOLS.contains(key(column))
        && column.aliases().stream()
            .noneMatch(alias -> OF_TOOLS.contains(alias.toLowerCase(Locale.ROOT)));
  }

  private static boolean speaksOfPeople(SurveyColumn column) {
    return PERSON.matcher(column.wording().toLowerCase(Locale.ROOT)).matches()
        || PERSON.matcher(key(column)).matches();
  }

  /** What a column tells of people, in the word of its name or wording; else its name. */
  private static String word(SurveyColumn column) {
    for (String text : List.of(key(column), column.wording().toLowerCase(Locale.ROOT))) {
      Matcher person = PERSON.matcher(text);
      if (person.matches()) {
        return person.group(1).replaceAll("[^\\p{L}\\p{N}]+", "-");
      }
    }
    return id(column);
  }

  private static String id(SurveyColumn column) {
    String name = key(column).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return name.length() > 30 || name.isEmpty() ? "column-" + (column.position() + 1) : name;
  }

  private static String key(SurveyColumn column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
