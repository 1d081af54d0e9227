package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Cells as an earlier release showed them, in which A had five people fewer. */
class CarriedCellsTest {
  private static final String A = "item/2026-05/unit:A/Q";
  private static final String B = "item/2026-05/unit:B/Q";

  private static SmallWave wave() {
    return SmallWave.of("ALL -", "A ALL", "B ALL")
        .again()
        .with(20, "A")
        .came(5, "A")
        .with(30, "B")
        .published("A");
  }

  @Test
  void aCellThatAnEarlierReleaseShowedIsNoRowOfToday() {
    assertThat(findings(wave(), "item/2026-05/unit:A/Q"))
        .contains(SmallWave.found(1, "people alike 1"));

    assertThat(findings(wave().carried(A), A)).isEmpty();
    assertThat(CarriedCells.of(wave().carried(A).evidence(10)).withoutThem(cells(A, B)).keySet())
        .containsExactly(CellKey.parse(B));
  }

  @Test
  void aCellThatNoReleaseShowed() {
    assertThat(findings(wave().carried(A, B), A, B))
        .containsExactly("2026-05: cells as first released that no release showed: 1");
    assertThat(findings(wave().carried(B, "item/2026-05/unit:ALL/Q"), B))
        .containsExactly("2026-05: cells as first released that no release showed: 2");
  }

  @Test
  void anyOfTheEarlierReleasesWillDo() {
    assertThat(findings(wave().published("B").carried(A, B), A, B)).isEmpty();
  }

  private static List<String> findings(SmallWave wave, String... shown) {
    return DisclosureAudit.findings(cells(shown), wave.evidence(10));
  }

  private static Map<CellKey, ReleasedCell> cells(String... keys) {
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
    for (String text : keys) {
      CellKey key = CellKey.parse(text);
      Base base = text.equals(A) ? new Base.Band(20, 29) : new Base.Exact(30);
      cells.put(key, ToldCells.of(key, Quantity.SHARE, base, Bound.EXACT, "VALUE=50"));
    }
    return cells;
  }
}
