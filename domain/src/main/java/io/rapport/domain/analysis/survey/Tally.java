package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.Moments;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Scale;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Additive summary of the answers of a group of people: counts per item and answer, and for each
 * dimension the number, sum and sum of squares of respondents' scores, kept apart by how many of
 * the dimension's items they answered. All of it is whole numbers, so tallies add exactly and in
 * any order.
 *
 * <p>NOT thread safe while answers are being added.
 */
public final class Tally {
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
    List<Item> items = shape.items();
    if (answers.size() != items.size()) {
      throw new IllegalArgumentException("an answer is needed for each item, even an empty one");
    }
    int[] chosen = chosen(answers);
    int[] steps = new int[items.size()];
    int offset = 1;
    for (int i = 0; i < items.size(); i++) {
      steps[i] = -1;
      if (chosen[i] >= 0) {
        numbers[offset + chosen[i]]++;
        steps[i] = shape.steps(i, chosen[i]);
      }
      offset += items.get(i).scale().answers().size();
    }
    numbers[0]++;
    for (TallyShape.DimensionShape dimension : shape.dimensions()) {
      addScore(dimension, steps, offset);
      offset += 3 * (dimension.positions().length + 1);
    }
  }

  /**
   * Positions of the answers on their scales, -1 where missing; all are checked before any counts.
   */
  private int[] chosen(List<Optional<Short>> answers) {
    int[] chosen = new int[answers.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = -1;
      if (answers.get(i).isPresent()) {
        Item item = shape.items().get(i);
        chosen[i] = TallyShape.answerIndex(item, answers.get(i).get());
        if (chosen[i] < 0) {
          throw new IllegalArgumentException("an answer to " + item.id() + " is off its scale");
        }
      }
    }
    return chosen;
  }

  private void addScore(TallyShape.DimensionShape dimension, int[] steps, int offset) {
    int answered = 0;
    long score = 0;
    for (int i = 0; i < dimension.positions().length; i++) {
      int given = steps[dimension.positions()[i]];
      if (given >= 0) {
        answered++;
        score += given * dimension.weights()[i];
      }
    }
    int at = offset + 3 * answered;
    numbers[at]++;
    numbers[at + 1] += score;
    numbers[at + 2] += score * score;
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
    int offset = 1;
    for (int i = 0; i < item; i++) {
      offset += shape.items().get(i).scale().answers().size();
    }
    return Arrays.copyOfRange(
        numbers, offset, offset + shape.items().get(item).scale().answers().size());
  }

  /** Answers of an item by kind, reversal taken into account. */
  public ItemCounts item(int position) {
    Item item = shape.items().get(position);
    long[] counts = counts(position);
    long favourable = 0;
    long neutral = 0;
    long unfavourable = 0;
    long notApplicable = 0;
    double[] codes = new double[counts.length];
    long[] scored = new long[counts.length];
    for (int i = 0; i < counts.length; i++) {
      Scale.Answer answer = item.scale().answers().get(i);
      switch (item.kind(answer)) {
        case FAVOURABLE -> favourable += counts[i];
        case NEUTRAL -> neutral += counts[i];
        case UNFAVOURABLE -> unfavourable += counts[i];
        case NOT_APPLICABLE -> notApplicable += counts[i];
      }
      if (answer.kind() != Scale.Kind.NOT_APPLICABLE) {
        codes[i] = item.aligned(answer.code());
        scored[i] = counts[i];
      }
    }
    return new ItemCounts(
        favourable, neutral, unfavourable, notApplicable, Moments.ofTally(codes, scored));
  }

  /**
   * Moments of the respondents' scores of a dimension, 0–100, over those who answered at least half
   * of its items.
   *
   * @param dimension position of the dimension in the questionnaire
   */
  public Moments scores(int dimension) {
    int offset = 1;
    for (Item item : shape.items()) {
      offset += item.scale().answers().size();
    }
    for (int i = 0; i < dimension; i++) {
      offset += 3 * (shape.dimensions().get(i).positions().length + 1);
    }
    TallyShape.DimensionShape wanted = shape.dimensions().get(dimension);
    Moments all = Moments.NONE;
    for (int answered = wanted.needed(); answered <= wanted.positions().length; answered++) {
      int at = offset + 3 * answered;
      long steps = wanted.resolution() * answered;
      all = all.plus(scores(numbers[at], numbers[at + 1], numbers[at + 2], steps));
    }
    return all;
  }

  /**
   * Moments of scores that were counted in whole steps. The deviations are taken before anything is
   * rounded, so that people of one score have exactly no variance.
   */
  private static Moments scores(long people, long sum, long squares, long steps) {
    if (people == 0) {
      return Moments.NONE;
    }
    BigInteger deviations =
        BigInteger.valueOf(people)
            .multiply(BigInteger.valueOf(squares))
            .subtract(BigInteger.valueOf(sum).pow(2));
    double step = 100.0 / steps;
    return new Moments(
        people,
        100.0 * sum / ((double) steps * people),
        deviations.doubleValue() / people * step * step);
  }

  private Tally combined(Tally other, int sign) {
    if (other.numbers.length != numbers.length) {
      throw new IllegalArgumentException("tallies of different questionnaires do not add");
    }
    long[] sums = new long[numbers.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = numbers[i] + sign * other.numbers[i];
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
