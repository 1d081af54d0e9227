package io.rapport.domain.disclosure.audit.interval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the hidden sums that an attacker can guess too closely.
 *
 * <p>That a sum is safe always has a certificate: two points that agree with all that is known and
 * in which the sum is far enough apart. The cheapest way to one is tried first: points that the
 * search for others has passed; {@link Exchanges}; {@link AttackProgram} with few unknowns free,
 * then with more, at last with all. That a sum is not safe is said only by one row alone, or by the
 * whole program.
 */
public final class IntervalAttack {
  private static final int[] NEIGHBOURHOODS = {100, 400};

  private final Knowledge known;
  private final List<Hidden> hidden;
  private final int[][] rowsOf;
  private final AttackProgram program;
  private final Map<Stage, Integer> settled = new EnumMap<>(Stage.class);

  private IntervalAttack(Knowledge known, List<Hidden> hidden) {
    this.known = known;
    this.hidden = List.copyOf(hidden);
    rowsOf = known.rowsOfUnknowns();
    program = new AttackProgram(known, rowsOf);
  }

  /** What settled whether a hidden sum is safe. */
  public enum Stage {
    /** Safe by points found for another sum. */
    SEEN,
    /** Safe by an exchange between few unknowns. */
    EXCHANGE,
    /** Safe by a linear program in which few unknowns are free. */
    NEIGHBOURHOOD,
    /** Not safe by what one row says. */
    ROW,
    /** Decided by the linear program of all unknowns. */
    WHOLE
  }

  /**
   * A hidden sum that can be guessed too closely.
   *
   * @param hidden its position
   * @param range what it can be, or wider
   * @param binding positions of the rows that hold it, those of fewest people first
   */
  public record Narrow(int hidden, Range range, List<Integer> binding) {}

  /**
   * What came of an attack.
   *
   * @param narrow the sums that are not safe, by position
   * @param settled how many sums each stage settled
   */
  public record Result(List<Narrow> narrow, Map<Stage, Integer> settled) {}

  /**
   * Attacks hidden sums.
   *
   * @param start numbers that agree with all that is known, such as the true ones; they make it
   *     fast. Without them some are looked for
   * @throws IllegalArgumentException if the start does not agree, or nothing does
   */
  public static Result on(Knowledge known, List<Hidden> hidden, Optional<double[]> start) {
    return new IntervalAttack(known, hidden).result(start);
  }

  /**
   * The exact range of a sum.
   *
   * @throws IllegalArgumentException if nothing agrees with what is known
   */
  public static Range range(Knowledge known, int[] unknowns) {
    return known.asKnown(
        new AttackProgram(known, known.rowsOfUnknowns())
            .of(unknowns)
            .orElseThrow(IntervalAttack::nothingAgrees)
            .range());
  }

  private Result result(Optional<double[]> start) {
    double[] point =
        start.or(program::anyPoint).orElseThrow(IntervalAttack::nothingAgrees);
    Exchanges exchanges = new Exchanges(known, rowsOf, hidden, point);
    List<Narrow> narrow = new ArrayList<>();
    for (int h = 0; h < hidden.size(); h++) {
      attack(h, exchanges).ifPresent(narrow::add);
    }
    return new Result(List.copyOf(narrow), Map.copyOf(settled));
  }

  private Optional<Narrow> attack(int position, Exchanges exchanges) {
    if (exchanges.isWide(position)) {
      return settled(Stage.SEEN, Optional.empty());
    }
    Optional<Narrow> byRow = byOneRow(position);
    if (byRow.isPresent()) {
      return settled(Stage.ROW, byRow);
    }
    if (exchanges.widen(position)) {
      return settled(Stage.EXCHANGE, Optional.empty());
    }
    int[] members = hidden.get(position).members();
    double width = hidden.get(position).width();
    for (int size : NEIGHBOURHOODS) {
      BitSet free = neighbourhood(members, size);
      if (free.cardinality() < known.unknowns()
          && program
              .of(members, free, exchanges.point())
              .filter(ends -> known.asKnown(ends.range()).isAsWideAs(width))
              .isPresent()) {
        return settled(Stage.NEIGHBOURHOOD, Optional.empty());
      }
    }
    AttackProgram.Ends ends =
        program.of(members).orElseThrow(IntervalAttack::nothingAgrees);
    Range range = known.asKnown(ends.range());
    return settled(
        Stage.WHOLE,
        range.isAsWideAs(width)
            ? Optional.empty()
            : Optional.of(new Narrow(position, range, byPeople(ends.binding()))));
  }

  private Optional<Narrow> settled(Stage stage, Optional<Narrow> narrow) {
    settled.merge(stage, 1, Integer::sum);
    return narrow;
  }

  /** What each row alone says of a sum: what the rest of the row can hold at most is in the sum. */
  private Optional<Narrow> byOneRow(int position) {
    int[] members = hidden.get(position).members();
    double all = 0;
    Map<Integer, Double> shared = new TreeMap<>();
    for (int unknown : members) {
      all += known.most(unknown);
      for (int row : rowsOf[unknown]) {
        shared.merge(row, known.most(unknown), Double::sum);
      }
    }
    double low = 0;
    double high = all;
    int lowRow = -1;
    int highRow = -1;
    for (Map.Entry<Integer, Double> entry : shared.entrySet()) {
      Row row = known.rows().get(entry.getKey());
      double inside = entry.getValue();
      double outside = most(row) - inside;
      if (row.low() - outside > low) {
        low = row.low() - outside;
        lowRow = entry.getKey();
      }
      if (row.high() + (all - inside) < high) {
        high = row.high() + (all - inside);
        highRow = entry.getKey();
      }
    }
    Range range = known.asKnown(new Range(low, high));
    if (range.isAsWideAs(hidden.get(position).width())) {
      return Optional.empty();
    }
    TreeSet<Integer> binding = new TreeSet<>(List.of(lowRow, highRow));
    binding.remove(-1);
    return Optional.of(new Narrow(position, range, byPeople(List.copyOf(binding))));
  }

  private double most(Row row) {
    double most = 0;
    for (int unknown : row.members()) {
      most += known.most(unknown);
    }
    return most;
  }

  private List<Integer> byPeople(List<Integer> rows) {
    return rows.stream()
        .sorted(
            Comparator.<Integer>comparingLong(row -> known.rows().get(row).people())
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The members of a sum and those they share the smallest rows with, and so on. */
  private BitSet neighbourhood(int[] members, int size) {
    BitSet free = new BitSet();
    BitSet rows = new BitSet();
    for (int unknown : members) {
      free.set(unknown);
      addRows(unknown, rows);
    }
    BitSet done = new BitSet();
    while (free.cardinality() < size) {
      int smallest = -1;
      for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
        if (!done.get(row) && (smallest < 0 || length(row) < length(smallest))) {
          smallest = row;
        }
      }
      if (smallest < 0) {
        return free;
      }
      done.set(smallest);
      for (int unknown : known.rows().get(smallest).members()) {
        if (!free.get(unknown)) {
          free.set(unknown);
          addRows(unknown, rows);
        }
      }
    }
    return free;
  }

  private void addRows(int unknown, BitSet rows) {
    for (int row : rowsOf[unknown]) {
      rows.set(row);
    }
  }

  private int length(int row) {
    return known.rows().get(row).members().length;
  }

  private static IllegalArgumentException nothingAgrees() {
    return new IllegalArgumentException("no numbers agree with all that is known");
  }
}
