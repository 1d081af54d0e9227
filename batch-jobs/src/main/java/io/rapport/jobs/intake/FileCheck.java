package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.RowCounts;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.file.TextCharsets;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.store.intake.Staged;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a file through all checks of the intake and stores nothing. */
public final class FileCheck {
  private final Recognition recognition;
  private final SourceReaders readers;
  private final TextCharsets charsets;
  private final Clock clock;

  FileCheck(Recognition recognition, SourceReaders readers, TextCharsets charsets, Clock clock) {
    this.recognition = recognition;
    this.readers = readers;
    this.charsets = charsets;
    this.clock = clock;
  }

  /**
   * What would become of a file.
   *
   * @param path a file, or a folder with the register's tables
   * @param threshold fewest people of whom anything is said
   */
  public CheckReport check(Path path, int threshold) {
    InputFile input = input(path);
    CheckFindings found = new CheckFindings(input.name());
    try {
      Recognised recognised = recognition.recognise(input);
      found.recognised(recognised);
      read(recognised, found, threshold);
    } catch (UnreadableFile unreadable) {
      found.layouts(input);
      found.refuse(unreadable.issue());
    }
    return found.report();
  }

  private void read(Recognised input, CheckFindings found, int threshold) {
    SourceReader source = readers.of(input, LocalDate.now(clock));
    Optional<SurveyPreview> preview = preview(input);
    IntakeTally tally = new IntakeTally();
    tally.addIssues(input.findings());
    RowCheck check = new RowCheck(source, tally);
    try {
      for (SourceTable table : input.tables()) {
        List<Issue> issues = source.begin(table);
        found.columns(table, issues);
        tally.addIssues(issues);
        if (tally.fileRefusals().isEmpty()) {
          rows(table, check, found, preview).forEach(tally::addFinding);
        }
      }
      if (tally.fileRefusals().isEmpty()) {
        Reading end = source.end();
        tally.addEnd(end);
        found.reasons(end);
      }
    } finally {
      RowCounts counts = tally.counts();
      found.counted(tally, counts, preview.map(SurveyPreview::duplicates));
      preview.ifPresent(survey -> found.survey(survey, threshold));
    }
  }

  /** Reads the rows; what is to be said of them as a whole. */
  private static Map<Issue, Long> rows(
      SourceTable table, RowCheck check, CheckFindings found, Optional<SurveyPreview> preview) {
    try (SourceRows rows = SourceRows.open(table)) {
      while (rows.hasNext()) {
        Optional<Reading> reading = Optional.ofNullable(check.process(rows.next()));
        reading.ifPresent(found::reasons);
        for (Staged staged : reading.map(Reading::staged).orElse(List.of())) {
          if (staged instanceof StagedResponse response) {
            preview.ifPresent(survey -> survey.add(response.response()));
          }
        }
      }
      return rows.formulas();
    }
  }

  private Optional<SurveyPreview> preview(Recognised input) {
    return input.kind() instanceof SurveySource survey
        ? Optional.of(
            new SurveyPreview(survey.questionnaire(), readers.organisation(survey, input.file())))
        : Optional.empty();
  }

  /** The file where it lies: nothing is copied. */
  private InputFile input(Path path) {
    String name = String.valueOf(path.getFileName());
    List<InputFile.Part> parts = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try {
        for (Path file : Uploads.textFiles(path)) {
          parts.add(new InputFile.Part(file, String.valueOf(file.getFileName()), charsets));
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    } else {
      parts.add(new InputFile.Part(path, name, charsets));
    }
    return new InputFile(path, name, "check", parts);
  }
}
