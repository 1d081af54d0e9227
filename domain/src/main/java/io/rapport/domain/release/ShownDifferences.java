package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.Comparison;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.UnitBefore;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.statistics.Rounding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Comparisons of a wave with the rest and with the wave before, as they follow from what is printed
 * of both sides. Their exact numbers would narrow down the true ones of units that are shown in
 * steps, and p adjusted over all of them would tell of hidden ones. So nothing is disclosed that
 * readers could not work out themselves.
 *
 * <p>A side that is not printed follows from those that are: {@link SumOfSides}. What is printed
 * alike is compared as {@link ComparedSides} says; p is adjusted over the comparisons of a wave and
 * a statistic that are shown.
 */
final class ShownDifferences {
  private static final MathContext ONE_DIGIT = new MathContext(1, RoundingMode.HALF_UP);
  private static final BigDecimal SMALLEST_P = new BigDecimal("0.001");

  private final SurveyWave wave;
  private final PrintedWave now;
  private final Optional<PrintedWave> before;
  private final SurveyMethod method;
  private final Map<Statistic, List<Compared>> families = new EnumMap<>(Statistic.class);

  private record Compared(ComparedSides sides, Comparison comparison) {}

  /**
   * @param now what is printed of the wave
   * @param before what is printed of the wave before; empty for the first one
   */
  ShownDifferences(
      SurveyWave wave, PrintedWave now, Optional<PrintedWave> before, SurveyMethod method) {
    this.wave = wave;
    this.now = now;
    this.before = before;
    this.method = method;
  }

  /**
   * The same cells with the comparisons; those with a side that does not follow stay hidden.
   *
   * @param cells of the wave, all comparisons hidden
   * @param isTold whether a comparison may be shown, and is told anew
   */
  SortedMap<CellKey, ReleasedCell> among(
      SortedMap<CellKey, ReleasedCell> cells, Predicate<CellKey> isTold) {
    for (Figure figure : wave.figures()) {
      if (figure instanceof Figure.Computed && isTold.test(figure.key())) {
        compare(figure.key());
      }
    }
    SortedMap<CellKey, ReleasedCell> all = new TreeMap<>(cells);
    for (List<Compared> family : families.values()) {
      List<Figure> figures =
          Comparison.figures(family.stream().map(Compared::comparison).toList(), method);
      for (int i = 0; i < family.size(); i++) {
        Figure.Computed figure = (Figure.Computed) figures.get(i);
        all.put(figure.key(), cell(family.get(i).sides(), figure));
      }
    }
    return all;
  }

  private void compare(CellKey key) {
    if (key.scope() instanceof Scope.Unit unit) {
      switch (key.statistic()) {
        case ITEM_VS_REST -> withRest(key, Statistic.ITEM, unit.code());
        case INDEX_VS_REST -> withRest(key, Statistic.INDEX, unit.code());
        case ITEM_CHANGE -> withEarlier(key, Statistic.ITEM, unit.code());
        case INDEX_CHANGE -> withEarlier(key, Statistic.INDEX, unit.code());
        default -> {}
      }
    }
  }

  private void withRest(CellKey key, Statistic own, String unit) {
    compare(key, now.side(own, unit, key.part()), now.rest(own, unit, key.part()));
  }

  private void withEarlier(CellKey key, Statistic own, String unit) {
    compare(key, now.side(own, unit, key.part()), earlier(own, unit, key.part()));
  }

  /** What was the unit in the wave before. */
  private Optional<SumOfSides> earlier(Statistic own, String unit, String part) {
    if (before.isEmpty() || wave.before().isEmpty()) {
      return Optional.empty();
    }
    EarlierWave earlier = wave.before().get();
    Optional<String> was =
        own == Statistic.ITEM ? earlier.idOfItem(part) : earlier.idOfDimension(part);
    return was.isPresent() && earlier.units().of(unit) instanceof UnitBefore.Together together
        ? before.get().together(own, together.units(), was.get())
        : Optional.empty();
  }

  private void compare(CellKey key, Optional<PrintedSide> first, Optional<SumOfSides> second) {
    if (first.isPresent() && second.isPresent()) {
      ComparedSides compared = new ComparedSides(first.get(), second.get().side());
      families
          .computeIfAbsent(key.statistic(), statistic -> new ArrayList<>())
          .add(
              new Compared(
                  compared,
                  isOfItem(key)
                      ? compared.shares(key, method.testItemFrom())
                      : scores(key, compared)));
    }
  }

  private Comparison scores(CellKey key, ComparedSides compared) {
    return compared.scores(
        key,
        key.part().equals(wave.questionnaire().outcome())
            ? method.testOutcomeFrom()
            : method.testDimensionFrom());
  }

  private static boolean isOfItem(CellKey key) {
    return key.statistic() == Statistic.ITEM_VS_REST || key.statistic() == Statistic.ITEM_CHANGE;
  }

  private static Shown cell(ComparedSides sides, Figure.Computed figure) {
    BigDecimal value = sides.first().value().subtract(sides.second().value());
    int step = Math.max(sides.first().step(), sides.second().step());
    double scale = isOfItem(figure.key()) ? 100 : 1;
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    figure
        .values()
        .forEach(
            (measure, number) -> {
              switch (measure) {
                case VALUE -> values.put(measure, value);
                case LOW ->
                    values.put(
                        measure, outward(scale * number, step, RoundingMode.FLOOR).min(value));
                case HIGH ->
                    values.put(
                        measure, outward(scale * number, step, RoundingMode.CEILING).max(value));
                case P, P_ADJUSTED -> values.put(measure, probability(number));
                case EFFECT -> values.put(measure, Rounding.of(number, 1));
                default -> {}
              }
            });
    return new Shown(
        figure.key(),
        figure.quantity(),
        values,
        Coding.base(sides.first().answers()),
        Bound.EXACT,
        Optional.empty(),
        figure.reading());
  }

  private static BigDecimal probability(double p) {
    return BigDecimal.valueOf(p).round(ONE_DIGIT).max(SMALLEST_P);
  }

  private static BigDecimal outward(double points, int step, RoundingMode rounding) {
    return BigDecimal.valueOf(points)
        .setScale(9, RoundingMode.HALF_EVEN)
        .divide(BigDecimal.valueOf(step), 0, rounding)
        .multiply(BigDecimal.valueOf(step));
  }
}
