package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.CarelessScreen;
import io.rapport.domain.statistics.CarelessScreen.Sign;
import io.rapport.domain.statistics.CrossProducts;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Additive summary of a screen for careless answers: how many people show which signs, and the
 * tally of those who are flagged. Nobody is named, and nobody is taken out of anything.
 *
 * <p>NOT thread safe while answers are being added.
 */
public final class CarelessTally {
  private final CarelessScreen screen;
  private final GivenAnswers given;
  private final Map<Sign, Long> signs = new EnumMap<>(Sign.class);
  private final Map<Sign, Long> reasons = new EnumMap<>(Sign.class);
  private final Tally flagged;
  private long screened;
  private long tooFewAnswers;
  private long timed;

  /**
   * An empty summary.
   *
   * @param everybody answers of everybody, as {@link AnswerProducts} sums them up
   * @throws IllegalArgumentException if there are fewer than two items or complete sheets
   */
  public CarelessTally(Questionnaire questionnaire, CrossProducts everybody) {
    this(CarelessScreen.of(everybody), new GivenAnswers(questionnaire), Tally.empty(questionnaire));
  }

  private CarelessTally(CarelessScreen screen, GivenAnswers given, Tally flagged) {
    this.screen = screen;
    this.given = given;
    this.flagged = flagged;
  }

  /** Screens one person, who needs {@value CarelessScreen#LEAST_ANSWERS} answers for that. */
  public void add(Response response) {
    double[] answers = given.of(response.answers());
    long answered = DoubleStream.of(answers).filter(answer -> !Double.isNaN(answer)).count();
    if (answered < CarelessScreen.LEAST_ANSWERS) {
      tooFewAnswers++;
      return;
    }
    screened++;
    timed += response.seconds().isPresent() ? 1 : 0;
    CarelessScreen.Result result = screen.screen(answers, response.seconds());
    result.signs().forEach(sign -> signs.merge(sign, 1L, Long::sum));
    if (result.flagged()) {
      result.signs().forEach(sign -> reasons.merge(sign, 1L, Long::sum));
      flagged.add(response);
    }
  }

  /** The summary of both groups together, screened against the same answers. */
  public CarelessTally plus(CarelessTally other) {
    CarelessTally both = new CarelessTally(screen, given, flagged.plus(other.flagged));
    both.screened = screened + other.screened;
    both.tooFewAnswers = tooFewAnswers + other.tooFewAnswers;
    both.timed = timed + other.timed;
    for (CarelessTally part : new CarelessTally[] {this, other}) {
      part.signs.forEach((sign, count) -> both.signs.merge(sign, count, Long::sum));
      part.reasons.forEach((sign, count) -> both.reasons.merge(sign, count, Long::sum));
    }
    return both;
  }

  /** People who were screened. */
  public long screened() {
    return screened;
  }

  /** People with too few answers to be screened. */
  public long tooFewAnswers() {
    return tooFewAnswers;
  }

  /** People screened of whom it is known how long they took. */
  public long timed() {
    return timed;
  }

  /** People screened who show a sign, flagged or not; none for signs that nobody shows. */
  public Map<Sign, Long> signs() {
    return Collections.unmodifiableMap(signs);
  }

  /** People flagged who show a sign; none for signs that nobody of them shows. */
  public Map<Sign, Long> reasons() {
    return Collections.unmodifiableMap(reasons);
  }

  /** Answers of those who are flagged. */
  public Tally flagged() {
    return flagged;
  }
}
