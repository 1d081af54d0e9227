package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.DerSimonianLaird;
import io.rapport.domain.statistics.KleinmanShares;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Puts beside the collaborative share (S01) and the contracting (S10) of departments, and of
 * functions, what is left of their differences once chance is taken out: the value drawn to that of
 * all of them, the more the fewer records there are. Shares by the beta-binomial, means by the
 * normal model with the error variance σ²/n, σ² pooled within the cells. Where they differ no more
 * than by chance, all get the same.
 */
public final class ShrunkFigures {
  private ShrunkFigures() {}

  /** Cells of one statistic, period and kind of scope. */
  private record Group(Statistic statistic, String period, String kind) {
    static Optional<Group> of(CellKey key) {
      boolean isDrawn =
          (key.statistic() == Statistic.S01 && key.part().equals("played.COLLABORATIVE"))
              || (key.statistic() == Statistic.S10 && key.part().equals("completeness"));
      boolean isLevel = !key.period().contains("~");
      return isDrawn && isLevel
          ? kind(key.scope()).map(kind -> new Group(key.statistic(), key.period(), kind))
          : Optional.empty();
    }

    private static Optional<String> kind(Scope scope) {
      if (scope instanceof Scope.Department) {
        return Optional.of("department");
      }
      return scope instanceof Scope.Function ? Optional.of("function") : Optional.empty();
    }
  }

  /**
   * The same figures in the same order, some with one more number.
   *
   * @param isUsed whether a figure is drawn and drawn to; of figures that readers do not get it
   *     must be false, because the others' numbers would tell of them
   */
  public static List<Figure> among(List<Figure> figures, Predicate<CellKey> isUsed) {
    Map<Group, SortedMap<CellKey, Figure.Computed>> groups = new HashMap<>();
    for (Figure figure : figures) {
      if (figure instanceof Figure.Computed computed && isUsed.test(figure.key())) {
        Group.of(figure.key())
            .ifPresent(
                group ->
                    groups
                        .computeIfAbsent(group, key -> new TreeMap<>())
                        .put(computed.key(), computed));
      }
    }
    Map<CellKey, Double> drawn = new HashMap<>();
    groups.forEach(
        (group, cells) -> {
          List<Figure.Computed> all = List.copyOf(cells.values());
          Optional<double[]> values = group.statistic() == Statistic.S01 ? shares(all) : means(all);
          values.ifPresent(
              found -> {
                for (int i = 0; i < found.length; i++) {
                  drawn.put(all.get(i).key(), found[i]);
                }
              });
        });
    List<Figure> with = new ArrayList<>();
    for (Figure figure : figures) {
      Double value = drawn.get(figure.key());
      with.add(
          value != null && figure instanceof Figure.Computed computed
              ? with(computed, value)
              : figure);
    }
    return with;
  }

  private static Optional<double[]> shares(List<Figure.Computed> cells) {
    long[] successes =
        cells.stream().mapToLong(cell -> Math.round(number(cell, Measure.COUNT))).toArray();
    long[] n = cells.stream().mapToLong(ShrunkFigures::records).toArray();
    return KleinmanShares.ofCounts(successes, n)
        .value()
        .map(result -> result.units().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Optional<double[]> means(List<Figure.Computed> cells) {
    double squares = 0;
    long degrees = 0;
    for (Figure.Computed cell : cells) {
      double sd = number(cell, Measure.SD);
      squares += (records(cell) - 1) * sd * sd;
      degrees += records(cell) - 1;
    }
    if (!(squares > 0)) {
      return Optional.empty();
    }
    double within = squares / degrees;
    double[] means = cells.stream().mapToDouble(cell -> number(cell, Measure.VALUE)).toArray();
    double[] variances = cells.stream().mapToDouble(cell -> within / records(cell)).toArray();
    return DerSimonianLaird.withDefaults()
        .of(means, variances)
        .value()
        .map(
            result -> result.units().stream().mapToDouble(DerSimonianLaird.Shrunk::mean).toArray());
  }

  private static long records(Figure.Computed cell) {
    return cell.support() instanceof Support.Records records ? records.records() : 0;
  }

  private static double number(Figure.Computed cell, Measure measure) {
    return cell.values().getOrDefault(measure, 0.0);
  }

  private static Figure with(Figure.Computed cell, double shrunk) {
    Map<Measure, Double> values = new EnumMap<>(cell.values());
    values.put(Measure.SHRUNK, shrunk);
    return new Figure.Computed(
        cell.key(), cell.quantity(), values, cell.support(), cell.recorded(), cell.reading());
  }
}
