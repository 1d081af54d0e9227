package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.Moments;
import io.rapport.domain.survey.Comparability;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.ItemPair;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Additive summary of what the same people answered in two waves: for each item how many were
 * favourable in both, only later, only earlier and in neither, and for each dimension the sums of
 * the differences of their scores. All of it is whole numbers, so linked tallies add exactly and in
 * any order; their size depends on the questionnaire, not on how many people they sum up. An item
 * or a dimension that cannot be compared has no pairs.
 *
 * <p>NOT thread safe while pairs are being added.
 */
public final class LinkedTally {
  private static final int OF_ITEM = 4;
  private static final int BOTH = 0;
  private static final int GAINED = 1;
  private static final int LOST = 2;
  private static final int NEITHER = 3;
  private static final int OF_DIMENSION = 3;

  private final Shape shape;
  private final long[] numbers;

  private LinkedTally(Shape shape, long[] numbers) {
    this.shape = shape;
    this.numbers = numbers;
  }

  /** An empty tally of people who answered both versions of a questionnaire. */
  public static LinkedTally empty(QuestionnaireLineage questions) {
    Shape shape = Shape.of(questions);
    return new LinkedTally(shape, new long[shape.length()]);
  }

  /** An empty tally of the same questionnaires. */
  public LinkedTally emptied() {
    return new LinkedTally(shape, new long[numbers.length]);
  }

  /**
   * Adds one person.
   *
   * @param before codes of the earlier wave in the order of its questionnaire
   * @param now codes of the later wave in the order of its questionnaire
   * @throws IllegalArgumentException if the number of codes does not fit, or one is off its scale
   */
  public void add(List<Optional<Short>> before, List<Optional<Short>> now) {
    AnswerSheet first = shape.before.sheet(before);
    AnswerSheet second = shape.now.sheet(now);
    numbers[0]++;
    for (int i = 0; i < shape.items.length; i++) {
      int was = shape.items[i] < 0 ? -1 : first.favourable()[shape.items[i]];
      int is = second.favourable()[i];
      if (was >= 0 && is >= 0) {
        numbers[shape.item(i) + (was == 1 ? is == 1 ? BOTH : LOST : is == 1 ? GAINED : NEITHER)]++;
      }
    }
    for (int d = 0; d < shape.dimensions.size(); d++) {
      Optional<Scores> scores = shape.dimensions.get(d);
      if (scores.isPresent()) {
        add(shape.dimension(d), scores.get().before.of(first), scores.get().now.of(second));
      }
    }
  }

  private void add(int at, long before, long now) {
    if (before >= 0 && now >= 0) {
      long difference = now - before;
      numbers[at]++;
      numbers[at + 1] = Math.addExact(numbers[at + 1], difference);
      numbers[at + 2] = Math.addExact(numbers[at + 2], Math.multiplyExact(difference, difference));
    }
  }

  /**
   * The tally of both groups together.
   *
   * @throws IllegalArgumentException if it is of other questionnaires
   */
  public LinkedTally plus(LinkedTally other) {
    if (other.numbers.length != numbers.length) {
      throw new IllegalArgumentException("linked tallies of different questionnaires do not add");
    }
    long[] sums = new long[numbers.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.addExact(numbers[i], other.numbers[i]);
    }
    return new LinkedTally(shape, sums);
  }

  /** People who are in both waves. */
  public long people() {
    return numbers[0];
  }

  /**
   * Pairs of valid answers to an item.
   *
   * @param position of the item in the later questionnaire
   */
  public Pairs item(int position) {
    int at = shape.item(position);
    return new Pairs(
        numbers[at + BOTH], numbers[at + GAINED], numbers[at + LOST], numbers[at + NEITHER]);
  }

  /**
   * Moments of the differences of scores, later less earlier, in points of 100, over those who have
   * a score in both waves.
   *
   * @param position of the dimension in the later questionnaire
   */
  public Moments differences(int position) {
    int at = shape.dimension(position);
    return shape
        .dimensions
        .get(position)
        .map(
            scores ->
                WholeNumbers.scores(
                    numbers[at], numbers[at + 1], numbers[at + 2], scores.now.steps()))
        .orElse(Moments.NONE);
  }

  /**
   * Pairs of answers by whether they are favourable.
   *
   * @param both in both waves
   * @param gained in the later one only
   * @param lost in the earlier one only
   * @param neither in neither
   */
  public record Pairs(long both, long gained, long lost, long neither) {

    /** All pairs. */
    public long n() {
      return both + gained + lost + neither;
    }
  }

  private record Scores(DriverScore before, DriverScore now) {}

  /**
   * Where the numbers stand.
   *
   * @param items position of each item in the earlier questionnaire, -1 if it cannot be compared
   * @param dimensions scores of each dimension, empty if it cannot be compared
   */
  private record Shape(
      TallyShape before, TallyShape now, int[] items, List<Optional<Scores>> dimensions) {

    static Shape of(QuestionnaireLineage questions) {
      TallyShape before = new TallyShape(questions.older());
      TallyShape now = new TallyShape(questions.newer());
      Map<String, Integer> positions = questions.older().positions();
      int[] items =
          questions.newer().items().stream()
              .map(Item::id)
              .mapToInt(
                  id ->
                      questions
                          .items()
                          .of(id)
                          .filter(pair -> pair.comparability() != Comparability.NOT_COMPARABLE)
                          .map(ItemPair::older)
                          .map(positions::get)
                          .orElse(-1))
              .toArray();
      List<Optional<Scores>> dimensions = new ArrayList<>();
      Questionnaire newer = questions.newer();
      for (int d = 0; d < newer.dimensions().size(); d++) {
        DriverScore score = DriverScore.of(now.scores(d).dimension());
        dimensions.add(
            earlier(questions, newer.dimensions().get(d))
                .map(position -> DriverScore.of(before.scores(position).dimension()))
                .map(older -> new Scores(older, score)));
      }
      return new Shape(before, now, items, List.copyOf(dimensions));
    }

    private static Optional<Integer> earlier(QuestionnaireLineage questions, Dimension dimension) {
      List<String> ids = questions.older().dimensions().stream().map(Dimension::id).toList();
      return questions.dimension(dimension).older().map(ids::indexOf);
    }

    int item(int position) {
      return 1 + OF_ITEM * position;
    }

    int dimension(int position) {
      return item(items.length) + OF_DIMENSION * position;
    }

    int length() {
      return dimension(dimensions.size());
    }
  }
}
