package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.analysis.partnership.StageRegister.computed;
import static io.rapport.domain.analysis.partnership.StageRegister.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.ClusterBootstrap;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.MarkovProjection;
import io.rapport.domain.statistics.TransitionMatrix;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TransitionFiguresTest {
  private static final String YEAR = "S16/2026-06.12m/whole/";
  private static final String CHANGE = "S16/2026-06.12m~12m/whole/";

  private static Map<String, Figure> figures(StageRegister register, Scope... scopes) {
    return register.figures(
        (history, contacts) ->
            new TransitionFigures(
                PartnershipMethod.withDefaults(), history, contacts, StageHistory.of(history)),
        scopes.length == 0 ? new Scope[] {Scope.Whole.WHOLE} : scopes);
  }

  /**
   * Month ends June 2025 to June 2026: M1 –FFPPPPPLLLLL, M2 FFFFFF until it leaves in December
   * 2025, M3 no relationship, then a friend who goes back to no contact: –––––––––FFL.
   */
  private static StageRegister three() {
    return new StageRegister()
        .stages(
            "M1",
            "HR",
            "2025-07-10",
            "FRIEND",
            "2025-09-30",
            "POTENTIAL_PARTNER",
            "2026-02-01",
            "LAPSED")
        .stages("M2", "HR", "2024-01-01", "FRIEND")
        .managerUntil("M2", "2025-11-30")
        .stages(
            "M3",
            "IT",
            "2025-09-01",
            "NO_CONTACT",
            "2026-04-01",
            "FRIEND",
            "2026-06-30",
            "NO_CONTACT");
  }

  /** Moves: FF 1 + 5 + 1, FP 1, FL 1; PP 4, PL 1; LL 4. */
  @Test
  void countsMovesFromMonthEndToMonthEnd() {
    Map<String, Figure> figures = figures(three());
    Figure.Computed stay = computed(figures, YEAR + "FRIEND.FRIEND");
    assertThat(stay.quantity()).isEqualTo(Quantity.SHARE);
    assertThat(value(stay, Measure.COUNT)).isEqualTo(7);
    assertThat(value(stay, Measure.VALUE)).as("nine are smoothed").isEqualTo(7.5 / 11.5);
    assertThat(stay.support()).isEqualTo(new Support.Records(9, 3, 0, 5 / 9.0));
    assertThat(value(computed(figures, YEAR + "FRIEND.LAPSED"), Measure.COUNT)).isEqualTo(1);
    assertThat(value(computed(figures, YEAR + "FRIEND.STRATEGIC_PARTNER"), Measure.COUNT)).isZero();
    assertThat(value(computed(figures, YEAR + "POTENTIAL_PARTNER.LAPSED"), Measure.VALUE))
        .isEqualTo(1.5 / 7.5);
    assertThat(value(computed(figures, YEAR + "LAPSED.LAPSED"), Measure.COUNT)).isEqualTo(4);
    assertThat(figures.get(YEAR + "PARTNER.PARTNER"))
        .isEqualTo(
            new Figure.Missing(
                CellKey.parse(YEAR + "PARTNER.PARTNER"), Figure.Reason.NOTHING_TO_COUNT));
    assertThat(value(computed(figures, YEAR + "history.FRIEND.FRIEND"), Measure.COUNT))
        .as("M2 from January 2024 to November 2025: 22 moves")
        .isEqualTo(24);
    assertThat(value(computed(figures, YEAR + "history.FRIEND.FRIEND"), Measure.VALUE))
        .as("26 are not smoothed")
        .isEqualTo(24 / 26.0);
    // Goodman for five shares: z² = 6.6349 at .05/5.
    double a = 6.634897;
    assertThat(value(computed(figures, YEAR + "history.FRIEND.PARTNER"), Measure.HIGH))
        .isCloseTo(a / (26 + a), within(1e-6));
  }

  @Test
  void countsMovesUpAndDownPerHundredMonths() {
    Map<String, Figure> figures = figures(three());
    Figure.Computed up = computed(figures, YEAR + "up");
    assertThat(value(up, Measure.VALUE)).isCloseTo(100 / 18.0, within(1e-12));
    assertThat(value(up, Measure.COUNT)).isEqualTo(1);
    assertThat(value(up, Measure.LOW)).isCloseTo(.0253178 / .18, within(1e-5));
    assertThat(value(up, Measure.HIGH)).isCloseTo(5.5716434 / .18, within(1e-5));
    assertThat(up.values()).doesNotContainKey(Measure.LOW_UNCORRECTED);
    assertThat(up.support().toString()).contains("records=18", "managers=3");
    assertThat(value(computed(figures, YEAR + "down"), Measure.COUNT)).isEqualTo(2);
  }

  @Test
  void countsAReturnFromALapseAsAMoveUp() {
    StageHistory history =
        new StageRegister().stages("M1", "HR", "2026-01-01", "LAPSED").histories().get(0);
    int lapsed = StagePanel.LAPSED;
    int friend = StagePanel.STATES.indexOf(Stage.FRIEND);
    assertThat(StagePanel.direction(new StagePanel.Move(history, lapsed, friend))).isEqualTo(1);
    assertThat(StagePanel.direction(new StagePanel.Move(history, StagePanel.PARTNER, lapsed)))
        .isEqualTo(-1);
    assertThat(
            StagePanel.direction(
                new StagePanel.Move(history, StagePanel.PARTNER, StagePanel.STRATEGIC_PARTNER)))
        .isEqualTo(1);
    assertThat(StagePanel.direction(new StagePanel.Move(history, lapsed, lapsed))).isZero();
  }

  @Test
  void showsTheTableOfTheWholeAndOfFunctionsOnly() {
    StageRegister register =
        three().manager("M1", "QC", ManagerLevel.LINE).manager("M3", "QC", ManagerLevel.LINE);
    Map<String, Figure> figures =
        figures(
            register,
            new Scope.Function("IT"),
            new Scope.Department("QC"),
            new Scope.Level("LINE"));
    assertThat(value(computed(figures, "S16/2026-06.12m/function:IT/FRIEND.FRIEND"), Measure.COUNT))
        .isEqualTo(1);
    assertThat(value(computed(figures, "S16/2026-06.12m/department:QC/down"), Measure.COUNT))
        .isEqualTo(2);
    assertThat(value(computed(figures, "S16/2026-06.12m/level:LINE/up"), Measure.COUNT))
        .isEqualTo(1);
    assertThat(figures.keySet())
        .noneMatch(key -> key.contains("department:QC/FRIEND") || key.contains("level:LINE/mark"));
  }

  /** Each manager's friend from the first month on moves up once and stays. */
  private static StageRegister climbers(int managers, int climbing) {
    StageRegister register = new StageRegister();
    for (int i = 0; i < managers; i++) {
      register.stages("M" + i, "HR", "2025-06-01", "FRIEND");
      if (i < climbing) {
        register.stages(
            "M" + i, "HR", YearMonth.of(2025, 8).plusMonths(i % 9) + "-15", "POTENTIAL_PARTNER");
      }
    }
    return register;
  }

  @Test
  void resamplesManagersFromTenOfThemAndTenMovesOn() {
    Map<String, Figure> figures = figures(climbers(12, 10));
    Figure.Computed up = computed(figures, YEAR + "up");
    double[] climbed = {1, 12};
    double[] stayed = {0, 12};
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      sums.put("M" + i, i < 10 ? climbed : stayed);
    }
    Interval expected =
        ClusterBootstrap.withDefaults()
            .of(
                sums,
                all -> 100 * all[0] / all[1],
                Seeds.random(up.key(), PartnershipMethod.withDefaults()))
            .orElseThrow()
            .interval();
    assertThat(value(up, Measure.VALUE)).isCloseTo(1000 / 144.0, within(1e-12));
    assertThat(value(up, Measure.LOW)).isCloseTo(expected.low(), within(1e-12));
    assertThat(value(up, Measure.HIGH)).isCloseTo(expected.high(), within(1e-12));
    assertThat(value(up, Measure.LOW_UNCORRECTED)).isCloseTo(4.795389 / 1.44, within(1e-5));
    assertThat(value(up, Measure.HIGH_UNCORRECTED)).isCloseTo(18.390356 / 1.44, within(1e-5));
    assertThat(computed(figures(climbers(12, 9)), YEAR + "up").values())
        .as("nine moves")
        .doesNotContainKey(Measure.LOW_UNCORRECTED);
    assertThat(computed(figures(climbers(9, 9)), YEAR + "up").values())
        .as("nine managers")
        .doesNotContainKey(Measure.LOW_UNCORRECTED);
    assertThat(computed(figures(climbers(12, 10)), YEAR + "down").values())
        .doesNotContainKey(Measure.LOW_UNCORRECTED);
  }

  /** Before: 12 managers of whom some climbed; in the year itself others do. */
  private static StageRegister twoYears(int before, int now) {
    StageRegister register = new StageRegister();
    for (int i = 0; i < 12; i++) {
      register.stages("M" + i, "HR", "2024-06-01", "FRIEND");
      if (i < before) {
        register.stages("M" + i, "HR", "2024-09-15", "POTENTIAL_PARTNER");
      }
      if (i < now) {
        register.stages("M" + i, "HR", "2025-09-15", "PARTNER");
      }
    }
    return register;
  }

  @Test
  void comparesRatesOfTwoYears() {
    Map<String, Figure> figures = figures(twoYears(1, 9));
    Figure.Computed up = computed(figures, CHANGE + "up");
    // Both years have 12 × 12 months; Garwood of 9: 4.115373, 17.084804; of 1: .0253178, 5.5716434.
    double hundreds = 1.44;
    double low = 8 - Math.hypot(9 - 4.115373, 5.5716434 - 1);
    double high = 8 + Math.hypot(17.084804 - 9, 1 - .0253178);
    assertThat(value(up, Measure.VALUE)).isCloseTo(8 / hundreds, within(1e-12));
    assertThat(value(up, Measure.LOW)).isCloseTo(low / hundreds, within(1e-5));
    assertThat(value(up, Measure.HIGH)).isCloseTo(high / hundreds, within(1e-5));
    assertThat(value(up, Measure.P))
        .as("1 or fewer of 10, twice")
        .isCloseTo(22 / 1024.0, within(1e-12));
    assertThat(value(up, Measure.SMALLEST_VISIBLE))
        .isCloseTo((high - low) / 2 / hundreds * (1.959964 + .841621) / 1.959964, within(1e-4));
    assertThat(up.reading()).isEqualTo(Reading.BETTER);
    assertThat(up.support()).isEqualTo(new Support.Records(144, 12, 0, 1 / 12.0));
    assertThat(computed(figures, CHANGE + "down").reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
    assertThat(computed(figures, CHANGE + "down").values()).doesNotContainKey(Measure.P);
    assertThat(computed(figures(twoYears(9, 1)), CHANGE + "up").reading()).isEqualTo(Reading.WORSE);
  }

  @Test
  void resamplesManagersOfBothYearsTogether() {
    Figure.Computed up = computed(figures(twoYears(11, 12)), CHANGE + "up");
    Map<String, double[]> sums = new TreeMap<>();
    for (int i = 0; i < 12; i++) {
      sums.put("M" + i, new double[] {1, 12, i < 11 ? 1 : 0, 12});
    }
    Interval expected =
        ClusterBootstrap.withDefaults()
            .of(
                sums,
                all -> 100 * all[0] / all[1] - 100 * all[2] / all[3],
                Seeds.random(up.key(), PartnershipMethod.withDefaults()))
            .orElseThrow()
            .interval();
    assertThat(value(up, Measure.LOW)).isCloseTo(expected.low(), within(1e-12));
    assertThat(value(up, Measure.HIGH)).isCloseTo(expected.high(), within(1e-12));
    assertThat(up.values())
        .containsKeys(Measure.LOW_UNCORRECTED, Measure.SMALLEST_VISIBLE)
        .doesNotContainKey(Measure.P);
  }

  @Test
  void hasNoChangeWithoutAYearBefore() {
    assertThat(figures(climbers(3, 1)).get(CHANGE + "up")).isInstanceOf(Figure.Missing.class);
    StageRegister few =
        new StageRegister().stages("M1", "HR", "2025-05-31", "FRIEND", "2026-01-01", "LAPSED");
    Figure.Computed down = computed(figures(few), CHANGE + "down");
    assertThat(down.reading()).as("one month before").isEqualTo(Reading.NOT_TESTED);
    assertThat(down.support().toString()).contains("records=1");
  }

  private static final double[][] CHAIN = {
    {.85, .1, 0, 0, .05},
    {.05, .8, .1, 0, .05},
    {0, .05, .85, .1, 0},
    {0, 0, .05, .95, 0},
    {.1, 0, 0, 0, .9}
  };

  /** Monthly steps of a chain; in the second half everything goes three times as fast, or not. */
  private static StageRegister chain(long seed, boolean hurrying) {
    Random random = new Random(seed);
    StageRegister register = new StageRegister();
    for (int manager = 0; manager < 60; manager++) {
      int state = 0;
      LocalDate day = LocalDate.of(2023, 7, 10);
      register.stages("M" + manager, manager % 2 == 0 ? "HR" : "IT", day.toString(), "FRIEND");
      for (int month = 1; month < 36; month++) {
        int steps = hurrying && month >= 18 ? 5 : 1;
        int next = state;
        for (int step = 0; step < steps; step++) {
          double u = random.nextDouble();
          int to = 0;
          for (double sum = CHAIN[next][0]; sum <= u; sum += CHAIN[next][to]) {
            to++;
          }
          next = to;
        }
        if (next != state) {
          state = next;
          register.stages(
              "M" + manager,
              manager % 2 == 0 ? "HR" : "IT",
              day.plusMonths(month).toString(),
              StagePanel.STATES.get(state).name());
        }
      }
    }
    return register;
  }

  @Test
  @DisplayName("a chain is projected into the next year (seed 41)")
  void projectsAChain() {
    StageRegister register = chain(41, false);
    Map<String, Figure> figures = figures(register, Scope.Whole.WHOLE, new Scope.Function("HR"));
    assertThat(value(computed(figures, YEAR + "markov"), Measure.VALUE))
        .isEqualTo(
            Math.min(
                value(computed(figures, YEAR + "markov.order"), Measure.P),
                value(computed(figures, YEAR + "markov.time"), Measure.P)))
        .isGreaterThan(.05);
    long[][] counts =
        StagePanel.of(
                register.histories(),
                StagePanel::calendarMonth,
                StagePanel.calendarMonth(LocalDate.of(2023, 7, 1)),
                StagePanel.calendarMonth(LocalDate.of(2026, 6, 1)))
            .transitions()
            .counts();
    MarkovProjection chain = MarkovProjection.ofShares(TransitionMatrix.shares(counts));
    for (int from = 0; from < 5; from++) {
      for (int to = 0; to < 5; to++) {
        Figure.Computed year =
            computed(figures, YEAR + "inAYear." + TransitionTable.part(from, to));
        assertThat(value(year, Measure.VALUE)).isEqualTo(chain.after(12, from).get(to));
        assertThat(value(year, Measure.LOW)).isLessThan(value(year, Measure.VALUE));
        assertThat(value(year, Measure.HIGH)).isGreaterThan(value(year, Measure.VALUE));
      }
    }
    Figure.Computed months = computed(figures, YEAR + "monthsToPartner.FRIEND");
    assertThat(value(months, Measure.VALUE))
        .isEqualTo(chain.monthsTo(Set.of(2, 3)).get(0).orElseThrow());
    assertThat(value(months, Measure.HIGH) - value(months, Measure.LOW)).isBetween(2.0, 40.0);
    assertThat(months.support().toString()).contains("records=" + sum(counts[0]));
    assertThat(figures)
        .containsKeys(YEAR + "monthsToPartner.LAPSED", YEAR + "monthsToPartner.POTENTIAL_PARTNER")
        .doesNotContainKey(YEAR + "monthsToPartner.PARTNER");
    List<Double> longRun = chain.stationary().orElseThrow();
    assertThat(value(computed(figures, YEAR + "stationary.PARTNER"), Measure.VALUE))
        .isCloseTo(longRun.get(2) + longRun.get(3), within(1e-12));
    assertThat(figures).containsKey("S16/2026-06.12m/function:HR/markov");
    assertThat(figures(register)).isEqualTo(figures(register));
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  @Test
  @DisplayName("where moves change over time there is a table and no projection (seed 42)")
  void doesNotProjectWhatChanges() {
    Map<String, Figure> figures = figures(chain(42, true));
    assertThat(value(computed(figures, YEAR + "markov.time"), Measure.P)).isLessThan(.05);
    assertThat(value(computed(figures, YEAR + "markov"), Measure.VALUE)).isLessThan(.05);
    assertThat(figures).containsKey(YEAR + "history.FRIEND.FRIEND");
    assertThat(figures.keySet())
        .noneMatch(key -> key.contains("inAYear") || key.contains("monthsTo"))
        .noneMatch(key -> key.contains("stationary"));
  }

  @Test
  void cannotCheckAChainOfOneMove() {
    Map<String, Figure> figures =
        figures(new StageRegister().stages("M1", "HR", "2026-05-01", "FRIEND"));
    for (String part : List.of("markov", "markov.order", "markov.time")) {
      assertThat(figures.get(YEAR + part)).isInstanceOf(Figure.Missing.class);
    }
    assertThat(figures).doesNotContainKey(YEAR + "inAYear.FRIEND.FRIEND");
  }

  /** Nine managers: the numbers stand, but nothing tells how sure they are. */
  @Test
  void givesNoIntervalOfAProjectionFromFewManagers() {
    List<StagePanel.Move> moves = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      StageHistory history =
          new StageRegister().stages("M" + i, "HR", "2026-05-01", "FRIEND").histories().get(0);
      for (int from = 0; from < 5; from++) {
        moves.add(new StagePanel.Move(history, from, (from + 1) % 5));
      }
    }
    PartnershipMethod method = PartnershipMethod.withDefaults();
    assertThat(Projections.of(moves, method, new Random(1)).stationary().orElseThrow())
        .containsKey(Measure.LOW);
    Map<Measure, Double> nine =
        Projections.of(moves.subList(0, 45), method, new Random(1)).stationary().orElseThrow();
    assertThat(nine).containsOnlyKeys(Measure.VALUE);
    assertThat(nine.get(Measure.VALUE)).isCloseTo(.4, within(1e-12));
  }
}
