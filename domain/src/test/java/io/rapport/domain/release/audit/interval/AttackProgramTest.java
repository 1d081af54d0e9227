package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.release.audit.interval.AttackProgram.End;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three unknowns of at most ten: together 12 to 14, the first two five to twenty. */
class AttackProgramTest {
  private static final Knowledge KNOWN =
      new Knowledge(
          new double[] {10, 10, 10},
          List.of(
              new Row(new int[] {0, 1, 2}, 12, 14, 30, true),
              new Row(new int[] {0, 1}, 5, 20, 20, true)),
          false);
  private static final double[] POINT = {4, 3, 6};

  private final AttackProgram program = new AttackProgram(new Published(KNOWN));

  @Test
  void unknownsThatAreNotFreeKeepTheirValues() {
    // With six of the last one, six to eight are left for the others.
    End most = program.end(new int[] {0}, true, free(0, 1), POINT, value -> false).orElseThrow();
    End least =
        program.end(new int[] {0, 1}, false, free(0, 1), POINT, value -> false).orElseThrow();

    assertThat(most.value()).isCloseTo(8, within(1e-6));
    assertThat(most.point()).containsExactly(new double[] {8, 0, 6}, within(1e-6));
    assertThat(most.binding()).containsOnlyKeys(0);
    assertThat(least.value()).isCloseTo(6, within(1e-6));
    assertThat(least.point()[2]).isEqualTo(6);
    assertThat(least.point()[0] + least.point()[1]).isCloseTo(6, within(1e-6));
  }

  @Test
  void ifAllAreFreeTheRangeIsThatOfAllThatIsKnown() {
    assertThat(program.end(new int[] {0}, true).orElseThrow().value()).isCloseTo(10, within(1e-6));
    assertThat(program.end(new int[] {0, 1}, false).orElseThrow().value())
        .isCloseTo(5, within(1e-6));
    assertThat(program.end(new int[] {0, 1}, false).orElseThrow().binding()).containsOnlyKeys(1);
    assertThat(program.end(new int[] {2}, true).orElseThrow().value()).isCloseTo(9, within(1e-6));
    // What stands beside the sum is given to unknowns one after the other.
    assertThat(program.end(new int[] {2}, false).orElseThrow().point())
        .containsExactly(new double[] {10, 2, 0}, within(1e-6));
  }

  @Test
  void whereNothingAgreesThereIsNoEnd() {
    Knowledge contradiction =
        new Knowledge(new double[] {5}, List.of(new Row(new int[] {0}, 6, 7, 10, true)), false);

    assertThat(new AttackProgram(new Published(contradiction)).end(new int[] {0}, true)).isEmpty();
  }

  private static BitSet free(int... unknowns) {
    BitSet free = new BitSet();
    for (int unknown : unknowns) {
      free.set(unknown);
    }
    return free;
  }
}
