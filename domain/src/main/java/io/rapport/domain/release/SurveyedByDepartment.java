package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.SurveyedDepartment;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.survey.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Departments' headline results by wave, for what is said of partnership and the survey. Small
 * departments are left out: their result is nobody's to act on.
 */
final class SurveyedByDepartment {
  private final MonthInput input;
  private final Map<CellKey, ReleasedCell.Shown> unmoved;

  /**
   * @param unmoved indices and changes that stay as first released: nothing that follows from them
   *     is told anew either
   */
  SurveyedByDepartment(MonthInput input, Map<CellKey, ReleasedCell.Shown> unmoved) {
    this.input = input;
    this.unmoved = unmoved;
  }

  /** Waves are numbered from 1 for the oldest. */
  SurveyedWaves of(List<SurveyWave> waves) {
    List<SurveyedWaves.Wave> surveyed = new ArrayList<>();
    for (SurveyWave wave : waves) {
      surveyed.add(wave(surveyed.size() + 1, wave));
    }
    return new SurveyedWaves(surveyed, input.methods().followUpPoints());
  }

  private SurveyedWaves.Wave wave(int number, SurveyWave wave) {
    String outcome = wave.questionnaire().outcome();
    Map<CellKey, Figure.Computed> figures = new HashMap<>();
    for (Figure figure : wave.figures()) {
      if (figure instanceof Figure.Computed computed && figure.key().part().equals(outcome)) {
        figures.put(figure.key(), computed);
      }
    }
    String period = wave.results().wave().id();
    List<SurveyedDepartment> departments = new ArrayList<>();
    for (String code : input.departmentNames().keySet()) {
      Scope scope = new Scope.Unit(code);
      Figure.Computed index = figures.get(new CellKey(Statistic.INDEX, period, scope, outcome));
      if (index != null && isLarge(wave, code)) {
        departments.add(
            department(
                wave,
                code,
                index,
                Optional.ofNullable(
                    figures.get(new CellKey(Statistic.INDEX_CHANGE, period, scope, outcome)))));
      }
    }
    String root = wave.results().organisation().root().code();
    Figure.Computed whole =
        figures.get(new CellKey(Statistic.INDEX, period, new Scope.Unit(root), outcome));
    return new SurveyedWaves.Wave(
        number,
        wave.results().wave().closed(),
        whole == null || !isLarge(wave, root)
            ? OptionalDouble.empty()
            : OptionalDouble.of(number(whole, Measure.VALUE)),
        isComparable(wave),
        departments);
  }

  private boolean isLarge(SurveyWave wave, String code) {
    return wave.results().of(code).respondents() >= input.methods().policy().answers();
  }

  private SurveyedDepartment department(
      SurveyWave wave, String code, Figure.Computed index, Optional<Figure.Computed> change) {
    int headCount = wave.results().organisation().headcount(code);
    Optional<Figure.Computed> tested = change.filter(this::isTested);
    return new SurveyedDepartment(
        code,
        number(index, Measure.VALUE),
        Math.toIntExact(wave.results().of(code).respondents()),
        headCount > 0 ? OptionalInt.of(headCount) : OptionalInt.empty(),
        optional(change.map(each -> number(each, Measure.VALUE))),
        optional(tested.map(each -> number(each, Measure.HIGH) - number(each, Measure.VALUE))));
  }

  private static boolean isComparable(SurveyWave wave) {
    Optional<Dimension> outcome = wave.questionnaire().dimension(wave.questionnaire().outcome());
    Optional<EarlierWave> before = wave.before();
    return before.isPresent()
        && outcome.isPresent()
        && before.get().questions().dimension(outcome.get()).older().isPresent();
  }

  private boolean isTested(Figure.Computed change) {
    ReleasedCell.Shown released = unmoved.get(change.key());
    return released == null
        ? change.values().containsKey(Measure.HIGH)
        : released.value(Measure.HIGH).isPresent();
  }

  private double number(Figure.Computed figure, Measure measure) {
    ReleasedCell.Shown released = unmoved.get(figure.key());
    return released == null
        ? figure.values().getOrDefault(measure, 0.0)
        : released.value(measure).map(BigDecimal::doubleValue).orElse(0.0);
  }

  private static OptionalDouble optional(Optional<Double> number) {
    return number.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
