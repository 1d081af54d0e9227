package io.rapport.domain.statistics;

import java.util.Arrays;

/**
 * Van der Eijk's A: agreement in the answers to one ordered scale, 1 when all choose one answer, 0
 * when they spread evenly, −1 when half of them sit at either end. A mean hides the last.
 *
 * <p>The counts are taken apart into layers, each a pattern of answers chosen (1) and not (0): the
 * smallest count left is taken from every answer that still has any. With K answers, S of them
 * chosen in a layer, T_U of its ordered triples 110 or 011 and T_DU of them 101, the layer has U =
 * ((K − 2)T_U − (K − 1)T_DU)/((K − 2)(T_U + T_DU)), 1 without such triples, and A = U·(1 − (S −
 * 1)/(K − 1)). The A of all is their mean, weighted by the answers in each layer.
 *
 * <p>Source: C. van der Eijk (2001), "Measuring agreement in ordered rating scales", <i>Quality
 * &amp; Quantity</i> 35.
 */
public final class OrdinalAgreement {
  private OrdinalAgreement() {}

  /**
   * Of counts. {@link Finding.Reason#TOO_FEW_ANSWERS} when there are none.
   *
   * @param counts answers by point of the scale, in its order, points nobody chose included
   * @throws IllegalArgumentException if there are fewer than three points or a count is negative
   */
  public static Finding<Result> ofCounts(long... counts) {
    Arguments.atLeast(3, counts.length, "points of the scale");
    for (long count : counts) {
      Arguments.atLeast(0, count, "count");
    }
    long n = Arrays.stream(counts).sum();
    if (n == 0) {
      return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
    }
    long[] left = counts.clone();
    double agreement = 0;
    while (Arrays.stream(left).anyMatch(count -> count > 0)) {
      long height = Arrays.stream(left).filter(count -> count > 0).min().orElseThrow();
      boolean[] chosen = new boolean[left.length];
      int answers = 0;
      for (int i = 0; i < left.length; i++) {
        if (left[i] > 0) {
          chosen[i] = true;
          answers++;
          left[i] -= height;
        }
      }
      agreement += (double) (height * answers) / n * ofLayer(chosen, answers);
    }
    return Finding.of(new Result(n, Math.max(-1, Math.min(1, agreement))));
  }

  private static double ofLayer(boolean[] chosen, int answers) {
    int k = chosen.length;
    long unimodal = 0;
    long bimodal = 0;
    for (int a = 0; a < k; a++) {
      for (int b = a + 1; b < k; b++) {
        for (int c = b + 1; c < k; c++) {
          if (chosen[a] && !chosen[b] && chosen[c]) {
            bimodal++;
          } else if (chosen[b] && chosen[a] != chosen[c]) {
            unimodal++;
          }
        }
      }
    }
    double unimodality =
        unimodal + bimodal == 0
            ? 1
            : ((k - 2.0) * unimodal - (k - 1.0) * bimodal) / ((k - 2.0) * (unimodal + bimodal));
    return unimodality * (1 - (answers - 1.0) / (k - 1.0));
  }

  /**
   * Agreement of one unit on one item.
   *
   * @param n answers
   * @param agreement A, −1..1
   */
  public record Result(long n, double agreement) {

    /** Whether the answers lean to two camps: further from agreement than an even spread. */
    public boolean polarised() {
      return agreement < 0;
    }
  }
}
