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
  void whatAnEarlierReleasePrintedCountsBesideWhatIsPrintedToday() {
    // At least 99 of 107 agreed. Then a man came to the other unit, of which at most 50 of now 58
    // agree: so 49 of the 50 of the first unit do, and eight of its nine women.
    String other = "item/2026-05/unit:Y/Q";
    show(other, "VALUE=85", "NEUTRAL=5", "UNFAVOURABLE=10");

    assertThat(findings(corrected().publishedKeys(ALL))).as("numbers unknown").isEmpty();
    assertThat(findings(corrected().publishedNumbers(0, ALL, "VALUE=95", "STEP=5")))
        .containsExactly(FINDING);
    assertThat(findings(corrected().publishedNumbers(0, "item/2026-05/unit:ALL/R", "VALUE=95")))
        .as("another item")
        .isEmpty();
    assertThat(findings(corrected().publishedNumbers(0, "index/2026-05/unit:ALL/Q", "VALUE=98")))
        .as("an index")
        .isEmpty();
    assertThat(
            findings(
                corrected()
                    .publishedNumbers(0, ALL, "VALUE=95", "STEP=5")
                    .publishedNumbers(1, other, "VALUE=85", "NEUTRAL=5", "UNFAVOURABLE=10")))
        .as("readers have both")
        .isEmpty();
  }

  @Test
  void whatReadersHaveStaysInTheirHandsWhenItIsHiddenToday() {
    show("item/2026-05/unit:Y/Q", "VALUE=85", "NEUTRAL=5", "UNFAVOURABLE=10");
    wave.publishedNumbers(0, ALL, "VALUE=95", "STEP=5");

    assertThat(findings()).containsExactly(FINDING);

    show(ALL, "VALUE=60", "NEUTRAL=20", "UNFAVOURABLE=20", "STEP=5");
    assertThat(findings()).as("told today, as readers have it").isEmpty();
  }

  @Test
  void promotersAreGuessedLikeFavourableAnswers() {
    show(ALL, "VALUE=60", "NEUTRAL=20", "UNFAVOURABLE=21");
    show("enps/2026-05/unit:ALL/Q", "VALUE=96", "PROMOTERS=98", "DETRACTORS=2");

    assertThat(findings()).containsExactly(FINDING);
    show("enps/2026-05/unit:ALL/Q", "VALUE=40", "PROMOTERS=60", "DETRACTORS=20");
    assertThat(findings()).isEmpty();

    // At least 99 of 107 were promoters, of whom at most 50 of 58 others can be.
    cells.clear();
    show("item/2026-05/unit:Y/Q", "VALUE=50", "NEUTRAL=20", "UNFAVOURABLE=30");
    show("enps/2026-05/unit:Y/Q", "VALUE=80", "PROMOTERS=85", "DETRACTORS=5");
    SmallWave before =
        corrected()
            .publishedNumbers(
                0,
                Map.of(
                    ALL,
                    List.of("VALUE=50", "STEP=5"),
                    "enps/2026-05/unit:ALL/Q",
                    List.of("PROMOTERS=95", "DETRACTORS=5")));
    assertThat(findings(before)).containsExactly(FINDING);
    assertThat(findings(corrected().publishedNumbers(0, ALL, "VALUE=50", "STEP=5"))).isEmpty();
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
    return findings(wave);
  }

  private List<String> findings(SmallWave of) {
    return new GuessAudit(cells, new AuditedWave(of.wave()), 10).findings();
  }

  /** The same people and a man of the other unit who came after the first release. */
  private static SmallWave corrected() {
    return SmallWave.of("ALL -", "X ALL", "Y ALL")
        .by("gender")
        .again()
        .with(9, "X", "f")
        .with(41, "X", "m")
        .with(57, "Y", "m")
        .came(1, "Y", "m");
  }

  private void show(String key, String... numbers) {
    CellKey parsed = CellKey.parse(key);
    cells.put(parsed, ToldCells.of(parsed, Quantity.SHARE, Grain.base(107), Bound.EXACT, numbers));
  }
}
