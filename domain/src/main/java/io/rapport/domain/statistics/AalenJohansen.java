package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Share of subjects that have ended by a time by each of several causes, when one end prevents the
 * others: cumulative incidence, such as of partnerships when relations may lapse.
 *
 * <p>F_k(t) = ΣS(s−)·d_k/n over the times s of events up to t, S as in {@link KaplanMeier} with
 * every cause an event. F_1 + F_2 + … + S = 1; with one cause F = 1 − S. SE² is of Greenwood's
 * type: Σ{(F_k(t) − F_k(s))²·d/(n(n − d)) + S(s−)²·d_k(n − d_k)/n³ − 2(F_k(t) −
 * F_k(s))·S(s−)·d_k/n²}; with one cause it is Greenwood's, and F(1 − F)/n where nothing is
 * censored. Interval on the scale of log(−log).
 *
 * <p>Sources: O. O. Aalen, S. Johansen (1978), <i>Scandinavian Journal of Statistics</i> 5; for the
 * error P. K. Andersen, Ø. Borgan, R. D. Gill, N. Keiding (1993), <i>Statistical Models Based on
 * Counting Processes</i>, IV.4; E. Marubini, M. G. Valsecchi (1995), <i>Analysing Survival Data
 * from Clinical Trials and Observational Studies</i>, ch. 10.
 */
public final class AalenJohansen {
  private static final AalenJohansen DEFAULT = new AalenJohansen(Confidence.NINETY_FIVE);

  private final Confidence confidence;

  private AalenJohansen(Confidence confidence) {
    this.confidence = confidence;
  }

  /** 95 %. */
  public static AalenJohansen withDefaults() {
    return DEFAULT;
  }

  public AalenJohansen with(Confidence newConfidence) {
    return new AalenJohansen(newConfidence);
  }

  /** From spells; the causes are as many as the highest that ended one. */
  public Result of(List<Spell> spells) {
    return of(RiskTable.of(spells));
  }

  /** From a table of who was at risk. */
  public Result of(RiskTable table) {
    List<RiskTable.Row> rows = table.rows();
    int causes = table.causes();
    double[] before = new double[rows.size()];
    double[][] incidence = new double[rows.size()][causes];
    double survival = 1;
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      RiskTable.Row row = rows.get(i);
      before[i] = survival;
      List<Incidence> byCause = new ArrayList<>();
      for (int k = 0; k < causes; k++) {
        double earlier = i == 0 ? 0 : incidence[i - 1][k];
        incidence[i][k] = earlier + survival * row.ended().get(k) / row.atRisk();
        byCause.add(incidence(rows, before, incidence, i, k));
      }
      survival *= (double) (row.atRisk() - row.events()) / row.atRisk();
      points.add(new Point(row.time(), row.atRisk(), survival, byCause));
    }
    return new Result(table, points);
  }

  /**
   * The incidence of one cause month by month, from a row as {@link RiskTable#sums} lays it out or
   * several added up: what a resampling of clusters needs.
   *
   * @param cause 1, 2, …
   * @return share ended by it at each month from 0 on
   * @throws IllegalArgumentException if the row does not consist of whole months or there is no
   *     such cause
   */
  public static double[] incidence(double[] sums, int causes, int cause) {
    int width = RiskTable.ENDED + (int) Arguments.atLeast(1, causes, "causes");
    Arguments.require(sums.length % width == 0, "sums must fill whole months: " + sums.length);
    Arguments.require(cause >= 1 && cause <= causes, "no such cause: " + cause);
    double[] incidence = new double[sums.length / width];
    double survival = 1;
    double share = 0;
    double inside = 0;
    for (int month = 0; month < incidence.length; month++) {
      int at = month * width;
      double risk = month == 0 ? sums[at + RiskTable.ENTERED] : inside;
      double ended = 0;
      for (int k = 0; k < causes; k++) {
        ended += sums[at + RiskTable.ENDED + k];
      }
      if (ended > 0) {
        share += survival * sums[at + RiskTable.ENDED + cause - 1] / risk;
        survival *= (risk - ended) / risk;
      }
      inside += sums[at + RiskTable.ENTERED] - sums[at + RiskTable.LAST_SEEN] - ended;
      incidence[month] = share;
    }
    return incidence;
  }

  private Incidence incidence(
      List<RiskTable.Row> rows, double[] before, double[][] incidence, int until, int cause) {
    double variance = 0;
    for (int i = 0; i <= until; i++) {
      double n = rows.get(i).atRisk();
      double d = rows.get(i).events();
      double own = rows.get(i).ended().get(cause);
      double later = incidence[until][cause] - incidence[i][cause];
      variance += before[i] * before[i] * own * (n - own) / (n * n * n);
      if (d < n) {
        // Once nobody is left nothing comes later.
        variance += later * later * d / (n * (n - d)) - 2 * later * before[i] * own / (n * n);
      }
    }
    double share = Math.min(1, incidence[until][cause]);
    double error = Math.sqrt(Math.max(0, variance));
    return new Incidence(share, error, LogLogInterval.of(share, error, confidence));
  }

  /**
   * The curves of all causes.
   *
   * @param table of who was at risk
   * @param points one for each time of events, in order
   */
  public record Result(RiskTable table, List<Point> points) {
    public Result {
      points = List.copyOf(points);
    }

    /**
     * The curves at a time, with the number at risk at that very time. Empty after the last time
     * under observation, where nothing is known.
     *
     * @throws IllegalArgumentException if the time is negative or not finite
     */
    public Optional<Point> at(double time) {
      Arguments.notNegative(time, "time");
      if (time > table.lastTime() || table.subjects() == 0) {
        return Optional.empty();
      }
      Incidence none = new Incidence(0, 0, Optional.empty());
      Point last = new Point(0, 0, 1, Collections.nCopies(table.causes(), none));
      for (Point point : points) {
        if (point.time <= time) {
          last = point;
        }
      }
      return Optional.of(new Point(time, table.atRisk(time), last.survival, last.incidence));
    }

    /**
     * The time by which a share of all have ended by one cause, as {@link KaplanMeier} finds its
     * quantiles. Empty if fewer ever do.
     *
     * @param cause 1, 2, …
     * @param share strictly between 0 and 1, for the median .5
     * @throws IllegalArgumentException if the share does not or there is no such cause
     */
    public OptionalDouble timeTo(int cause, double share) {
      Arguments.require(cause >= 1 && cause <= table.causes(), "no such cause: " + cause);
      Arguments.require(share > 0 && share < 1, "share must lie between 0 and 1: " + share);
      return StepCurve.crossing(
          points, Point::time, point -> 1 - point.of(cause).share, 1 - share, table.lastTime());
    }
  }

  /**
   * The curves at one time.
   *
   * @param time in the unit of the spells
   * @param atRisk at that time
   * @param survival share not ended by any cause by then, that time included, 0..1
   * @param incidence by cause 1, 2, …
   */
  public record Point(double time, long atRisk, double survival, List<Incidence> incidence) {
    public Point {
      incidence = List.copyOf(incidence);
    }

    /**
     * Of one cause.
     *
     * @param cause 1, 2, …
     * @throws IndexOutOfBoundsException if there is no such cause
     */
    public Incidence of(int cause) {
      return incidence.get(cause - 1);
    }
  }

  /**
   * How many have ended by one cause.
   *
   * @param share of all, 0..1
   * @param standardError of the share
   * @param interval within 0..1; empty where the share is 0 or 1
   */
  public record Incidence(double share, double standardError, Optional<Interval> interval) {}
}
