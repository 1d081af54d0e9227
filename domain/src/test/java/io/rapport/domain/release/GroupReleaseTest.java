package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Cells of one category of a demographic. */
class GroupReleaseTest {
  private static final CellKey WOMEN = CellKey.parse("index/2026-05/unit:SAL+gender:F/ENG");
  private static final CellKey MEN = CellKey.parse("index/2026-05/unit:SAL+gender:M/ENG");
  private static final CellKey UNIT = CellKey.parse("index/2026-05/unit:SAL/ENG");

  @Test
  void aHiddenGroupLeavesNoMarkAndAHiddenUnitDoes() {
    assertThat(
            CellRelease.of(
                List.of(figure(WOMEN), figure(MEN), figure(UNIT)),
                Map.of(
                    WOMEN,
                    Decision.Show.SHOW,
                    MEN,
                    new Decision.Hide(HideReason.TOO_FEW),
                    UNIT,
                    new Decision.Hide(HideReason.TOO_FEW)),
                Optional.empty()))
        .containsOnlyKeys(WOMEN, UNIT)
        .containsEntry(UNIT, new ReleasedCell.Hidden(UNIT))
        .extractingByKey(WOMEN)
        .isInstanceOf(ReleasedCell.Shown.class);
  }

  @Test
  void aGroupWithoutANumberLeavesNoMarkWhateverTheReason() {
    for (Figure.Reason reason : Figure.Reason.values()) {
      assertThat(
              CellRelease.of(
                  List.of(new Figure.Missing(WOMEN, reason)), Map.of(), Optional.empty()))
          .isEmpty();
      assertThat(
              CellRelease.of(List.of(new Figure.Missing(UNIT, reason)), Map.of(), Optional.empty()))
          .containsOnlyKeys(UNIT);
    }
    assertThat(CellRelease.of(List.of(figure(WOMEN)), Map.of(), Optional.empty())).isEmpty();
  }

  private static Figure figure(CellKey key) {
    return new Figure.Computed(
        key,
        Quantity.SCORE,
        Map.of(Measure.VALUE, 62.4, Measure.LOW, 55.0, Measure.HIGH, 70.0),
        new Support.Answers(34, 0),
        1,
        Reading.NONE);
  }
}
