package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.RepairedFigure.Attempt;
import io.rapport.domain.release.audit.interval.IntervalAttack.Effort;
import io.rapport.domain.release.audit.interval.IntervalAudit;
import io.rapport.domain.release.audit.interval.IntervalAudit.Printed;
import io.rapport.domain.release.audit.interval.IntervalAudit.Result;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What it costs to choose the steps of one item so that nobody can guess small groups, and to judge
 * the choice. The command stands in the README.
 */
@Tag("bench")
class GuessBenchmarkTest {

  @ParameterizedTest(name = "{0} employees, {1} demographics, threshold {2}")
  @CsvSource({
    "1000, 3, 10",
    "2500, 3, 10",
    "5000, 3, 10",
    "20000, 3, 10",
    "1000, 5, 10",
    "2500, 5, 10",
    "2500, 3, 5"
  })
  void choosingStepsAndJudgingThem(int employees, int demographics, int threshold) {
    Attempt attempt = new Attempt(employees, demographics, threshold, 1);
    InventedFigure item = InventedFigure.item(attempt.surveyed(), attempt.seed());
    long start = System.nanoTime();
    Result found = audit(item, Effort.QUICK, item.printed(Map.of(), Set.of()));
    long chosen = System.nanoTime();
    Result again = audit(item, Effort.THOROUGH, item.printed(found.coarser(), found.toHide()));
    long judged = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "%s: %d cells, %d small groups; chosen in %.1f s (%d coarser, %d hidden), judged in %.1f"
            + " s%n",
        attempt,
        item.shown().size(),
        item.small().size(),
        (chosen - start) / 1e9,
        found.coarser().size(),
        found.toHide().size(),
        (judged - chosen) / 1e9);

    assertThat(again.isClear()).isTrue();
  }

  private static Result audit(InventedFigure item, Effort effort, List<Printed> printed) {
    return new IntervalAudit(item.wave(), item.threshold(), effort).ofItem(0, printed);
  }
}
