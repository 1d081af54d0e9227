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
import io.rapport.domain.survey.Wave;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns the rows of a survey file into responses. Without a unit column everybody answers for the
 * whole organisation. A row is refused if its respondent, unit or wave is not known, or if an
 * answer is none of its scale's; all reasons are given at once. Blank rows are for the caller to
 * skip. Immutable.
 */
public final class SurveyRows {
  private static final String BEYOND = "there is something right of the last header";

  private final Questionnaire questionnaire;
  private final Optional<Organisation> organisation;
  private final Optional<Wave> wave;
  private final String fileKey;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<LabelMap> labels;
  private final int width;

  /**
   * Prepares to read a file whose header {@link SurveyColumns#check} has let pass.
   *
   * @param questionnaire what the file answers
   * @param organisation the units there are
   * @param wave wave of the whole file; empty if each row names its own
   * @param fileKey what tells the file apart from others: with the row's number it identifies the
   *     respondents of a questionnaire without a respondent column
   * @param header header of the file
   */
  public SurveyRows(
      Questionnaire questionnaire,
      Organisation organisation,
      Optional<Wave> wave,
      String fileKey,
      Header header) {
    this(questionnaire, Optional.of(organisation), wave, fileKey, header);
  }

  /**
   * Prepares to read a file whose units nobody has described: they are what the file names, and a
   * respondent without one has a unit of no letters.
   *
   * @param questionnaire what the file answers
   * @param wave wave of the whole file; empty if each row names its own
   * @param fileKey what tells the file apart from others
   * @param header header of the file
   */
  public static SurveyRows ofUnitsAsNamed(
      Questionnaire questionnaire, Optional<Wave> wave, String fileKey, Header header) {
    return new SurveyRows(questionnaire, Optional.empty(), wave, fileKey, header);
  }

  private SurveyRows(
      Questionnaire questionnaire,
      Optional<Organisation> organisation,
      Optional<Wave> wave,
      String fileKey,
      Header header) {
    this.questionnaire = questionnaire;
    this.organisation = organisation;
    this.wave = wave;
    this.fileKey = fileKey;
    this.width = header.names().size();
    Map<Scale, LabelMap> ofScale = new HashMap<>();
    this.labels =
        questionnaire.items().stream()
            .map(item -> ofScale.computeIfAbsent(item.scale(), LabelMap::new))
            .toList();
    columns().forEach(name -> header.position(name).ifPresent(at -> positions.put(name, at)));
  }

  /** Reads a row. */
  public Checked<Response> read(Row row) {
    List<Issue> issues = new ArrayList<>();
    String respondent = respondent(row, issues);
    String unit = unit(row, issues);
    String waveId = waveId(row, issues);
    List<Optional<Short>> answers = answers(row, issues);
    Map<String, String> demographics = demographics(row, issues);
    Optional<LocalDate> submitted = submitted(row, issues);
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
        new Response(respondent, waveId, unit, answers, demographics, submitted), issues);
  }

  private String respondent(Row row, List<Issue> issues) {
    Optional<String> column = questionnaire.columns().respondent();
    if (column.isEmpty()) {
      return fileKey + ':' + row.number();
    }
    CellValue cell = cell(row, column.get());
    if (cell.isEmpty() || cell instanceof CellValue.ErrorValue) {
      issues.add(refusal(row, column.get(), "blank-respondent", "the respondent is missing"));
    }
    return cell.asId();
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
        questionnaire.wave(cell.asText()).or(() -> questionnaire.wave(month(cell)));
    if (found.isEmpty()) {
      issues.add(refusal(row, column, "unknown-wave", "the wave is none of the questionnaire's"));
    }
    return found.map(Wave::id).orElse("");
  }

  /** A spreadsheet turns an id such as 2026-05 into a date. */
  private static String month(CellValue cell) {
    return cell instanceof CellValue.DateTime date
        ? date.dateTime().format(DateTimeFormatter.ofPattern("yyyy-MM"))
        : "";
  }

  private List<Optional<Short>> answers(Row row, List<Issue> issues) {
    List<Optional<Short>> answers = new ArrayList<>(questionnaire.items().size());
    for (int i = 0; i < labels.size(); i++) {
      Item item = questionnaire.items().get(i);
      CellValue cell = cell(row, item.column());
      Optional<Short> code = Optional.empty();
      if (cell instanceof CellValue.ErrorValue) {
        issues.add(refusal(row, item.column(), "error-cell", "the cell holds an error"));
      } else if (!cell.isEmpty()) {
        code = labels.get(i).code(cell);
        if (code.isEmpty()) {
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
                issues.add(nulled(row, column, "error-cell", "the cell holds an error"));
              } else if (!cell.isEmpty()) {
                categories.put(id, cell.asText());
              }
            });
    return categories;
  }

  private Optional<LocalDate> submitted(Row row, List<Issue> issues) {
    Optional<String> column = questionnaire.columns().submitted();
    CellValue cell = column.map(name -> cell(row, name)).orElse(CellValue.Empty.EMPTY);
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String text = cell.asText();
    try {
      return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
    } catch (DateTimeParseException unknown) {
      issues.add(
          nulled(
              row, column.orElse(""), "date-unknown", "the date is not written as year-month-day"));
      return Optional.empty();
    }
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(SurveyColumns.required(questionnaire));
    questionnaire.columns().submitted().ifPresent(columns::add);
    columns.addAll(questionnaire.columns().demographics().values());
    return columns;
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
