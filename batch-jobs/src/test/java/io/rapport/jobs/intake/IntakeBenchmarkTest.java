package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.comment.Redaction;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.file.SharedData;
import io.rapport.jobs.store.intake.Staged;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the intake costs beside the parser alone: 20,000 respondents with 60 items each, from the
 * file to typed answers, against a loop of fastexcel-reader over the same cells. Both are measured
 * in turns in one run, so that their ratio means the same on any machine. The command stands in the
 * README.
 */
@Tag("bench")
class IntakeBenchmarkTest {
  private static final int WARM_UPS = 6;
  private static final int ROUNDS = 15;
  private static final int ITEMS = 60;
  private static final int FIRST_ITEM = 9;

  /** What one pass found: the answers given and their sum. */
  private record Found(long respondents, long answers, long sum) {}

  private interface Pass {
    Found run() throws IOException;
  }

  @Test
  void theWholeIntakeBesideTheParserAlone() throws IOException {
    Path file = SharedData.of("peer/survey_20k.xlsx");
    List<String> names = new ArrayList<>();
    Set<String> units = new TreeSet<>();
    describe(file, names, units);
    Questionnaire questionnaire = questionnaire(names);
    Organisation organisation = organisation(units);
    Pass bare = () -> bare(file);
    Pass whole = () -> whole(file, questionnaire, organisation);

    Found expected = bare.run();
    assertThat(expected.respondents()).isEqualTo(20_000);
    assertThat(whole.run()).isEqualTo(expected);

    for (int i = 0; i < WARM_UPS; i++) {
      bare.run();
      whole.run();
    }
    double[] alone = new double[ROUNDS];
    double[] intake = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      alone[i] = seconds(bare);
      intake[i] = seconds(whole);
    }
    System.out.printf(
        Locale.ROOT,
        "parser alone %.3f s, whole intake %.3f s, ratio %.2f (medians of %d; at most 2 is wanted)%n",
        median(alone),
        median(intake),
        median(intake) / median(alone),
        ROUNDS);
  }

  private static Found bare(Path file) throws IOException {
    long respondents = 0;
    long answers = 0;
    long sum = 0;
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        var rows = workbook.getFirstSheet().openStream()) {
      var each = rows.iterator();
      each.next();
      while (each.hasNext()) {
        Row row = each.next();
        respondents++;
        for (int column = 0; column < row.getCellCount(); column++) {
          Cell cell = row.getCell(column);
          Object value = cell == null ? null : cell.getValue();
          if (value != null && column >= FIRST_ITEM && column < FIRST_ITEM + ITEMS) {
            answers++;
            sum += Long.parseLong(value.toString());
          }
        }
      }
    }
    return new Found(respondents, answers, sum);
  }

  private static Found whole(Path file, Questionnaire questionnaire, Organisation organisation) {
    String name = file.getFileName().toString();
    InputFile input = new InputFile(file, name, "key", List.of(new InputFile.Part(file, name)));
    Recognised known = new Recognition(List.of(questionnaire), List.of()).recognise(input);
    SurveySource source = (SurveySource) known.kind();
    SurveyReader reader =
        new SurveyReader(
            source,
            Optional.of(organisation),
            input,
            new RejectLimit(known.tables().get(0).place(), 0.02),
            Redaction.of(List.of()));
    RowCheck check = new RowCheck(reader, new IntakeTally());
    long respondents = 0;
    long answers = 0;
    long sum = 0;
    for (SourceTable table : known.tables()) {
      reader.begin(table);
      try (SourceRows rows = SourceRows.open(table)) {
        while (rows.hasNext()) {
          LayoutRow row = rows.next();
          Reading reading = check.process(row);
          for (Staged staged : reading == null ? List.<Staged>of() : reading.staged()) {
            respondents++;
            for (Optional<Short> answer : ((StagedResponse) staged).response().answers()) {
              if (answer.isPresent()) {
                answers++;
                sum += answer.get();
              }
            }
          }
        }
      }
    }
    return new Found(respondents, answers, sum);
  }

  private static void describe(Path file, List<String> names, Set<String> units)
      throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        var rows = workbook.getFirstSheet().openStream()) {
      rows.forEach(
          row -> {
            if (row.getRowNum() == 1) {
              row.forEach(cell -> names.add(cell.getText()));
            } else {
              units.add(row.getCell(2).getText());
            }
          });
    }
  }

  private static Questionnaire questionnaire(List<String> names) {
    List<Scale.Answer> answers = new ArrayList<>();
    for (int code = 1; code <= 5; code++) {
      Scale.Kind kind =
          code < 3
              ? Scale.Kind.UNFAVOURABLE
              : code == 3 ? Scale.Kind.NEUTRAL : Scale.Kind.FAVOURABLE;
      answers.add(new Scale.Answer(code, "answer " + code, kind));
    }
    Scale scale = new Scale("agreement", answers);
    List<Item> items = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      String column = names.get(FIRST_ITEM + item);
      items.add(new Item("I" + item, column, column, scale, false));
    }
    Map<String, String> demographics =
        Map.of(
            "location", "Location", "level", "Job level", "tenure", "Tenure", "gender", "Gender");
    return new Questionnaire(
        "peer",
        1,
        "Peer",
        items,
        List.of(new Dimension("ALL", "All", items.stream().map(Item::id).toList())),
        "ALL",
        List.of(new Wave("1", "One", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 22))),
        new Questionnaire.Columns(
            Optional.of("Respondent ID"),
            Optional.of("Department"),
            Optional.empty(),
            Optional.empty(),
            demographics));
  }

  private static Organisation organisation(Set<String> units) {
    List<Unit> all = new ArrayList<>();
    all.add(new Unit("ALL", "All of us", Optional.empty(), 0));
    units.forEach(unit -> all.add(new Unit(unit, unit, Optional.of("ALL"), 1_000)));
    return Organisation.of(all);
  }

  private static double seconds(Pass pass) throws IOException {
    long start = System.nanoTime();
    pass.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
