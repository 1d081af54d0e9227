package io.rapport.domain.intake.survey;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Row;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.SurveyFormat;
import io.rapport.domain.survey.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Turns the rows of a survey file into responses. Without a unit column everybody answers for the
 * whole organisation. A row is refused if its respondent, unit or wave is not known, or if an
 * answer is none of its scale's; all reasons are given at once. Blank rows are for the caller to
 * skip. Immutable.
 */
public final class SurveyRows {
  /** Position of a column that the file lacks, which is beyond the end of every row. */
  private static final int NOWHERE = Integer.MAX_VALUE;

  private static final String BEYOND = "there is something right of the last header";

  private final Questionnaire questionnaire;
  private final Optional<Organisation> organisation;
  private final Optional<Wave> wave;
  private final String fileKey;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<LabelMap> labels;
  private final Optional<DeclaredDates> declaredDates;
  private final SecondsSpent spent;
  private final SurveyTable table;
  private final int[] itemPositions;
  private final int width;

  /**
   * Prepares to read a file whose header {@link SurveyColumns#check} has let pass.
   *
   * @param questionnaire what the file answers
   * @param organisation the units there are
   * @param wave wave of the whole file; empty if each row names its own
   * @param fileKey what tells the file apart from others: with the row's number it identifies
   *     respondents where neither the questionnaire nor the tool has a column for them
   * @param table header of the file, and what else is known of it
   */
  public SurveyRows(
      Questionnaire questionnaire,
      Organisation organisation,
      Optional<Wave> wave,
      String fileKey,
      SurveyTable table) {
    this(questionnaire, Optional.of(organisation), wave, fileKey, table);
  }

  /**
   * Prepares to read a file whose units nobody has described: they are what the file names, and a
   * respondent without one has a unit of no letters.
   *
   * @param questionnaire what the file answers
   * @param wave wave of the whole file; empty if each row names its own
   * @param fileKey what tells the file apart from others
   * @param table the columns of the file
   */
  public static SurveyRows ofUnitsAsNamed(
      Questionnaire questionnaire, Optional<Wave> wave, String fileKey, SurveyTable table) {
    return new SurveyRows(questionnaire, Optional.empty(), wave, fileKey, table);
  }

  private SurveyRows(
      Questionnaire questionnaire,
      Optional<Organisation> organisation,
      Optional<Wave> wave,
      String fileKey,
      SurveyTable table) {
    this.questionnaire = questionnaire;
    this.organisation = organisation;
    this.wave = wave;
    this.fileKey = fileKey;
    this.table = table;
    Header header = table.header();
    this.width = header.names().size();
    SurveyFormat format = questionnaire.format();
    this.declaredDates =
        format.dates().isEmpty()
            ? Optional.empty()
            : Optional.of(new DeclaredDates(format.dates()));
    this.spent = new SecondsSpent(format);
    Map<Scale, LabelMap> ofScale = new HashMap<>();
    this.labels =
        questionnaire.items().stream()
            .map(
                item ->
                    ofScale.computeIfAbsent(
                        item.scale(), scale -> new LabelMap(scale, format.decimal())))
            .toList();
    Stream.of(SurveyColumns.required(questionnaire), SurveyColumns.optional(questionnaire))
        .flatMap(List::stream)
        .forEach(name -> header.position(name).ifPresent(at -> positions.put(name, at)));
    this.itemPositions =
        questionnaire.items().stream()
            .mapToInt(item -> positions.getOrDefault(item.column(), NOWHERE))
            .toArray();
  }

  /** Reads a row. */
  public Checked<Response> read(Row row) {
    List<Issue> issues = new ArrayList<>();
    String respondent = respondent(row, issues);
    String unit = unit(row, issues);
    String waveId = waveId(row, issues);
    List<Optional<Short>> answers = answers(row, issues);
    Map<String, String> demographics = demographics(row, issues);
    Optional<LocalDate> submitted = submitted(row, questionnaire.wave(waveId), issues);
    OptionalDouble seconds = seconds(row, issues);
    for (int i = width; i < row.cells().size(); i++) {
      if (!row.cell(i).isEmpty()) {
        issues.add(new Issue("beyond-header", Severity.REFUSED, row.place(), BEYOND));
        break;
      }
    }
    if (issues.stream().anyMatch(issue -> issue.severity() == Severity.REFUSED)) {
      return new Checked.Refused<>(issues);
    }
    return new Checked.Accepted<>(
        new Response(respondent, waveId, unit, answers, demographics, submitted, seconds), issues);
  }

  private String respondent(Row row, List<Issue> issues) {
    Optional<String> named = questionnaire.columns().respondent();
    String column =
        named.orElseGet(
            () -> table.respondent().isPresent() ? name(table.respondent().getAsInt()) : "");
    CellValue cell =
        named.isPresent() || table.respondent().isEmpty()
            ? cell(row, column)
            : row.cell(table.respondent().getAsInt());
    if (CutDigits.in(cell)) {
      issues.add(
          refusal(
              row, column, "rounded-respondent", "a spreadsheet cut digits off the respondent"));
    } else if (cell.isEmpty() || cell instanceof CellValue.ErrorValue) {
      if (named.isEmpty()) {
        return fileKey + ':' + row.number();
      }
      issues.add(refusal(row, column, "blank-respondent", "the respondent is missing"));
    }
    return cell.asId();
  }

