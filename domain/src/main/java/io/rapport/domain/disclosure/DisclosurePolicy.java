package io.rapport.domain.disclosure;

/**
 * Limits below which nothing is shown.
 *
 * @param version name of this set of limits, printed in reports
 * @param answers fewest valid answers behind a survey figure, 5–30
 * @param pulse fewest respondents behind a figure of the two-sided pulse, at least 5
 * @param records fewest records behind a figure of work records, at least 5
 * @param managers fewest different managers behind a figure of work records
 * @param consultants fewest different consultants, unless the figure is a function's total
 * @param dominance largest share of the records that may belong to one manager
 * @param demographics which demographics survey figures may be released by
 * @param smallTeamsTogether whether units with too few answers are put together with their
 *     neighbours, so that there is a figure to show
 */
public record DisclosurePolicy(
    String version,
    int answers,
    int pulse,
    int records,
    int managers,
    int consultants,
    double dominance,
    ReleasedDemographics demographics,
    boolean smallTeamsTogether) {

  /** The policy's floor for any threshold. */
  public static final int FLOOR = 5;

  /** Largest threshold for survey answers. */
  public static final int CEILING = 30;

  /** Fewest people behind a coefficient of a unit, such as a reliability or a driver's weight. */
  static final int COEFFICIENT = 100;

  /** Fewest people behind a coefficient of the whole organisation. */
  static final int COEFFICIENT_OF_ALL = 30;

  public DisclosurePolicy {
    if (answers < FLOOR || answers > CEILING) {
      throw new IllegalArgumentException(
          "the threshold for answers must be " + FLOOR + " to " + CEILING + ", not " + answers);
    }
    if (pulse < FLOOR || records < FLOOR) {
      throw new IllegalArgumentException("thresholds must be at least " + FLOOR);
    }
    if (managers < 3 || consultants < 3) {
      throw new IllegalArgumentException("at least 3 managers and 3 consultants are needed");
    }
    if (!(dominance > 0 && dominance <= 0.5)) {
      throw new IllegalArgumentException("one manager may hold at most half of the records");
    }
  }

  /** Limits with every demographic released and small teams put together. */
  public DisclosurePolicy(
      String version,
      int answers,
      int pulse,
      int records,
      int managers,
      int consultants,
      double dominance) {
    this(
        version,
        answers,
        pulse,
        records,
        managers,
        consultants,
        dominance,
        ReleasedDemographics.ALL,
        true);
  }

  /** Ten answers, five in the pulse and in records, three managers and consultants, one half. */
  public static final DisclosurePolicy DEFAULT = new DisclosurePolicy("1", 10, 5, 5, 3, 3, 0.5);
}
