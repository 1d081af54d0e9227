package io.rapport.jobs.intake;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.layout.AskedAnswers;
import io.rapport.domain.intake.layout.LayoutMatch;
import io.rapport.domain.intake.layout.LayoutRecognition;
import io.rapport.domain.intake.layout.WideLayout;
import io.rapport.domain.intake.survey.LabelMap;
import io.rapport.domain.intake.survey.SurveyColumns;
import io.rapport.domain.intake.survey.WaveOfFile;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.OpenQuestion;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.intake.file.Table;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways in which a table can be read as a survey, told by its first rows. */
final class SurveyTables {
  private final SourceTable plain;
  private final List<List<CellValue>> head;
  private final List<LayoutMatch> matches = new ArrayList<>();

  /**
   * Looks at a table.
   *
   * @param plain the table with its first row as header
   * @param open the same table before its first row below the header was read
   */
  SurveyTables(SourceTable plain, Table open) {
    this.plain = plain;
    this.head = head(plain, open);
    LayoutRecognition recognition = LayoutRecognition.of(head);
    recognition.best().ifPresent(matches::add);
    matches.addAll(recognition.runnersUp());
  }

  /** The table with its first row as header. */
  SourceTable plain() {
    return plain;
  }

  /** The layouts that the table can have, likeliest first. */
  List<LayoutMatch> matches() {
    return List.copyOf(matches);
  }

  /**
   * The table as a questionnaire's answers: in the likeliest layout that has all its columns, else
   * in the likeliest one.
   */
  SourceTable as(Questionnaire questionnaire) {
    List<SourceTable> ways = new ArrayList<>();
    List<String> items = questionnaire.items().stream().map(Item::column).toList();
    for (LayoutMatch match : matches) {
      if (match.layout() instanceof WideLayout) {
        break;
      }
      if (match.pivot().isEmpty()) {
        ways.add(plain.in(new SurveyLayout(match, items)));
      } else if (holdsOneOf(match, items)) {
        ways.add(plain.in(answers(match, questionnaire)));
      }
    }
    asked(questionnaire)
        .in(head)
        .filter(match -> ways.stream().noneMatch(way -> way.layout().isPresent()))
        .ifPresent(match -> ways.add(plain.in(answers(match, questionnaire))));
    ways.add(plain);
    return ways.stream()
        .filter(way -> SurveyColumns.missing(questionnaire, way.header()).isEmpty())
        .findFirst()
        .orElse(ways.get(0));
  }

  /**
   * One answer a row: the questionnaire says what tells rounds apart, and what a person has once.
   */
  private static SurveyLayout answers(LayoutMatch match, Questionnaire questionnaire) {
    Questionnaire.Columns columns = questionnaire.columns();
    OptionalInt wave = columns.wave().map(match.header()::position).orElse(OptionalInt.empty());
    List<String> steady = new ArrayList<>(columns.demographics().values());
    columns.unit().ifPresent(steady::add);
    return new SurveyLayout(
        wave.isPresent() ? match.withWave(wave.getAsInt()) : match,
        Stream.concat(
                questionnaire.items().stream().map(Item::column),
                questionnaire.comments().questions().stream().map(OpenQuestion::column))
            .toList(),
        steady);
  }

  private static AskedAnswers asked(Questionnaire questionnaire) {
    List<LabelMap> scales =
        questionnaire.items().stream().map(Item::scale).distinct().map(LabelMap::new).toList();
    Questionnaire.Columns columns = questionnaire.columns();
    List<String> others = new ArrayList<>(columns.demographics().values());
    Stream.of(columns.unit(), columns.wave(), columns.submitted())
        .flatMap(Optional::stream)
        .forEach(others::add);
    return new AskedAnswers(
        columns.respondent().orElse(""),
        questionnaire.items().stream().map(Item::column).toList(),
        others,
        cell -> scales.stream().anyMatch(scale -> scale.code(cell).isPresent()));
  }

  /** Whether a column holds the id of one of the waves, as far as the first rows tell. */
  boolean mayHold(String column, List<Wave> waves) {
    OptionalInt position = plain.header().position(column);
    return position.isEmpty()
        || head.stream()
            .skip(1)
            .filter(row -> position.getAsInt() < row.size())
            .map(row -> row.get(position.getAsInt()))
            .anyMatch(cell -> waves.stream().anyMatch(wave -> WaveOfFile.isMeant(wave, cell)));
  }

  private boolean holdsOneOf(LayoutMatch match, List<String> items) {
    Set<String> known = items.stream().map(PlainText::key).collect(Collectors.toSet());
    int item = match.pivot().orElseThrow().item();
    return head.stream()
        .filter(row -> item < row.size())
        .anyMatch(row -> known.contains(PlainText.key(row.get(item).asText())));
  }

  /** What cannot be read below the header is met again, and refused, when all rows are read. */
  private static List<List<CellValue>> head(SourceTable plain, Table open) {
    List<List<CellValue>> rows = new ArrayList<>();
    rows.add(
        plain.header().names().stream()
            .map(name -> name.isEmpty() ? CellValue.Empty.EMPTY : new CellValue.Text(name))
            .map(CellValue.class::cast)
            .toList());
    try {
      while (rows.size() < LayoutRecognition.ROWS && open.hasNext()) {
        rows.add(open.next().cells());
      }
    } catch (UnreadableFile unreadable) {
      return rows;
    }
    return rows;
  }
}
