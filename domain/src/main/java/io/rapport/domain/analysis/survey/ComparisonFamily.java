package io.rapport.domain.analysis.survey;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.statistics.SkewedMoments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Comparisons whose p are adjusted together, items and indices each by themselves. */
final class ComparisonFamily {
  private final SurveyMethod method;
  private final List<Comparison> items = new ArrayList<>();
  private final List<Comparison> indices = new ArrayList<>();
  private final List<Figure> missing = new ArrayList<>();

  ComparisonFamily(SurveyMethod method) {
    this.method = method;
  }

  void item(CellKey key, Tally.ItemCounts first, Tally.ItemCounts second) {
    item(key, first, second, OptionalDouble.empty());
  }

  /**
   * @param linked p of the people who are on both sides, if it is to count
   */
  void item(CellKey key, Tally.ItemCounts first, Tally.ItemCounts second, OptionalDouble linked) {
    add(
        key,
        Comparison.ofItems(
                key,
                first,
                second,
                method.testItemFrom(),
                new Support.Sides(first.base(), second.base()))
            .map(comparison -> comparison.tested(linked)),
        items);
  }

  void index(CellKey key, SkewedMoments first, SkewedMoments second, boolean outcome) {
    index(key, first, second, outcome, OptionalDouble.empty());
  }

  /**
   * @param linked p of the people who are on both sides, if it is to count
   */
  void index(
      CellKey key,
      SkewedMoments first,
      SkewedMoments second,
      boolean outcome,
      OptionalDouble linked) {
    add(
        key,
        Comparison.ofScores(
                key,
                first,
                second,
                outcome ? method.testOutcomeFrom() : method.testDimensionFrom(),
                new Support.Sides(first.n(), second.n()))
            .map(comparison -> comparison.tested(linked)),
        indices);
  }

  void missing(CellKey key, Figure.Reason reason) {
    missing.add(new Figure.Missing(key, reason));
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>(Comparison.figures(items, method));
    figures.addAll(Comparison.figures(indices, method));
    figures.addAll(missing);
    return figures;
  }

  private void add(CellKey key, Optional<Comparison> comparison, List<Comparison> to) {
    comparison.ifPresentOrElse(to::add, () -> missing(key, Figure.Reason.NOTHING_TO_COUNT));
  }
}
