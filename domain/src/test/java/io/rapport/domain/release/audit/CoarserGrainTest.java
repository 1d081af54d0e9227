package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.audit.interval.Steps;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit's own writing of coarser steps, and that of those who choose them. */
class CoarserGrainTest {

  @ParameterizedTest(name = "{0} answers, told {1}: {2} to {3} in steps of {4}")
  @CsvSource({
    "9, 50, 50, 65, 15",
    "10, 15, 20, 80, 15",
    "10, 50, 50, 65, 15",
    "99, 15, 20, 80, 15",
    "99, 50, 50, 65, 15",
    "100, 5, 5, 95, 5",
    "100, 15, 20, 80, 15",
    "300, 5, 5, 95, 5"
  })
  void coarserStepsByTheNumberOfAnswers(long answers, int told, int lowest, int highest, int step) {
    assertThat(Grain.coarser(answers, told)).contains(new Grain(lowest, highest, step));
  }

  @Test
  void bothWritingsAllowTheSameStepsAndPrintTheSameNumbers() {
    for (long answers = 5; answers <= 400; answers++) {
      Set<Integer> allowed = new TreeSet<>();
      Optional<Steps> steps = Steps.of(answers).coarser(answers);
      while (steps.isPresent()) {
        allowed.add(steps.get().told());
        Grain grain = Grain.coarser(answers, steps.get().told()).orElseThrow();
        assertThat(new Steps(grain.lowest(), grain.highest(), grain.step())).isEqualTo(steps.get());
        printsAlike(answers, steps.get(), grain);
        steps = steps.get().coarser(answers);
      }
      for (int told = 0; told <= 100; told++) {
        assertThat(Grain.coarser(answers, told).isPresent())
            .as("%s answers told %s", answers, told)
            .isEqualTo(allowed.contains(told));
      }
      assertThat(Grain.of(answers))
          .isEqualTo(
              new Grain(
                  Steps.of(answers).floor(),
                  Steps.of(answers).ceiling(),
                  Steps.of(answers).size()));
    }
  }

  private static void printsAlike(long answers, Steps steps, Grain grain) {
    Grain finest = Grain.of(answers);
    for (long count = 0; count <= answers; count++) {
      double points = 100.0 * count / answers;
      double nearest = grain.nearest(points);
      assertThat(grain.allows(BigDecimal.valueOf(nearest))).isTrue();
      assertThat((double) steps.printed((int) finest.nearest(points))).isEqualTo(nearest);
    }
  }
}
