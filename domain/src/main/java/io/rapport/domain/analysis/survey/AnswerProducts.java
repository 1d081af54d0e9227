package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.CrossProducts;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import java.util.Arrays;

/**
 * Additive summary of how the answers to all items go together, over complete sheets: their number,
 * sums and sums of products, as whole numbers. Answers count as they were given; a not-applicable
 * one is missing. Its size depends on the questionnaire, not on how many people it sums up.
 *
 * <p>NOT thread safe while answers are being added.
 */
public final class AnswerProducts {
  private final GivenAnswers given;
  private final ProductSums sums;
  private final long[] numbers;

  private AnswerProducts(GivenAnswers given, ProductSums sums, long[] numbers) {
    this.given = given;
    this.sums = sums;
    this.numbers = numbers;
  }

  /** An empty summary for a questionnaire. */
  public static AnswerProducts empty(Questionnaire questionnaire) {
    ProductSums sums = new ProductSums(questionnaire.items().size(), 0);
    return new AnswerProducts(new GivenAnswers(questionnaire), sums, new long[sums.length()]);
  }

  /**
   * Adds one person's answers, unless one is missing.
   *
   * @throws ArithmeticException if the sums no longer fit
   */
  public void add(Response response) {
    double[] answers = given.of(response.answers());
    if (Arrays.stream(answers).noneMatch(Double::isNaN)) {
      sums.add(Arrays.stream(answers).mapToLong(answer -> (long) answer).toArray(), numbers);
    }
  }

  /**
   * The summary of both groups together.
   *
   * @throws IllegalArgumentException if they answered different questionnaires
   */
  public AnswerProducts plus(AnswerProducts other) {
    if (other.numbers.length != numbers.length) {
      throw new IllegalArgumentException("summaries of different questionnaires do not add");
    }
    long[] both = new long[numbers.length];
    Arrays.setAll(both, i -> Math.addExact(numbers[i], other.numbers[i]));
    return new AnswerProducts(given, sums, both);
  }

  /** People who answered every item. */
  public long complete() {
    return numbers[0];
  }

  /** The cross-products, in the order of the items. */
  public CrossProducts crossProducts() {
    return sums.asCounted(numbers);
  }
}
