package io.rapport.domain.release;

import io.rapport.domain.analysis.link.SurveyedDepartment;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.survey.Dimension;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Departments' headline results by wave, for what is said of partnership and the survey, as they
 * are printed: figures that follow from them tell nothing more of answers. Departments whose index
 * is hidden are left out.
 */
final class SurveyedByDepartment {
  private final MonthInput input;
  private final Map<CellKey, ReleasedCell> cells;

  /**
   * @param cells of all waves, as they are released
   */
  SurveyedByDepartment(MonthInput input, Map<CellKey, ReleasedCell> cells) {
    this.input = input;
    this.cells = cells;
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
    List<SurveyedDepartment> departments = new ArrayList<>();
    for (String code : input.departmentNames().keySet()) {
      printed(Statistic.INDEX, wave, code)
          .ifPresent(index -> departments.add(department(wave, code, index)));
    }
    return new SurveyedWaves.Wave(
        number,
        wave.results().wave().closed(),
        optional(
            printed(Statistic.INDEX, wave, wave.results().organisation().root().code())
                .map(whole -> whole.value().doubleValue())),
        isComparable(wave),
        departments);
  }

  /** A headline figure of a unit; empty if it is hidden. */
  private Optional<Shown> printed(Statistic statistic, SurveyWave wave, String unit) {
    CellKey key =
        new CellKey(
            statistic,
            wave.results().wave().id(),
            new Scope.Unit(unit),
            wave.questionnaire().outcome());
    return cells.get(key) instanceof Shown shown ? Optional.of(shown) : Optional.empty();
  }

  private SurveyedDepartment department(SurveyWave wave, String code, Shown index) {
    int headCount = wave.results().organisation().headcount(code);
    Optional<Shown> change = printed(Statistic.INDEX_CHANGE, wave, code);
    return new SurveyedDepartment(
        code,
        index.value().doubleValue(),
        Math.toIntExact(wave.results().of(code).respondents()),
        headCount > 0 ? OptionalInt.of(headCount) : OptionalInt.empty(),
        optional(change.map(each -> each.value().doubleValue())),
        optional(change.flatMap(SurveyedByDepartment::margin)));
  }

  private static boolean isComparable(SurveyWave wave) {
    Optional<Dimension> outcome = wave.questionnaire().dimension(wave.questionnaire().outcome());
    Optional<EarlierWave> before = wave.before();
    return before.isPresent()
        && outcome.isPresent()
        && before.get().questions().dimension(outcome.get()).older().isPresent();
  }

  private static Optional<Double> margin(Shown change) {
    return change
        .value(Measure.HIGH)
        .map(high -> high.subtract(change.value()))
        .map(BigDecimal::doubleValue);
  }

  private static OptionalDouble optional(Optional<Double> number) {
    return number.map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }
}
