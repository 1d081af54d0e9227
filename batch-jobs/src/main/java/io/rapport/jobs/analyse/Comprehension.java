package io.rapport.jobs.analyse;

import io.rapport.domain.analysis.comment.CommentReader;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;

/** What a questionnaire knows of language: reads comments by its themes and Lucene's stems. */
public final class Comprehension {
  private Comprehension() {}

  /**
   * The reader of a questionnaire's comments.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if a word of the dictionary has no
   *     meaning to search for
   */
  public static CommentReader of(Questionnaire questionnaire) {
    try {
      return new CommentReader(questionnaire.comments().themes(), new LuceneStems());
    } catch (IllegalArgumentException wrong) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION,
          "questionnaire " + questionnaire.id() + ": " + wrong.getMessage(),
          wrong);
    }
  }
}
