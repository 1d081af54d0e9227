package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexVariantsTest {

  // Geometric means: of all 52.169, without 30 58.274, without 80 47.894.
  @Test
  void theIndexIsPutTogetherOtherwise() {
    Map<IndexPillar, BigDecimal> pillars = pillars(30, 40, 50, 60, 70, 80);

    assertThat(IndexVariants.of(BigDecimal.valueOf(52), pillars))
        .contains(
            new IndexVariants(
                BigDecimal.valueOf(55),
                IndexPillar.ROLE,
                BigDecimal.valueOf(58),
                IndexPillar.RESULTS,
                BigDecimal.valueOf(48)));
  }

  @Test
  void equalPillarsGiveTheSameHoweverTheyArePutTogether() {
    assertThat(IndexVariants.of(BigDecimal.valueOf(40), pillars(40, 40, 40, 40, 40)))
        .contains(
            new IndexVariants(
                BigDecimal.valueOf(40),
                IndexPillar.ROLE,
                BigDecimal.valueOf(40),
                IndexPillar.ROLE,
                BigDecimal.valueOf(40)));
  }

  @Test
  void aPillarOfNothingCountsAsOne() {
    assertThat(IndexVariants.of(BigDecimal.valueOf(23), pillars(0, 50, 50, 50, 50)))
        .hasValueSatisfying(
            variants -> {
              assertThat(variants.arithmetic()).isEqualTo(BigDecimal.valueOf(40));
              assertThat(variants.withoutWeakest()).isEqualTo(BigDecimal.valueOf(50));
            });
  }

  @Test
  void nothingIsSaidOfFewPillarsOrOtherWeights() {
    assertThat(IndexVariants.of(BigDecimal.valueOf(40), pillars(40, 40, 40, 40))).isEmpty();
    assertThat(IndexVariants.of(BigDecimal.valueOf(54), pillars(30, 40, 50, 60, 70, 80)))
        .as("weights that are not equal")
        .isEmpty();
  }

  private static Map<IndexPillar, BigDecimal> pillars(int... scores) {
    Map<IndexPillar, BigDecimal> pillars = new EnumMap<>(IndexPillar.class);
    for (int i = 0; i < scores.length; i++) {
      pillars.put(IndexPillar.values()[i], BigDecimal.valueOf(scores[i]));
    }
    return pillars;
  }
}
