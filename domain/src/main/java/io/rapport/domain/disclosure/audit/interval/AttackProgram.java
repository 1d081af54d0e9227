package io.rapport.domain.disclosure.audit.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The attacker's linear program for one hidden sum: its smallest and its largest value among all
 * numbers that agree with what is known.
 *
 * <p>Unknowns that are in the same rows, and on the same side of the hidden sum, stand in it as one
 * number. Unknowns that are not free keep their value of a point that agrees with all that is
 * known; the range is then that of fewer points, so it is never wider than the true one.
 */
final class AttackProgram {
  private static final double TIGHT = 1e-6;

  private final Knowledge known;
  private final int[][] rowsOf;

  AttackProgram(Knowledge known, int[][] rowsOf) {
    this.known = known;
    this.rowsOf = rowsOf;
  }

  /**
   * Ends of a range.
   *
   * @param range smallest and largest value
   * @param binding positions of the rows that overlap the sum and hold it at one of the ends,
   *     ascending
   */
  record Ends(Range range, List<Integer> binding) {}

  /** Unknowns that stand together, their largest sum, and the rows they are in. */
  private record Column(List<Integer> unknowns, double most, boolean hidden) {}

  /** The range over everything that agrees with what is known; nothing if nothing agrees. */
  Optional<Ends> of(int[] hidden) {
    BitSet all = new BitSet();
    all.set(0, known.unknowns());
    return of(hidden, all, new double[known.unknowns()]);
  }

  /**
   * The range where only some unknowns are free.
   *
   * @param free the unknowns that may change; those of the sum must be among them
   * @param point values of the others
   */
  Optional<Ends> of(int[] hidden, BitSet free, double[] point) {
    List<Column> columns = columns(hidden, free);
    Optional<double[]> smallest = solve(columns, free, point, false);
    Optional<double[]> largest = solve(columns, free, point, true);
    if (smallest.isEmpty() || largest.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<Integer> binding = new TreeSet<>();
    binding.addAll(held(columns, hidden, free, point, smallest.get(), false));
    binding.addAll(held(columns, hidden, free, point, largest.get(), true));
    return Optional.of(
        new Ends(
            new Range(sum(columns, smallest.get()), sum(columns, largest.get())),
            List.copyOf(binding)));
  }

  /** Values that agree with all that is known; nothing if there are none. */
  Optional<double[]> anyPoint() {
    BitSet all = new BitSet();
    all.set(0, known.unknowns());
    List<Column> columns = columns(new int[0], all);
    return solve(columns, all, new double[known.unknowns()], true)
        .map(
            values -> {
              double[] point = new double[known.unknowns()];
              for (int c = 0; c < columns.size(); c++) {
                double left = values[c];
                for (int unknown : columns.get(c).unknowns()) {
                  point[unknown] = Math.min(known.most(unknown), Math.max(0, left));
                  left -= point[unknown];
                }
              }
              return point;
            });
  }

  private List<Column> columns(int[] hidden, BitSet free) {
    Map<String, List<Integer>> alike = new TreeMap<>();
    for (int unknown = free.nextSetBit(0); unknown >= 0; unknown = free.nextSetBit(unknown + 1)) {
      String rows = Arrays.toString(rowsOf[unknown]);
      boolean inside = Arrays.binarySearch(hidden, unknown) >= 0;
      alike.computeIfAbsent((inside ? "h" : "o") + rows, key -> new ArrayList<>()).add(unknown);
    }
    List<Column> columns = new ArrayList<>();
    alike.forEach(
        (key, unknowns) ->
            columns.add(
                new Column(
                    unknowns,
                    unknowns.stream().mapToDouble(known::most).sum(),
                    key.startsWith("h"))));
    return columns;
  }

  private Optional<double[]> solve(
      List<Column> columns, BitSet free, double[] point, boolean largest) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<Integer, Expression> rows = new HashMap<>();
    List<Variable> variables = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      Column column = columns.get(c);
      Variable variable = model.newVariable("u" + c).lower(0).upper(column.most());
      variable.weight(column.hidden() ? 1 : 0);
      variables.add(variable);
      for (int row : rowsOf[column.unknowns().get(0)]) {
        rows.computeIfAbsent(row, number -> row(model, number, free, point)).set(variable, 1);
      }
    }
    Optimisation.Result result = largest ? model.maximise() : model.minimise();
    if (!result.getState().isOptimal()) {
      return Optional.empty();
    }
    double[] values = new double[variables.size()];
    for (int c = 0; c < values.length; c++) {
      values[c] = result.doubleValue(c);
    }
    return Optional.of(values);
  }

  private Expression row(ExpressionsBasedModel model, int number, BitSet free, double[] point) {
    Row row = known.rows().get(number);
    double fixed = fixed(row, free, point);
    return model
        .newExpression("r" + number)
        .lower(row.low() - fixed)
        .upper(row.high() - fixed);
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

  private static double sum(List<Column> columns, double[] values) {
    double sum = 0;
    for (int c = 0; c < values.length; c++) {
      sum += columns.get(c).hidden() ? values[c] : 0;
    }
    return sum;
  }

  /** Rows overlapping the sum that have reached the end beyond which the sum could go on. */
  private List<Integer> held(
      List<Column> columns,
      int[] hidden,
      BitSet free,
      double[] point,
      double[] values,
      boolean largest) {
    Map<Integer, Double> sums = new TreeMap<>();
    for (int c = 0; c < values.length; c++) {
      for (int row : rowsOf[columns.get(c).unknowns().get(0)]) {
        sums.merge(row, values[c], Double::sum);
      }
    }
    TreeSet<Integer> overlapping = new TreeSet<>();
    for (int unknown : hidden) {
      for (int row : rowsOf[unknown]) {
        overlapping.add(row);
      }
    }
    List<Integer> held = new ArrayList<>();
    for (int number : overlapping) {
      Row row = known.rows().get(number);
      double sum = sums.getOrDefault(number, 0.0) + fixed(row, free, point);
      if (largest ? sum >= row.high() - TIGHT : sum <= row.low() + TIGHT) {
        held.add(number);
      }
    }
    return held;
  }
}
