package io.rapport.domain.release.audit.interval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds the hidden sums that an attacker can guess too closely, and the rows to print more coarsely
 * or to give up so that there are none.
 *
 * <p>That a sum is safe always has a certificate: points that agree with all that is known and in
 * which the sum is far enough apart. The cheapest way to them is tried first: points that were
 * found for others; {@link AttackProgram} with few unknowns free, then with more. A sum without a
 * certificate is not safe. If all unknowns were free that is exact; with fewer a sum may be called
 * too narrow that is not, never the other way round.
 *
 * <p>A row that is printed more coarsely or given up never makes a range narrower, so sums that
 * were safe stay so.
 */
public final class IntervalAttack {
  private final Published published;
  private final List<Hidden> hidden;
  private final AttackProgram program;
  private final SeenPoints points;
  private final boolean repairing;
  private final Effort effort;
  private final Map<Stage, Integer> settled = new EnumMap<>(Stage.class);

  private IntervalAttack(
      Knowledge known,
      List<Hidden> hidden,
      Optional<double[]> start,
      boolean repairing,
      Effort effort) {
    this.hidden = List.copyOf(hidden);
    this.repairing = repairing;
    this.effort = effort;
    published = new Published(known);
    program = new AttackProgram(published);
    points =
        new SeenPoints(
            published,
            this.hidden,
            start
                .or(() -> AgreeingStart.of(published, program))
                .orElseThrow(IntervalAttack::nothingAgrees));
  }

  /** How long a certificate is looked for before a sum is called too narrow. */
  public enum Effort {
    /**
     * To choose what to print. More free unknowns find more certificates and take longer: with 400
     * at least, an item of 2,660 people with four demographics took three times as long, and 312 of
     * 761 cells were printed more coarsely instead of 428. With no more than 200, of 20,000 people
     * 201 of 1,312 cells were instead of 33 with 800, in the same time.
     */
    QUICK(.1, 60, 200),
    /**
     * To judge what was chosen: a sum that a quick search found safe must be found safe again, so
     * what is not certified otherwise is decided by all unknowns.
     */
    THOROUGH(1, 60, 200, 800);

    private final double most;
    private final int[] few;

    /**
     * @param most share of all unknowns that are free at last
     * @param few unknowns that are free before
     */
    Effort(double most, int... few) {
      this.most = most;
      this.few = few;
    }

    /** Unknowns that are free, at first and then. */
    private int[] free(int unknowns) {
      int last = (int) Math.ceil(most * unknowns);
      return last > few[few.length - 1]
          ? IntStream.concat(IntStream.of(few), IntStream.of(last)).toArray()
          : few;
    }
  }

  /** What settled whether a hidden sum is safe. */
  public enum Stage {
    /** Safe by points found for another sum. */
    SEEN,
    /** Not safe by what one row or two say. */
    ROW,
    /** Safe by a linear program. */
    PROGRAM,
    /** Not safe: no linear program shows that it is. */
    NO_CERTIFICATE
  }

  /**
   * A hidden sum that can be guessed too closely.
   *
   * @param hidden its position
   * @param range what it can be, as far as is known
   * @param binding by position of the rows that hold it: how much wider it could be for each person
   *     that they were wider
   */
  public record Narrow(int hidden, Range range, Map<Integer, Double> binding) {
    public Narrow {
      binding = Collections.unmodifiableMap(new TreeMap<>(binding));
    }
  }

  /**
   * What came of an attack.
   *
   * @param narrow the sums that are not safe, ascending
   * @param coarser in which of its ways to print a row so that no other sums are unsafe, by
   *     position; as many as it has if it is to be given up; none for rows that stay as they are
   * @param settled how many times each stage settled a sum
   */
  public record Result(
      List<Narrow> narrow, SortedMap<Integer, Integer> coarser, Map<Stage, Integer> settled) {}

  /**
   * Attacks hidden sums.
   *
   * @param start numbers that agree with all that is known, such as the true ones; they make it
   *     fast. Without them some are looked for
   * @throws IllegalArgumentException if the start does not agree, or nothing does
   */
  public static Result on(Knowledge known, List<Hidden> hidden, Optional<double[]> start) {
    return new IntervalAttack(known, hidden, start, false, Effort.THOROUGH).result();
  }

  /**
   * Attacks hidden sums, and prints rows more coarsely until each is safe: of the rows that hold a
   * sum, one of those that are still printed most finely, by which it gains most. Where none can be
   * printed more coarsely, the one is given up that holds it most for each person behind the row,
   * if the most thorough search does not find the sum safe.
   *
   * @return how the rows are printed then, and the sums that are unsafe though all rows that hold
   *     them are given up that may be
   * @throws IllegalArgumentException if the start does not agree, or nothing does
   */
  public static Result repaired(
      Knowledge known, List<Hidden> hidden, Optional<double[]> start, Effort effort) {
    return new IntervalAttack(known, hidden, start, true, effort).result();
  }

