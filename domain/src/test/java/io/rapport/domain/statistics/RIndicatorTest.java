package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RIndicatorTest {

  @Test
  @DisplayName("three cells, worked by hand")
  void byHand() {
    RIndicator.Result result = found(cell(80, 100), cell(50, 100), cell(20, 100), cell(0, 0));
    assertThat(result.cells()).isEqualTo(3);
    assertThat(result.responseRate()).isEqualTo(.5);
    // 100·(.09 + 0 + .09)/299, less (.16 + .25 + .16)/300.
    assertThat(result.indicator()).isCloseTo(1 - 2 * Math.sqrt(18 / 299.0), within(1e-12));
    assertThat(result.adjusted()).isCloseTo(1 - 2 * Math.sqrt(18 / 299.0 - .0019), within(1e-12));
  }

  @Test
  void atItsLimits() {
    assertThat(found(cell(30, 60), cell(10, 20)).indicator()).isEqualTo(1);
    assertThat(found(cell(60, 60), cell(20, 20)).adjusted()).isEqualTo(1);
    assertThat(found(cell(0, 60)).adjusted()).isEqualTo(1);
    RIndicator.Result half = found(cell(5_000, 5_000), cell(0, 5_000));
    assertThat(half.indicator()).isCloseTo(0, within(1e-4));
    assertThat(half.adjusted()).as("nothing left to chance").isEqualTo(half.indicator());
    assertThat(RIndicator.of(List.of()).reason()).contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThat(RIndicator.of(List.of(cell(1, 1))).reason())
        .contains(Finding.Reason.TOO_FEW_ANSWERS);
    assertThatIllegalArgumentException().isThrownBy(() -> cell(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> cell(-1, 1));
  }

  @Test
  @DisplayName("S² adjusted is on average that of the true propensities (seed 151)")
  void adjustmentTakesChanceAway() {
    Random random = new Random(151);
    double[] propensities = {.5, .6, .7, .55, .65, .6, .6, .6};
    int size = 25;
    double truth = 0;
    for (double propensity : propensities) {
      truth += size * (propensity - .6) * (propensity - .6) / (8 * size - 1);
    }
    double observed = 0;
    double adjusted = 0;
    int samples = 4_000;
    for (int s = 0; s < samples; s++) {
      List<RIndicator.Cell> cells = new ArrayList<>();
      for (double propensity : propensities) {
        long answered = random.doubles(size).filter(u -> u < propensity).count();
        cells.add(cell(answered, size));
      }
      RIndicator.Result result = RIndicator.of(cells).value().orElseThrow();
      assertThat(result.adjusted()).isGreaterThanOrEqualTo(result.indicator());
      observed += Math.pow((1 - result.indicator()) / 2, 2) / samples;
      adjusted += Math.pow((1 - result.adjusted()) / 2, 2) / samples;
      Collections.shuffle(cells, random);
      assertThat(RIndicator.of(cells).value().orElseThrow().indicator())
          .isCloseTo(result.indicator(), within(1e-12));
    }
    assertThat(observed - truth).isGreaterThan(.007);
    assertThat(Math.abs(adjusted - truth)).isLessThan(.002);
  }

  private static RIndicator.Result found(RIndicator.Cell... cells) {
    return RIndicator.of(List.of(cells)).value().orElseThrow();
  }

  private static RIndicator.Cell cell(long answered, long eligible) {
    return new RIndicator.Cell(answered, eligible);
  }
}
