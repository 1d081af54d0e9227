package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The additive summary of spells: at each time how many came under observation, how many ended by
 * each cause and how many were last seen without an end. It is all that the statistics of time to
 * an event need; the tables of two departments add up to that of both.
 *
 * <p>At risk at time t are those who entered before t, or at 0, and did not leave before t. Who is
 * last seen at the time of an event was still at risk of it.
 */
public final class RiskTable {
  /** Places of a month's flows in a row of {@link #sums}; ends by cause 1, 2, … come last. */
  static final int ENTERED = 0;

  static final int LAST_SEEN = 1;
  static final int ENDED = 2;

  private final int causes;

  /** By time: entered, last seen, ended by cause 1, 2, … */
  private final NavigableMap<Double, long[]> flows;

  /** By time: at risk at it. */
  private final NavigableMap<Double, Long> atRisk = new TreeMap<>();

  private RiskTable(int causes, NavigableMap<Double, long[]> flows) {
    this.causes = causes;
    this.flows = flows;
    long inside = 0;
    for (Map.Entry<Double, long[]> at : flows.entrySet()) {
      long[] flow = at.getValue();
      long risk = at.getKey() == 0 ? flow[ENTERED] : inside;
      atRisk.put(at.getKey(), risk);
      long left = flow[LAST_SEEN] + ended(flow);
      Arguments.require(
          left <= risk, "more leave than are at risk at " + at.getKey() + ": " + left);
      inside += flow[ENTERED] - left;
    }
    Arguments.require(inside == 0, "subjects who neither end nor are last seen: " + inside);
  }

  /**
   * From spells; the causes are as many as the highest that ended one, at least 1.
   *
   * @param spells may be empty
   */
  public static RiskTable of(List<Spell> spells) {
    return of(spells, spells.stream().mapToInt(Spell::end).reduce(1, Math::max));
  }

  /**
   * From spells, for causes some of which may have ended none.
   *
   * @throws IllegalArgumentException if {@code causes < 1} or an end lies beyond them
   */
  public static RiskTable of(List<Spell> spells, int causes) {
    Arguments.atLeast(1, causes, "causes");
    NavigableMap<Double, long[]> flows = new TreeMap<>();
    for (Spell spell : spells) {
      Arguments.require(spell.end() <= causes, "end must lie in 0.." + causes + ": " + spell.end());
      at(flows, spell.entry(), causes)[ENTERED]++;
      at(flows, spell.exit(), causes)[LAST_SEEN + spell.end()]++;
    }
    return new RiskTable(causes, flows);
  }

  /**
   * From sums made elsewhere, in any order of time; flows of one time are added.
   *
   * @throws IllegalArgumentException if there are none, they differ in the number of causes, more
   *     leave than are at risk, or not everybody leaves
   */
  public static RiskTable ofFlows(List<Flow> flows) {
    Arguments.atLeast(1, flows.size(), "flows");
    int causes = flows.get(0).ended().size();
    NavigableMap<Double, long[]> sums = new TreeMap<>();
    for (Flow flow : flows) {
      Arguments.sameLength(causes, flow.ended().size(), "ends of the flows");
      long[] sum = at(sums, flow.time(), causes);
      sum[ENTERED] += flow.entered();
      sum[LAST_SEEN] += flow.lastSeen();
      for (int cause = 0; cause < causes; cause++) {
        sum[ENDED + cause] += flow.ended().get(cause);
      }
    }
    return new RiskTable(causes, sums);
  }

  /**
   * From a row of sums as {@link #sums} lays them out, or several added up.
   *
   * @throws IllegalArgumentException if the row does not consist of whole months, or as {@link
   *     #ofFlows}
   */
  public static RiskTable ofSums(double[] sums, int causes) {
    int width = ENDED + (int) Arguments.atLeast(1, causes, "causes");
    Arguments.require(sums.length % width == 0, "sums must fill whole months: " + sums.length);
    List<Flow> flows = new ArrayList<>();
    for (int at = 0; at < sums.length; at += width) {
      List<Long> ended = new ArrayList<>();
      for (int cause = 0; cause < causes; cause++) {
        ended.add(Math.round(sums[at + ENDED + cause]));
      }
      flows.add(
          new Flow(
              (double) at / width,
              Math.round(sums[at + ENTERED]),
              ended,
              Math.round(sums[at + LAST_SEEN])));
    }
    return ofFlows(flows);
  }

  private static long[] at(Map<Double, long[]> flows, double time, int causes) {
    // Adding 0 makes −0 and 0 one time.
    return flows.computeIfAbsent(time + 0.0, none -> new long[ENDED + causes]);
  }

