package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers that a cell may have only if it is the right one. */
class MeasuresAuditTest {
  private static final CellKey WHOLE_RATE = CellKey.parse("response/2026-05/unit:ALL/");

  @ParameterizedTest(name = "{0} weighted, {1} took part")
  @CsvSource({
    "item/2026-05/unit:ALL/Q, 100, true",
    "item/2026-05/unit:ALL/Q, 99, false",
    "index/2026-05/unit:ALL/D, 100, true",
    "index/2026-05/unit:ALL/D, 99, false",
    "item/2026-05/unit:U0/Q, 200, false",
    "enps/2026-05/unit:ALL/Q, 200, false",
    "response/2026-05/unit:ALL/, 200, false",
    "item/2025-11/unit:ALL/Q, 10, true"
  })
  void theWholeIsWeightedFromAHundred(String key, int people, boolean right) {
    for (Measure measure : List.of(Measure.WEIGHTED, Measure.WEIGHTED_LOW, Measure.WEIGHTED_HIGH)) {
      assertThat(findings(wave(10, 50, people), Map.of(CellKey.parse(key), Set.of(measure))))
          .isEqualTo(right ? List.of() : List.of("2026-05: weighted figures that may not be: 1"));
    }
  }

  @ParameterizedTest(name = "{0} units of {1}")
  @CsvSource({"10, 50, true", "9, 80, false", "10, 49, false", "11, 50, true"})
  void responseIsComparedAmongTenUnitsOfFiveHundred(int units, int each, boolean right) {
    assertThat(
            findings(
                wave(units, each, 100), Map.of(WHOLE_RATE, Set.of(Measure.REPRESENTATIVENESS))))
        .isEqualTo(right ? List.of() : List.of("2026-05: response compared among too few: 1"));
  }

  @Test
  void aUnitOfNobodyIsNotCompared() {
    SmallWave wave =
        SmallWave.of(
            "ALL -",
            "A ALL 100",
            "B ALL 100",
            "C ALL 100",
            "D ALL 100",
            "E ALL 100",
            "F ALL 100",
            "G ALL 100",
            "H ALL 100",
            "I ALL 100",
            "J ALL 0");

    assertThat(findings(wave, Map.of(WHOLE_RATE, Set.of(Measure.REPRESENTATIVENESS))))
        .containsExactly("2026-05: response compared among too few: 1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"response/2026-05/unit:U0/", "item/2026-05/unit:ALL/Q"})
  void onlyTheRateOfTheWholeIsCompared(String key) {
    assertThat(
            findings(
                wave(10, 50, 100),
                Map.of(CellKey.parse(key), Set.of(Measure.REPRESENTATIVENESS, Measure.VALUE))))
        .containsExactly("2026-05: response compared among too few: 1");
  }

  @ParameterizedTest(name = "{0} drawn to the unit above, beside {1}")
  @CsvSource({
    "index/2026-05/unit:A1/D, index/2026-05/unit:A/D, true",
    "index/2026-05/unit:A1/D, index/2026-05/unit:ALL/D, false",
    "index/2026-05/unit:A1/D, item/2026-05/unit:A/D, false",
    "index/2026-05/unit:A1/D, index/2026-05/unit:A/E, false",
    "index/2026-05/unit:A1/D, index/2025-11/unit:A/D, false",
    "index/2026-05/unit:A/D, index/2026-05/unit:ALL/D, true",
    "index/2026-05/unit:ALL/D, index/2026-05/unit:A/D, false",
    "index/2026-05/unit:Z/D, index/2026-05/unit:ALL/D, false",
    "index/2026-05/unit:A1+gender:F/D, index/2026-05/unit:A/D, false",
    "item/2026-05/unit:A1/D, index/2026-05/unit:A/D, false"
  })
  void anIndexIsDrawnToAUnitThatIsShown(String key, String beside, boolean right) {
    SmallWave wave = SmallWave.of("ALL -", "A ALL", "A1 A").with(40, "A1");

    assertThat(
            findings(
                wave,
                Map.of(
                    CellKey.parse(key), Set.of(Measure.SHRUNK),
                    CellKey.parse(beside), Set.of(Measure.VALUE))))
        .isEqualTo(
            right ? List.of() : List.of("2026-05: indices drawn to a unit that is not shown: 1"));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(names = {"VALUE", "LOW", "HIGH", "SD"})
  void otherNumbersAreForAnyCell(Measure measure) {
    assertThat(
            findings(
                wave(2, 5, 20), Map.of(CellKey.parse("item/2026-05/unit:U0/Q"), Set.of(measure))))
        .isEmpty();
  }

  private static List<String> findings(SmallWave wave, Map<CellKey, Set<Measure>> shown) {
    return MeasuresAudit.findings(shown, wave.wave());
  }

  private static SmallWave wave(int units, int headcount, int people) {
    List<String> tree = new ArrayList<>(List.of("ALL -"));
    for (int unit = 0; unit < units; unit++) {
      tree.add("U" + unit + " ALL " + headcount);
    }
    return SmallWave.of(tree.toArray(String[]::new)).with(people, "U0");
  }
}
