package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Bound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A company of one unit of nine women and 41 men, and another of 57 men. */
class GuessAuditTest {
  private static final String ALL = "item/2026-05/unit:ALL/Q";
  private static final String FINDING =
      "item/2026-05/Q: cells from which small groups can be guessed: 1";

  private final SmallWave wave =
      SmallWave.of("ALL -", "X ALL", "Y ALL")
          .by("gender")
          .with(9, "X", "f")
          .with(41, "X", "m")
          .with(57, "Y", "m");
  private final Map<CellKey, ReleasedCell> cells = new HashMap<>();

  @Test
  void aCellThatIsTooFineIsCounted() {
    // 98 % of 107: 104.325 and more, so at least 6.325 of nine women: less than 30 % are open.
    show(ALL, "VALUE=98", "NEUTRAL=2", "UNFAVOURABLE=2");

    assertThat(findings()).containsExactly(FINDING);
  }

  @Test
  void theSameCellInCoarserStepsIsNot() {
    show(ALL, "VALUE=95", "NEUTRAL=5", "UNFAVOURABLE=5", "STEP=5");

    assertThat(findings()).isEmpty();
  }

  @Test
  void aThresholdBelowTheGroupLeavesNoneSmall() {
    show(ALL, "VALUE=98", "NEUTRAL=2", "UNFAVOURABLE=2");

    assertThat(new GuessAudit(cells, new AuditedWave(wave.wave()), 9).findings()).isEmpty();
    assertThat(new GuessAudit(cells, new AuditedWave(wave.wave()), 10).findings()).hasSize(1);
  }

  @Test
  void whatWasPublishedIsNotFoundAtFault() {
    show(ALL, "VALUE=98", "NEUTRAL=2", "UNFAVOURABLE=2");
    wave.publishedKeys(ALL);

    assertThat(findings()).isEmpty();
    show("item/2026-05/unit:X/Q", "VALUE=95", "NEUTRAL=5", "UNFAVOURABLE=5");
    assertThat(findings()).as("a new cell that has no part in it").isEmpty();
  }

  @Test
  void aNumberOfOtherPeopleThanThosePublishedIsNew() {
    show(ALL, "VALUE=98", "NEUTRAL=2", "UNFAVOURABLE=2");
    SmallWave before = SmallWave.of("ALL -", "X ALL", "Y ALL").by("gender").again();
    before.with(9, "X", "f").with(41, "X", "m").with(45, "Y", "m").came(12, "Y", "m");

    assertThat(
            new GuessAudit(cells, new AuditedWave(before.publishedKeys(ALL).wave()), 10).findings())
        .containsExactly(FINDING);

    SmallWave unmoved = SmallWave.of("ALL -", "X ALL", "Y ALL").by("gender").again();
    unmoved.with(9, "X", "f").with(41, "X", "m").with(57, "Y", "m");
    assertThat(
            new GuessAudit(cells, new AuditedWave(unmoved.publishedKeys(ALL).wave()), 10)
                .findings())
        .isEmpty();
  }

  @Test
  void whereNothingIsPrintedNothingIsFound() {
    CellKey key = CellKey.parse(ALL);
    cells.put(key, new ReleasedCell.Hidden(key));

    assertThat(findings()).isEmpty();
  }

  @Test
  void otherWavesPartsAndStatisticsAreNotMixedIn() {
    String[] tooFine = {"VALUE=98", "NEUTRAL=2", "UNFAVOURABLE=2"};
    show("item/2025-11/unit:ALL/Q", tooFine);
    show("item/2026-05/unit:ALL/D", tooFine);
    show("index/2026-05/unit:ALL/Q", tooFine);
    show("item-change/2026-05/unit:ALL/Q", tooFine);

    assertThat(findings()).isEmpty();
  }

  @Test
  void anIndexIsFoundByItsOwnName() {
    SmallWave scored =
        SmallWave.of("ALL -", "X ALL").by("gender").with(3, "X", "f").with(8, "X", "m");
    // 20 % and less of eleven: 247.5 points at most, and 300 of three women, of whom 100 are one.
    show("index/2026-05/unit:ALL/D", "VALUE=20");
    assertThat(new GuessAudit(cells, new AuditedWave(scored.wave()), 10).findings()).isEmpty();
    // 98 and more of 110 leave 275 points; 750 with four times as many women leave less than 30 %.
    SmallWave many =
        SmallWave.of("ALL -", "X ALL").by("gender").with(19, "X", "f").with(141, "X", "m");
    show("index/2026-05/unit:ALL/D", "VALUE=98");
    assertThat(new GuessAudit(cells, new AuditedWave(many.wave()), 20).findings())
        .containsExactly("index/2026-05/D: cells from which small groups can be guessed: 1");
  }

  @Test
  void numbersThatContradictEachOtherAreFound() {
    show(ALL, "VALUE=50", "NEUTRAL=10", "UNFAVOURABLE=10");
    assertThat(findings()).containsExactly("item/2026-05/Q: numbers that cannot all be true");

    show(ALL, "VALUE=50", "STEP=50");
    assertThat(findings())
        .as("halves of 107 answers")
        .containsExactly("item/2026-05/Q: numbers that cannot all be true");

    // All of the unit are favourable, and hardly any of the company.
    show(ALL, "VALUE=2", "NEUTRAL=2", "UNFAVOURABLE=98");
    show("item/2026-05/unit:X/Q", "VALUE=95", "NEUTRAL=5", "UNFAVOURABLE=5");
    assertThat(findings()).containsExactly("item/2026-05/Q: numbers that cannot all be true");
  }

  private List<String> findings() {
    return new GuessAudit(cells, new AuditedWave(wave.wave()), 10).findings();
  }

  private void show(String key, String... numbers) {
    CellKey parsed = CellKey.parse(key);
    cells.put(parsed, ToldCells.of(parsed, Quantity.SHARE, Grain.base(107), Bound.EXACT, numbers));
  }
}
