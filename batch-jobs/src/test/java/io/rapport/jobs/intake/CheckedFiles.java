package io.rapport.jobs.intake;

import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.intake.config.Questionnaires;
import io.rapport.jobs.intake.file.Sheet;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.jobs.intake.file.TextCharsets;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks files one after the other, as {@code rapport check} does, and prints a line for each: what
 * refuses it, or "read". A file whose header can be read is checked by a questionnaire of its own,
 * too, so that all its rows are read. For tests that need a Java of their own.
 */
final class CheckedFiles {
  /** Seconds that one file may take; then the program gives up and names it. */
  private static final int SECONDS = 10;

  /** Knows the columns of the generated files. */
  private static final String QUESTIONNAIRE =
      """
      questionnaire: corpus
      version: 1
      title: Corpus
      scales:
        five:
          - {code: 1, label: One, kind: unfavourable}
          - {code: 2, label: Two, kind: unfavourable}
          - {code: 3, label: Three, kind: neutral}
          - {code: 4, label: Four, kind: favourable}
          - {code: 5, label: Five, kind: favourable}
      items:
        - {id: I1, column: Q1, wording: First, scale: five}
      dimensions:
        - {id: D, label: Dimension, items: [I1]}
      outcome: D
      columns: {unit: unit}
      waves:
        - {id: "2026-05", label: May 2026, opened: 2026-05-04, closed: 2026-05-22}
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final IntakeHome home;
  private final ScheduledExecutorService guard = Executors.newSingleThreadScheduledExecutor();

  private CheckedFiles(IntakeHome home) {
    this.home = home;
  }

  /**
   * Checks files.
   *
   * @param arguments a new folder, and a file that names the files to check, one a line
   */
  public static void main(String[] arguments) throws IOException {
    try (IntakeHome home =
        new IntakeHome(Path.of(arguments[0]), List.of(QUESTIONNAIRE), List.of())) {
      home.ingest(
          home.write(
              "organisation.csv",
              "unit,parent,name,headcount",
              "U0,,All,10",
              "U1,U0,1,10",
              "U2,U0,2,10",
              "U3,U0,3,10",
              "U4,U0,4,10",
              "U5,U0,5,10",
              "U6,U0,6,10"));
      CheckedFiles checked = new CheckedFiles(home);
      for (String file : Files.readAllLines(Path.of(arguments[1]))) {
        System.out.println(checked.line(Path.of(file)));
      }
      checked.guard.shutdownNow();
    }
  }

  private String line(Path file) {
    String name = file.getFileName().toString();
    ScheduledFuture<?> tooLong =
        guard.schedule(
            () -> {
              System.out.println(name + " -> still at work after " + SECONDS + " seconds");
              Runtime.getRuntime().halt(3);
            },
            SECONDS,
            TimeUnit.SECONDS);
    String outcome = told(home.context.getBean(FileCheck.class).check(file, 10));
    String fitted = fitted(file).map(own -> " | " + toldBy(own, file)).orElse("");
    tooLong.cancel(false);
    return name + " -> " + outcome + fitted;
  }

  private String toldBy(Questionnaire own, Path file) {
    Recognition recognition = new Recognition(List.of(own), List.of());
    SourceReaders readers = home.context.getBean(SourceReaders.class);
    return told(
        new FileCheck(recognition, readers, TextCharsets.STANDARD, Clock.systemUTC())
            .check(file, 10));
  }

  /** A questionnaire of which the file's first two columns are the unit and an item. */
  private Optional<Questionnaire> fitted(Path file) {
    try (Spreadsheet spreadsheet = Spreadsheet.open(file)) {
      for (Sheet sheet : spreadsheet.sheets()) {
        try (Table table = spreadsheet.read(sheet)) {
          List<String> names =
              table.header().names().stream().filter(name -> !name.isEmpty()).distinct().toList();
          if (names.size() > 1) {
            return Optional.of(asking(names.get(0), names.get(1)));
          }
        }
      }
      return Optional.empty();
    } catch (UnreadableFile refused) {
      return Optional.empty();
    }
  }

  private Questionnaire asking(String unit, String item) {
    Questionnaire known = home.context.getBean(Questionnaires.class).all().get(0);
    return new Questionnaire(
        "fitted",
        1,
        "Fitted",
        List.of(new Item("I1", item, "First", known.items().get(0).scale(), false)),
        known.dimensions(),
        known.outcome(),
        known.waves(),
        new Questionnaire.Columns(
            Optional.empty(), Optional.of(unit), Optional.empty(), Optional.empty(), Map.of()));
  }

  /** Writes the report in both forms, and tells its verdict. */
  private static String told(CheckReport report) {
    CheckText.of(report);
    JSON.writeValueAsString(report);
    return report.refused()
        ? report.refusals().stream().collect(Collectors.joining(" & "))
        : "read";
  }
}
