package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.index.Measurements;
import io.rapport.domain.analysis.partnership.index.Part;
import io.rapport.domain.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one cell adds up to by manager, so that the index of resampled managers is a few additions:
 * numerators and denominators of the parts, balances of relationships, people and engagements.
 *
 * <p>What belongs to no manager stands as it is in every resample: the events of a department, and
 * hours that consultants wrote down by week.
 */
final class IndexSums {
  private static final int CONSULTANT = 2 * Part.values().length;
  private static final int ENGAGEMENTS = CONSULTANT + 2;
  private static final int CLIENTS = ENGAGEMENTS + 1;
  private static final int WIDTH = CLIENTS + 1;

  private final Map<String, Own> byManager = new TreeMap<>();
  private final double[] fixed = new double[WIDTH];
  private final Map<Part, PartBase> bases = new EnumMap<>(Part.class);

  private static final Own NONE = new Own();

  /** One manager's. */
  private static final class Own {
    private final double[] sums = new double[WIDTH];
    private double[] balances = {};
  }

  /** Managers with records in the cell. */
  Set<String> managers() {
    return Collections.unmodifiableSet(byManager.keySet());
  }

  /** Order of managers by what they add to the cell alone, never by who they are. */
  Comparator<String> byRecords() {
    return Comparator.<String, double[]>comparing(
            manager -> ownOrNone(manager).sums, Arrays::compare)
        .thenComparing(
            manager -> Arrays.stream(ownOrNone(manager).balances).sorted().toArray(),
            Arrays::compare);
  }

  private Own ownOrNone(String manager) {
    return byManager.getOrDefault(manager, NONE);
  }

  /** What each part rests on that is recorded well enough. */
  Map<Part, PartBase> bases() {
    return Collections.unmodifiableMap(bases);
  }

  /** Counts engagements, whatever they say. */
  void addEngagements(Map<String, double[]> counts) {
    counts.forEach((manager, count) -> own(manager).sums[ENGAGEMENTS] += count[1]);
  }

  /**
   * Adds a part that is one sum over another.
   *
   * @param sums for each manager numerator and denominator
   */
  void addRatio(Part part, PartBase base, Map<String, double[]> sums) {
    bases.put(part, base);
    add(place(part), sums);
  }

  /** Adds a part that is no manager's own. */
  void addFixed(Part part, PartBase base, double numerator, double denominator) {
    bases.put(part, base);
    fixed[place(part)] += numerator;
    fixed[place(part) + 1] += denominator;
  }

  /** Adds the balance of each manager's relationships. */
  void addBalances(PartBase base, Map<String, double[]> values) {
    bases.put(Part.BALANCE, base);
    values.forEach((manager, balances) -> own(manager).balances = balances.clone());
  }

  /**
   * Adds how both sides see it.
   *
   * @param client for each manager the sum of relationships' scores, 0 to 100, and their number
   * @param consultant the same of the other side
   */
  void addSides(PartBase base, Map<String, double[]> client, Map<String, double[]> consultant) {
    bases.put(Part.LOWER_SIDE, base);
    add(place(Part.LOWER_SIDE), client);
    add(CONSULTANT, consultant);
    client.keySet().forEach(manager -> own(manager).sums[CLIENTS] = 1);
  }

  /**
   * What these managers measured, one who is named twice counting twice.
   *
   * <p>Clients are counted as people: two forms of one manager in two waves are one, because the
   * views of fewer people than the rule asks for could be worked out from the index.
   */
  Measurements of(Collection<String> managers) {
    double[] sums = fixed.clone();
    List<double[]> balances = new ArrayList<>();
    for (String manager : managers) {
      Own own = byManager.get(manager);
      if (own != null) {
        for (int i = 0; i < WIDTH; i++) {
          sums[i] += own.sums[i];
        }
        balances.add(own.balances);
      }
    }
    EnumMap<Part, Double> values = new EnumMap<>(Part.class);
    for (Part part : bases.keySet()) {
      value(part, sums, balances).ifPresent(value -> values.put(part, value));
    }
    return new Measurements(values, Math.round(sums[ENGAGEMENTS]), Math.round(sums[CLIENTS]));
  }

  private static OptionalDouble value(Part part, double[] sums, List<double[]> balances) {
    return switch (part) {
      case BALANCE -> median(balances);
      case LOWER_SIDE -> lower(ratio(sums, place(part)), ratio(sums, CONSULTANT));
      default -> ratio(sums, place(part));
    };
  }

  private static OptionalDouble median(List<double[]> balances) {
    double[] all = balances.stream().flatMapToDouble(Arrays::stream).toArray();
    return all.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Quantiles.of(all).median());
  }

  /** Back on the scale 1 to 5. */
  private static OptionalDouble lower(OptionalDouble client, OptionalDouble consultant) {
    return client.isEmpty() || consultant.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            1 + Math.min(client.getAsDouble(), consultant.getAsDouble()) / TrustFigures.POINTS);
  }

  private static OptionalDouble ratio(double[] sums, int place) {
    return sums[place + 1] > 0
        ? OptionalDouble.of(sums[place] / sums[place + 1])
        : OptionalDouble.empty();
  }

  private void add(int place, Map<String, double[]> sums) {
    sums.forEach(
        (manager, sum) -> {
          Own own = own(manager);
          own.sums[place] += sum[0];
          own.sums[place + 1] += sum[1];
        });
  }

  private Own own(String manager) {
    return byManager.computeIfAbsent(manager, id -> new Own());
  }

  private static int place(Part part) {
    return 2 * part.ordinal();
  }
}
