package io.rapport.domain.release.audit.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;

/**
 * The attacker's linear program for one hidden sum: its smallest and its largest value among all
 * numbers that agree with what is known.
 *
 * <p>From a point that agrees with all that is known, {@link SimplexSteps} solve it; ojAlgo's
 * solver, which must find its way to one first, takes 4, 20 and 400 times as long with 50, 200 and
 * 800 unknowns ({@code ProgramBenchmarkTest}). It is asked where there is no such point yet, where
 * there are too many unknowns, and where rounding led the steps astray.
 *
 * <p>Unknowns that are in the same rows, and on the same side of the hidden sum, stand in it as one
 * number. Unknowns that are not free keep their value of a point that agrees with all that is
 * known; the range is then that of fewer points, so it is never wider than the true one.
 */
final class AttackProgram {
  private static final double NOISE = 1e-7;

  /**
   * Entries of the largest tableau for {@link SimplexSteps}: 32 MB. All unknowns of 5,000 employees
   * with five demographics have 2.8 million.
   */
  private static final long LARGEST = 4_000_000;

  private final Knowledge known;
  private final Published published;

  AttackProgram(Published published) {
    this.published = published;
    known = published.known();
  }

  /**
   * One end of a range.
   *
   * @param value smallest or largest value of the sum
   * @param point numbers that agree with all that is known and give it
   * @param binding by position of the rows without which the sum could go further: how far, for
   *     each person that they were wider
   */
  record End(double value, double[] point, Map<Integer, Double> binding) {}

  /** Unknowns that stand together, and their largest sum. */
  private record Column(List<Integer> unknowns, double most, boolean hidden) {
    double value(double[] point) {
      return unknowns.stream().mapToDouble(unknown -> point[unknown]).sum();
    }
  }

  /**
   * One end of the range over everything that agrees with what is known.
   *
   * @return nothing if nothing agrees, or if the solver gives up
   */
  Optional<End> end(int[] hidden, boolean largest) {
    BitSet all = new BitSet();
    all.set(0, known.unknowns());
    List<Column> columns = columns(hidden, all);
    int[] rows = published.rowsOfAny(all.stream().toArray());
    return bySolver(columns, rows, all, new double[known.unknowns()], largest);
  }

  /**
   * One end of the range where only some unknowns are free.
   *
   * @param free the unknowns that may change; those of the sum must be among them
   * @param point values that agree with what is known
   * @param isEnough whether the sum has gone far enough with a value, so that it need go no further
   * @return nothing if the solver gives up
   */
  Optional<End> end(
      int[] hidden, boolean largest, BitSet free, double[] point, DoublePredicate isEnough) {
    List<Column> columns = columns(hidden, free);
    int[] rows = published.rowsOfAny(free.stream().toArray());
    Optional<End> bySteps =
        (long) columns.size() * rows.length <= LARGEST
            ? bySteps(columns, rows, point, largest, isEnough)
            : Optional.empty();
    return bySteps.or(() -> bySolver(columns, rows, free, point, largest));
  }

  private Optional<End> bySteps(
      List<Column> columns, int[] rows, double[] point, boolean largest, DoublePredicate isEnough) {
    int unknowns = columns.size();
    double[] values = columns.stream().mapToDouble(column -> column.value(point)).toArray();
    double[] low = new double[unknowns + rows.length];
    double[] high = new double[low.length];
    double[] gains = new double[unknowns];
    double start = 0;
    for (int c = 0; c < unknowns; c++) {
      Column column = columns.get(c);
      low[c] = Math.min(0, -values[c]);
      high[c] = Math.max(0, column.most() - values[c]);
      gains[c] = column.hidden() ? (largest ? 1 : -1) : 0;
      start += column.hidden() ? values[c] : 0;
    }
    for (int r = 0; r < rows.length; r++) {
      double sum = known.rows().get(rows[r]).sum(point);
      double loose = loose(rows[r]);
      low[unknowns + r] = Math.min(0, published.range(rows[r]).low() - loose - sum);
      high[unknowns + r] = Math.max(0, published.range(rows[r]).high() + loose - sum);
    }
    double from = start;
    double sign = largest ? 1 : -1;
    SimplexSteps steps = new SimplexSteps(low, high, rowsOf(columns, rows), gains);
    if (steps.raise(gain -> isEnough.test(from + sign * gain)) == SimplexSteps.End.GIVEN_UP) {
      return Optional.empty();
    }
    double[] found = point.clone();
    for (int c = 0; c < unknowns; c++) {
      if (steps.change(c) != 0) {
        spread(values[c] + steps.change(c), columns.get(c), found);
      }
    }
    for (int r = 0; r < rows.length; r++) {
      double noise = AgreeingPoint.noise(known.rows().get(rows[r]));
      double change = known.rows().get(rows[r]).sum(found) - known.rows().get(rows[r]).sum(point);
      if (change < low[unknowns + r] - noise || change > high[unknowns + r] + noise) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new End(start + sign * steps.gained(), found, binding(rows, steps.prices())));
  }

