package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.statistics.Moments;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What the records of a cell say to one measurement, with the people behind those counted. */
final class Sample {
  private final int records;
  private final int recorded;
  private final int incomplete;
  private final double[] values;
  private final Map<String, Cluster> clusters;
  private final int consultants;
  private final Composition composition;

  private Sample(
      int records,
      int recorded,
      int incomplete,
      double[] values,
      Map<String, Cluster> clusters,
      int consultants,
      Composition composition) {
    this.records = records;
    this.recorded = recorded;
    this.incomplete = incomplete;
    this.values = values;
    this.clusters = clusters;
    this.consultants = consultants;
    this.composition = composition;
  }

  /** Asks every record; they must come in an order that does not depend on the input's. */
  static <T> Sample of(Collection<T> items, Subjects<T> subjects, Function<T, Observed> field) {
    double[] values = new double[items.size()];
    int recorded = 0;
    int incomplete = 0;
    int size = 0;
    Map<String, Cluster> clusters = new TreeMap<>();
    Set<String> consultants = new HashSet<>();
    BitSet counted = new BitSet(items.size());
    int position = -1;
    for (T item : items) {
      position++;
      Observed observed = field.apply(item);
      if (observed.kind() == Observed.Kind.MISSING) {
        continue;
      }
      recorded++;
      incomplete += observed.kind() == Observed.Kind.INCOMPLETE ? 1 : 0;
      if (observed.kind() == Observed.Kind.COUNTED) {
        values[size++] = observed.value();
        counted.set(position);
        clusters
            .computeIfAbsent(subjects.manager().apply(item), id -> new Cluster())
            .add(observed.value());
        consultants.addAll(subjects.consultants().apply(item));
      }
    }
    double[] said = Arrays.copyOf(values, size);
    return new Sample(
        items.size(),
        recorded,
        incomplete,
        said,
        clusters,
        consultants.size(),
        Composition.of(items, counted, subjects::people, subjects.name(), said));
  }

  /** All records of the cell, also those that lack the field. */
  int records() {
    return records;
  }

  /**
   * Share of the records with the fields recorded; 0 if there are no records. Where only some
   * records are asked about: the share of which that is known, times the share of those asked about
   * that answer.
   */
  double recordedShare() {
    if (records == 0) {
      return 0;
    }
    int asked = values.length + incomplete;
    return (double) recorded / records * (asked == 0 ? 1 : (double) values.length / asked);
  }

  /** Records in the base. */
  int size() {
    return values.length;
  }

  double[] values() {
    return values.clone();
  }

  /** Records that say yes, for a share. */
  long count() {
    return Math.round(Arrays.stream(values).sum());
  }

  Moments moments() {
    return Moments.of(values);
  }

  int clusters() {
    return clusters.size();
  }

  double meanClusterSize() {
    return (double) values.length / clusters.size();
  }

  /** For each manager the sum of values and their number. */
  Map<String, double[]> clusterSums() {
    Map<String, double[]> sums = new TreeMap<>();
    clusters.forEach((id, cluster) -> sums.put(id, new double[] {cluster.sum(), cluster.n}));
    return sums;
  }

  List<Moments> clusterMoments() {
    return clusters.values().stream().map(cluster -> Moments.of(cluster.values())).toList();
  }

  Map<String, double[]> valuesByManager() {
    Map<String, double[]> byManager = new TreeMap<>();
    clusters.forEach((id, cluster) -> byManager.put(id, cluster.values()));
    return byManager;
  }

  Support.Records support() {
    long largest = clusters.values().stream().mapToLong(cluster -> cluster.n).max().orElse(0);
    return new Support.Records(
        values.length,
        clusters.size(),
        consultants,
        values.length == 0 ? 0 : (double) largest / values.length,
        composition);
  }

  /** The values of one manager. */
  private static final class Cluster {
    private static final int FIRST_SIZE = 4;

    private double[] held = new double[FIRST_SIZE];
    private int n;

    private void add(double value) {
      if (n == held.length) {
        held = Arrays.copyOf(held, 2 * n);
      }
      held[n++] = value;
    }

    private double[] values() {
      return Arrays.copyOf(held, n);
    }

    private double sum() {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += held[i];
      }
      return sum;
    }
  }
}
