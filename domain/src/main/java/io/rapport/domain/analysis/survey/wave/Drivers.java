package io.rapport.domain.analysis.survey.wave;

import java.util.List;

/** Which dimensions go together with the outcome, and how much: association, not cause. */
public sealed interface Drivers {

  /** No drivers, and why. */
  record None(String outcome, String reason) implements Drivers {}

  /**
   * Johnson's relative weights.
   *
   * @param outcome id of the outcome
   * @param n people who have a score of every dimension of the model
   * @param r2 share of the outcome's variance that goes with all drivers together
   * @param r2Adjusted the same corrected for their number
   * @param units that the bootstrap drew from, or why there is no bootstrap
   * @param drivers in the order of the questionnaire
   */
  record Found(
      String outcome, long n, double r2, double r2Adjusted, Value units, List<Driver> drivers)
      implements Drivers {
    public Found {
      drivers = List.copyOf(drivers);
    }
  }

  /**
   * One driver.
   *
   * @param dimension its id
   * @param weight its part of R²
   * @param share of R²
   * @param rank 1 for the largest weight; equal weights share the better rank
   * @param zeroOrder its correlation with the outcome, whose sign is the direction
   * @param beta standardised regression coefficient
   * @param vif variance inflation
   * @param priority weight times the room above the present score, ε·(100 − score)
   * @param interval of the weight by a bootstrap of units
   * @param significant 1 if the weight exceeds that of a random predictor, 0 if not
   * @param topThree share of the bootstrap in which it is among the first three
   */
  record Driver(
      String dimension,
      double weight,
      Value share,
      int rank,
      double zeroOrder,
      double beta,
      double vif,
      Value priority,
      Bounds interval,
      Value significant,
      Value topThree) {}
}