  /**
   * By how much a row may be missed, less than the noise of doubles and of each row another amount:
   * where many rows leave no room at all, steps would go round in circles.
   */
  private double loose(int row) {
    return AgreeingPoint.noise(known.rows().get(row))
        * new SplittableRandom(row).nextDouble(.25, .5);
  }

  /** Positions, among some rows, of those of each column. */
  private int[][] rowsOf(List<Column> columns, int[] rows) {
    return columns.stream()
        .map(
            column ->
                Arrays.stream(published.rowsOf(column.unknowns().get(0)))
                    .map(row -> Arrays.binarySearch(rows, row))
                    .toArray())
        .toArray(int[][]::new);
  }

  private static Map<Integer, Double> binding(int[] rows, double[] prices) {
    Map<Integer, Double> binding = new TreeMap<>();
    for (int r = 0; r < rows.length; r++) {
      if (prices[r] > NOISE) {
        binding.put(rows[r], prices[r]);
      }
    }
    return binding;
  }

  private Optional<End> bySolver(
      List<Column> columns, int[] rows, BitSet free, double[] point, boolean largest) {
    LinearSolver solver = program(columns, rows, free, point, largest);
    Optimisation.Result result = solver.solve();
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    double[] found = point.clone();
    double value = 0;
    for (int c = 0; c < columns.size(); c++) {
      spread(result.doubleValue(c), columns.get(c), found);
      value += columns.get(c).hidden() ? result.doubleValue(c) : 0;
    }
    double[] prices =
        IntStream.range(0, rows.length)
            .mapToDouble(row -> Math.abs(solver.getDualMultiplier(row)))
            .toArray();
    return Optional.of(new End(value, found, binding(rows, prices)));
  }

  private List<Column> columns(int[] hidden, BitSet free) {
    Map<String, List<Integer>> inside = new TreeMap<>();
    Map<String, List<Integer>> outside = new TreeMap<>();
    for (int unknown = free.nextSetBit(0); unknown >= 0; unknown = free.nextSetBit(unknown + 1)) {
      (Arrays.binarySearch(hidden, unknown) >= 0 ? inside : outside)
          .computeIfAbsent(Arrays.toString(published.rowsOf(unknown)), key -> new ArrayList<>())
          .add(unknown);
    }
    List<Column> columns = new ArrayList<>();
    inside.values().forEach(unknowns -> columns.add(column(unknowns, true)));
    outside.values().forEach(unknowns -> columns.add(column(unknowns, false)));
    return columns;
  }

  private Column column(List<Integer> unknowns, boolean hidden) {
    return new Column(unknowns, unknowns.stream().mapToDouble(known::most).sum(), hidden);
  }

  /** Each row is an equation: the sum of its columns is a number between the row's ends. */
  private LinearSolver program(
      List<Column> columns, int[] rows, BitSet free, double[] point, boolean largest) {
    int width = columns.size() + rows.length;
    double[] goal = new double[width];
    double[] low = new double[width];
    double[] high = new double[width];
    double[][] sums = new double[rows.length][width];
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      goal[c] = column.hidden() ? (largest ? -1 : 1) : 0;
      high[c] = column.most();
      for (int row : published.rowsOf(column.unknowns().get(0))) {
        sums[Arrays.binarySearch(rows, row)][c] = 1;
      }
    }
    LinearSolver.Builder builder = LinearSolver.newGeneralBuilder(goal);
    for (int r = 0; r < rows.length; r++) {
      Row row = known.rows().get(rows[r]);
      double fixed = fixed(row, free, point);
      int sum = columns.size() + r;
      Range range = published.range(rows[r]);
      low[sum] = range.low() - fixed;
      high[sum] = range.high() - fixed;
      sums[r][sum] = -1;
      builder.equality(0, sums[r]);
    }
    return builder.lower(low).upper(high).build();
  }

  private static double fixed(Row row, BitSet free, double[] point) {
    double sum = 0;
    for (int unknown : row.members()) {
      if (!free.get(unknown)) {
        sum += point[unknown];
      }
    }
    return sum;
  }

  /** Gives the unknowns of a column as much as they can hold, one after the other. */
  private void spread(double value, Column column, double[] point) {
    double left = Math.max(0, value);
    for (int unknown : column.unknowns()) {
      point[unknown] = Math.min(known.most(unknown), left);
      left -= point[unknown];
    }
  }
}
