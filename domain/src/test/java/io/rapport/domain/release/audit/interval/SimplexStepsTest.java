package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.release.audit.interval.SimplexSteps.End;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimplexStepsTest {

  @Test
  void anUnknownInNoRowGoesAsFarAsItCan() {
    SimplexSteps steps =
        new SimplexSteps(
            new double[] {-2, -3}, new double[] {5, 7}, new int[2][0], new double[] {1, -1});

    assertThat(steps.raise(gain -> false)).isEqualTo(End.HIGHEST);
    assertThat(steps.gained()).isEqualTo(8);
    assertThat(steps.change(0)).isEqualTo(5);
    assertThat(steps.change(1)).isEqualTo(-3);
    assertThat(steps.prices()).isEmpty();
  }

  @Test
  void whatOneGainsAnotherOfItsRowLoses() {
    SimplexSteps steps = twoInARow(0, 0);

    assertThat(steps.raise(gain -> false)).isEqualTo(End.HIGHEST);
    assertThat(steps.gained()).isEqualTo(3);
    assertThat(steps.change(0)).isEqualTo(3);
    assertThat(steps.change(1)).isEqualTo(-3);
    assertThat(steps.prices()).as("one more for each that the row is wider").containsExactly(1);
  }

  @Test
  void aRowThatIsWideEnoughHoldsNothing() {
    SimplexSteps steps = twoInARow(-9, 9);

    steps.raise(gain -> false);
    assertThat(steps.gained()).isEqualTo(4);
    assertThat(steps.prices()).containsExactly(0);
  }

  @Test
  void itStopsWhereItIsEnough() {
    SimplexSteps steps = twoInARow(0, 1);

    assertThat(steps.raise(gain -> gain >= 1)).isEqualTo(End.ENOUGH);
    assertThat(steps.gained()).isBetween(1.0, 4.0);
    assertThat(steps.change(0) + steps.change(1)).isBetween(0.0, 1.0);
  }

  /** The first of at most four more, the second of at most three less, their sum in between. */
  private static SimplexSteps twoInARow(double low, double high) {
    return new SimplexSteps(
        new double[] {-1, -3, low},
        new double[] {4, 5, high},
        new int[][] {{0}, {0}},
        new double[] {1, 0});
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  /** ojAlgo's solver, which starts anywhere, is the reference. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theEndsAreThoseThatASolverFinds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int unknowns = 5 + random.nextInt(40);
    double[] most = random.doubles(unknowns, 0, 6).map(Math::ceil).toArray();
    double[] point = Arrays.stream(most).map(m -> random.nextInt((int) m + 1)).toArray();
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < 4 + random.nextInt(30); r++) {
      int[] members =
          random.ints(2 + random.nextInt(10), 0, unknowns).sorted().distinct().toArray();
      double sum = Arrays.stream(members).mapToDouble(i -> point[i]).sum();
      rows.add(new Row(members, sum - random.nextInt(3), sum + random.nextInt(3), 10, true));
    }
    Knowledge known = new Knowledge(most, rows, false);
    AttackProgram program = new AttackProgram(new Published(known));
    int[] hidden = random.ints(3, 0, unknowns).sorted().distinct().toArray();
    BitSet all = new BitSet();
    all.set(0, unknowns);

    for (boolean largest : new boolean[] {false, true}) {
      AttackProgram.End steps =
          program.end(hidden, largest, all, point, value -> false).orElseThrow();
      double reference = program.end(hidden, largest).orElseThrow().value();

      assertThat(steps.value()).isCloseTo(reference, within(1e-6));
      assertThat(new Hidden(hidden, 1).at(steps.point())).isCloseTo(reference, within(1e-6));
      assertThat(new AgreeingPoint(new Published(known), steps.point()).agrees()).isTrue();
      assertThat(furtherBy(known, hidden, largest, steps.binding().keySet()))
          .as("rows that do not bind may be wider")
          .isCloseTo(reference, within(1e-6));
    }
  }

  /** The end where all rows but some are much wider. */
  private static double furtherBy(
      Knowledge known, int[] hidden, boolean largest, Set<Integer> kept) {
    List<Row> rows =
        IntStream.range(0, known.rows().size())
            .filter(kept::contains)
            .mapToObj(known.rows()::get)
            .toList();
    return new AttackProgram(new Published(new Knowledge(known.most(), rows, false)))
        .end(hidden, largest)
        .orElseThrow()
        .value();
  }

  /** Exact rows that say much the same: many steps change nothing. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void manyRowsThatLeaveNoRoomAreNoObstacle(long seed) {
    Random random = new Random(seed);
    int unknowns = 12;
    double[] point = random.doubles(unknowns, 0, 2).map(Math::floor).toArray();
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < 40; r++) {
      int[] members = random.ints(6, 0, unknowns).sorted().distinct().toArray();
      double sum = Arrays.stream(members).mapToDouble(i -> point[i]).sum();
      rows.add(new Row(members, sum, sum, 10, true));
    }
    double[] most = new double[unknowns];
    Arrays.fill(most, 2);
    AttackProgram program = new AttackProgram(new Published(new Knowledge(most, rows, false)));
    BitSet all = new BitSet();
    all.set(0, unknowns);

    assertThat(
            program.end(new int[] {0, 1}, true, all, point, value -> false).orElseThrow().value())
        .isCloseTo(program.end(new int[] {0, 1}, true).orElseThrow().value(), within(1e-6));
  }
}
