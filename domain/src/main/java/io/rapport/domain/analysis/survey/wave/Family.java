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
  static <T> List<T> ofShares(
      List<T> comparisons,
      double level,
      Function<T, ShareDifference> test,
      BiFunction<T, ShareDifference, T> with) {
    return adjust(
        adjust(
            comparisons,
            each -> test.apply(each).p(),
            (each, p) -> with.apply(each, test.apply(each).adjusted(p))),
        each -> test.apply(each).decisive(),
        (each, decisive) -> with.apply(each, test.apply(each).significant(below(decisive, level))));
  }

  /** Adjusts p and marks what is significant. */
  static <T> List<T> ofScores(
      List<T> comparisons,
      double level,
      Function<T, ScoreDifference> test,
      BiFunction<T, ScoreDifference, T> with) {
    return adjust(
        comparisons,
        each -> test.apply(each).p(),
        (each, p) -> with.apply(each, test.apply(each).adjusted(p).significant(below(p, level))));
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
