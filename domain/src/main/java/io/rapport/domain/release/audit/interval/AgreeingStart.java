package io.rapport.domain.release.audit.interval;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Finds numbers that agree with all that is known, without any answers: half of everything is
 * mended row by row; what then does not agree yet is brought into its range by linear programs for
 * one row after the other, in which no other comes further from its own.
 */
final class AgreeingStart {
  /** In so many places of a row unknowns are changed before all are. */
  private static final int PLACES = 20;

  /** How often a row may be mended, as rounding can break one again that agreed. */
  private static final int TURNS = 2;

  /** Unknowns that are changed in one place. */
  private static final int FEW = 200;

  private final Published published;
  private final AttackProgram program;

  private AgreeingStart(Published published, AttackProgram program) {
    this.published = published;
    this.program = program;
  }

  /** Numbers that agree; empty if there are none. */
  static Optional<double[]> of(Published published, AttackProgram program) {
    double[] half = Arrays.stream(published.known().most()).map(most -> most / 2).toArray();
    return new AgreeingStart(published, program).mended(PointSearch.near(published, half));
  }

  /** Where steps are stuck a solver finds numbers, less exactly; these are mended again. */
  private Optional<double[]> mended(AgreeingPoint near) {
    return byRows(near)
        .or(
            () ->
                program
                    .end(new int[0], true)
                    .flatMap(end -> byRows(AgreeingPoint.of(published, end.point()))));
  }

  private Optional<double[]> byRows(AgreeingPoint near) {
    AgreeingPoint point = near;
    for (int turn = 0; turn < TURNS * published.known().rows().size(); turn++) {
      if (point.agrees()) {
        return Optional.of(point.values());
      }
      Optional<AgreeingPoint> next = mended(point, point.smallestBroken());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      point = next.get();
    }
    return Optional.of(point).filter(AgreeingPoint::agrees).map(AgreeingPoint::values);
  }

  /** By few unknowns in some places of the row; if that is not enough, by all. */
  private Optional<AgreeingPoint> mended(AgreeingPoint broken, int row) {
    int[] members = published.row(row).members();
    AgreeingPoint point = broken;
    for (int place = 0; place < PLACES && !point.holds(row); place++) {
      int unknown = members[(int) ((long) place * members.length / PLACES)];
      Hidden there = new Hidden(new int[] {unknown}, 0);
      point = nearer(point, row, Neighbourhood.of(published, there, FEW).free());
    }
    if (!point.holds(row)) {
      BitSet all = new BitSet();
      all.set(0, published.known().unknowns());
      point = nearer(point, row, all);
    }
    return Optional.of(point).filter(found -> found.holds(row));
  }

  /** With the sum of a row as near to its range as some unknowns can bring it. */
  private AgreeingPoint nearer(AgreeingPoint point, int row, BitSet free) {
    Range range = published.range(row);
    boolean upwards = point.isShort(row);
    double others = point.sum(row);
    int[] members = Arrays.stream(published.row(row).members()).filter(free::get).toArray();
    for (int member : members) {
      others -= point.value(member);
    }
    double rest = others;
    return program
        .end(
            members,
            upwards,
            free,
            point.values(),
            sum -> upwards ? rest + sum >= range.low() : rest + sum <= range.high())
        .map(end -> AgreeingPoint.of(published, end.point()))
        .orElse(point);
  }
}
