package io.rapport.jobs.analyse;

import io.rapport.domain.analysis.comment.ThemeFinder;
import io.rapport.domain.analysis.comment.UnitThemes;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.intake.Comments;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts the themes of a wave's comments by question and unit. */
public final class CommentThemes {
  private final Comments comments;
  private final TransactionTemplate transactions;
  private final LuceneStems stems = new LuceneStems();

  /** Counts stored comments. */
  public CommentThemes(Comments comments, TransactionTemplate transactions) {
    this.comments = comments;
    this.transactions = transactions;
  }

  /**
   * The themes of a wave.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if a word of the dictionary has no
   *     meaning to search for
   */
  public UnitThemes of(Questionnaire questionnaire, String wave) {
    UnitThemes themes = new UnitThemes(finder(questionnaire));
    transactions.executeWithoutResult(status -> comments.forEach(questionnaire, wave, themes::add));
    return themes;
  }

  private ThemeFinder finder(Questionnaire questionnaire) {
    try {
      return new ThemeFinder(questionnaire.comments().themes(), stems);
    } catch (IllegalArgumentException wrong) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION,
          "questionnaire " + questionnaire.id() + ": " + wrong.getMessage(),
          wrong);
    }
  }
}
