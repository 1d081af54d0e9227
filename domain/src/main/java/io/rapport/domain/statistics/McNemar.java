package io.rapport.domain.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Whether the same people answer differently in two waves: only those who changed sides count.
 *
 * <p>Given b + c who changed, b of them is binomial with ½ when nothing changed. Exact p: the
 * probability of all splits no likelier than the one observed; mid-p: that less the probability of
 * the observed split, half of it for either direction (for b = c less half of it). The interval of
 * the change (b − c)/n is that of Bonett and Price, who add one to b and c: d ± z·√((p_b + p_c −
 * d²)/(n + 2)), p_b = (b + 1)/(n + 2), p_c = (c + 1)/(n + 2), d = p_b − p_c.
 *
 * <p>Sources: Q. McNemar (1947), <i>Psychometrika</i> 12; M. W. Fagerland, S. Lydersen, P. Laake
 * (2013), "The McNemar test for binary matched-pairs data", <i>BMC Medical Research Methodology</i>
 * 13; D. G. Bonett, R. M. Price (2012), <i>Statistics in Medicine</i> 31.
 */
public final class McNemar {
  private static final McNemar DEFAULT = new McNemar(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private McNemar(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static McNemar withDefaults() {
    return DEFAULT;
  }

  public McNemar with(Confidence newConfidence) {
    return new McNemar(newConfidence);
  }

  /**
   * From raw pairs, {@code before[i]} and {@code after[i]} of the same person.
   *
   * @throws IllegalArgumentException if lengths differ or there are no pairs
   */
  public Result test(boolean[] before, boolean[] after) {
    Arguments.sameLength(before.length, after.length, "before and after");
    long gained = 0;
    long lost = 0;
    for (int i = 0; i < before.length; i++) {
      gained += !before[i] && after[i] ? 1 : 0;
      lost += before[i] && !after[i] ? 1 : 0;
    }
    return test(gained, lost, before.length);
  }

  /**
   * From counts.
   *
   * @param gained b, not before but after
   * @param lost c, before but not after
   * @param pairs all people in both waves, n
   * @throws IllegalArgumentException if a count is negative, there are no pairs or fewer than
   *     changed
   * @throws ArithmeticException if the changes exceed the range of {@code int}
   */
  public Result test(long gained, long lost, long pairs) {
    Arguments.atLeast(1, pairs, "pairs");
    Arguments.atLeast(0, gained, "gained");
    Arguments.atLeast(0, lost, "lost");
    Arguments.require(gained + lost <= pairs, "more changes than pairs: " + gained + " + " + lost);
    double more = pairs + 2d;
    double up = (gained + 1) / more;
    double down = (lost + 1) / more;
    double half = confidence.z() * Math.sqrt((up + down - (up - down) * (up - down)) / more);
    Interval interval = Interval.around(up - down, half).clamp(-1, 1);
    double change = (double) (gained - lost) / pairs;
    long changed = gained + lost;
    if (changed == 0) {
      return new Result(pairs, change, interval, 1, 1);
    }
    double exact = ExactBinomial.pValue(gained, changed, 0.5);
    double observed =
        new BinomialDistribution(null, Math.toIntExact(changed), 0.5).probability((int) gained);
    double mid = exact - (gained == lost ? observed / 2 : observed);
    return new Result(pairs, change, interval, exact, mid);
  }

  /**
   * A change in linked answers.
   *
   * @param pairs people in both waves
   * @param change (b − c)/n, −1..1
   * @param interval of the change
   * @param exactP two-sided, never anti-conservative; 1 when nobody changed
   * @param midP two-sided mid-p, the one to print
   */
  public record Result(long pairs, double change, Interval interval, double exactP, double midP) {}
}
