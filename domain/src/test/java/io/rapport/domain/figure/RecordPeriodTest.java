package io.rapport.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPeriodTest {

  @ParameterizedTest
  @ValueSource(strings = {"2026-06.12m", "2026-06.1m", "2026-06.3m~12m", "2026-12.12m~12m"})
  void comesBackAsItStandsInAKey(String text) {
    assertThat(RecordPeriod.parse(text).orElseThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-06", "2026-06.m", "2026-06.12", "w2026-06.12m", "2026-06.12m~"})
  void wavesAreNoMonths(String text) {
    assertThat(RecordPeriod.parse(text)).isEmpty();
    CellKey key = new CellKey(Statistic.ITEM, text, Scope.Whole.WHOLE, "ENG1");
    assertThatThrownBy(() -> RecordPeriod.of(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text);
  }

  @Test
  void aComparisonHasAWindow() {
    RecordPeriod comparison = RecordPeriod.parse("2026-06.3m~12m").orElseThrow();

    assertThat(comparison)
        .isEqualTo(new RecordPeriod(YearMonth.of(2026, 6), 3, OptionalInt.of(12)));
    assertThat(comparison.isComparison()).isTrue();
    assertThat(comparison.window().text()).isEqualTo("2026-06.3m");
    assertThat(comparison.window().isComparison()).isFalse();
    assertThat(comparison.endingWith(YearMonth.of(2025, 12)).text()).isEqualTo("2025-12.3m~12m");
  }

  @Test
  void aKeyHasAnotherPeriodAndPart() {
    CellKey key = CellKey.parse("S39/2026-06.12m/department:SALES/pillar.ROLE");

    assertThat(
            RecordPeriod.with(key, RecordPeriod.of(key).endingWith(YearMonth.of(2026, 5)), "index"))
        .isEqualTo(CellKey.parse("S39/2026-05.12m/department:SALES/index"));
  }
}
