package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.audit.WaveEvidence.Since;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Changes from May to November. Unit AB was made of A, of 20, and B, of 15; C, of 30, was always
 * there; of E nobody answered, and G is new. Item Q was called so, R was not asked, and S was one
 * that the evidence does not know; index N was called D.
 */
class EarlierSideAuditTest {
  private static final Since SINCE =
      new Since(
          "2026-05",
          Map.of(
              "ALL", new TreeSet<>(Set.of("A", "B", "C", "E")),
              "AB", new TreeSet<>(Set.of("A", "B")),
              "C", new TreeSet<>(Set.of("C")),
              "E", new TreeSet<>(Set.of("E"))),
          Map.of("Q", "Q", "S", "S"),
          Map.of("N", "D"));

  private static SmallWave may() {
    return SmallWave.of("ALL -", "A ALL", "B ALL", "C ALL", "E ALL")
        .again()
        .with(20, "A")
        .with(15, "B")
        .with(30, "C")
        .went(7, "C")
        .answering(0, 12, "E");
  }

  @ParameterizedTest(name = "{0}, of May {1}: {2}")
  @CsvSource({
    "C, item/unit:C/Q, true",
    "C, item/unit:A/Q, false",
    "C, index/unit:C/D, false",
    "C, '', false",
    "AB, item/unit:A/Q item/unit:B/Q, true",
    "AB, item/unit:A/Q, false",
    "AB, item/unit:ALL/Q item/unit:C/Q, true",
    "AB, item/unit:ALL/Q, false",
    "ALL, item/unit:ALL/Q, true",
    "E, item/unit:ALL/Q item/unit:E/Q, false",
    "G, item/unit:ALL/Q, false"
  })
  void theEarlierSideOfAnItem(String unit, String shown, boolean follows) {
    assertThat(audit(shown).follows(change("item-change", "unit:" + unit, "Q"), Statistic.ITEM))
        .isEqualTo(follows);
  }

  @ParameterizedTest(name = "C, of May {0}: {1}")
  @CsvSource({"index/unit:C/D, true", "item/unit:C/Q, false", "index/unit:A/D, false"})
  void theEarlierSideOfAnIndex(String shown, boolean follows) {
    assertThat(audit(shown).follows(change("index-change", "unit:C", "N"), Statistic.INDEX))
        .isEqualTo(follows);
  }

  @ParameterizedTest(name = "item {0}")
  @ValueSource(strings = {"R", "S", "N"})
  void whatWasNotAskedHasNoEarlierSide(String item) {
    CellKey change = change("item-change", "unit:C", item);
    EarlierSideAudit audit = audit("item/unit:C/Q");

    assertThat(audit.follows(change, Statistic.ITEM)).isFalse();
  }

  @Test
  void itemsAndIndicesAreAskedForOneAfterTheOther() {
    EarlierSideAudit audit = audit("item/unit:C/Q");
    CellKey item = change("item-change", "unit:C", "Q");
    CellKey index = change("index-change", "unit:C", "N");

    assertThat(audit.follows(item, Statistic.ITEM)).isTrue();
    assertThat(audit.follows(index, Statistic.INDEX)).isFalse();
    assertThat(audit.follows(item, Statistic.ITEM)).isTrue();
  }

  @Test
  void theFirstWaveHasNoEarlierSide() {
    AuditedWave wave = new AuditedWave(may().wave());

    assertThat(EarlierSideAudit.of(wave, Map.of("2026-05", wave), Set.of())).isEmpty();
  }

  @Test
  void aWaveThatTheEvidenceDoesNotSpeakOf() {
    AuditedWave wave = new AuditedWave(november().wave());

    assertThat(EarlierSideAudit.of(wave, Map.of("2026-11", wave), Set.of())).isEmpty();
  }

  private static EarlierSideAudit audit(String shown) {
    AuditedWave before = new AuditedWave(may().wave());
    AuditedWave wave = new AuditedWave(november().wave());
    Optional<EarlierSideAudit> audit =
        EarlierSideAudit.of(
            wave,
            Map.of("2026-05", before, "2026-11", wave),
            shown.isEmpty() ? Set.of() : SmallWave.keys(shown.split(" ")));
    return audit.orElseThrow();
  }

  private static SmallWave november() {
    return SmallWave.of("ALL -", "AB ALL", "C ALL", "E ALL", "G ALL")
        .with(30, "C")
        .since("2026-11", SINCE);
  }

  private static CellKey change(String statistic, String scope, String part) {
    return CellKey.parse(statistic + "/2026-11/" + scope + "/" + part);
  }
}
