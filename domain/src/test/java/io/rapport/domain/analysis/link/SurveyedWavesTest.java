package io.rapport.domain.analysis.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.engagement.SurveyCell;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SurveyedWavesTest {
  private static final LocalDate MAY = LocalDate.of(2025, 5, 15);
  private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 15);

  @Test
  @DisplayName("low: more than five points below the organisation, or falling beyond the margin")
  void low() {
    SurveyedWaves.Wave wave =
        wave(
            1,
            MAY,
            true,
            scored("C", 40),
            scored("A", 59.9),
            scored("B", 60),
            fell("D", 80, -9, 8),
            fell("E", 80, -8, 8),
            fell("F", 30, 5, 8),
            new SurveyedDepartment(
                "G", 75, 9, OptionalInt.empty(), OptionalDouble.of(-20), OptionalDouble.empty()));
    assertThat(new SurveyedWaves(List.of(wave), 5).low())
        .containsExactly(low("A", MAY), low("C", MAY), low("D", MAY), low("F", MAY));
    SurveyedWaves.Wave without =
        new SurveyedWaves.Wave(
            1, MAY, OptionalDouble.empty(), true, List.of(scored("C", 1), fell("D", 80, -9, 8)));
    assertThat(new SurveyedWaves(List.of(without), 5).low())
        .as("nothing to lie below")
        .containsExactly(low("D", MAY));
  }

  @Test
  @DisplayName("a table of means: 25 (mean - 1), the organisation's by respondents, changes")
  void ofCells() {
    SurveyedWaves waves =
        SurveyedWaves.of(
            List.of(
                new SurveyCell(2, NOVEMBER, "A", 10, 3.2),
                new SurveyCell(1, MAY, "B", 30, 4),
                new SurveyCell(2, NOVEMBER, "C", 5, 2),
                new SurveyCell(1, MAY, "A", 10, 3)),
            5);
    assertThat(waves.waves()).extracting(SurveyedWaves.Wave::number).containsExactly(1, 2);
    SurveyedWaves.Wave first = waves.waves().get(0);
    assertThat(first.closed()).isEqualTo(MAY);
    assertThat(first.organisation().orElseThrow())
        .isCloseTo((10 * 50 + 30 * 75) / 40.0, within(1e-12));
    assertThat(first.departments()).extracting(SurveyedDepartment::code).containsExactly("A", "B");
    assertThat(first.departments().get(0).score()).isEqualTo(50);
    assertThat(first.departments().get(0).respondents()).isEqualTo(10);
    assertThat(first.departments().get(0).change()).isEmpty();
    SurveyedWaves.Wave second = waves.waves().get(1);
    assertThat(second.departments().get(0).change().orElseThrow()).isCloseTo(5, within(1e-9));
    assertThat(second.departments().get(1).change()).as("C is new").isEmpty();
    assertThat(second.comparable()).isTrue();
    assertThat(waves.low()).containsExactly(low("A", MAY), low("C", NOVEMBER));
    assertThat(waves.until(NOVEMBER.minusDays(1)).waves()).containsExactly(first);
    assertThat(waves.until(NOVEMBER)).isEqualTo(waves);
  }

  @Test
  void keepsTheLastWavesInARowThatMeanTheSame() {
    SurveyedWaves.Wave one = wave(1, MAY, false);
    SurveyedWaves.Wave two = wave(2, NOVEMBER, true);
    SurveyedWaves.Wave other = wave(3, NOVEMBER.plusDays(1), false);
    SurveyedWaves.Wave last = wave(4, NOVEMBER.plusDays(2), true);
    assertThat(new SurveyedWaves(List.of(one, two), 0).lastComparable()).containsExactly(one, two);
    assertThat(new SurveyedWaves(List.of(one, two, other, last), 0).lastComparable())
        .containsExactly(other, last);
    assertThat(new SurveyedWaves(List.of(one, two, other), 0).lastComparable())
        .containsExactly(other);
    assertThat(new SurveyedWaves(List.of(two, last), 0).lastComparable())
        .as("the wave before the first is not known")
        .containsExactly(two, last);
    assertThat(SurveyedWaves.NONE.lastComparable()).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new SurveyedWaves(List.of(wave(2, MAY, true), wave(2, NOVEMBER, true)), 5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurveyedWaves(List.of(wave(1, MAY, true), wave(2, MAY, true)), 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new SurveyedWaves(List.of(), -1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wave(1, MAY, true, scored("A", 1), scored("A", 2)));
    assertThatIllegalArgumentException().isThrownBy(() -> scored("A", Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SurveyedWaves.of(
                    List.of(
                        new SurveyCell(1, MAY, "A", 1, 3), new SurveyCell(1, NOVEMBER, "B", 1, 3)),
                    5));
    assertThatIllegalArgumentException().isThrownBy(() -> new SurveyCell(0, MAY, "A", 1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new SurveyCell(1, MAY, "A", 0, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new SurveyCell(1, MAY, "A", 1, 0.99));
    assertThatIllegalArgumentException().isThrownBy(() -> new SurveyCell(1, MAY, "A", 1, 5.01));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SurveyCell(1, MAY, "A", 1, Double.NaN));
  }

  private static SurveyedWaves.Wave wave(
      int number, LocalDate closed, boolean comparable, SurveyedDepartment... departments) {
    return new SurveyedWaves.Wave(
        number, closed, OptionalDouble.of(65), comparable, List.of(departments));
  }

  private static SurveyedDepartment scored(String code, double score) {
    return new SurveyedDepartment(
        code, score, 9, OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static SurveyedDepartment fell(String code, double score, double change, double margin) {
    return new SurveyedDepartment(
        code, score, 9, OptionalInt.empty(), OptionalDouble.of(change), OptionalDouble.of(margin));
  }

  private static LowDepartment low(String code, LocalDate closed) {
    return new LowDepartment(code, closed);
  }
}
