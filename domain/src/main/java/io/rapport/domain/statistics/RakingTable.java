package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.jspecify.annotations.Nullable;

/**
 * Answers by combination of categories, with the groups of categories and their targets: what
 * {@link Raking} works on and {@link RakedEstimate} takes its residuals from. Where some did not
 * tell a category they are one more group, after all others. NOT thread safe.
 */
final class RakingTable {
  private final List<List<Integer>> combinations;
  private final long[] answers;
  private final List<List<List<Integer>>> groups;
  private final int[][] groupOf;
  private final double[][] targets;
  private final boolean[] untold;
  private final long n;
  private @Nullable DecompositionSolver solver;

  private RakingTable(
      List<List<Integer>> combinations,
      long[] answers,
      List<List<List<Integer>>> groups,
      int[][] groupOf,
      double[][] targets,
      boolean[] untold) {
    this.combinations = combinations;
    this.answers = answers;
    this.groups = groups;
    this.groupOf = groupOf;
    this.targets = targets;
    this.untold = untold;
    this.n = Arrays.stream(answers).sum();
  }

  static RakingTable of(
      List<HeadcountMargin> margins, SortedMap<List<Integer>, Long> sample, long fewest) {
    List<List<Integer>> combinations = List.copyOf(sample.keySet());
    long[] answers = sample.values().stream().mapToLong(Long::longValue).toArray();
    double n = 0;
    for (long count : answers) {
      n += count;
    }
    List<List<List<Integer>>> groups = new ArrayList<>();
    int[][] groupOf = new int[combinations.size()][margins.size()];
    double[][] targets = new double[margins.size()][];
    boolean[] untold = new boolean[margins.size()];
    for (int m = 0; m < margins.size(); m++) {
      HeadcountMargin margin = margins.get(m);
      long[] byCategory = new long[margin.headcounts().size()];
      double silent = 0;
      for (int i = 0; i < answers.length; i++) {
        int category = combinations.get(i).get(m);
        if (category == Raking.NOT_TOLD) {
          silent += answers[i];
        } else {
          byCategory[category] += answers[i];
        }
      }
      List<List<Integer>> collapsed = margin.collapsed(byCategory, fewest);
      groups.add(collapsed);
      untold[m] = silent > 0;
      targets[m] = new double[collapsed.size() + (untold[m] ? 1 : 0)];
      int[] at = new int[byCategory.length];
      for (int group = 0; group < collapsed.size(); group++) {
        for (int category : collapsed.get(group)) {
          at[category] = group;
          targets[m][group] += (n - silent) * margin.headcounts().get(category) / margin.total();
        }
      }
      if (untold[m]) {
        targets[m][collapsed.size()] = silent;
      }
      for (int i = 0; i < answers.length; i++) {
        int category = combinations.get(i).get(m);
        groupOf[i][m] = category == Raking.NOT_TOLD ? collapsed.size() : at[category];
      }
    }
    return new RakingTable(combinations, answers, List.copyOf(groups), groupOf, targets, untold);
  }

  List<List<Integer>> combinations() {
    return combinations;
  }

  List<List<List<Integer>>> groups() {
    return groups;
  }

  long answers(int combination) {
    return answers[combination];
  }

  long n() {
    return n;
  }

  /**
   * Rakes the weights in place.
   *
   * @return the round after which the margins hold; one more than there are if they never do
   */
  int rake(double[] weights, double tolerance, int rounds) {
    for (int round = 1; round <= rounds; round++) {
      for (int m = 0; m < targets.length; m++) {
        double[] sums = sums(weights, m);
        for (int i = 0; i < weights.length; i++) {
          weights[i] *= targets[m][groupOf[i][m]] / sums[groupOf[i][m]];
        }
      }
      if (deviation(weights) <= tolerance) {
        return round;
      }
    }
    return rounds + 1;
  }

  /** Largest relative deviation of a group from its target. */
  private double deviation(double[] weights) {
    double largest = 0;
    for (int m = 0; m < targets.length; m++) {
      double[] sums = sums(weights, m);
      for (int group = 0; group < sums.length; group++) {
        largest = Math.max(largest, Math.abs(sums[group] / targets[m][group] - 1));
      }
    }
    return largest;
  }

  private double[] sums(double[] weights, int margin) {
    double[] sums = new double[targets[margin].length];
    for (int i = 0; i < weights.length; i++) {
      sums[groupOf[i][margin]] += answers[i] * weights[i];
    }
    return sums;
  }

  /**
   * The least-squares fit of values by the groups of all margins, by combination.
   *
   * @param means of a value over the respondents of each combination
   */
  double[] fitted(double[] means) {
    RealVector sums = new ArrayRealVector(columns());
    for (int i = 0; i < means.length; i++) {
      sums.combineToSelf(1, answers[i] * means[i], design(i));
    }
    RealVector effects = solver().solve(sums);
    double[] fitted = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      fitted[i] = effects.dotProduct(design(i));
    }
    return fitted;
  }

  /** Made once for all values that are fitted. */
  private DecompositionSolver solver() {
    if (solver == null) {
      RealMatrix products = MatrixUtils.createRealMatrix(columns(), columns());
      for (int i = 0; i < answers.length; i++) {
        double[] row = design(i).toArray();
        for (int a = 0; a < row.length; a++) {
          for (int b = 0; b < row.length && row[a] != 0; b++) {
            products.addToEntry(a, b, answers[i] * row[a] * row[b]);
          }
        }
      }
      // One group of each margin follows from the others; the least-norm solution fits the same.
      solver = new SingularValueDecomposition(products).getSolver();
    }
    return solver;
  }

  private int columns() {
    int columns = 1;
    for (double[] margin : targets) {
      columns += margin.length;
    }
    return columns;
  }

  /**
   * What the margins hold fixed, of a respondent of a combination: everybody counts, and belongs to
   * a group of each margin. Where some did not tell theirs, a group's sum is fixed only as a share
   * of those who did, so it is the excess over that share; a column of zeros stands for the others.
   */
  private RealVector design(int combination) {
    RealVector row = new ArrayRealVector(columns());
    row.setEntry(0, 1);
    int offset = 1;
    for (int m = 0; m < targets.length; m++) {
      int own = groupOf[combination][m];
      int groupsTold = untold[m] ? targets[m].length - 1 : targets[m].length;
      if (!untold[m]) {
        row.setEntry(offset + own, 1);
      } else if (own < groupsTold) {
        double told = n - targets[m][groupsTold];
        for (int group = 0; group < groupsTold; group++) {
          double share = targets[m][group] / told;
          row.setEntry(offset + group, (group == own ? 1 : 0) - share);
        }
      }
      offset += targets[m].length;
    }
    return row;
  }
}
