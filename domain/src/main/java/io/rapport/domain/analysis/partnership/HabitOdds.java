package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.partnership.RequestPairs.Pair;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.statistics.ConditionalLogistic;
import io.rapport.domain.statistics.ConditionalLogistic.Stratum;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * S32 within managers, because they differ in how often they ask for collaboration at all: by how
 * much collaboration multiplies the odds that the same manager asks for it again.
 */
final class HabitOdds {
  /** With fewer the normal approximation of the log odds ratio is poor. */
  private static final long FEWEST_DISCORDANT = 50;

  private HabitOdds() {}

  /** The odds ratio; of few discordant pairs none. */
  static Figure figure(CellKey key, List<Pair> pairs, PooledFigures figures) {
    Sample all = Sample.of(pairs, Pair.SUBJECTS, HabitOdds::asked);
    Optional<Figure.Reason> missing = figures.reasonMissing(all);
    if (missing.isPresent()) {
      return new Figure.Missing(key, missing.get());
    }
    Map<String, Stratum> strata = strata(pairs);
    return ConditionalLogistic.withDefaults()
        .of(strata.values())
        .value()
        .filter(found -> found.discordantPairs() >= FEWEST_DISCORDANT)
        .<Figure>map(found -> computed(key, found, telling(pairs, strata), all.recordedShare()))
        .orElseGet(() -> new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
  }

  private static Figure.Computed computed(
      CellKey key, ConditionalLogistic.Result found, Sample behind, double recorded) {
    return new Figure.Computed(
        key,
        Quantity.NUMBER,
        Map.of(
            Measure.VALUE, found.ratio(),
            Measure.LOW, found.interval().low(),
            Measure.HIGH, found.interval().high(),
            Measure.P, found.pValue()),
        behind.support(),
        recorded,
        Reading.NONE);
  }

  /** The pairs of managers whose requests differ: nobody else is behind the odds ratio. */
  private static Sample telling(List<Pair> pairs, Map<String, Stratum> strata) {
    Set<String> managers = new HashSet<>();
    strata.forEach(
        (manager, stratum) -> {
          if (stratum.isTelling()) {
            managers.add(manager);
          }
        });
    return Sample.of(
        pairs.stream().filter(pair -> managers.contains(pair.later().managerId())).toList(),
        Pair.SUBJECTS,
        HabitOdds::asked);
  }

  private static Observed asked(Pair pair) {
    Observed after = pair.askedAfter(true);
    return after.kind() == Observed.Kind.OUTSIDE ? pair.askedAfter(false) : after;
  }

  private static Map<String, Stratum> strata(List<Pair> pairs) {
    Map<String, Stratum> strata = new TreeMap<>();
    for (Pair pair : pairs) {
      Observed asked = asked(pair);
      if (asked.kind() == Observed.Kind.COUNTED) {
        boolean after = pair.askedAfter(true).kind() == Observed.Kind.COUNTED;
        strata.merge(
            pair.later().managerId(), of(after ? 1 : 0, asked.value() > 0), HabitOdds::sum);
      }
    }
    return strata;
  }

  private static Stratum of(int exposed, boolean isCase) {
    return isCase ? new Stratum(exposed, 1, 0, 0) : new Stratum(0, 0, exposed, 1);
  }

  private static Stratum sum(Stratum first, Stratum second) {
    return new Stratum(
        first.exposedCases() + second.exposedCases(),
        first.cases() + second.cases(),
        first.exposedControls() + second.exposedControls(),
        first.controls() + second.controls());
  }
}