  private String name(int position) {
    return table.header().names().get(position);
  }

  private String unit(Row row, List<Issue> issues) {
    Optional<String> column = questionnaire.columns().unit();
    if (column.isEmpty()) {
      return organisation.map(tree -> tree.root().code()).orElse("");
    }
    CellValue cell = cell(row, column.get());
    String code = cell.asText();
    if (organisation.isEmpty()) {
      if (cell instanceof CellValue.ErrorValue) {
        issues.add(refusal(row, column.get(), "error-cell", "the cell holds an error"));
      }
    } else if (code.isEmpty()) {
      issues.add(refusal(row, column.get(), "blank-unit", "the unit is missing"));
    } else if (organisation.get().unit(code).isEmpty()) {
      issues.add(
          refusal(row, column.get(), "unknown-unit", "the unit is not a unit of the organisation"));
    }
    return code;
  }

  private String waveId(Row row, List<Issue> issues) {
    if (wave.isPresent()) {
      return wave.get().id();
    }
    String column = questionnaire.columns().wave().orElse("");
    CellValue cell = cell(row, column);
    Optional<Wave> found =
        questionnaire.waves().stream().filter(known -> WaveOfFile.isMeant(known, cell)).findFirst();
    if (found.isEmpty()) {
      issues.add(refusal(row, column, "unknown-wave", "the wave is none of the questionnaire's"));
    }
    return found.map(Wave::id).orElse("");
  }

  private List<Optional<Short>> answers(Row row, List<Issue> issues) {
    List<Optional<Short>> answers = new ArrayList<>(questionnaire.items().size());
    for (int i = 0; i < labels.size(); i++) {
      Item item = questionnaire.items().get(i);
      CellValue cell = row.cell(itemPositions[i]);
      Optional<Short> code = Optional.empty();
      if (cell instanceof CellValue.ErrorValue) {
        issues.add(refusal(row, item.column(), "error-cell", "the cell holds an error"));
      } else if (!cell.isEmpty()) {
        code = labels.get(i).code(cell);
        if (code.isEmpty() && !table.unanswered().contains(cell.asText())) {
          issues.add(
              refusal(
                  row,
                  item.column(),
                  "off-scale",
                  "the answer is not on scale " + item.scale().id()));
        }
      }
      answers.add(code);
    }
    return answers;
  }

  private Map<String, String> demographics(Row row, List<Issue> issues) {
    Map<String, String> categories = new TreeMap<>();
    questionnaire
        .columns()
        .demographics()
        .forEach(
            (id, column) -> {
              CellValue cell = cell(row, column);
              if (cell instanceof CellValue.ErrorValue) {
                issues.add(refusal(row, column, "error-cell", "the cell holds an error"));
              } else if (!cell.isEmpty()) {
                categories.put(id, cell.asText());
              }
            });
    return categories;
  }

  private Optional<LocalDate> submitted(Row row, Optional<Wave> wave, List<Issue> issues) {
    String column = questionnaire.columns().submitted().orElse("");
    CellValue cell = cell(row, column);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    if (cell instanceof CellValue.ErrorValue) {
      issues.add(refusal(row, column, "error-cell", "the cell holds an error"));
      return Optional.empty();
    }
    List<LocalDate> days =
        declaredDates.map(declared -> declared.of(cell)).orElse(SubmissionDay.of(cell, wave));
    if (days.size() == 1) {
      return Optional.of(days.get(0));
    }
    issues.add(
        days.isEmpty()
            ? nulled(row, column, "date-unknown", "the date is not written as a date")
            : nulled(
                row,
                column,
                "date-ambiguous",
                "day and month cannot be told apart; declare format.dates in the questionnaire"));
    return Optional.empty();
  }

  private OptionalDouble seconds(Row row, List<Issue> issues) {
    String column = questionnaire.columns().duration().orElse("");
    CellValue cell = cell(row, column);
    OptionalDouble seconds = spent.of(cell);
    if (seconds.isEmpty() && !cell.isEmpty()) {
      issues.add(nulled(row, column, "duration-unknown", "the duration is no number of seconds"));
    }
    return seconds;
  }

  private CellValue cell(Row row, String column) {
    Integer position = positions.get(column);
    return position == null ? CellValue.Empty.EMPTY : row.cell(position);
  }

  private static Issue refusal(Row row, String column, String rule, String message) {
    return new Issue(rule, Severity.REFUSED, row.place(column), message);
  }

  private static Issue nulled(Row row, String column, String rule, String message) {
    return new Issue(rule, Severity.NULLED, row.place(column), message);
  }
}
