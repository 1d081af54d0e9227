package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.RowCounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.store.intake.Staged;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A survey file that is read where it lies, through all checks of the intake, and not stored. */
public final class AnswerFile {
  /** As {@code rapport.intake.reject-limit} has it by default. */
  private static final double REJECT_LIMIT = 0.02;

  private final Recognised input;
  private final SurveySource source;

  private AnswerFile(Recognised input, SurveySource source) {
    this.input = input;
    this.source = source;
  }

  /**
   * A file of a questionnaire's answers.
   *
   * @throws UnreadableFile if it cannot be read or does not hold the questionnaire's answers
   */
  public static AnswerFile of(Path file, Questionnaire questionnaire) {
    String name = String.valueOf(file.getFileName());
    InputFile input = new InputFile(file, name, "file", List.of(new InputFile.Part(file, name)));
    Recognised recognised = new Recognition(List.of(questionnaire), List.of()).recognise(input);
    if (recognised.kind() instanceof SurveySource survey) {
      return new AnswerFile(recognised, survey);
    }
    throw new UnreadableFile(
        "not-recognised",
        Place.of(name),
        "the file holds no answers of questionnaire " + questionnaire.id());
  }

  /**
   * Hands every accepted response on, in the order of the file.
   *
   * @param organisation the units there are; empty to take units as the file names them
   * @throws UnreadableFile if it cannot be read, or too many of its rows are refused
   */
  public Read read(Optional<Organisation> organisation, Consumer<Response> responses) {
    RejectLimit limit = new RejectLimit(Place.of(input.file().name()), REJECT_LIMIT);
    SurveyReader reader = new SurveyReader(source, organisation, input.file().sha256(), limit);
    IntakeTally tally = new IntakeTally();
    RowCheck check = new RowCheck(reader, tally);
    SortedMap<String, Long> refusals = new TreeMap<>();
    for (SourceTable table : input.tables()) {
      tally.addIssues(reader.begin(table));
      refuse(tally);
      try (SourceRows rows = SourceRows.open(table)) {
        while (rows.hasNext()) {
          Optional.ofNullable(check.process(rows.next()))
              .ifPresent(reading -> take(reading, refusals, responses));
        }
      }
    }
    tally.addEnd(reader.end());
    refuse(tally);
    SortedMap<String, Long> findings = new TreeMap<>();
    tally
        .findings()
        .forEach((finding, count) -> findings.merge(finding.message(), count, Long::sum));
    return new Read(tally.counts(), refusals, findings);
  }

  private static void take(
      Reading reading, Map<String, Long> refusals, Consumer<Response> responses) {
    for (Staged staged : reading.staged()) {
      if (staged instanceof StagedResponse response) {
        responses.accept(response.response());
      }
    }
    if (reading.refused()) {
      reading.issues().stream()
          .filter(issue -> issue.severity() == Issue.Severity.REFUSED)
          .map(AnswerFile::words)
          .distinct()
          .forEach(words -> refusals.merge(words, 1L, Long::sum));
    }
  }

  private static String words(Issue issue) {
    return issue.place().header().map(header -> "column " + header + ": ").orElse("")
        + issue.message();
  }

  private static void refuse(IntakeTally tally) {
    if (!tally.fileRefusals().isEmpty()) {
      throw new UnreadableFile(tally.fileRefusals().get(0));
    }
  }

  /**
   * What became of the rows.
   *
   * @param refusals rows refused, by reason
   * @param findings what was noticed without refusing a row, by message
   */
  public record Read(
      RowCounts rows, SortedMap<String, Long> refusals, SortedMap<String, Long> findings) {
    public Read {
      refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
      findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }
  }
}
