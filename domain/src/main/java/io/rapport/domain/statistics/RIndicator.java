package io.rapport.domain.statistics;

import java.util.List;

/**
 * How evenly people of different cells answered: R = 1 − 2S(ρ̂), 1 when all cells have the same
 * response rate, 0 when half of the people answer for certain and half for certain not.
 *
 * <p>With ρ̂ = n/N the response rate of each cell and ρ̄ that of all, S² = ΣN(ρ̂ − ρ̄)²/(ΣN − 1).
 * Chance makes cells differ even where everybody was as likely to answer; the adjusted R takes the
 * expected Σρ̂(1 − ρ̂)/ΣN from S² (at least 0 is left).
 *
 * <p>Sources: B. Schouten, F. Cobben, J. Bethlehem (2009), "Indicators for the representativeness
 * of survey response", <i>Survey Methodology</i> 35; for the adjustment, with everybody asked and a
 * propensity for each cell, N. Shlomo, C. Skinner, B. Schouten (2012), <i>Journal of Statistical
 * Planning and Inference</i> 142.
 */
public final class RIndicator {
  private RIndicator() {}

  /**
   * Of cells, such as the combinations of unit and tenure; those without people are passed over.
   * {@link Finding.Reason#TOO_FEW_ANSWERS} with fewer than two people.
   */
  public static Finding<Result> of(List<Cell> cells) {
    double eligible = 0;
    double answered = 0;
    for (Cell cell : cells) {
      eligible += cell.eligible;
      answered += cell.answered;
    }
    if (eligible < 2) {
      return Finding.none(Finding.Reason.TOO_FEW_ANSWERS);
    }
    double mean = answered / eligible;
    double squares = 0;
    double chance = 0;
    int filled = 0;
    for (Cell cell : cells) {
      if (cell.eligible > 0) {
        double rate = (double) cell.answered / cell.eligible;
        squares += cell.eligible * (rate - mean) * (rate - mean);
        chance += rate * (1 - rate);
        filled++;
      }
    }
    double variance = squares / (eligible - 1);
    double adjusted = Math.max(0, variance - chance / eligible);
    return Finding.of(
        new Result(filled, mean, 1 - 2 * Math.sqrt(variance), 1 - 2 * Math.sqrt(adjusted)));
  }

  /**
   * People with the same attributes.
   *
   * @param answered of them
   * @param eligible who were asked
   */
  public record Cell(long answered, long eligible) {
    /**
     * @throws IllegalArgumentException unless {@code 0 ≤ answered ≤ eligible}
     */
    public Cell {
      Arguments.require(
          answered >= 0 && answered <= eligible,
          "answered must lie in 0.." + eligible + " (eligible): " + answered);
    }
  }

  /**
   * Evenness of response.
   *
   * @param cells with people
   * @param responseRate ρ̄, 0..1
   * @param indicator R as observed
   * @param adjusted R without what chance adds to the differences, at least {@code indicator}
   */
  public record Result(int cells, double responseRate, double indicator, double adjusted) {}
}
