package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.RecordPeriod;
import io.rapport.domain.release.MonthRelease;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Shown;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several months' releases of random registers, each audited: figures are told anew, stay as they
 * were told, or are hidden.
 */
class RandomMonthsTest {
  private static final YearMonth FIRST = YearMonth.of(2026, 3);
  private static final int MONTHS = 4;
  private static final SortedMap<Integer, long[]> KEPT = new TreeMap<>();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {201, 202})
  void figuresStayAsTheyWereToldLast(long seed) {
    Register register = new RandomRegister(seed).next();
    ReleasedMonths months = new ReleasedMonths();
    for (int month = 0; month < MONTHS; month++) {
      Map<CellKey, Shown> earlier = months.told();
      MonthRelease.Cleared release = months.release(register, FIRST.plusMonths(month));
      release.cells().values().forEach(cell -> check(cell, earlier));
      count(month, release);
    }
  }

  /** What stays is exactly as it was told, of a window with a month in common. */
  private static void check(ReleasedCell cell, Map<CellKey, Shown> earlier) {
    if (cell instanceof Shown shown && shown.asOf().isPresent()) {
      Shown first = earlier.get(shown.first());
      assertThat(first).isNotNull();
      assertThat(shown).isEqualTo(first.standingFor(shown.key()));
      RecordPeriod now = RecordPeriod.of(shown.key());
      assertThat(RecordPeriod.of(first.key()).last()).isAfter(now.last().minusMonths(now.months()));
    }
  }

  private static void count(int month, MonthRelease.Cleared release) {
    long[] kept = KEPT.computeIfAbsent(month, none -> new long[3]);
    for (ReleasedCell cell : release.cells().values()) {
      if (cell instanceof Shown shown) {
        kept[shown.asOf().isEmpty() ? 0 : 1]++;
      }
    }
    release
        .proof()
        .decided()
        .values()
        .forEach(
            decided -> {
              kept[2] += decided.hidden().getOrDefault(HideReason.REVEALS_OTHERS.name(), 0L);
              kept[2] += decided.hidden().getOrDefault(HideReason.COUPLED.name(), 0L);
            });
  }

  @AfterAll
  static void printWhatIsKept() {
    KEPT.forEach(
        (month, kept) -> {
          double all = kept[0] + kept[1] + kept[2];
          System.out.printf(
              Locale.ROOT,
              "month %d, of %.0f figures of enough records: %.1f %% told anew, %.1f %% as told"
                  + " before, %.1f %% hidden%n",
              month + 1,
              all,
              100 * kept[0] / all,
              100 * kept[1] / all,
              100 * kept[2] / all);
        });
  }
}
