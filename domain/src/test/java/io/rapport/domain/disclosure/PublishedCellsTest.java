package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PublishedCellsTest {
  private static final CellKey ITEM = CellKey.parse("item/2026-05/unit:A/X");
  private static final CellKey INDEX = CellKey.parse("index/2026-05/unit:A/XY");
  private static final CellKey SCORE = CellKey.parse("enps/2026-05/unit:A/X");
  private static final CellKey RESPONSE = CellKey.parse("response/2026-05/unit:A/");

  @Test
  void onlyHowAnswersDivideIsKept() {
    Map<Measure, BigDecimal> printed =
        Map.of(
            Measure.VALUE, BigDecimal.valueOf(60),
            Measure.NEUTRAL, BigDecimal.valueOf(20),
            Measure.LOW, BigDecimal.valueOf(50),
            Measure.STEP, BigDecimal.valueOf(5));
    Map<Measure, BigDecimal> score =
        Map.of(
            Measure.PROMOTERS, BigDecimal.valueOf(50),
            Measure.DETRACTORS, BigDecimal.valueOf(10),
            Measure.HIGH, BigDecimal.valueOf(70));

    PublishedCells cells =
        PublishedCells.of(
            2,
            Map.of(
                ITEM, printed,
                INDEX, Map.of(Measure.HIGH, BigDecimal.ONE),
                SCORE, score,
                RESPONSE, printed));

    assertThat(cells.stand()).isEqualTo(2);
    assertThat(cells.shown()).isEqualTo(Set.of(ITEM, INDEX, SCORE, RESPONSE));
    assertThat(cells.numbers())
        .isEqualTo(
            Map.of(
                ITEM,
                Map.of(
                    Measure.VALUE, BigDecimal.valueOf(60),
                    Measure.NEUTRAL, BigDecimal.valueOf(20),
                    Measure.STEP, BigDecimal.valueOf(5)),
                SCORE,
                Map.of(
                    Measure.PROMOTERS, BigDecimal.valueOf(50),
                    Measure.DETRACTORS, BigDecimal.valueOf(10))));
    assertThat(new PublishedCells(2, cells.shown()).numbers()).isEmpty();
  }
}
