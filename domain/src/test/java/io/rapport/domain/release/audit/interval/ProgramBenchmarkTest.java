package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much longer a solver takes for a program than steps from a point that agrees. */
@Tag("bench")
class ProgramBenchmarkTest {
  private static final int PROGRAMS = 20;

  /** Numbers of people who are alike, how many of them agree, and rows of five, ten and more. */
  private record Case(Knowledge known, double[] point, int[] hidden) {
    static Case of(int unknowns, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] most = random.doubles(unknowns, 0, 3).map(Math::ceil).toArray();
      double[] point = Arrays.stream(most).map(m -> random.nextInt((int) m + 1)).toArray();
      List<Row> rows = new ArrayList<>();
      for (int size = 5; size <= unknowns; size *= 2) {
        for (int from = 0; from + size <= unknowns; from += size) {
          int[] members = random.ints(size, 0, unknowns).sorted().distinct().toArray();
          double sum = Arrays.stream(members).mapToDouble(i -> point[i]).sum();
          double half = .025 * Arrays.stream(members).mapToDouble(i -> most[i]).sum();
          rows.add(new Row(members, sum - half, sum + half, 10, true));
        }
      }
      int first = random.nextInt(unknowns - 3);
      return new Case(
          new Knowledge(most, rows, false), point, IntStream.range(first, first + 3).toArray());
    }

    double bySteps() {
      BitSet all = new BitSet();
      all.set(0, point.length);
      return new AttackProgram(new Published(known))
          .end(hidden, true, all, point, value -> false)
          .orElseThrow()
          .value();
    }

    double bySolver() {
      return new AttackProgram(new Published(known)).end(hidden, true).orElseThrow().value();
    }
  }

  @ParameterizedTest(name = "{0} unknowns")
  @ValueSource(ints = {50, 200, 800})
  void stepsAgainstASolver(int unknowns) {
    List<Case> cases = IntStream.range(0, PROGRAMS).mapToObj(i -> Case.of(unknowns, i)).toList();
    cases.forEach(each -> assertThat(each.bySteps()).isCloseTo(each.bySolver(), within(1e-6)));

    double steps = seconds(cases, Case::bySteps);
    double solver = seconds(cases, Case::bySolver);

    System.out.printf(
        Locale.ROOT,
        "%d unknowns, %d rows: steps %.2f ms, solver %.2f ms, %.0f times as long%n",
        unknowns,
        cases.get(0).known().rows().size(),
        1000 * steps / PROGRAMS,
        1000 * solver / PROGRAMS,
        solver / steps);
  }

  private static double seconds(List<Case> cases, ToDoubleFunction<Case> solve) {
    long start = System.nanoTime();
    assertThat(cases.stream().mapToDouble(solve).sum()).isPositive();
    return (System.nanoTime() - start) / 1e9;
  }
}
