package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.CrossProducts;
import io.rapport.domain.statistics.FavourablePairs;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.SkewedMoments;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import java.util.List;
import java.util.Optional;

/**
 * Additive summary of the answers of a group of people: counts per item and answer; for each
 * dimension the sums of powers of respondents' scores and, over complete sheets, the cross-products
 * of its items, and for each two items how favourably both were answered; across dimensions the
 * cross-products of respondents' scores. All of it is whole numbers, so tallies add exactly and in
 * any order. Its size depends on the questionnaire, not on how many people it sums up.
 *
 * <p>NOT thread safe while answers are being added.
 */
public final class Tally {
  /** Raised when the numbers of a tally come to mean something else: stored ones are made anew. */
  public static final int LAYOUT = 3;

  private final TallyShape shape;
  private final long[] numbers;

  private Tally(TallyShape shape, long[] numbers) {
    this.shape = shape;
    this.numbers = numbers;
  }

  /** An empty tally for a questionnaire. */
  public static Tally empty(Questionnaire questionnaire) {
    TallyShape shape = new TallyShape(questionnaire);
    return new Tally(shape, new long[shape.length()]);
  }

  /**
   * A tally from its numbers, as {@link #numbers} gave them for the same questionnaire.
   *
   * @throws IllegalArgumentException if their count does not fit the questionnaire
   */
  public static Tally of(Questionnaire questionnaire, long[] numbers) {
    TallyShape shape = new TallyShape(questionnaire);
    if (numbers.length != shape.length()) {
      throw new IllegalArgumentException(
          "a tally of this questionnaire has "
              + shape.length()
              + " numbers, not "
              + numbers.length);
    }
    return new Tally(shape, numbers.clone());
  }

  /** An empty tally of the same questionnaire. */
  public Tally emptied() {
    return new Tally(shape, new long[numbers.length]);
  }

  /** All its numbers, for storage. */
  public long[] numbers() {
    return numbers.clone();
  }

  /** Adds one person's answers. */
  public void add(Response response) {
    add(response.answers());
  }

  /**
   * Adds one person's answers.
   *
   * @param answers codes in the order of the items, empty where missing
   * @throws IllegalArgumentException if their count does not fit, or a code is none of its scale
   */
  public void add(List<Optional<Short>> answers) {
    AnswerSheet sheet = shape.sheet(answers);
    numbers[0]++;
    for (TallySection section : shape.sections()) {
      section.add(sheet, numbers);
    }
  }

  /** The tally of both groups together. */
  public Tally plus(Tally other) {
    return combined(other, 1);
  }

  /**
   * The tally of those who are left when a part is taken away.
   *
   * @throws IllegalArgumentException if the part is not within this group
   */
  public Tally minus(Tally part) {
    Tally rest = combined(part, -1);
    for (long number : rest.numbers) {
      if (number < 0) {
        throw new IllegalArgumentException("only a part can be taken away from its whole");
      }
    }
    return rest;
  }

  /** Number of people. */
  public long respondents() {
    return numbers[0];
  }

  /**
   * How often each answer of an item was given, in the order of its scale.
   *
   * @param item position of the item in the questionnaire
   */
  public long[] counts(int item) {
    return shape.answers(item).counts(numbers);
  }

  /** Answers of an item by kind, reversal taken into account. */
  public ItemCounts item(int position) {
    return shape.answers(position).byKind(numbers);
  }

  /**
   * Moments of the respondents' scores of a dimension, 0–100, over those who answered at least half
   * of its items.
   *
   * @param dimension position of the dimension in the questionnaire
   */
  public Moments scores(int dimension) {
    return shape.scores(dimension).moments(numbers);
  }

  /** The same as {@link #scores} with the third moment, which tests of two groups need. */
  public SkewedMoments skewedScores(int dimension) {
    return shape.scores(dimension).skewedMoments(numbers);
  }

  /** Moments of the scores of a dimension, 0–100, over those who answered every item of it. */
  public Moments completeScores(int dimension) {
    return shape.scores(dimension).complete(numbers);
  }

  /**
   * Cross-products of a dimension's items over those who answered every one of them, in the codes
   * of their scales with reversed items turned round, taken about the means.
   */
  public CrossProducts completeItems(int dimension) {
    return shape.products(dimension).sums().aboutMeans(numbers);
  }

  /** For each two items of a dimension how many people answered both, and how favourably. */
  public FavourablePairs favourablePairs(int dimension) {
    return shape.pairs(dimension).pairs(numbers);
  }

  /**
   * Cross-products of respondents' scores across the dimensions of the {@link DriverModel}, drivers
   * first and the outcome last, over those who have all of them. Each is in whole steps of its own,
   * so they serve correlations; those of two groups add up to those of both.
   */
  public CrossProducts driverScores() {
    return shape.drivers().sums().asCounted(numbers);
  }

  /** The same about the means: nothing is lost to rounding, but two of them do not add. */
  public CrossProducts driverScoresAboutMeans() {
    return shape.drivers().sums().aboutMeans(numbers);
  }

  private Tally combined(Tally other, int sign) {
    if (other.numbers.length != numbers.length) {
      throw new IllegalArgumentException("tallies of different questionnaires do not add");
    }
    long[] sums = new long[numbers.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.addExact(numbers[i], sign * other.numbers[i]);
    }
    return new Tally(shape, sums);
  }

  /**
   * Answers to an item by kind.
   *
   * @param codes moments of the answer codes, reversed items mirrored, not-applicable ones left out
   */
  public record ItemCounts(
      long favourable, long neutral, long unfavourable, long notApplicable, Moments codes) {

    /** Valid answers: the base of all shares. */
    public long base() {
      return favourable + neutral + unfavourable;
    }
  }
}
