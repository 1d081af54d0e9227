package io.rapport.domain.release.audit;

/**
 * Wilson's 95 % interval of a share, in the audit's own writing.
 *
 * @param low lower end, 0–1
 * @param high upper end, 0–1
 */
record WilsonEnds(double low, double high) {
  /** Quantile of the normal distribution for 95 %. */
  static final double Z = 1.959963984540054;

  /**
   * The interval.
   *
   * @param share 0–1
   * @param size number of answers, corrected for a finite population; infinite if all answered
   */
  static WilsonEnds of(double share, double size) {
    if (Double.isInfinite(size)) {
      return new WilsonEnds(share, share);
    }
    double z2 = Z * Z;
    double half = Z * Math.sqrt(share * (1 - share) * size + z2 / 4);
    double centre = share * size + z2 / 2;
    return new WilsonEnds((centre - half) / (size + z2), (centre + half) / (size + z2));
  }
}
