package io.rapport.domain.analysis.partnership;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.statistics.Seed;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Random generators of figures: one of its own for each, the same whenever it is computed. */
final class Seeds {
  private Seeds() {}

  /** Of what rests on the conventions of the index, too. */
  static RandomGenerator ofIndex(CellKey key, PartnershipMethod method) {
    return random(key, method.version() + "/" + method.index().version());
  }

  static RandomGenerator random(CellKey key, PartnershipMethod method) {
    return random(key, method.version());
  }

  private static RandomGenerator random(CellKey key, String version) {
    return new SplittableRandom(
        Seed.of(
            key.period(), key.scope().text(), key.statistic().id() + "/" + key.part(), version));
  }
}
