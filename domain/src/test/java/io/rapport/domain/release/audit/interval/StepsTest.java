package io.rapport.domain.release.audit.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepsTest {
  private static final Steps FIVES = new Steps(5, 95, 5);
  private static final Steps CLASSES = new Steps(20, 80, 15);
  private static final Steps HALVES = new Steps(50, 65, 15);

  @Test
  void fewerThanTenAnswersArePrintedInHalvesAtOnce() {
    assertThat(chain(5)).containsExactly(new Steps(20, 80, 5), HALVES);
    assertThat(chain(9)).containsExactly(new Steps(20, 80, 5), HALVES);
  }

  @Test
  void fewerThanAHundredInFiveClassesAndThenInHalves() {
    assertThat(chain(10)).containsExactly(new Steps(20, 80, 5), CLASSES, HALVES);
    assertThat(chain(19)).containsExactly(new Steps(20, 80, 5), CLASSES, HALVES);
    assertThat(chain(20)).containsExactly(new Steps(10, 90, 5), CLASSES, HALVES);
    assertThat(chain(39)).containsExactly(new Steps(10, 90, 5), CLASSES, HALVES);
    assertThat(chain(40)).containsExactly(FIVES, CLASSES, HALVES);
    assertThat(chain(99)).containsExactly(FIVES, CLASSES, HALVES);
  }

  @Test
  void aHundredAndMoreInFivesAndThenInFiveClasses() {
    assertThat(chain(100)).containsExactly(new Steps(2, 98, 1), FIVES, CLASSES);
    assertThat(chain(299)).containsExactly(new Steps(2, 98, 1), FIVES, CLASSES);
    assertThat(chain(300)).containsExactly(new Steps(1, 99, 1), FIVES, CLASSES);
  }

  @ParameterizedTest(name = "{0} in steps of {3} from {1} to {2} is {4}")
  @CsvSource({
    // Whole points in fives: 47 lies nearer 45, 48 nearer 50.
    "47, 5, 95, 5, 45",
    "48, 5, 95, 5, 50",
    "2, 5, 95, 5, 5",
    "7, 5, 95, 5, 5",
    "8, 5, 95, 5, 10",
    "92, 5, 95, 5, 90",
    "93, 5, 95, 5, 95",
    "98, 5, 95, 5, 95",
    // Five classes.
    "5, 20, 80, 15, 20",
    "25, 20, 80, 15, 20",
    "30, 20, 80, 15, 35",
    "40, 20, 80, 15, 35",
    "45, 20, 80, 15, 50",
    "55, 20, 80, 15, 50",
    "60, 20, 80, 15, 65",
    "70, 20, 80, 15, 65",
    "75, 20, 80, 15, 80",
    "95, 20, 80, 15, 80",
    // Halves.
    "20, 50, 65, 15, 50",
    "55, 50, 65, 15, 50",
    "60, 50, 65, 15, 65",
    "80, 50, 65, 15, 65"
  })
  void aFinerNumberFallsIntoTheClassAroundIt(
      int finer, int floor, int ceiling, int size, int printed) {
    assertThat(new Steps(floor, ceiling, size).printed(finer)).isEqualTo(printed);
  }

  @ParameterizedTest(name = "{0} answers: coarser classes are made of whole finer ones")
  @ValueSource(longs = {5, 9, 10, 19, 20, 39, 40, 99, 100, 299, 300, 5000})
  void coarserClassesAreMadeOfWholeFinerOnes(long answers) {
    List<Steps> chain = chain(answers);
    for (int i = 1; i < chain.size(); i++) {
      for (int number : numbers(chain.get(i - 1))) {
        Range finer = chain.get(i - 1).points(number);
        Range coarser = chain.get(i).points(chain.get(i).printed(number));
        assertThat(coarser.low()).isLessThanOrEqualTo(finer.low());
        assertThat(coarser.high()).isGreaterThanOrEqualTo(finer.high());
      }
    }
  }

  @ParameterizedTest(name = "{0} answers: each number of points is in one class")
  @ValueSource(longs = {5, 10, 20, 40, 100, 300})
  void classesMeetAndCoverEverything(long answers) {
    for (Steps steps : chain(answers)) {
      double end = 0;
      for (int number : numbers(steps)) {
        assertThat(steps.points(number).low()).isEqualTo(end);
        end = steps.points(number).high();
      }
      assertThat(end).isEqualTo(100);
    }
  }

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
  void aCellSaysHowCoarseItIs(long answers, int told, int floor, int ceiling, int size) {
    Steps steps = new Steps(floor, ceiling, size);

    assertThat(Steps.of(answers, Optional.of(BigDecimal.valueOf(told)))).isEqualTo(steps);
    assertThat(steps.told()).isEqualTo(told);
    assertThat(Steps.of(answers, Optional.empty())).isEqualTo(Steps.of(answers));
  }

  @ParameterizedTest(name = "{0} answers are never told {1}")
  @CsvSource({
    "9, 15", "9, 5", "10, 5", "99, 5", "99, 1", "100, 1", "100, 50", "300, 50", "40, 20", "40, 0"
  })
  void otherStepsAreRefused(long answers, BigDecimal told) {
    assertThatThrownBy(() -> Steps.of(answers, Optional.of(told)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("never printed in steps of " + told);
  }

  private static List<Integer> numbers(Steps steps) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = steps.floor(); number <= steps.ceiling(); number += steps.size()) {
      numbers.add(number);
    }
    return numbers;
  }

  private static List<Steps> chain(long answers) {
    List<Steps> chain = new ArrayList<>();
    Optional<Steps> steps = Optional.of(Steps.of(answers));
    while (steps.isPresent()) {
      chain.add(steps.get());
      steps = steps.get().coarser(answers);
    }
    return chain;
  }
}
