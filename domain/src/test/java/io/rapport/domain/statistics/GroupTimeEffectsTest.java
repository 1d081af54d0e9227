package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.statistics.GroupTimeEffects.Comparison;
import io.rapport.domain.statistics.GroupTimeEffects.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GroupTimeEffectsTest {
  private final GroupTimeEffects effects = GroupTimeEffects.withDefaults();

  @Test
  @DisplayName("four waves, starts in 1 and 3, weights: every ATT(g, t) by hand")
  void byHand() {
    List<Unit> units =
        List.of(
            unit(1, 1, 10, 13, 14, 15),
            unit(1, 3, 10, 15, 16, 17),
            unit(3, 1, 10, 11, 12, 16),
            unit(-1, 1, 10, 11, 12, 13),
            unit(-1, 1, 10, 11, 10, 11));
    GroupTimeEffects.Result later = found(effects, units);
    // Group 1: changes from wave 0 are 3, 4, 5 (weight 1) and 5, 6, 7 (weight 3): 4.5, 5.5, 6.5.
    // Not yet treated by 1: 1, 1, 1; by 2: 2, 2, 0; by 3: the two never treated, 3 and 1.
    assertThat(effect(later, 1, 1)).isCloseTo(3.5, within(1e-12));
    assertThat(effect(later, 1, 2)).isCloseTo(5.5 - 4 / 3.0, within(1e-12));
    assertThat(effect(later, 1, 3)).isCloseTo(4.5, within(1e-12));
    // Group 3 from wave 2: 4 against 1 and 1; before: −2 against −2 and 0, −1 against −1 and 1.
    assertThat(effect(later, 3, 3)).isCloseTo(3, within(1e-12));
    assertThat(effect(later, 3, 0)).isCloseTo(-1, within(1e-12));
    assertThat(effect(later, 3, 1)).isCloseTo(-1, within(1e-12));
    assertThat(later.effects()).as("the wave before the start is the base").hasSize(6);
    GroupTimeEffects.Result never = found(effects.with(Comparison.NEVER_TREATED), units);
    assertThat(effect(never, 1, 2)).isCloseTo(4.5, within(1e-12));
    // Lag 0: groups 1 (weight 4) and 3 (weight 1).
    assertThat(lag(later, 0).effect()).isCloseTo((4 * 3.5 + 3) / 5, within(1e-12));
    assertThat(lag(later, -2).effect()).isCloseTo(-1, within(1e-12));
    assertThat(later.overall().effect())
        .isCloseTo((4 * (3.5 + 5.5 - 4 / 3.0 + 4.5) + 3) / 13, within(1e-12));
    assertThat(later.overall().treated()).isEqualTo(3);
    assertThat(later.overall().compared()).isEqualTo(3);
    assertThat(later.effects().get(0).estimate().interval().reason())
        .as("resamples without one of two units are not rare")
        .contains(Finding.Reason.UNSTABLE);
    assertThat(
            later.effects().stream()
                .filter(each -> each.group() == 3)
                .map(each -> each.estimate().interval().reason().orElseThrow()))
        .containsOnly(Finding.Reason.TOO_FEW_UNITS);
  }

  @Test
  @DisplayName("one start, two waves, equal weights: the difference in differences (seed 561)")
  void oneStart() {
    Random random = new Random(561);
    List<Unit> units = new ArrayList<>();
    double[] treated = random.doubles(7).toArray();
    double[] control = random.doubles(9).toArray();
    for (double change : treated) {
      units.add(unit(1, 1, 3, 3 + change));
    }
    for (double change : control) {
      units.add(unit(-1, 1, 4, 4 + change));
    }
    DifferenceInDifferences.Result did =
        DifferenceInDifferences.withDefaults().ofChanges(treated, control).value().orElseThrow();
    GroupTimeEffects.Estimate overall = found(effects, units).overall();
    assertThat(overall.effect()).isCloseTo(did.effect(), within(1e-12));
    Interval interval = overall.interval().value().orElseThrow();
    assertThat(interval.low()).isCloseTo(did.interval().low(), within(.12));
    assertThat(interval.high()).isCloseTo(did.interval().high(), within(.12));
  }

  @Test
  @DisplayName("effects that grow are not turned round by early starters (seed 562)")
  void growingEffects() {
    // Without noise: effect 1, 2, 3, … at lags 0, 1, 2, …; starts in 1, 3 and never.
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      units.add(unit(1, 1, 0, 1, 2, 3, 4, 5));
      units.add(unit(3, 1, 0, 0, 0, 1, 2, 3));
      units.add(unit(-1, 1, 0, 0, 0, 0, 0, 0));
    }
    Collections.shuffle(units, new Random(562));
    GroupTimeEffects.Result result = found(effects, units);
    for (GroupTimeEffects.Lag lag : result.byLag()) {
      assertThat(lag.estimate().effect()).isCloseTo(Math.max(0, lag.lag() + 1), within(1e-12));
    }
    assertThat(result.overall().effect()).isCloseTo((15 + 6) / 8.0, within(1e-12));
  }

  @Test
  @DisplayName("units in any order give the same bits; a missing wave leaves the others (seed 563)")
  void orderAndGaps() {
    Random random = new Random(563);
    List<Unit> units = sample(random, 6, 6, 10, 4, 0);
    GroupTimeEffects.Result result = found(effects, units);
    List<Unit> shuffled = new ArrayList<>(units);
    Collections.shuffle(shuffled, random);
    GroupTimeEffects.Result again = found(effects, shuffled);
    assertThat(again.overall().interval()).isEqualTo(result.overall().interval());
    List<Unit> gaps = new ArrayList<>(units);
    gaps.add(unit(1, 5, 1, Double.NaN, Double.NaN, Double.NaN));
    gaps.add(unit(0, 5, 9, 9, 9, 9));
    assertThat(found(effects, gaps).overall().effect())
        .isCloseTo(result.overall().effect(), within(1e-12));
  }

  @Test
  @Tag("coverage")
  @DisplayName("95 % intervals with eight treated of twenty cover the truth (seed 564)")
  void coverage() {
    Random random = new Random(564);
    int samples = 200;
    int covered = 0;
    int flat = 0;
    for (int s = 0; s < samples; s++) {
      List<Unit> units = sample(random, 4, 4, 12, 4, .3);
      GroupTimeEffects.Result result = found(effects, units);
      covered += result.overall().interval().value().map(i -> i.contains(.3)).orElse(false) ? 1 : 0;
      flat += lag(result, -2).interval().value().map(i -> i.contains(0)).orElse(false) ? 1 : 0;
    }
    assertThat(covered / (double) samples).isBetween(.92, 1.0);
    assertThat(flat / (double) samples).isBetween(.92, 1.0);
  }

  /** Units starting in wave 1, in wave 3 and never, with a common course and an own level. */
  private static List<Unit> sample(
      Random random, int early, int late, int never, int waves, double effect) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < early + late + never; i++) {
      int from = i < early ? 1 : i < early + late ? 3 : -1;
      double level = random.nextGaussian();
      double[] outcomes = new double[waves];
      for (int wave = 0; wave < waves; wave++) {
        outcomes[wave] =
            level
                + .1 * wave
                + (from >= 0 && wave >= from ? effect : 0)
                + .2 * random.nextGaussian();
      }
      units.add(unit(from, 5 + random.nextInt(50), outcomes));
    }
    return units;
  }

  @Test
  void saysWhatItCannotSay() {
    assertThat(effects.of(List.of(), seeded()).reason()).contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(effects.of(List.of(unit(1, 1, 1, 2)), seeded()).reason())
        .as("nobody to compare with")
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThat(
            effects
                .with(Comparison.NEVER_TREATED)
                .of(List.of(unit(1, 1, 1, 2, 3), unit(2, 1, 1, 2, 3)), seeded())
                .reason())
        .contains(Finding.Reason.TOO_FEW_UNITS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> effects.of(List.of(unit(1, 1, 1, 2), unit(-1, 1, 1)), seeded()));
    assertThatIllegalArgumentException().isThrownBy(() -> unit(2, 1, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> unit(1, 0, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> unit(1, 1, 1, Double.POSITIVE_INFINITY));
  }

  private static GroupTimeEffects.Result found(GroupTimeEffects effects, List<Unit> units) {
    return effects.of(units, seeded()).value().orElseThrow();
  }

  private static SplittableRandom seeded() {
    return new SplittableRandom(5);
  }

  private static double effect(GroupTimeEffects.Result result, int group, int wave) {
    return result.effects().stream()
        .filter(each -> each.group() == group && each.wave() == wave)
        .findFirst()
        .orElseThrow()
        .estimate()
        .effect();
  }

  private static GroupTimeEffects.Estimate lag(GroupTimeEffects.Result result, int lag) {
    return result.byLag().stream()
        .filter(each -> each.lag() == lag)
        .findFirst()
        .orElseThrow()
        .estimate();
  }

  private static Unit unit(int treatedFrom, double weight, double... outcomes) {
    return new Unit(
        outcomes, treatedFrom < 0 ? OptionalInt.empty() : OptionalInt.of(treatedFrom), weight);
  }
}
