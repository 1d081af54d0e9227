package io.rapport.domain.analysis.partnership.index;

/** Where a cell lies against the organisation. There is no order of cells beyond this. */
public enum Band {
  /** The whole interval of the difference lies above 0, and the cell is no likely false find. */
  CLEARLY_ABOVE,
  /** The records cannot tell. */
  NOT_SEPARABLE,
  /** The whole interval of the difference lies below 0, and the cell is no likely false find. */
  CLEARLY_BELOW;

  /** Rate of false finds among the cells told apart, as for all cells compared with the rest. */
  static final double FALSE_DISCOVERY_RATE = 0.1;

  /**
   * The word comes from the interval.
   *
   * @param adjustedP by Benjamini and Hochberg over all cells
   */
  static Band of(DifferenceToOrganisation difference, double adjustedP) {
    boolean isSeparable = adjustedP <= FALSE_DISCOVERY_RATE && !difference.interval().contains(0);
    if (!isSeparable) {
      return NOT_SEPARABLE;
    }
    return difference.interval().low() > 0 ? CLEARLY_ABOVE : CLEARLY_BELOW;
  }
}
