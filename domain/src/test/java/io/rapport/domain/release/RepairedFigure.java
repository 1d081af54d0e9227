package io.rapport.domain.release;

import io.rapport.domain.disclosure.lattice.RandomOrganisations;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.InventedAnswers.Group;
import io.rapport.domain.release.audit.interval.IntervalAttack;
import io.rapport.domain.release.audit.interval.IntervalAttack.Effort;
import io.rapport.domain.release.audit.interval.IntervalAudit;
import io.rapport.domain.release.audit.interval.IntervalAudit.Printed;
import io.rapport.domain.release.audit.interval.IntervalAudit.Result;
import io.rapport.domain.release.audit.interval.Knowledge;
import io.rapport.domain.release.audit.interval.Range;
import io.rapport.domain.release.audit.interval.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.LongToDoubleFunction;

/**
 * An item or an index of an invented organisation, printed as an audit asked for, and audited
 * again.
 *
 * @param found what the first audit found
 * @param printed the figure with the steps it found, and without the cells it hid
 * @param again what the second audit found
 */
record RepairedFigure(InventedFigure figure, Result found, List<Printed> printed, Result again) {

  /** An organisation to invent. */
  record Attempt(int people, int demographics, int threshold, long seed) {
    /** The organisation of a seed. */
    static Attempt of(long seed) {
      return new Attempt(
          RandomOrganisations.employees(seed),
          RandomOrganisations.demographics(seed),
          RandomOrganisations.threshold(seed),
          seed);
    }

    RandomOrganisations.Surveyed surveyed() {
      return RandomOrganisations.of(people, demographics, threshold, seed);
    }

    @Override
    public String toString() {
      return surveyed().name();
    }
  }

  static RepairedFigure item(Attempt attempt) {
    return of(
        InventedFigure.item(attempt.surveyed(), attempt.seed()),
        (audit, printed) -> audit.ofItem(0, printed));
  }

  static RepairedFigure index(Attempt attempt) {
    return of(
        InventedFigure.index(attempt.surveyed(), attempt.seed()),
        (audit, printed) -> audit.ofDimension(0, printed));
  }

  private static RepairedFigure of(
      InventedFigure figure, BiFunction<IntervalAudit, List<Printed>, Result> attack) {
    Result found = attack.apply(audit(figure, Effort.QUICK), figure.printed(Map.of(), Set.of()));
    List<Printed> printed = figure.printed(found.coarser(), found.toHide());
    return new RepairedFigure(
        figure, found, printed, attack.apply(audit(figure, Effort.THOROUGH), printed));
  }

  private static IntervalAudit audit(InventedFigure figure, Effort effort) {
    return new IntervalAudit(figure.wave(), figure.threshold(), effort);
  }

  /**
   * By how much the range of the narrowest small group, in whole people, is wider than one person,
   * by whole programs.
   */
  double narrowest(Measure kind) {
    return narrowest(known(1, true, group -> counts(group, kind)), people -> 1);
  }

  /** By how much that of favourable answers, as shares are printed, is wider than 30 %. */
  double narrowestShare() {
    return narrowest(known(1, false, this::amounts), people -> 0.3 * people);
  }

  /** By how much that of scores is wider than one person and 30 %, in points. */
  double narrowestScore() {
    return narrowest(known(100, false, this::points), people -> 100 * Math.max(1, 0.3 * people));
  }

  private double narrowest(Knowledge known, LongToDoubleFunction needed) {
    return figure.small().stream()
        .mapToDouble(
            group -> {
              Range range = IntervalAttack.range(known, group.profiles());
              return range.high() - range.low() - needed.applyAsDouble(group.people());
            })
        .min()
        .orElseThrow();
  }

  /** What is known of a sum of some people. */
  private interface Known {
    Range of(Group group);
  }

  private Knowledge known(double most, boolean whole, Known ranges) {
    List<Row> rows = new ArrayList<>();
    for (Group group : figure.shown()) {
      if (!found.toHide().contains(group.cell())) {
        Range range = ranges.of(group);
        rows.add(new Row(group.profiles(), range.low(), range.high(), group.people(), true));
      }
    }
    return new Knowledge(
        figure.wave().profiles().stream().mapToDouble(each -> most * figure.people(each)).toArray(),
        rows,
        whole);
  }

  private Coding coding(Group group) {
    return Optional.ofNullable(found.coarser().get(group.cell()))
        .map(Coding::of)
        .orElseGet(() -> Coding.of(group.people()));
  }

  /** All counts of a kind that, with some counts of the other kinds, would be printed alike. */
  private Range counts(Group group, Measure kind) {
    List<Measure> kinds = new ArrayList<>(InventedAnswers.KINDS);
    kinds.remove(kind);
    long low = group.people();
    long high = 0;
    for (long count = 0; count <= group.people(); count++) {
      if (isAlike(group, kind, count)) {
        for (long other = 0; other <= group.people() - count; other++) {
          if (isAlike(group, kinds.get(0), other)
              && isAlike(group, kinds.get(1), group.people() - count - other)) {
            low = Math.min(low, count);
            high = Math.max(high, count);
          }
        }
      }
    }
    return new Range(low, high);
  }

  private boolean isAlike(Group group, Measure kind, long count) {
    Coding coding = coding(group);
    return coding
        .value(100.0 * count / group.people())
        .equals(coding.value(100.0 * group.count(kind) / group.people()));
  }

  /** Favourable answers that, with amounts of the other kinds, would be printed alike. */
  private Range amounts(Group group) {
    List<Range> others =
        InventedAnswers.KINDS.stream()
            .filter(kind -> kind != Measure.VALUE)
            .map(kind -> aroundShare(group, kind))
            .toList();
    Range own = aroundShare(group, Measure.VALUE);
    return new Range(
        Math.max(own.low(), group.people() - others.stream().mapToDouble(Range::high).sum()),
        Math.min(own.high(), group.people() - others.stream().mapToDouble(Range::low).sum()));
  }

  private Range aroundShare(Group group, Measure kind) {
    Range points = around(group, 100.0 * group.count(kind) / group.people());
    return new Range(points.low() * group.people() / 100, points.high() * group.people() / 100);
  }

  private Range points(Group group) {
    Range points = around(group, group.scores() / group.people());
    return new Range(points.low() * group.people(), points.high() * group.people());
  }

  /** Half a step around what is printed, or beyond it at an end. */
  private Range around(Group group, double value) {
    Coding coding = coding(group);
    double shown = coding.value(value).doubleValue();
    double half = coding.step() / 2.0;
    return new Range(
        shown <= coding.floor() ? 0 : shown - half, shown >= coding.ceiling() ? 100 : shown + half);
  }
}
