package io.rapport.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaTest {

  @ParameterizedTest
  @EnumSource(Statistic.class)
  void everyStatisticHasAFormulaAndASourceWithItsYear(Statistic statistic) {
    Formula formula = Formula.of(statistic);

    assertThat(formula.text()).contains("=").endsWith(".");
    assertThat(formula.source()).matches(".*\\((19|20)\\d\\d\\).*").doesNotEndWith(".");
  }
}
