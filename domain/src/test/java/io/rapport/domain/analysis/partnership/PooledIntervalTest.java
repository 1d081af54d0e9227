package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.DesignEffect;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.MeanInterval;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PooledIntervalTest {
  private static final Indicator SHARE = Indicator.share(Statistic.S01, "any");
  private static final Indicator MEAN = Indicator.mean(Statistic.S01, "any", Quantity.NUMBER);

  private final List<Row> rows = new ArrayList<>();

  private record Row(String manager, double value) {}

  private void rows(String manager, double... values) {
    for (double value : values) {
      rows.add(new Row(manager, value));
    }
  }

  /** Events first. */
  private void shares(String manager, int events, int others) {
    for (int i = 0; i < events + others; i++) {
      rows.add(new Row(manager, i < events ? 1 : 0));
    }
  }

  private Sample sample(boolean isShare) {
    return Sample.of(
        rows,
        new Subjects<>(Row::manager, row -> List.of()),
        row -> isShare ? Observed.of(row.value() == 1) : Observed.of(row.value()));
  }

  private PooledInterval share() {
    return PooledInterval.clustered(
        sample(true), SHARE, PartnershipMethod.withDefaults(), new SplittableRandom(3));
  }

  private PooledInterval mean() {
    return PooledInterval.clustered(
        sample(false), MEAN, PartnershipMethod.withDefaults(), new SplittableRandom(3));
  }

  private Interval wilson() {
    Sample sample = sample(true);
    return WilsonInterval.withDefaults().ofCounts(sample.count(), sample.size()).interval();
  }

  private Interval widenedWilson() {
    Sample sample = sample(true);
    DesignEffect.Result design = DesignEffect.of(sample.clusterMoments());
    double share = (double) sample.count() / sample.size();
    return WilsonInterval.withDefaults().ofShare(share, design.effectiveN()).interval();
  }

  @Test
  @DisplayName("two records a manager are not clustered, two and a half are; one manager is not")
  void clustered() {
    shares("A", 1, 1);
    assertThat(PooledInterval.isClustered(sample(true))).isFalse();
    shares("B", 1, 1);
    assertThat(PooledInterval.isClustered(sample(true))).isFalse();
    assertThat(share().clustered()).isEmpty();
    assertThat(share().printed()).contains(wilson());
    shares("B", 1, 0);
    assertThat(PooledInterval.isClustered(sample(true))).isTrue();
    rows.clear();
    shares("A", 5, 5);
    assertThat(PooledInterval.isClustered(sample(true))).isFalse();
    assertThat(PooledInterval.simple(sample(true), SHARE, Limits.withDefaults()).printed())
        .contains(wilson());
  }

  @Test
  @DisplayName("nine managers: Wilson's interval of the effective n; ten: managers are resampled")
  void fewestManagers() {
    for (int m = 0; m < 9; m++) {
      shares("M" + m, m % 2 == 0 ? 4 : 0, m % 2 == 0 ? 0 : 4);
    }
    assertThat(share().simple()).contains(wilson());
    assertThat(share().clustered()).contains(widenedWilson());
    assertThat(share().printed().orElseThrow().width()).isGreaterThan(wilson().width());
    shares("M9", 0, 4);
    Interval resampled = share().clustered().orElseThrow();
    assertThat(resampled).isNotEqualTo(widenedWilson());
    assertThat(resampled.low()).as("means of ten managers of whom half have all").isBetween(.1, .3);
    assertThat(resampled.high()).isBetween(.7, .9);
  }

  @Test
  @DisplayName("resampled only from ten with and ten without; a rare thing gets the effective n")
  void rare() {
    for (int m = 0; m < 12; m++) {
      shares("M" + m, m < 3 ? 3 : 0, m < 3 ? 1 : 4);
    }
    assertThat(share().clustered()).as("nine of 48").contains(widenedWilson());
    rows.add(new Row("M3", 1));
    assertThat(share().clustered()).as("ten of 49").isNotEmpty();
    assertThat(share().clustered()).isNotEqualTo(Optional.of(widenedWilson()));
    rows.replaceAll(row -> new Row(row.manager(), 1 - row.value()));
    assertThat(share().clustered().orElseThrow()).isNotEqualTo(widenedWilson());
    rows.remove(rows.size() - 1);
    assertThat(share().clustered()).as("39 of 48").contains(widenedWilson());
  }

  @Test
  @DisplayName(
      "managers all alike tell nothing when resampled: Wilson's interval of the effective n")
  void alike() {
    for (int m = 0; m < 12; m++) {
      shares("M" + m, 2, 2);
    }
    assertThat(share().clustered()).contains(widenedWilson());
  }

  @Test
  @DisplayName("a mean of nine values has no interval, of ten Student's, of few managers widened")
  void means() {
    rows("A", 1, 2, 3, 1, 2);
    rows("B", 7, 8, 9, 8);
    assertThat(mean().printed()).isEmpty();
    rows("B", 9);
    Sample sample = sample(false);
    Interval student = MeanInterval.withDefaults().of(sample.moments()).interval();
    assertThat(mean().simple()).contains(student);
    DesignEffect.Result design = DesignEffect.of(sample.clusterMoments());
    assertThat(design.effect()).isGreaterThan(1);
    assertThat(mean().clustered().orElseThrow().width())
        .isCloseTo(student.width() * Math.sqrt(design.effect()), within(1e-9));
    assertThat(mean().clustered().orElseThrow().centre()).isCloseTo(5, within(1e-9));
  }

  @Test
  @DisplayName("means of ten managers are resampled whatever the values")
  void resampledMeans() {
    for (int m = 0; m < 10; m++) {
      rows("M" + m, m, m, m);
    }
    Interval resampled = mean().clustered().orElseThrow();
    assertThat(resampled.low()).isBetween(2.0, 3.5);
    assertThat(resampled.high()).isBetween(5.5, 7.0);
    assertThat(resampled.contains(4.5)).isTrue();
  }

  @Test
  @DisplayName("an interval takes in the value it belongs to")
  void including() {
    Interval interval = new Interval(.2, .4);
    assertThat(PooledInterval.including(interval, .1)).isEqualTo(new Interval(.1, .4));
    assertThat(PooledInterval.including(interval, .5)).isEqualTo(new Interval(.2, .5));
    assertThat(PooledInterval.including(interval, .3)).isEqualTo(interval);
  }
}
