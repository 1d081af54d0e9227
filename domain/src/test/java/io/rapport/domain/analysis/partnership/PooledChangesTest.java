package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.NewcombeDifference;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PooledChangesTest {
  private static final Indicator HIGHER =
      Indicator.share(Statistic.S03, "beforeDecision").better(Indicator.Better.HIGHER);
  private static final Indicator LOWER =
      Indicator.share(Statistic.S04, "within5").better(Indicator.Better.LOWER);
  private static final Scope DEPARTMENT = new Scope.Department("SALES");

  private record Answer(String manager, double value) {}

  /** Records of which the first so many say yes, each of so many in a row of one manager. */
  private static Sample sample(int yes, int all, int perManager) {
    return sample(
        IntStream.range(0, all)
            .mapToObj(i -> new Answer("M" + i / perManager, i < yes ? 1 : 0))
            .toList());
  }

  private static Sample sample(List<Answer> answers) {
    return Sample.of(
        answers,
        new Subjects<>(Answer::manager, each -> List.of("C")),
        each -> Observed.of(each.value()));
  }

  private static Figure.Computed change(
      Scope scope, Indicator indicator, Sample recent, Sample before) {
    return (Figure.Computed)
        new PooledChanges(PartnershipMethod.withDefaults())
            .change(scope, "2026-06.3m~12m", indicator, recent, before);
  }

  private static double value(Figure.Computed figure, Measure measure) {
    assertThat(figure.values()).containsKey(measure);
    return figure.values().get(measure);
  }

  @Test
  void takesTheWordFromNewcombesIntervalAndTheDirection() {
    Sample recent = sample(45, 60, 1);
    Sample before = sample(100, 240, 1);
    Figure.Computed change = change(DEPARTMENT, HIGHER, recent, before);
    var newcombe = NewcombeDifference.withDefaults().ofCounts(45, 60, 100, 240).interval();
    assertThat(change.quantity()).isEqualTo(Quantity.SHARE_DIFFERENCE);
    assertThat(value(change, Measure.VALUE)).isCloseTo(0.75 - 100 / 240.0, within(1e-12));
    assertThat(value(change, Measure.LOW)).isCloseTo(newcombe.low(), within(1e-12));
    assertThat(value(change, Measure.HIGH)).isCloseTo(newcombe.high(), within(1e-12));
    assertThat(change.reading()).isEqualTo(Reading.BETTER);
    assertThat(change(DEPARTMENT, LOWER, recent, before).reading()).isEqualTo(Reading.WORSE);
    assertThat(change(DEPARTMENT, HIGHER, before, recent).reading()).isEqualTo(Reading.WORSE);
    assertThat(change(DEPARTMENT, LOWER, before, recent).reading()).isEqualTo(Reading.BETTER);
  }

  @Test
  void seesNoChangeWhereTheIntervalHoldsZero() {
    Figure.Computed change = change(DEPARTMENT, HIGHER, sample(13, 20, 1), sample(40, 80, 1));
    assertThat(value(change, Measure.LOW)).isNegative();
    assertThat(change.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
  }

  @Test
  void seesNoChangeThatIsNotWorthAWord() {
    Figure.Computed change =
        change(DEPARTMENT, HIGHER, sample(10_400, 20_000, 1), sample(10_000, 20_000, 1));
    assertThat(value(change, Measure.LOW)).isPositive();
    assertThat(change.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
  }

  @Test
  void testsNothingOnFewerThanTenRecords() {
    assertThat(change(DEPARTMENT, HIGHER, sample(9, 9, 1), sample(0, 100, 1)).reading())
        .isEqualTo(Reading.NOT_TESTED);
    assertThat(change(DEPARTMENT, HIGHER, sample(10, 10, 1), sample(0, 100, 1)).reading())
        .isEqualTo(Reading.BETTER);
  }

  @Test
  void printsTheSmallestChangeThatTheNumbersCouldHaveShown() {
    // (1.959964 + 0.841621) · √(.5 · .5 · (1/60 + 1/240))
    assertThat(
            value(
                change(DEPARTMENT, HIGHER, sample(30, 60, 1), sample(120, 240, 1)),
                Measure.SMALLEST_VISIBLE))
        .isCloseTo(0.2021870, within(1e-6));
  }

  @Test
  void widensTheIntervalOfTheWholeWhereManagersHaveManyRecordsAlike() {
    Sample recent = sample(45, 60, 5);
    Sample before = sample(100, 240, 20);
    Figure.Computed pooled = change(Scope.Whole.WHOLE, HIGHER, recent, before);
    Figure.Computed simple = change(DEPARTMENT, HIGHER, recent, before);
    assertThat(value(pooled, Measure.LOW)).isLessThan(value(simple, Measure.LOW) - 0.05);
    assertThat(value(pooled, Measure.HIGH)).isGreaterThan(value(simple, Measure.HIGH) + 0.05);
    assertThat(value(pooled, Measure.LOW_UNCORRECTED)).isEqualTo(value(simple, Measure.LOW));
    assertThat(simple.reading()).isEqualTo(Reading.BETTER);
    assertThat(pooled.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
  }

  @Test
  void comparesMeansByWelch() {
    Indicator score =
        Indicator.mean(Statistic.S13, "client", Quantity.SCORE).better(Indicator.Better.HIGHER);
    List<Answer> now =
        IntStream.range(0, 12).mapToObj(i -> new Answer("M" + i, 70 + i % 3)).toList();
    List<Answer> then =
        IntStream.range(0, 12).mapToObj(i -> new Answer("M" + i, 60 + i % 4)).toList();
    Figure.Computed change = change(DEPARTMENT, score, sample(now), sample(then));
    assertThat(change.quantity()).isEqualTo(Quantity.SCORE_DIFFERENCE);
    assertThat(value(change, Measure.VALUE)).isCloseTo(9.5, within(1e-12));
    // scipy.stats.ttest_ind(equal_var=False).confidence_interval()
    assertThat(value(change, Measure.LOW)).isCloseTo(8.6296437, within(1e-6));
    assertThat(value(change, Measure.HIGH)).isCloseTo(10.3703563, within(1e-6));
    assertThat(change.reading()).isEqualTo(Reading.BETTER);
  }

  @Test
  void isMissingWhereAWindowHasNothing() {
    Figure figure =
        new PooledChanges(PartnershipMethod.withDefaults())
            .change(DEPARTMENT, "2026-06.3m~12m", HIGHER, sample(0, 0, 1), sample(1, 2, 1));
    assertThat(figure)
        .isInstanceOfSatisfying(
            Figure.Missing.class,
            missing -> assertThat(missing.reason()).isEqualTo(Figure.Reason.NOTHING_TO_COUNT));
  }
}
