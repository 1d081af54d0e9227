package io.rapport.domain.release.audit.interval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the hidden sums that an attacker can guess too closely, and the rows to give up so that
 * there are none.
 *
 * <p>That a sum is safe always has a certificate: points that agree with all that is known and in
 * which the sum is far enough apart. The cheapest way to them is tried first: points that the
 * search for others has passed; {@link Exchanges}; {@link AttackProgram} with few unknowns free,
 * then with more. A sum without a certificate is not safe. If all unknowns were free that is exact;
 * in an organisation too large for that a sum may be called too narrow that is not, never the other
 * way round.
 *
 * <p>A row that is given up never makes a range narrower, so sums that were safe stay so.
 */
public final class IntervalAttack {
  private static final int[] NEIGHBOURHOODS = {100, 300, 800};

  private final Published published;
  private final List<Hidden> hidden;
  private final AttackProgram program;
  private final Exchanges exchanges;
  private final boolean repairing;
  private final Map<Stage, Integer> settled = new EnumMap<>(Stage.class);

  private IntervalAttack(
      Knowledge known, List<Hidden> hidden, Optional<double[]> start, boolean repairing) {
    this.hidden = List.copyOf(hidden);
    this.repairing = repairing;
    published = new Published(known);
    program = new AttackProgram(published);
    double[] point =
        start
            .or(() -> program.end(new int[0], true).map(AttackProgram.End::point))
            .orElseThrow(IntervalAttack::nothingAgrees);
    exchanges = new Exchanges(published, this.hidden, point);
  }

  /** What settled whether a hidden sum is safe. */
  public enum Stage {
    /** Safe by points found for another sum. */
    SEEN,
    /** Safe by exchanges between few unknowns. */
    EXCHANGE,
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
   * @param binding positions of the rows that hold it, those of fewest people first
   */
  public record Narrow(int hidden, Range range, List<Integer> binding) {}

  /**
   * What came of an attack.
   *
   * @param narrow the sums that are not safe, ascending
   * @param givenUp positions of the rows to give up so that no other sums are unsafe, ascending
   * @param settled how many times each stage settled a sum
   */
  public record Result(List<Narrow> narrow, List<Integer> givenUp, Map<Stage, Integer> settled) {}

  /**
   * Attacks hidden sums.
   *
   * @param start numbers that agree with all that is known, such as the true ones; they make it
   *     fast. Without them some are looked for
   * @throws IllegalArgumentException if the start does not agree, or nothing does
   */
  public static Result on(Knowledge known, List<Hidden> hidden, Optional<double[]> start) {
    return new IntervalAttack(known, hidden, start, false).result();
  }

  /**
   * Attacks hidden sums, and gives up rows until each is safe: of the rows that hold a sum, the one
   * of fewest people.
   *
   * @return the rows given up, and the sums that are unsafe though all rows that hold them are
   *     given up that may be
   * @throws IllegalArgumentException if the start does not agree, or nothing does
   */
  public static Result repaired(Knowledge known, List<Hidden> hidden, Optional<double[]> start) {
    return new IntervalAttack(known, hidden, start, true).result();
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
      Optional<Narrow> found = attack(h);
      while (repairing && found.isPresent() && giveUp(found.get())) {
        found = attack(h);
      }
      found.ifPresent(narrow::add);
    }
    return new Result(List.copyOf(narrow), published.givenUp(), Map.copyOf(settled));
  }

  private boolean giveUp(Narrow narrow) {
    Optional<Integer> tightest =
        narrow.binding().stream().filter(row -> published.row(row).retractable()).findFirst();
    tightest.ifPresent(published::giveUp);
    return tightest.isPresent();
  }

  private Optional<Narrow> attack(int position) {
    Hidden sum = hidden.get(position);
    if (exchanges.isWide(position)) {
      return settled(Stage.SEEN, Optional.empty());
    }
    OneRowBounds bounds = OneRowBounds.of(published, sum);
    if (!published.known().asKnown(bounds.range()).isAsWideAs(sum.width())) {
      return settled(Stage.ROW, narrow(position, bounds.range(), bounds.binding()));
    }
    if (exchanges.widen(position)) {
      return settled(Stage.EXCHANGE, Optional.empty());
    }
    TreeSet<Integer> binding = new TreeSet<>();
    for (int size : NEIGHBOURHOODS) {
      binding.clear();
      Neighbourhood around = Neighbourhood.of(published, sum, size);
      for (boolean largest : new boolean[] {false, true}) {
        Optional<AttackProgram.End> end =
            program.end(sum.members(), largest, around.free(), exchanges.point());
        end.ifPresent(found -> exchanges.see(found.point()));
        binding.addAll(
            end.map(AttackProgram.End::binding)
                .orElseGet(
                    () -> Arrays.stream(published.rowsOfAny(sum.members())).boxed().toList()));
        if (exchanges.isWide(position)) {
          return settled(Stage.PROGRAM, Optional.empty());
        }
      }
      if (around.isWhole()) {
        break;
      }
    }
    return settled(
        Stage.NO_CERTIFICATE, narrow(position, exchanges.seen(position), List.copyOf(binding)));
  }

  private Optional<Narrow> narrow(int position, Range range, List<Integer> binding) {
    return Optional.of(
        new Narrow(
            position,
            published.known().asKnown(range),
            binding.stream()
                .sorted(
                    Comparator.<Integer>comparingLong(row -> published.row(row).people())
                        .thenComparing(Comparator.naturalOrder()))
                .toList()));
  }

  private Optional<Narrow> settled(Stage stage, Optional<Narrow> narrow) {
    settled.merge(stage, 1, Integer::sum);
    return narrow;
  }

  private static IllegalArgumentException nothingAgrees() {
    return new IllegalArgumentException("no numbers agree with all that is known");
  }
}
