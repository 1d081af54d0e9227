package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.Faults.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Coefficients of ALL, with own people of A and B behind them, and an index of 55. */
class CoefficientCodingTest {
  private static final CellKey INDEX = CellKey.parse("index/2026-05/unit:ALL/D");

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "VALUE=0.99",
        "VALUE=-0.99",
        "VALUE=0.8 LOW=-0.1 HIGH=0.99",
        "VALUE=0.8 OMEGA=0.85",
        "VALUE=0.8 ALPHA_WITHOUT=0.7",
        "VALUE=0.8 ICC2=0.75",
        "VALUE=0.8 RWGJ=0.85",
        "VALUE=0.8 R2_ADJUSTED=0.29",
        "VALUE=0.8 ZERO_ORDER=-0.45",
        "VALUE=0.8 ITEMS=5",
        "VALUE=0.8 UNITS=12",
        "VALUE=0.8 RANK=1",
        "VALUE=0.8 SIGNIFICANT=1",
        "VALUE=0.8 SHARE=1",
        "VALUE=0.8 TOP_THREE=0.97"
      })
  void numbersThatMayBeTold(String numbers) {
    assertThat(faults("reliability", 100, 40, numbers)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "VALUE=1, VALUE",
    "VALUE=-1, VALUE",
    "VALUE=0.991, VALUE",
    "VALUE=0.845, VALUE",
    "VALUE=0.8 LOW=0.795, VALUE",
    "VALUE=0.8 HIGH=1, VALUE",
    "VALUE=0.8 OMEGA=1, VALUE",
    "VALUE=0.8 ITEMS=4.5, VALUE",
    "VALUE=0.8 UNITS=0.1, VALUE",
    "VALUE=0.8 RANK=1.5, VALUE",
    "VALUE=0.8 SIGNIFICANT=0.5, VALUE",
    "VALUE=0.8 SHARE=0.123, VALUE",
    "VALUE=0.8 TOP_THREE=0.975, VALUE",
    "VALUE=0.8 SD=0.1, NUMBER",
    "VALUE=0.8 COUNT=3, NUMBER",
    "VALUE=0.8 P=0.05, NUMBER",
    "VALUE=0.8 MEAN=3, NUMBER"
  })
  void numbersThatMayNot(String numbers, Fault fault) {
    assertThat(faults("reliability", 100, 40, numbers)).containsExactly(fault);
  }

  @ParameterizedTest(name = "{0}: {1} and {2} people")
  @CsvSource({
    "reliability, 20, 10, true",
    "reliability, 19, 10, false",
    "aggregation, 30, 0, true",
    "aggregation, 29, 0, false",
    "explained, 10, 20, true",
    "explained, 10, 19, false"
  })
  void thirtyPeopleStandBehindIt(String statistic, long a, long b, boolean enough) {
    assertThat(faults(statistic, a, b, "VALUE=0.8"))
        .isEqualTo(enough ? List.of() : List.of(Fault.NUMBER));
  }

  @Test
  void whatIsNoCoefficientHasNobodyBehindIt() {
    assertThat(faults("item-change", 0, 0, "VALUE=0.8")).containsExactly(Fault.NUMBER);
  }

  @Test
  void theBaseIsTheNumberOfCompleteSheets() {
    assertThat(faults(key("reliability"), 20, 11, new Base.Exact(31), "VALUE=0.8", Map.of()))
        .isEmpty();
    assertThat(faults(key("reliability"), 20, 11, new Base.Exact(30), "VALUE=0.8", Map.of()))
        .containsExactly(Fault.BASE);
  }

  @ParameterizedTest(name = "a weight of {0} on an index of 55: priority {1}")
  @CsvSource({
    "0.25, 11.3, true", "0.25, 11.2, true", "0.25, 11.4, false", "0.25, 11.1, false",
    "0.25, 11.25, false", "-0.25, -11.3, true", "0.20, 9, true", "0.20, 9.1, false"
  })
  void aPriorityIsMadeOfWhatIsShown(String weight, String priority, boolean right) {
    String numbers = "VALUE=" + weight + " PRIORITY=" + priority;
    ReleasedCell index =
        ToldCells.of(INDEX, Quantity.SCORE, new Base.Exact(140), Bound.EXACT, "VALUE=55");

    assertThat(faults(key("driver"), 100, 40, new Base.Exact(140), numbers, Map.of(INDEX, index)))
        .isEqualTo(right ? List.of() : List.of(Fault.COMPARISON));
  }

  @Test
  void aPriorityNeedsAnIndexThatIsShown() {
    String numbers = "VALUE=0.25 PRIORITY=11.3";
    Map<CellKey, ReleasedCell> hidden = Map.of(INDEX, new ReleasedCell.Hidden(INDEX));

    assertThat(faults("driver", 100, 40, numbers)).containsExactly(Fault.COMPARISON);
    assertThat(faults(key("driver"), 100, 40, new Base.Exact(140), numbers, hidden))
        .containsExactly(Fault.COMPARISON);
  }

  private static CellKey key(String statistic) {
    return CellKey.parse(statistic + "/2026-05/unit:ALL/D");
  }

  private static List<Fault> faults(String statistic, long a, long b, String numbers) {
    return faults(key(statistic), a, b, Grain.base(a + b), numbers, Map.of());
  }

  private static List<Fault> faults(
      CellKey key, long a, long b, Base base, String numbers, Map<CellKey, ReleasedCell> cells) {
    SmallWave wave =
        SmallWave.of("ALL -", "A ALL", "B ALL").with(200, "A").sheets("A", a, a).sheets("B", b, b);
    List<Fault> faults = new ArrayList<>();
    new CoefficientCoding(
            ToldCells.of(key, Quantity.NUMBER, base, Bound.EXACT, numbers.split(" ")),
            cells,
            new AuditedWave(wave.wave()),
            faults::add)
        .check();
    return faults;
  }
}
