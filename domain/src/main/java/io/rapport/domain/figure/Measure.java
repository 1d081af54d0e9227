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
  SMALLEST_VISIBLE
}
