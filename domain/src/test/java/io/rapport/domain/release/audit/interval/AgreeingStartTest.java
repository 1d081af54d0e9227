package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AgreeingStartTest {

  @Test
  void halfOfEverythingIsAStartIfItAgrees() {
    assertThat(start(new double[] {4, 6}, false, row(4, 6, 0, 1)).orElseThrow())
        .containsExactly(2, 3);
  }

  @Test
  void whatASearchOfWholeNumbersDoesNotFindAProgramDoes() {
    // Of each two one: half of each is the only solution.
    double[] found =
        start(new double[] {1, 1, 1}, true, row(1, 1, 0, 1), row(1, 1, 1, 2), row(1, 1, 0, 2))
            .orElseThrow();

    assertThat(found).containsExactly(new double[] {.5, .5, .5}, within(1e-6));
  }

  @Test
  void rowsBeyondTheirRangeAreLoweredToo() {
    double[] found =
        start(
                new double[] {9, 9, 9, 1},
                true,
                row(1.5, 1.5, 0, 1),
                row(1.5, 1.5, 1, 2),
                row(1.5, 1.5, 0, 2),
                row(2.75, 2.75, 0, 1, 2, 3))
            .orElseThrow();

    assertThat(found).containsExactly(new double[] {.75, .75, .75, .5}, within(1e-6));
  }

  @Test
  void whereNothingAgreesThereIsNone() {
    assertThat(start(new double[] {1, 1}, true, row(3, 3, 0, 1))).isEmpty();
    assertThat(start(new double[] {5, 5}, false, row(3, 3, 0), row(7, 7, 0, 1), row(1, 1, 1)))
        .isEmpty();
  }

  private static Optional<double[]> start(double[] most, boolean whole, Row... rows) {
    Published published = new Published(new Knowledge(most, List.of(rows), whole));
    return AgreeingStart.of(published, new AttackProgram(published));
  }

  private static Row row(double low, double high, int... unknowns) {
    return new Row(unknowns, low, high, 10, true);
  }
}
