package io.rapport.jobs.intake;

import io.rapport.domain.comment.Redaction;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.RowCounts;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.SurveyComment;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.store.intake.Staged;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A survey file that is read where it lies, through all checks of the intake, and not stored. */
public final class AnswerFile {
  /** As {@code rapport.intake.reject-limit} has it by default. */
  private static final double REJECT_LIMIT = 0.02;

  private final Recognised input;
  private final SurveySource source;
  private final Redaction redaction;

  private AnswerFile(Recognised input, SurveySource source, Redaction redaction) {
    this.input = input;
    this.source = source;
    this.redaction = redaction;
  }

  /**
   * A file of a questionnaire's answers.
   *
   * @param redaction of comments
   * @throws UnreadableFile if it cannot be read or does not hold the questionnaire's answers
   */
  public static AnswerFile of(Path file, Questionnaire questionnaire, Redaction redaction) {
    String name = String.valueOf(file.getFileName());
    InputFile input = new InputFile(file, name, "file", List.of(new InputFile.Part(file, name)));
    Recognised recognised = new Recognition(List.of(questionnaire), List.of()).recognise(input);
    if (recognised.kind() instanceof SurveySource survey) {
      return new AnswerFile(recognised, survey, redaction);
    }
    throw new UnreadableFile(
        "not-recognised",
        Place.of(name),
        "the file holds no answers of questionnaire " + questionnaire.id());
  }

  /** Takes the responses of a file. */
  @FunctionalInterface
  public interface Answers {
    /**
     * Takes the next accepted response.
     *
     * @param complete whether it goes before another row of the same respondent that is not
     * @param comments what the person said beside, redacted
     */
    void take(Response response, boolean complete, List<SurveyComment> comments);
  }

  /**
   * Hands every accepted response on, in the order of the file.
   *
   * @param organisation the units there are; empty to take units as the file names them
   * @throws UnreadableFile if it cannot be read, or too many of its rows are refused
   */
  public Read read(Optional<Organisation> organisation, Answers answers) {
    RejectLimit limit = new RejectLimit(Place.of(input.file().name()), REJECT_LIMIT);
    IntakeTally tally = new IntakeTally();
    Walk walk = new Walk(answers);
    SurveyReader reader = new SurveyReader(source, organisation, input.file(), limit, redaction);
    FileWalk.walk(input, reader, tally, walk);
    if (!tally.fileRefusals().isEmpty()) {
      throw new UnreadableFile(tally.fileRefusals().get(0));
    }
    SortedMap<String, Long> findings = new TreeMap<>();
    tally
        .findings()
        .forEach((finding, count) -> findings.merge(finding.message(), count, Long::sum));
    return new Read(tally.counts(), walk.refusals, findings);
  }

  private static final class Walk implements FileWalk.Listener {
    private final Answers answers;
    private final SortedMap<String, Long> refusals = new TreeMap<>();

    private Walk(Answers answers) {
      this.answers = answers;
    }

    @Override
    public void row(SourceTable table, LayoutRow row, Reading reading) {
      for (Staged staged : reading.staged()) {
        if (staged instanceof StagedResponse it) {
          answers.take(it.response(), it.complete(), it.comments().orElse(List.of()));
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

    @Override
    public void ended(Reading end) {
      // What the end says of the whole file is in the tally.
    }
  }

  private static String words(Issue issue) {
    return issue.place().header().map(header -> "column " + header + ": ").orElse("")
        + issue.message();
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
