package io.rapport.domain.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the Partnership Health Index would be if it were put together otherwise: worked out from the
 * pillars as they are printed, and only where equal weights give the index that is printed.
 *
 * @param arithmetic mean of the pillars, 0–100
 * @param weakest the lowest pillar
 * @param withoutWeakest the index of the other pillars
 * @param strongest the highest pillar
 * @param withoutStrongest the index of the other pillars
 */
record IndexVariants(
    BigDecimal arithmetic,
    IndexPillar weakest,
    BigDecimal withoutWeakest,
    IndexPillar strongest,
    BigDecimal withoutStrongest) {
  /** As few as an index needs, and one that can be left out. */
  private static final int FEWEST = 5;

  /** Pillars are printed to whole numbers: the index of printed ones is off by no more. */
  private static final double ROUNDED = 1.0;

  /** A pillar of 0 would make every index 0. */
  private static final double FLOOR = 1;

  /**
   * The variants; empty if fewer than five pillars are shown, or weights are not equal.
   *
   * @param index as it is printed
   * @param pillars as they are printed
   */
  static Optional<IndexVariants> of(BigDecimal index, Map<IndexPillar, BigDecimal> pillars) {
    if (pillars.size() < FEWEST
        || Math.abs(geometric(pillars.values()) - index.doubleValue()) > ROUNDED) {
      return Optional.empty();
    }
    IndexPillar weakest = null;
    IndexPillar strongest = null;
    BigDecimal lowest = BigDecimal.ZERO;
    BigDecimal highest = BigDecimal.ZERO;
    for (Map.Entry<IndexPillar, BigDecimal> pillar : new EnumMap<>(pillars).entrySet()) {
      if (weakest == null || pillar.getValue().compareTo(lowest) < 0) {
        weakest = pillar.getKey();
        lowest = pillar.getValue();
      }
      if (strongest == null || pillar.getValue().compareTo(highest) > 0) {
        strongest = pillar.getKey();
        highest = pillar.getValue();
      }
    }
    return weakest == null || strongest == null
        ? Optional.empty()
        : Optional.of(
            new IndexVariants(
                rounded(
                    pillars.values().stream()
                        .mapToDouble(BigDecimal::doubleValue)
                        .average()
                        .orElseThrow()),
                weakest,
                without(weakest, pillars),
                strongest,
                without(strongest, pillars)));
  }

  private static BigDecimal without(IndexPillar left, Map<IndexPillar, BigDecimal> pillars) {
    Map<IndexPillar, BigDecimal> others = new EnumMap<>(pillars);
    others.remove(left);
    return rounded(geometric(others.values()));
  }

  private static double geometric(Collection<BigDecimal> pillars) {
    return Math.exp(
        pillars.stream()
            .mapToDouble(pillar -> Math.log(Math.max(pillar.doubleValue(), FLOOR)))
            .average()
            .orElseThrow());
  }

  private static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(0, RoundingMode.HALF_UP);
  }
}
