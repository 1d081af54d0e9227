package io.rapport.domain.analysis.partnership;

/**
 * When a figure is printed, how, and when a change is called one.
 *
 * @param greyBelow share of records with the fields recorded below which a figure is greyed
 * @param hideBelow share below which it is not computed
 * @param practicalMargin smallest change worth a word, as a part of the whole scale: 0.05 is five
 *     percentage points, five points of a score, or 0.2 of a rating from 1 to 5
 * @param fewestCompared records that each of two windows needs to be compared
 * @param fewestForMean values that the interval of a mean needs
 * @param reliableAlpha Cronbach's α from which a score of the pulse counts as reliable
 * @param reliableForms forms that this α must rest on
 */
public record Limits(
    double greyBelow,
    double hideBelow,
    double practicalMargin,
    int fewestCompared,
    int fewestForMean,
    double reliableAlpha,
    int reliableForms) {

  /**
   * @throws IllegalArgumentException unless 0 ≤ hideBelow ≤ greyBelow ≤ 1, the margin is not
   *     negative and means need at least two values
   */
  public Limits {
    if (!(0 <= hideBelow && hideBelow <= greyBelow && greyBelow <= 1)) {
      throw new IllegalArgumentException("limits of the recorded share must rise within 0..1");
    }
    if (!(practicalMargin >= 0)) {
      throw new IllegalArgumentException("the practical margin is negative");
    }
    if (fewestForMean < 2 || fewestCompared < 1) {
      throw new IllegalArgumentException("too few values for an interval or a comparison");
    }
  }

  /** As in the method: .60 and .30, five points, ten records, α .70 on thirty forms. */
  public static Limits withDefaults() {
    return new Limits(0.60, 0.30, 0.05, 10, 10, 0.70, 30);
  }

  /** Whether a score with this α on so many complete forms is reliable; otherwise indicative. */
  public boolean isReliable(double alpha, long forms) {
    return alpha >= reliableAlpha && forms >= reliableForms;
  }

  /** Whether a figure recorded for this share of records is printed grey and marked. */
  public boolean isGrey(double recorded) {
    return recorded < greyBelow;
  }

  boolean isHidden(double recorded) {
    return recorded < hideBelow;
  }
}
