package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.OverlappingShare.Part;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OverlappingShareTest {
  private final OverlappingShare overlapping = OverlappingShare.withDefaults();

  @Test
  @DisplayName("40 at 70 % inside 100 at 55 %: z 2.58 (survey method, golden numbers)")
  void goldenNumber() {
    OverlappingShare.Result result = overlapping.ofCounts(28, 40, 55, 100);
    assertThat(result.z().orElseThrow()).isCloseTo(2.58, within(.005));
    assertThat(result.difference()).isCloseTo(.15, within(1e-15));
    assertThat(result.standardError())
        .isCloseTo(.6 * Math.sqrt(.7 * .3 / 40 + .45 * .55 / 60), within(1e-15));
    assertThat(result.pValue().orElseThrow()).isCloseTo(.00982, within(5e-6));
  }

  @Test
  @DisplayName("is unit less parent, and z that of unit against rest (seed 23)")
  void properties() {
    Random random = new Random(23);
    for (int i = 0; i < 500; i++) {
      int unitN = 1 + random.nextInt(50);
      int restN = 1 + random.nextInt(200);
      int unit = random.nextInt(unitN + 1);
      int rest = random.nextInt(restN + 1);
      OverlappingShare.Result result =
          overlapping.ofCounts(unit, unitN, unit + rest, unitN + restN);
      double parent = (double) (unit + rest) / (unitN + restN);
      assertThat(result.difference()).isCloseTo((double) unit / unitN - parent, within(1e-14));
      assertThat(result.interval().contains(result.difference())).isTrue();
      OverlappingShare.Result weighted =
          overlapping.of(
              new Part((double) unit / unitN, 3.0 * unitN, unitN),
              new Part((double) rest / restN, 3.0 * restN, restN));
      assertThat(weighted.difference()).isCloseTo(result.difference(), within(1e-14));
      assertThat(weighted.standardError()).isCloseTo(result.standardError(), within(1e-14));
    }
  }

  @Test
  void allOrNothingHasADifferenceButNoZ() {
    OverlappingShare.Result result = overlapping.ofCounts(5, 5, 5, 15);
    assertThat(result.z()).isEmpty();
    assertThat(result.pValue()).isEmpty();
    assertThat(result.difference()).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(result.interval().width()).isPositive();
  }

  @Test
  void refusesWhatIsNoPart() {
    assertThatIllegalArgumentException().isThrownBy(() -> overlapping.ofCounts(5, 9, 5, 9));
    assertThatIllegalArgumentException().isThrownBy(() -> overlapping.ofCounts(5, 9, 4, 20));
    assertThatIllegalArgumentException().isThrownBy(() -> overlapping.ofCounts(1, 9, 15, 20));
    assertThatIllegalArgumentException().isThrownBy(() -> new Part(.5, 0, 1));
  }
}
