package io.rapport.domain.release;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.audit.interval.IntervalAudit.Cell;
import io.rapport.domain.release.audit.interval.Steps;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/**
 * What everybody of a wave answered to an item: units differ in how many answers are favourable.
 * Answers are invented for people who are alike, in any stand of the wave.
 */
final class InventedAnswers {
  static final List<Measure> KINDS = List.of(Measure.VALUE, Measure.NEUTRAL, Measure.UNFAVOURABLE);

  private final int[] people;
  private final long[][] kinds;
  private final double[] scores;

  /** A cell of people who answered, and how many answers of each kind they gave. */
  record Group(Cell cell, int[] profiles, long people, Map<Measure, Long> counts, double scores) {
    long count(Measure kind) {
      return counts.getOrDefault(kind, 0L);
    }

    /** Its shares as they are printed, by their number of answers or in coarser steps. */
    Map<Measure, BigDecimal> shares(Optional<Steps> coarser) {
      Coding coding = coding(coarser);
      Map<Measure, BigDecimal> values = steps(coarser);
      counts.forEach((kind, count) -> values.put(kind, coding.value(100.0 * count / people)));
      return values;
    }

    /** Its mean score as it is printed. */
    Map<Measure, BigDecimal> score(Optional<Steps> coarser) {
      Map<Measure, BigDecimal> values = steps(coarser);
      values.put(Measure.VALUE, coding(coarser).value(scores / people));
      return values;
    }

    private Coding coding(Optional<Steps> coarser) {
      return coarser.map(Coding::of).orElseGet(() -> Coding.of(people));
    }

    private static Map<Measure, BigDecimal> steps(Optional<Steps> coarser) {
      Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
      coarser.ifPresent(steps -> values.put(Measure.STEP, BigDecimal.valueOf(steps.told())));
      return values;
    }
  }

  /**
   * Answers of a wave.
   *
   * @param counted how many of those who are alike answered
   */
  InventedAnswers(WaveProfiles wave, ToIntFunction<Profile> counted, SplittableRandom random) {
    people = wave.profiles().stream().mapToInt(counted).toArray();
    int size = people.length;
    kinds = new long[KINDS.size()][size];
    scores = new double[size];
    for (int i = 0; i < size; i++) {
      Profile profile = wave.profiles().get(i);
      double favourable = 0.5 + 0.03 * Math.floorMod(unit(profile).hashCode(), 10);
      for (int person = 0; person < people[i]; person++) {
        double drawn = random.nextDouble();
        int kind = drawn < favourable ? 0 : drawn < (1 + favourable) / 2 ? 1 : 2;
        kinds[kind][i]++;
        scores[i] += new int[] {75 + 25 * random.nextInt(2), 50, 25 * random.nextInt(2)}[kind];
      }
    }
  }

  private static String unit(Profile profile) {
    return profile.places().stream()
        .flatMap(Optional::stream)
        .map(Place::unit)
        .findFirst()
        .orElseThrow();
  }

  /** What some of them answered. */
  Group of(Cell cell, int[] profiles) {
    long all = 0;
    double points = 0;
    Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    for (int profile : profiles) {
      all += people[profile];
      points += scores[profile];
      for (int kind = 0; kind < KINDS.size(); kind++) {
        counts.merge(KINDS.get(kind), kinds[kind][profile], Long::sum);
      }
    }
    return new Group(cell, profiles, all, counts, points);
  }
}
