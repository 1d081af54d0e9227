package io.rapport.domain.statistics;

import static io.rapport.domain.statistics.Finding.Reason.NOT_CONVERGED;
import static io.rapport.domain.statistics.Finding.Reason.TOO_FEW_ANSWERS;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights that make the answers add up to known headcounts of several attributes at once.
 *
 * <p>In turn for each attribute, the weights of a category are multiplied by headcount over
 * weighted answers, until all margins hold to the tolerance. Categories with too few answers are
 * put together first ({@link HeadcountMargin}). Weights beyond 5 times or a fifth of their mean are
 * cut there, and the cut weights raked once more. The mean weight is 1; each margin counts by its
 * shares, so margins whose totals differ a little do no harm.
 *
 * <p>Respondents of whom a category is not told are {@link #NOT_TOLD} in that margin. Nothing says
 * how many of them there are among everybody, so they keep the share that they have among the
 * answers, whatever their number, and those who told theirs are raked to the headcounts among
 * themselves.
 *
 * <p>Source: W. E. Deming, F. F. Stephan (1940), "On a least squares adjustment of a sampled
 * frequency table when the expected marginal totals are known", <i>Annals of Mathematical
 * Statistics</i> 11.
 */
public final class Raking {
  /** Stands for the category of respondents who did not tell it. */
  public static final int NOT_TOLD = -1;

  private static final Raking DEFAULT = new Raking(1e-6, 100, 20, 5);
  private static final Comparator<List<Integer>> BY_CATEGORIES =
      (a, b) ->
          Arrays.compare(
              a.stream().mapToInt(Integer::intValue).toArray(),
              b.stream().mapToInt(Integer::intValue).toArray());

  private final double tolerance;
  private final int rounds;
  private final long fewest;
  private final double trim;

  private Raking(double tolerance, int rounds, long fewest, double trim) {
    this.tolerance = tolerance;
    this.rounds = rounds;
    this.fewest = fewest;
    this.trim = trim;
  }

  /** Tolerance 1e-6, at most 100 rounds, 20 answers in a category, cut at 5 and 1/5. */
  public static Raking withDefaults() {
    return DEFAULT;
  }

  /**
   * The same to another relative deviation from the headcounts.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public Raking withTolerance(double newTolerance) {
    return new Raking(Arguments.positive(newTolerance, "tolerance"), rounds, fewest, trim);
  }

  /**
   * The same with another number of rounds.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Raking withRounds(int newRounds) {
    return new Raking(tolerance, (int) Arguments.atLeast(1, newRounds, "rounds"), fewest, trim);
  }

  /**
   * The same with another number of answers that a category needs.
   *
   * @throws IllegalArgumentException if it is below 1
   */
  public Raking withFewest(long newFewest) {
    return new Raking(tolerance, rounds, Arguments.atLeast(1, newFewest, "fewest"), trim);
  }

  /**
   * The same, cut at another multiple of the mean and its inverse; infinity cuts nothing.
   *
   * @throws IllegalArgumentException unless it exceeds 1
   */
  public Raking withTrim(double newTrim) {
    Arguments.require(newTrim > 1, "trim must exceed 1: " + newTrim);
    return new Raking(tolerance, rounds, fewest, newTrim);
  }

  /**
   * Weights of respondents.
   *
   * @param margins headcounts by attribute
   * @param categories of each respondent, one for each margin, {@link #NOT_TOLD} if not known
   * @throws IllegalArgumentException if a respondent's categories do not fit the margins
   */
  public Finding<Result> ofRespondents(List<HeadcountMargin> margins, int[][] categories) {
    SortedMap<List<Integer>, Long> answers = new TreeMap<>(BY_CATEGORIES);
    for (int[] respondent : categories) {
      answers.merge(Arrays.stream(respondent).boxed().toList(), 1L, Long::sum);
    }
    return of(margins, answers);
  }

  /**
   * Weights of combinations of categories. {@link Finding.Reason#TOO_FEW_ANSWERS} when nobody
   * answered, or nobody told the category of a margin; {@link Finding.Reason#NOT_CONVERGED} when
   * the margins contradict each other in these answers.
   *
   * @param margins headcounts by attribute
   * @param answers how many answered, by their categories in the order of the margins
   * @throws IllegalArgumentException if there are no margins, categories do not fit them or a
   *     number is negative
   */
  public Finding<Result> of(List<HeadcountMargin> margins, Map<List<Integer>, Long> answers) {
    Arguments.atLeast(1, margins.size(), "margins");
    SortedMap<List<Integer>, Long> sample = new TreeMap<>(BY_CATEGORIES);
    answers.forEach(
        (categories, n) -> {
          check(margins, categories);
          if (Arguments.atLeast(0, n, "answers") > 0) {
            sample.put(categories, n);
          }
        });
    for (int m = 0; m < margins.size(); m++) {
      int margin = m;
      if (sample.keySet().stream().allMatch(categories -> categories.get(margin) == NOT_TOLD)) {
        return Finding.none(TOO_FEW_ANSWERS);
      }
    }
    RakingTable table = RakingTable.of(margins, sample, fewest);
    double[] weights = new double[sample.size()];
    Arrays.fill(weights, 1);
    int taken = table.rake(weights, tolerance, rounds);
    if (taken > rounds) {
      return Finding.none(NOT_CONVERGED);
    }
    long trimmed = 0;
    for (int i = 0; i < weights.length; i++) {
      double cut = Math.max(1 / trim, Math.min(trim, weights[i]));
      trimmed += cut == weights[i] ? 0 : table.answers(i);
      weights[i] = cut;
    }
    int again = trimmed > 0 ? table.rake(weights, tolerance, rounds) : 0;
    if (again > rounds) {
      return Finding.none(NOT_CONVERGED);
    }
    return Finding.of(new Result(table, weights, taken + again, trimmed));
  }

  private static void check(List<HeadcountMargin> margins, List<Integer> categories) {
    Arguments.sameLength(margins.size(), categories.size(), "margins and categories");
    for (int margin = 0; margin < margins.size(); margin++) {
      int category = categories.get(margin);
      int size = margins.get(margin).headcounts().size();
      Arguments.require(
          category >= NOT_TOLD && category < size,
          "no category " + category + " in the margin " + margins.get(margin).name());
    }
  }

  /** Raked weights, mean 1. */
  public static final class Result {
    private final RakingTable table;
    private final double[] weights;
    private final int rounds;
    private final long trimmed;

    private Result(RakingTable table, double[] weights, int rounds, long trimmed) {
      this.table = table;
      this.weights = weights;
      this.rounds = rounds;
      this.trimmed = trimmed;
    }

    /** Respondents. */
    public long n() {
      return table.n();
    }

    /** The weight of a respondent with these categories; empty if nobody who answered has them. */
    public Optional<Double> weight(List<Integer> categories) {
      int at = Collections.binarySearch(table.combinations(), categories, BY_CATEGORIES);
      return at < 0 ? Optional.empty() : Optional.of(weights[at]);
    }

    /** For each margin, the groups of categories that were raked as one. */
    public List<List<List<Integer>>> groups() {
      return table.groups();
    }

    /** Rounds until the margins held, those after cutting included. */
    public int rounds() {
      return rounds;
    }

    /** Respondents whose weight was cut. */
    public long trimmed() {
      return trimmed;
    }

    /** The smallest weight. */
    public double smallest() {
      return Arrays.stream(weights).min().orElseThrow();
    }

    /** The largest weight. */
    public double largest() {
      return Arrays.stream(weights).max().orElseThrow();
    }

    /** Kish's effective number of answers. */
    public double effectiveN() {
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += table.answers(i) * weights[i];
        squares += table.answers(i) * weights[i] * weights[i];
      }
      return EffectiveSampleSize.ofSums(sum, squares);
    }

    RakingTable table() {
      return table;
    }

    double[] weights() {
      return weights.clone();
    }
  }
}