  /**
   * The spells of both.
   *
   * @throws IllegalArgumentException if the numbers of causes differ
   */
  public RiskTable plus(RiskTable other) {
    Arguments.sameLength(causes, other.causes, "causes");
    List<Flow> both = new ArrayList<>(flows());
    both.addAll(other.flows());
    return both.isEmpty() ? this : ofFlows(both);
  }

  /**
   * The same with one cause of interest; who ended by another was last seen then.
   *
   * @param cause 1, 2, …
   * @throws IllegalArgumentException if there is no such cause
   */
  public RiskTable only(int cause) {
    Arguments.require(cause >= 1 && cause <= causes, "no such cause: " + cause);
    NavigableMap<Double, long[]> one = new TreeMap<>();
    flows.forEach(
        (time, flow) -> {
          long ends = flow[LAST_SEEN + cause];
          one.put(time, new long[] {flow[ENTERED], flow[LAST_SEEN] + ended(flow) - ends, ends});
        });
    return new RiskTable(1, one);
  }

  /** What happened at each time, in order. */
  public List<Flow> flows() {
    List<Flow> list = new ArrayList<>();
    flows.forEach(
        (time, flow) -> list.add(new Flow(time, flow[ENTERED], ends(flow), flow[LAST_SEEN])));
    return List.copyOf(list);
  }

  /**
   * All flows in one row for {@link ClusterBootstrap}: for each month from 0 to the last, those who
   * entered, were last seen, and ended by each cause. Rows of several tables add up; {@link
   * #ofSums} turns a sum of rows back into a table.
   *
   * @param last month
   * @throws IllegalArgumentException if a time is not a whole month up to the last
   */
  public double[] sums(int last) {
    int width = ENDED + causes;
    double[] sums = new double[(last + 1) * width];
    flows.forEach(
        (time, flow) -> {
          Arguments.require(
              time <= last && time == Math.rint(time),
              "time must be a whole month up to " + last + ": " + time);
          for (int i = 0; i < width; i++) {
            sums[(int) Math.rint(time) * width + i] = flow[i];
          }
        });
    return sums;
  }

  /** The times at which at least one subject ended, in order. */
  public List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    flows.forEach(
        (time, flow) -> {
          if (ended(flow) > 0) {
            rows.add(new Row(time, atRisk(time), ends(flow)));
          }
        });
    return List.copyOf(rows);
  }

  /** How many were at risk at a time. */
  public long atRisk(double time) {
    Map.Entry<Double, Long> at = atRisk.ceilingEntry(time);
    return at == null || time < 0 ? 0 : at.getValue();
  }

  /** How many ended at a time, by any cause. */
  public long ended(double time) {
    long[] flow = flows.get(time);
    return flow == null ? 0 : ended(flow);
  }

  /** Number of causes. */
  public int causes() {
    return causes;
  }

  /** Number of spells. */
  public long subjects() {
    return flows.values().stream().mapToLong(flow -> flow[ENTERED]).sum();
  }

  /** How many ended, by any cause. */
  public long events() {
    return flows.values().stream().mapToLong(RiskTable::ended).sum();
  }

  /** Time under observation of all together, such as relation-months. */
  public double exposure() {
    double exposure = 0;
    for (Map.Entry<Double, long[]> at : flows.entrySet()) {
      long[] flow = at.getValue();
      exposure += at.getKey() * (flow[LAST_SEEN] + ended(flow) - flow[ENTERED]);
    }
    return exposure;
  }

  /** The last time at which anybody was under observation, 0 if nobody ever was. */
  public double lastTime() {
    return flows.isEmpty() ? 0 : flows.lastKey();
  }

  private static long ended(long[] flow) {
    return Arrays.stream(flow, ENDED, flow.length).sum();
  }

  private static List<Long> ends(long[] flow) {
    return Arrays.stream(flow, ENDED, flow.length).boxed().toList();
  }

  /**
   * What happened at one time.
   *
   * @param time from 0
   * @param entered came under observation
   * @param ended by cause 1, 2, …
   * @param lastSeen left without an end
   */
  public record Flow(double time, long entered, List<Long> ended, long lastSeen) {
    /**
     * @throws IllegalArgumentException if the time or a count is negative or there is no cause
     */
    public Flow {
      Arguments.notNegative(time, "time");
      Arguments.atLeast(0, entered, "entered");
      Arguments.atLeast(0, lastSeen, "lastSeen");
      Arguments.atLeast(1, ended.size(), "causes");
      for (long count : ended) {
        Arguments.atLeast(0, count, "ended");
      }
      ended = List.copyOf(ended);
    }
  }

  /**
   * One time of events.
   *
   * @param time from 0
   * @param atRisk at it
   * @param ended by cause 1, 2, …
   */
  public record Row(double time, long atRisk, List<Long> ended) {
    public Row {
      ended = List.copyOf(ended);
    }

    /** By any cause. */
    public long events() {
      return ended.stream().mapToLong(Long::longValue).sum();
    }
  }
}
