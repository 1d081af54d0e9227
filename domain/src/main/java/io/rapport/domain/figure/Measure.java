package io.rapport.domain.figure;

/** One number of a figure. All measures of a figure are shown or hidden together. */
public enum Measure {
  /** The figure itself: favourable share, index, rate, difference. */
  VALUE,
  /** Lower end of its 95 % interval; with finite-population correction where one applies. */
  LOW,
  /** Upper end of its 95 % interval; with finite-population correction where one applies. */
  HIGH,
  /**
   * Lower end of the simple interval: without finite-population correction, or as if the records of
   * one manager were independent.
   */
  LOW_UNCORRECTED,
  /** Upper end of the simple interval. */
  HIGH_UNCORRECTED,
  /** Share of neutral answers. */
  NEUTRAL,
  /** Share of unfavourable answers. */
  UNFAVOURABLE,
  /** Share of not-applicable answers among all given. */
  NOT_APPLICABLE,
  /** Mean answer code. */
  MEAN,
  /** Standard deviation. */
  SD,
  /** p of a two-sided test. */
  P,
  /** p after Benjamini–Hochberg within the declared family. */
  P_ADJUSTED,
  /** Effect size: Cohen's h of shares, Hedges' g of means. */
  EFFECT,
  /** Number of cases counted in the numerator. */
  COUNT,
  /** Smallest change the data could have shown with 80 % power. */
  SMALLEST_VISIBLE,
  /** Smallest share that everybody together can have, whatever those without an answer think. */
  WORST_LOW,
  /** Largest share that everybody together can have. */
  WORST_HIGH,
  /** Van der Eijk's A of the answers, −1 to 1. */
  AGREEMENT,
  /** Share of answers 9 and 10. */
  PROMOTERS,
  /** Share of answers 0 to 6. */
  DETRACTORS,
  /** Number of items of a dimension. */
  ITEMS,
  /** McDonald's ω. */
  OMEGA,
  /** Cronbach's α of the other items. */
  ALPHA_WITHOUT,
  /** ICC(2): reliability of the units' means. */
  ICC2,
  /** Median of the units' r_wg(j). */
  RWGJ,
  /** Number of units compared, or drawn from. */
  UNITS,
  /** R² corrected for the number of drivers. */
  R2_ADJUSTED,
  /** A driver's share of R², 0–1. */
  SHARE,
  /** A driver's place by its weight, 1 for the largest. */
  RANK,
  /** Share of the replications in which a driver is among the first three, 0–1. */
  TOP_THREE,
  /** 1 if a driver's weight is more than that of a random predictor, 0 if not. */
  SIGNIFICANT,
  /** Correlation with the outcome; its sign is the direction. */
  ZERO_ORDER,
  /** A driver's weight times the room above its index. */
  PRIORITY,
  /**
   * An index drawn towards that of the unit above, the more the fewer answers there are; a share or
   * mean of a department or function drawn towards that of all of them, the more the fewer records.
   */
  SHRUNK,
  /**
   * Points in which the shares or the score are rounded where that is coarser than their number of
   * answers asks; 50 where only two halves are told apart.
   */
  STEP,
  /** The value of everybody, weighted to the headcounts. */
  WEIGHTED,
  /** Lower end of its interval. */
  WEIGHTED_LOW,
  /** Upper end of its interval. */
  WEIGHTED_HIGH,
  /** R-indicator of the units, adjusted for chance, 0–1. */
  REPRESENTATIVENESS
}
