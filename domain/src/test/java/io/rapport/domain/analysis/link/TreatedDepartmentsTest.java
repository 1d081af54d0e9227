package io.rapport.domain.analysis.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.DifferenceInDifferences;
import io.rapport.domain.statistics.PreTrends;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TreatedDepartmentsTest {
  private static final WavePair WAVES = new WavePair(2, 3);
  private static final int NEVER = 0;

  private static LinkedDepartment department(
      String code, int treatedFrom, Map<Integer, Double> engagement) {
    return new LinkedDepartment(
        code,
        OptionalDouble.empty(),
        new TreeMap<>(engagement),
        20,
        10,
        treatedFrom == NEVER ? OptionalInt.empty() : OptionalInt.of(treatedFrom));
  }

  private static SurveyLink.Treatment treatment(LinkedDepartment... departments) {
    return TreatedDepartments.of(WAVES, List.of(departments), new SplittableRandom(7));
  }

  @Test
  @DisplayName("a start counts after the baseline and up to the follow-up")
  void starts() {
    assertThat(WAVES.isStart(OptionalInt.of(2))).isFalse();
    assertThat(WAVES.isStart(OptionalInt.of(3))).isTrue();
    assertThat(WAVES.isStart(OptionalInt.of(4))).isFalse();
    assertThat(WAVES.isStart(OptionalInt.empty())).isFalse();
  }

  @Test
  @DisplayName("departments that missed either wave are in neither group: 2 and 2 of 7, .6 more")
  void missedWaves() {
    DifferenceInDifferences.Result changes =
        treatment(
                department("A", 3, Map.of(2, 3.0, 3, 3.7)),
                department("B", 3, Map.of(2, 3.1, 3, 3.8)),
                department("C", NEVER, Map.of(2, 3.2, 3, 3.2)),
                department("D", NEVER, Map.of(2, 3.1, 3, 3.3)),
                department("E", 3, Map.of(1, 3.0, 3, 5.0)),
                department("F", NEVER, Map.of(2, 1.0)),
                department("G", 2, Map.of(2, 1.0, 3, 5.0)))
            .changes()
            .value()
            .orElseThrow();
    assertThat(changes.treated()).isEqualTo(2);
    assertThat(changes.controls()).isEqualTo(2);
    assertThat(changes.effect()).isCloseTo(.7 - .1, within(1e-12));
  }

  @Test
  @DisplayName("starts differ only if two departments started before different waves")
  void startsDiffer() {
    LinkedDepartment never = department("A", NEVER, Map.of(2, 3.0, 3, 3.1));
    LinkedDepartment third = department("B", 3, Map.of(2, 3.0, 3, 3.2));
    LinkedDepartment alsoThird = department("C", 3, Map.of(2, 3.0, 3, 3.3));
    assertThat(treatment(never, third, alsoThird).startsDiffer()).isFalse();
    LinkedDepartment second = department("D", 2, Map.of(2, 3.0, 3, 3.2));
    assertThat(treatment(never, third, second).startsDiffer()).isTrue();
  }

  @Test
  @DisplayName("a wave in which half of a group were is compared, by those who were in all of them")
  void halfOfAGroup() {
    // Of four in either group two were in wave 1: changes .1 and .3 against .0 and .1.
    PreTrends.Result trends =
        treatment(
                department("A", 3, Map.of(1, 3.0, 2, 3.1, 3, 3.5)),
                department("B", 3, Map.of(1, 3.0, 2, 3.3, 3, 3.5)),
                department("C", 3, Map.of(2, 4.9, 3, 3.5)),
                department("D", 3, Map.of(2, 4.8, 3, 3.5)),
                department("E", NEVER, Map.of(1, 3.2, 2, 3.2, 3, 3.3)),
                department("F", NEVER, Map.of(1, 3.2, 2, 3.3, 3, 3.1)),
                department("G", NEVER, Map.of(2, 1.2, 3, 3.2)),
                department("H", NEVER, Map.of(2, 1.3, 3, 3.2)))
            .preTrends()
            .value()
            .orElseThrow();
    assertThat(trends.changes()).hasSize(1);
    assertThat(trends.changes().get(0).effect()).isCloseTo(.2 - .05, within(1e-12));
    assertThat(trends.changes().get(0).treated()).isEqualTo(2);
    assertThat(trends.changes().get(0).controls()).isEqualTo(2);
  }
}
