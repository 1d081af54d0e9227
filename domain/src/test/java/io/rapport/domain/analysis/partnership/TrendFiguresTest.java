package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.RoleSource;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.CochranArmitage;
import io.rapport.domain.statistics.LogisticTrend;
import io.rapport.domain.statistics.MannKendall;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendFiguresTest {
  private static final YearMonth FIRST = YearMonth.of(2025, 7);

  /** Months of the reference {@code cochran_armitage}, the last six of the window. */
  private static final long[] X = {0, 0, 0, 0, 0, 0, 4, 5, 6, 6, 9, 10};

  private static final long[] N = {0, 0, 0, 0, 0, 0, 20, 22, 18, 21, 24, 23};

  private static List<Engagement> months(long[] x, long[] n) {
    List<Engagement> engagements = new ArrayList<>();
    for (int t = 0; t < n.length; t++) {
      for (int i = 0; i < n[t]; i++) {
        engagements.add(
            Samples.engagement(
                    "E" + engagements.size(), FIRST.plusMonths(t).atDay(1 + i % 28).toString())
                .with("M" + engagements.size(), "SALES")
                .roles(null, i < x[t] ? Role.COLLABORATIVE : Role.EXPERT, null)
                .build());
      }
    }
    return engagements;
  }

  /** The trends of the whole alone, without the rest of the analysis. */
  private static FiguresOf trends(List<Engagement> engagements) {
    Window year = new Window(FIRST.plusMonths(11), 12);
    History history = History.until(year.to(), Samples.register(engagements));
    Cell whole = new Cells(history).of(year).of(Scope.Whole.WHOLE);
    return new FiguresOf(
        new TrendFigures(PartnershipMethod.withDefaults())
            .levels(whole).stream()
                .collect(Collectors.toMap(each -> each.key().text(), Function.identity())));
  }

  private static Figure.Computed figure(String part, long[] x, long[] n) {
    return trends(months(x, n)).year("S42", part);
  }

  @Test
  @DisplayName("six months: z 1.906938, p .056529, β .216441 (references of Cochran and Armitage)")
  void publishedMonths() {
    Figure.Computed odds = figure("oddsRatio", X, N);
    assertThat(FiguresOf.value(odds, Measure.VALUE))
        .isCloseTo(Math.exp(12 * .216441), within(1e-4));
    assertThat(FiguresOf.value(odds, Measure.P)).isCloseTo(.056529, within(5.1e-7));
    LogisticTrend.Result logistic = LogisticTrend.withDefaults().of(X, N).value().orElseThrow();
    assertThat(FiguresOf.value(odds, Measure.LOW))
        .isCloseTo(logistic.oddsRatioInterval(12).low(), within(1e-9));
    assertThat(FiguresOf.value(odds, Measure.HIGH))
        .isCloseTo(logistic.oddsRatioInterval(12).high(), within(1e-6));
    assertThat(odds.support()).isEqualTo(new Support.Records(128, 128, 1, 1 / 128.0));
    assertThat(odds.reading())
        .as("nobody knows of the first half year")
        .isEqualTo(Reading.NOT_TESTED);
  }

  @Test
  @DisplayName("the change is that of the line over eleven months, with its own interval")
  void change() {
    Figure.Computed change = figure("change", X, N);
    CochranArmitage.Result line = CochranArmitage.test(X, N).orElseThrow();
    assertThat(line.z()).isCloseTo(1.906938, within(5.1e-7));
    assertThat(FiguresOf.value(change, Measure.VALUE)).isCloseTo(11 * line.slope(), within(1e-12));
    assertThat(FiguresOf.value(change, Measure.LOW))
        .isCloseTo(11 * (line.slope() - 1.959964 * line.slope() / line.z()), within(1e-6));
    assertThat(FiguresOf.value(change, Measure.HIGH))
        .isCloseTo(11 * (line.slope() + 1.959964 * line.slope() / line.z()), within(1e-6));
  }

  @ParameterizedTest(name = "{0} engagements a month: {1} points")
  @CsvSource({"5, 56", "10, 40", "20, 28", "40, 20", "80, 14"})
  @DisplayName("the smallest change that could have been seen, of the method's table, p = .4")
  void smallestVisible(int perMonth, int points) {
    long[] x = new long[12];
    long[] n = new long[12];
    for (int t = 0; t < n.length; t++) {
      n[t] = perMonth;
      x[t] = 2L * perMonth / 5;
    }
    Figure.Computed change = figure("change", x, n);
    assertThat(Math.round(100 * FiguresOf.value(change, Measure.SMALLEST_VISIBLE)))
        .isEqualTo(points);
    assertThat(FiguresOf.value(change, Measure.VALUE)).isCloseTo(0, within(1e-12));
    assertThat(change.reading())
        .isEqualTo(perMonth * 6 < 10 ? Reading.NOT_TESTED : Reading.NO_VISIBLE_CHANGE);
  }

  @Test
  @DisplayName("months that differ by more than chance widen the interval and what can be seen")
  void dispersion() {
    long[] x = {2, 18, 2, 18, 2, 18, 2, 18, 2, 18, 2, 18};
    long[] n = {20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20};
    double dispersion =
        LogisticTrend.withDefaults().of(x, n).value().orElseThrow().dispersion().orElseThrow();
    assertThat(dispersion).isGreaterThan(10);
    CochranArmitage.Result line = CochranArmitage.test(x, n).orElseThrow();
    Figure.Computed change = figure("change", x, n);
    assertThat(FiguresOf.value(change, Measure.HIGH) - FiguresOf.value(change, Measure.VALUE))
        .isCloseTo(11 * 1.959964 * line.standardError() * Math.sqrt(dispersion), within(1e-5));
    // (T − 1)(1.959964 + .841621)√(.25/(20 · 143)) of the table, times √φ.
    assertThat(FiguresOf.value(change, Measure.SMALLEST_VISIBLE))
        .isCloseTo(11 * 2.801585 * Math.sqrt(.25 / 2_860) * Math.sqrt(dispersion), within(1e-5));
    assertThat(figure("oddsRatio", x, n).reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
  }

  private static long[] line(int from, int step) {
    long[] x = new long[12];
    for (int t = 0; t < x.length; t++) {
      x[t] = from + (long) step * t;
    }
    return x;
  }

  private static long[] each(long n) {
    long[] all = new long[12];
    Arrays.fill(all, n);
    return all;
  }

  @ParameterizedTest(name = "{0} and {1} more each month: {2}")
  @CsvSource({"4, 2, BETTER", "26, -2, WORSE", "15, 0, NO_VISIBLE_CHANGE"})
  @DisplayName("the word comes from the interval")
  void words(int from, int step, Reading reading) {
    assertThat(figure("oddsRatio", line(from, step), each(30)).reading()).isEqualTo(reading);
    assertThat(figure("change", line(from, step), each(30)).reading()).isEqualTo(reading);
    assertThat(FiguresOf.engagements(months(line(from, step), each(30))).figures())
        .extractingByKey("S42/2026-06.12m/whole/sen")
        .satisfies(
            sen ->
                assertThat(sen)
                    .as("as the shares go, without a word")
                    .matches(
                        found ->
                            step == 0
                                ? found instanceof Figure.Missing
                                : found instanceof Figure.Computed computed
                                    && computed.reading() == Reading.NONE));
  }

  @Test
  @DisplayName("a change that is visible and less than five points is not worth a word")
  void practicalMargin() {
    long[] n = each(2_000);
    Figure.Computed small = figure("change", line(1_000, 8), n);
    assertThat(FiguresOf.value(small, Measure.LOW)).isPositive();
    assertThat(FiguresOf.value(small, Measure.VALUE)).isCloseTo(.044, within(1e-9));
    assertThat(small.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
  }

  @Test
  @DisplayName("ten records in each half are tested, nine are not")
  void tooFew() {
    long[] x = {1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0};
    long[] enough = {2, 2, 2, 2, 1, 1, 1, 1, 2, 2, 2, 2};
    long[] late = {2, 2, 2, 2, 1, 1, 1, 1, 2, 2, 2, 1};
    long[] early = {1, 2, 2, 2, 1, 1, 1, 1, 2, 2, 2, 2};
    assertThat(figure("change", x, enough).reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
    assertThat(figure("change", x, late).reading()).isEqualTo(Reading.NOT_TESTED);
    assertThat(figure("change", x, early).reading()).isEqualTo(Reading.NOT_TESTED);
    assertThat(figure("oddsRatio", x, early).reading()).isEqualTo(Reading.NOT_TESTED);
  }

  @Test
  @DisplayName("where months divide all from none the odds ratio has no end; the change speaks")
  void divided() {
    long[] x = {0, 0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 5};
    FiguresOf figures = trends(months(x, each(5)));
    assertThat(figures.missing("S42/2026-06.12m/whole/oddsRatio"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(figures.year("S42", "change").reading()).isEqualTo(Reading.BETTER);
  }

  @Test
  @DisplayName(
      "without any difference there is no trend, except that Sen's slope needs three months")
  void withoutVariation() {
    FiguresOf none = trends(months(new long[12], each(4)));
    for (String part : List.of("oddsRatio", "change", "sen")) {
      assertThat(none.missing("S42/2026-06.12m/whole/" + part))
          .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
      assertThat(
              FiguresOf.engagements(Samples.engagement("E", "2026-06-10").build())
                  .missing("S42/2026-06.12m/whole/" + part))
          .isEqualTo(Figure.Reason.NOT_RECORDED);
    }
    FiguresOf two =
        trends(
            months(
                new long[] {1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
                new long[] {4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
    assertThat(two.missing("S42/2026-06.12m/whole/sen")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(two.year("S42", "change").reading()).isEqualTo(Reading.NOT_TESTED);
  }

  @Test
  @DisplayName("twelve shares: Sen 2.2917 points a month, p .000261 (reference mann_kendall)")
  void sen() {
    long[] x = {20, 23, 33, 29, 38, 38, 41, 35, 44, 47, 44, 50};
    Figure.Computed sen = figure("sen", x, each(100));
    assertThat(FiguresOf.value(sen, Measure.VALUE)).isCloseTo(2.2917, within(5.1e-4));
    assertThat(FiguresOf.value(sen, Measure.P)).isCloseTo(.000261, within(5.1e-7));
    double[] shares = new double[12];
    for (int t = 0; t < 12; t++) {
      shares[t] = x[t] / 100.0;
    }
    MannKendall.Result line = MannKendall.withDefaults().test(shares).value().orElseThrow();
    assertThat(FiguresOf.value(sen, Measure.LOW))
        .isCloseTo(100 * line.interval().orElseThrow().low(), within(1e-9));
    assertThat(FiguresOf.value(sen, Measure.HIGH))
        .isCloseTo(100 * line.interval().orElseThrow().high(), within(1e-9));
  }

  @Test
  @DisplayName("without equal shares the exact p, and a straight line is no correlation")
  void exactP() {
    Figure.Computed sen = figure("sen", line(4, 2), each(30));
    assertThat(FiguresOf.value(sen, Measure.P))
        .as("2 of 12! orders")
        .isCloseTo(2 / 479_001_600.0, within(1e-15));
    assertThat(FiguresOf.value(sen, Measure.VALUE)).isCloseTo(200 / 30.0, within(1e-9));
  }

  @Test
  @DisplayName("months like their neighbours: the slope alone")
  void correlated() {
    long[] waves = {10, 12, 14, 15, 14, 12, 10, 8, 6, 5, 6, 9};
    Figure.Computed sen = figure("sen", waves, each(30));
    assertThat(sen.values()).containsOnlyKeys(Measure.VALUE);
  }

  @Test
  @DisplayName("a month without records drops out, and time goes on")
  void gaps() {
    long[] x = {2, 0, 4, 0, 0, 0, 8, 0, 0, 0, 0, 13};
    long[] n = {20, 0, 20, 0, 0, 0, 20, 0, 0, 0, 0, 20};
    Figure.Computed sen = figure("sen", x, n);
    double[] times = {0, 2, 6, 11};
    double[] shares = {.1, .2, .4, .65};
    assertThat(FiguresOf.value(sen, Measure.VALUE))
        .isCloseTo(
            100 * MannKendall.withDefaults().test(times, shares).value().orElseThrow().slope(),
            within(1e-9));
  }

  @Test
  @DisplayName("roles of the rule are left out, a quarter has no trend of its own")
  void onlyPeoplesLabels() {
    List<Engagement> engagements = months(line(4, 2), each(30));
    List<Engagement> more = new ArrayList<>(engagements);
    for (int i = 0; i < 40; i++) {
      more.add(
          Labelled.by(
              RoleSource.RULE,
              Samples.engagement("R" + i, "2026-06-10").roles(null, Role.EXPERT, null).build()));
    }
    Figure.Computed with = trends(more).year("S42", "oddsRatio");
    assertThat(with.values()).isEqualTo(trends(engagements).year("S42", "oddsRatio").values());
    assertThat(with.recorded()).isCloseTo(.9, within(1e-12));
    assertThat(FiguresOf.engagements(engagements).figures().values())
        .filteredOn(each -> each.key().statistic() == Statistic.S42)
        .allMatch(each -> each.key().period().equals("2026-06.12m"));
  }
}
