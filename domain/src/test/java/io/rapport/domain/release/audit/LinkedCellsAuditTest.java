package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.audit.WaveEvidence.Since;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons of unit A in May with the rest of ALL, and of November with May. */
class LinkedCellsAuditTest {

  @ParameterizedTest(name = "{0} with {1}: {2} hidden")
  @CsvSource({
    "item-vs-rest/2026-11/unit:A/Q, item/2026-11/unit:A/Q item/2026-11/unit:ALL/Q, 0",
    "item-vs-rest/2026-11/unit:A/Q, item/2026-11/unit:A/Q, 1",
    "item-vs-rest/2026-11/unit:A/Q, item/2026-11/unit:ALL/Q, 1",
    "item-vs-rest/2026-11/unit:A/Q, index/2026-11/unit:A/Q index/2026-11/unit:ALL/Q, 1",
    "item-vs-rest/2026-11/unit:A/Q, item/2026-05/unit:A/Q item/2026-05/unit:ALL/Q, 1",
    "index-vs-rest/2026-11/unit:A/D, index/2026-11/unit:A/D index/2026-11/unit:ALL/D, 0",
    "index-vs-rest/2026-11/unit:A/D, index/2026-11/unit:A/D, 1",
    "index-vs-rest/2026-11/unit:A/D, index/2026-11/unit:ALL/D, 1",
    "item-change/2026-11/unit:A/Q, item/2026-11/unit:A/Q item/2026-05/unit:A/Q, 0",
    "item-change/2026-11/unit:A/Q, item/2026-11/unit:A/Q, 1",
    "item-change/2026-11/unit:A/Q, item/2026-05/unit:A/Q, 1",
    "index-change/2026-11/unit:A/D, index/2026-11/unit:A/D index/2026-05/unit:A/D, 0",
    "index-change/2026-11/unit:A/D, index/2026-11/unit:A/D, 1",
    "index-change/2026-11/unit:A/D, index/2026-05/unit:A/D, 1",
    "item-change/2026-05/unit:A/Q, item/2026-11/unit:A/Q, 0",
    "item/2026-11/unit:A/Q, '', 0"
  })
  void bothSidesAreShown(String comparison, String sides, int hidden) {
    assertThat(findings((comparison + " " + sides).trim()))
        .isEqualTo(
            hidden == 0
                ? List.of()
                : List.of("2026-11: comparisons that give a hidden side away: " + hidden));
  }

  @Test
  void eachComparisonCounts() {
    assertThat(
            findings(
                "item-vs-rest/2026-11/unit:A/Q index-vs-rest/2026-11/unit:A/D"
                    + " index-change/2026-11/unit:A/D"))
        .containsExactly("2026-11: comparisons that give a hidden side away: 3");
  }

  @Test
  void aChangeSinceAWaveThatNobodyKnows() {
    Set<CellKey> shown = keys("item-change/2026-11/unit:A/Q item/2026-11/unit:A/Q");

    assertThat(new LinkedCellsAudit(shown, november(), Optional.empty()).findings())
        .containsExactly("2026-11: comparisons that give a hidden side away: 1");
  }

  private static List<String> findings(String shown) {
    AuditedWave november = november();
    AuditedWave may = new AuditedWave(wave().wave());
    Set<CellKey> keys = keys(shown);
    return new LinkedCellsAudit(
            keys,
            november,
            EarlierSideAudit.of(november, Map.of("2026-05", may, "2026-11", november), keys))
        .findings();
  }

  private static AuditedWave november() {
    Since may =
        new Since(
            "2026-05", Map.of("A", new TreeSet<>(Set.of("A"))), Map.of("Q", "Q"), Map.of("D", "D"));
    return new AuditedWave(wave().since("2026-11", may).wave());
  }

  private static SmallWave wave() {
    return SmallWave.of("ALL -", "A ALL", "B ALL").with(20, "A").with(30, "B");
  }

  private static Set<CellKey> keys(String texts) {
    return Arrays.stream(texts.split(" ")).map(CellKey::parse).collect(Collectors.toSet());
  }
}
