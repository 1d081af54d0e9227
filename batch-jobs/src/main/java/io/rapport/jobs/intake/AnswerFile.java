package io.rapport.jobs.intake;

import io.rapport.domain.comment.Redaction;
import io.rapport.domain.intake.Place;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.SurveyComment;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.file.TextCharsets;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A survey file that is read where it lies, through all checks of the intake, and not stored. */
public final class AnswerFile {
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
    InputFile input = InputFile.where(file, TextCharsets.STANDARD);
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
  public FileRead read(Optional<Organisation> organisation, Answers answers) {
    RejectLimit limit = new RejectLimit(Place.of(input.file().name()), RejectLimit.STANDARD);
    return FileRead.of(
        input,
        new SurveyReader(source, organisation, input.file(), limit, redaction),
        staged -> {
          if (staged instanceof StagedResponse it) {
            answers.take(it.response(), it.complete(), it.comments().orElse(List.of()));
          }
        });
  }
}
