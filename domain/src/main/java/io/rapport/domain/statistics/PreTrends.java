package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether those treated later and those not had changed alike before: {@link
 * DifferenceInDifferences} of each change between earlier waves, p-values by Holm, intervals by
 * Bonferroni so that all hold together.
 *
 * <p>That no difference is seen does not show there is none: the intervals say how large one could
 * have been. With fewer than two earlier waves there is nothing to look at.
 */
public final class PreTrends {
  private static final PreTrends DEFAULT = new PreTrends(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private PreTrends(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 % for all earlier changes together. */
  public static PreTrends withDefaults() {
    return DEFAULT;
  }

  public PreTrends with(Confidence newConfidence) {
    return new PreTrends(newConfidence);
  }

  /**
   * Of outcomes before the treatment, units × earlier waves. {@link Finding.Reason#TOO_FEW_ANSWERS}
   * below two waves, {@link Finding.Reason#TOO_FEW_UNITS} below two units in either group, {@link
   * Finding.Reason#NO_VARIATION} when no unit of either group differs from the rest of its group in
   * some change.
   *
   * @throws IllegalArgumentException if rows differ in length from each other or weights from rows,
   *     a value is not finite or a weight not positive
   */
  public Finding<Result> of(
      double[][] treated, double[] treatedWeights, double[][] control, double[] controlWeights) {
    if (treated.length == 0 || control.length == 0) {
      return Finding.none(Finding.Reason.TOO_FEW_UNITS);
    }
    int waves = treated[0].length;
    if (waves < 2) {
      return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
    }
    DifferenceInDifferences test =
        DifferenceInDifferences.withDefaults().with(confidence.bonferroni(waves - 1));
    List<DifferenceInDifferences.Result> changes = new ArrayList<>();
    for (int wave = 1; wave < waves; wave++) {
      Finding<DifferenceInDifferences.Result> found =
          test.ofChanges(
              changes(treated, wave, waves),
              treatedWeights,
              changes(control, wave, waves),
              controlWeights);
      if (found.value().isEmpty()) {
        return Finding.none(found.reason().orElseThrow());
      }
      changes.add(found.value().get());
    }
    double[] adjusted =
        Holm.adjust(changes.stream().mapToDouble(DifferenceInDifferences.Result::pValue).toArray());
    return Finding.of(new Result(changes, Arrays.stream(adjusted).min().orElseThrow()));
  }

  private static double[] changes(double[][] outcomes, int wave, int waves) {
    double[] changes = new double[outcomes.length];
    for (int i = 0; i < changes.length; i++) {
      Arguments.sameLength(waves, outcomes[i].length, "waves of the units");
      changes[i] = outcomes[i][wave] - outcomes[i][wave - 1];
    }
    return changes;
  }

  /**
   * The earlier changes.
   *
   * @param changes of each wave from the one before, the first wave left out
   * @param pValue that all of them are alike in both groups, by Holm
   */
  public record Result(List<DifferenceInDifferences.Result> changes, double pValue) {
    public Result {
      changes = List.copyOf(changes);
    }
  }
}
