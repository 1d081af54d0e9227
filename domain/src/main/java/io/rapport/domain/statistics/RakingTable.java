package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Answers by combination of categories, with the groups of categories and their targets: what
 * {@link Raking} works on and {@link RakedEstimate} takes its residuals from.
 */
final class RakingTable {
  private final List<List<Integer>> combinations;
  private final long[] answers;
  private final List<List<List<Integer>>> groups;
  private final int[][] groupOf;
  private final double[][] targets;

  private RakingTable(
      List<List<Integer>> combinations,
      long[] answers,
      List<List<List<Integer>>> groups,
      int[][] groupOf,
      double[][] targets) {
    this.combinations = combinations;
    this.answers = answers;
    this.groups = groups;
    this.groupOf = groupOf;
    this.targets = targets;
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
    for (int m = 0; m < margins.size(); m++) {
      HeadcountMargin margin = margins.get(m);
      long[] byCategory = new long[margin.headcounts().size()];
      for (int i = 0; i < answers.length; i++) {
        byCategory[combinations.get(i).get(m)] += answers[i];
      }
      List<List<Integer>> collapsed = margin.collapsed(byCategory, fewest);
      groups.add(collapsed);
      targets[m] = new double[collapsed.size()];
      for (int group = 0; group < targets[m].length; group++) {
        for (int category : collapsed.get(group)) {
          targets[m][group] += n * margin.headcounts().get(category) / margin.total();
        }
      }
      for (int i = 0; i < answers.length; i++) {
        int category = combinations.get(i).get(m);
        for (int group = 0; group < targets[m].length; group++) {
          if (collapsed.get(group).contains(category)) {
            groupOf[i][m] = group;
          }
        }
      }
    }
    return new RakingTable(combinations, answers, List.copyOf(groups), groupOf, targets);
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
    long n = 0;
    for (long count : answers) {
      n += count;
    }
    return n;
  }

  /** Rakes the weights in place; false when the margins do not hold after the last round. */
  boolean rake(double[] weights, double tolerance, int rounds) {
    for (int round = 0; round < rounds; round++) {
      for (int m = 0; m < targets.length; m++) {
        double[] sums = sums(weights, m);
        for (int i = 0; i < weights.length; i++) {
          weights[i] *= targets[m][groupOf[i][m]] / sums[groupOf[i][m]];
        }
      }
      if (deviation(weights) <= tolerance) {
        return true;
      }
    }
    return false;
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
    int columns = 0;
    for (double[] margin : targets) {
      columns += margin.length;
    }
    RealMatrix products = MatrixUtils.createRealMatrix(columns, columns);
    RealVector sums = new ArrayRealVector(columns);
    for (int i = 0; i < means.length; i++) {
      int[] at = columnsOf(i);
      for (int row : at) {
        sums.addToEntry(row, answers[i] * means[i]);
        for (int column : at) {
          products.addToEntry(row, column, answers[i]);
        }
      }
    }
    // One group of each margin follows from the others; the least-norm solution fits the same.
    RealVector effects = new SingularValueDecomposition(products).getSolver().solve(sums);
    double[] fitted = new double[means.length];
    for (int i = 0; i < means.length; i++) {
      for (int column : columnsOf(i)) {
        fitted[i] += effects.getEntry(column);
      }
    }
    return fitted;
  }

  private int[] columnsOf(int combination) {
    int[] columns = new int[targets.length];
    int offset = 0;
    for (int m = 0; m < targets.length; m++) {
      columns[m] = offset + groupOf[combination][m];
      offset += targets[m].length;
    }
    return columns;
  }
}
