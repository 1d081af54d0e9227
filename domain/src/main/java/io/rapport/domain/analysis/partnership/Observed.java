package io.rapport.domain.analysis.partnership;

/**
 * What one record says to a measurement.
 *
 * @param value for a share 1 or 0; without meaning unless counted
 */
record Observed(Kind kind, double value) {
  /** The record lacks a field that is needed; whether it is asked about need not be known. */
  static final Observed MISSING = new Observed(Kind.MISSING, 0);

  /** The fields are there, but the record is not among those that are asked about. */
  static final Observed OUTSIDE = new Observed(Kind.OUTSIDE, 0);

  /** The record is among those that are asked about, but lacks the field that answers. */
  static final Observed INCOMPLETE = new Observed(Kind.INCOMPLETE, 0);

  private static final Observed YES = new Observed(Kind.COUNTED, 1);
  private static final Observed NO = new Observed(Kind.COUNTED, 0);

  /** Whether a record enters the base. */
  enum Kind {
    MISSING,
    OUTSIDE,
    INCOMPLETE,
    COUNTED
  }

  static Observed of(boolean yes) {
    return yes ? YES : NO;
  }

  static Observed of(double value) {
    return new Observed(Kind.COUNTED, value);
  }
}