  /**
   * The exact range of a sum.
   *
   * @throws IllegalArgumentException if nothing agrees with what is known
   */
  public static Range range(Knowledge known, int[] unknowns) {
    AttackProgram program = new AttackProgram(new Published(known));
    return known.asKnown(
        new Range(
            program.end(unknowns, false).orElseThrow(IntervalAttack::nothingAgrees).value(),
            program.end(unknowns, true).orElseThrow(IntervalAttack::nothingAgrees).value()));
  }

  private Result result() {
    List<Narrow> narrow = new ArrayList<>();
    for (int h = 0; h < hidden.size(); h++) {
      (repairing ? repaired(h) : attack(h, effort)).ifPresent(narrow::add);
    }
    return new Result(List.copyOf(narrow), published.coarser(), Map.copyOf(settled));
  }

  /**
   * Tells less of what holds a sum until it is safe; the sum if it is not even then. As printing
   * more coarsely costs little and hiding much, a row is given up only if the most thorough search
   * finds no certificate either.
   */
  private Optional<Narrow> repaired(int position) {
    Optional<Narrow> found = attack(position, effort);
    while (found.isPresent()) {
      if (!coarsen(found.get())) {
        found = attack(position, Effort.THOROUGH);
        if (found.isPresent() && !coarsen(found.get()) && !giveUp(found.get())) {
          return found;
        }
      }
      found = found.isPresent() ? attack(position, effort) : found;
    }
    return found;
  }

  /** Prints a row that holds a sum more coarsely; false if none can be. */
  private boolean coarsen(Narrow narrow) {
    Optional<Integer> coarser =
        narrow.binding().entrySet().stream()
            .filter(held -> published.hasCoarser(held.getKey()))
            .min(
                Comparator.<Map.Entry<Integer, Double>>comparingInt(
                        held -> published.grain(held.getKey()))
                    .thenComparing(Comparator.comparingDouble(this::gain).reversed())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey);
    coarser.ifPresent(published::coarsen);
    return coarser.isPresent();
  }

  /** Gives up a row that holds a sum; false if none may be. */
  private boolean giveUp(Narrow narrow) {
    Optional<Integer> held =
        narrow.binding().entrySet().stream()
            .filter(row -> published.row(row.getKey()).retractable())
            .max(
                Comparator.<Map.Entry<Integer, Double>>comparingDouble(
                        row -> row.getValue() / published.row(row.getKey()).people())
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey);
    held.ifPresent(published::giveUp);
    return held.isPresent();
  }

  /**
   * How much wider a sum could become if a row were printed more coarsely, for each person behind
   * the row: so large groups stay as fine as they can.
   */
  private double gain(Map.Entry<Integer, Double> held) {
    Row row = published.row(held.getKey());
    double wider =
        row.ranges().get(published.grain(held.getKey()) + 1).width()
            - published.range(held.getKey()).width();
    return held.getValue() * wider / row.people();
  }

  private Optional<Narrow> attack(int position, Effort with) {
    Hidden sum = hidden.get(position);
    if (points.isWide(position)) {
      return settled(Stage.SEEN, Optional.empty());
    }
    OneRowBounds bounds = OneRowBounds.of(published, sum);
    if (!published.known().asKnown(bounds.range()).isAsWideAs(sum.width())) {
      return settled(
          Stage.ROW,
          narrow(
              position,
              bounds.range(),
              equally(bounds.binding().stream().mapToInt(Integer::intValue).toArray())));
    }
    Map<Integer, Double> binding = new TreeMap<>();
    for (int size : with.free(published.known().unknowns())) {
      binding.clear();
      Neighbourhood around = Neighbourhood.of(published, sum, size);
      for (boolean largest : new boolean[] {false, true}) {
        Optional<AttackProgram.End> end =
            program.end(
                sum.members(),
                largest,
                around.free(),
                points.first(),
                value -> points.isWideWith(position, value));
        end.ifPresent(found -> points.see(found.point()));
        end.map(AttackProgram.End::binding)
            .orElseGet(() -> equally(published.rowsOfAny(sum.members())))
            .forEach((row, weight) -> binding.merge(row, weight, Double::sum));
        if (points.isWide(position)) {
          return settled(Stage.PROGRAM, Optional.empty());
        }
      }
      if (around.isWhole()) {
        break;
      }
    }
    return settled(Stage.NO_CERTIFICATE, narrow(position, points.seen(position), binding));
  }

  private Optional<Narrow> narrow(int position, Range range, Map<Integer, Double> binding) {
    return Optional.of(new Narrow(position, published.known().asKnown(range), binding));
  }

  private static Map<Integer, Double> equally(int... rows) {
    Map<Integer, Double> binding = new TreeMap<>();
    for (int row : rows) {
      binding.put(row, 1.0);
    }
    return binding;
  }

  private Optional<Narrow> settled(Stage stage, Optional<Narrow> narrow) {
    settled.merge(stage, 1, Integer::sum);
    return narrow;
  }

  private static IllegalArgumentException nothingAgrees() {
    return new IllegalArgumentException("no numbers agree with all that is known");
  }
}
