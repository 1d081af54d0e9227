package io.rapport.domain.intake.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * Groups items that go together: average linkage on the absolute correlations of pairwise complete
 * answers, so that an item that runs the other way stays with its own.
 */
final class ItemClusters {
  /** Mean absolute correlation below which groups are not joined. */
  private static final double TOGETHER = 0.3;

  /** Answers to both items below which a correlation is taken as none. */
  private static final int FEWEST = 30;

  private ItemClusters() {}

  /**
   * Groups of at least two items, positions in ascending order.
   *
   * @param answers respondents × items, a missing answer being not a number
   */
  static List<List<Integer>> of(double[][] answers) {
    int k = answers.length == 0 ? 0 : answers[0].length;
    double[][] together = correlations(answers, k);
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < k; i++) {
      groups.add(List.of(i));
    }
    while (groups.size() > 1) {
      int first = 0;
      int second = 0;
      double best = TOGETHER;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          double linkage = linkage(groups.get(i), groups.get(j), together);
          if (linkage > best) {
            best = linkage;
            first = i;
            second = j;
          }
        }
      }
      if (first == second) {
        break;
      }
      List<Integer> joined = new ArrayList<>(groups.get(first));
      joined.addAll(groups.remove(second));
      joined.sort(null);
      groups.set(first, joined);
    }
    return groups.stream().filter(group -> group.size() > 1).toList();
  }

  private static double linkage(List<Integer> one, List<Integer> other, double[][] together) {
    double sum = 0;
    for (int i : one) {
      for (int j : other) {
        sum += together[i][j];
      }
    }
    return sum / (one.size() * other.size());
  }

  private static double[][] correlations(double[][] answers, int k) {
    double[][] together = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        int a = i;
        int b = j;
        double[][] both =
            Arrays.stream(answers)
                .filter(row -> !Double.isNaN(row[a]) && !Double.isNaN(row[b]))
                .map(row -> new double[] {row[a], row[b]})
                .toArray(double[][]::new);
        double r =
            both.length < FEWEST
                ? 0
                : new PearsonsCorrelation().correlation(column(both, 0), column(both, 1));
        together[i][j] = Double.isNaN(r) ? 0 : Math.abs(r);
        together[j][i] = together[i][j];
      }
    }
    return together;
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
  }
}
