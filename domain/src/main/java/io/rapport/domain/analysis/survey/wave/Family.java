package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.BenjaminiHochberg;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Comparisons whose p-values are adjusted together; the untested ones stay outside. */
final class Family {
  private Family() {}

  /** Adjusts p and marks what is significant by the decisive p. */
  static List<ItemComparison> items(List<ItemComparison> comparisons, double level) {
    return adjust(
        adjust(comparisons, ItemComparison::p, ItemComparison::adjusted),
        ItemComparison::decisive,
        (each, decisive) -> each.significant(below(decisive, level)));
  }

  /** Adjusts p and marks what is significant. */
  static List<IndexComparison> indices(List<IndexComparison> comparisons, double level) {
    return adjust(comparisons, IndexComparison::p, IndexComparison::adjusted).stream()
        .map(each -> each.significant(below(each.pAdjusted(), level)))
        .toList();
  }

  private static boolean below(Value adjusted, double level) {
    return adjusted instanceof Value.Known p && p.number() <= level;
  }

  static <T> List<T> adjust(
      List<T> comparisons, Function<T, Value> p, BiFunction<T, Value, T> adjusted) {
    double[] tested =
        comparisons.stream()
            .map(p)
            .filter(Value.Known.class::isInstance)
            .mapToDouble(value -> ((Value.Known) value).number())
            .toArray();
    double[] together = BenjaminiHochberg.adjust(tested);
    List<T> result = new ArrayList<>(comparisons.size());
    int next = 0;
    for (T comparison : comparisons) {
      result.add(
          p.apply(comparison) instanceof Value.Known
              ? adjusted.apply(comparison, Value.of(together[next++]))
              : comparison);
    }
    return result;
  }
}
