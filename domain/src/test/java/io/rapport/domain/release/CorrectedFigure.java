package io.rapport.domain.release;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.disclosure.SurveyLattice;
import io.rapport.domain.disclosure.lattice.LatticeProtection;
import io.rapport.domain.disclosure.lattice.RandomOrganisations.Surveyed;
import io.rapport.domain.release.InventedAnswers.Group;
import io.rapport.domain.release.RepairedFigure.Attempt;
import io.rapport.domain.release.audit.interval.IntervalAttack.Effort;
import io.rapport.domain.release.audit.interval.IntervalAudit;
import io.rapport.domain.release.audit.interval.IntervalAudit.Cell;
import io.rapport.domain.release.audit.interval.IntervalAudit.Printed;
import io.rapport.domain.release.audit.interval.IntervalAudit.Result;
import io.rapport.domain.release.audit.interval.Steps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * An item of an invented organisation's last wave, released, corrected in a few people and released
 * again: what an audit of all that was printed asks for, and what it finds then.
 *
 * @param told what the first release printed
 * @param before what an audit of that alone finds after the correction: a group may be a small one
 *     only since somebody left it, and nobody can take back what was told of it
 * @param found what the audit of both asked for
 * @param again what it found of what was printed then
 * @param news how many cells the second release told anew
 */
record CorrectedFigure(List<Printed> told, Result before, Result found, Result again, int news) {
  private static final int BEFORE = 0;
  private static final int TODAY = 1;
  private static final int ITEM = 0;

  static CorrectedFigure of(Attempt attempt) {
    Surveyed surveyed = attempt.surveyed();
    return new Wave(surveyed, attempt.seed()).corrected();
  }

  /** A wave in both of its stands, with its answers. */
  private static final class Wave {
    private final WaveProfiles first;
    private final WaveProfiles both;
    private final int threshold;
    private final SurveyLattice lattice;
    private final InventedAnswers answers;

    Wave(Surveyed surveyed, long seed) {
      first = surveyed.waves().get(surveyed.waves().size() - 1);
      both = surveyed.corrected();
      threshold = surveyed.threshold();
      lattice = SurveyLattice.of(both);
      answers =
          new InventedAnswers(both, profile -> profile.item(ITEM), new SplittableRandom(seed));
    }

    CorrectedFigure corrected() {
      List<Printed> told = told();
      Map<List<Integer>, Printed> known = new HashMap<>();
      BitSet published = new BitSet();
      for (Printed printed : told) {
        known.put(people(printed.cell()), printed);
        published.set(position(printed.cell()));
      }
      List<Group> groups = today(published);
      List<Printed> asToday = printed(groups, known, Map.of(), Set.of());
      Result found = audit(told, asToday, Effort.QUICK);
      List<Printed> repaired = printed(groups, known, found.coarser(), found.toHide());
      return new CorrectedFigure(
          told,
          audit(told, List.of(), Effort.QUICK),
          found,
          audit(told, repaired, Effort.THOROUGH),
          (int) repaired.stream().filter(Printed::retractable).count());
    }

    private Result audit(List<Printed> told, List<Printed> today, Effort effort) {
      List<Printed> all = new ArrayList<>(told);
      all.addAll(today);
      return new IntervalAudit(both, threshold, effort).ofItem(ITEM, all);
    }

    private int position(Cell cell) {
      return lattice.position(cell.stand(), cell.scope()).orElseThrow();
    }

    private List<Integer> people(Cell cell) {
      return Arrays.stream(lattice.lattice().cells().get(position(cell))).boxed().toList();
    }

    private Group group(Cell cell) {
      return answers.of(cell, lattice.lattice().cells().get(position(cell)));
    }

    /** What the first release prints, safe by its own audit. */
    private List<Printed> told() {
      SurveyLattice own = SurveyLattice.of(first);
      BitSet shown =
          new LatticeProtection(own.lattice())
              .shown(
                  own.answersTo(ITEM, threshold),
                  own.cellsOf(BEFORE),
                  new BitSet(),
                  own.yielding(BEFORE));
      List<Group> groups =
          shown.stream().mapToObj(cell -> group(new Cell(BEFORE, own.scope(cell)))).toList();
      Result found =
          new IntervalAudit(first, threshold, Effort.QUICK)
              .ofItem(ITEM, printed(groups, Map.of(), Map.of(), Set.of()));
      return printed(groups, Map.of(), found.coarser(), found.toHide()).stream()
          .map(printed -> new Printed(printed.cell(), printed.values(), false))
          .toList();
    }

    /** The cells that protection shows after the correction. */
    private List<Group> today(BitSet published) {
      BitSet shown =
          new LatticeProtection(lattice.lattice())
              .shown(
                  lattice.answersTo(ITEM, threshold),
                  lattice.cellsOf(TODAY),
                  published,
                  lattice.yielding(TODAY));
      shown.and(lattice.cellsOf(TODAY));
      return shown.stream().mapToObj(cell -> group(new Cell(TODAY, lattice.scope(cell)))).toList();
    }

    /** What is printed of some groups; as it was told where it was of the same people. */
    private List<Printed> printed(
        List<Group> groups,
        Map<List<Integer>, Printed> told,
        Map<Cell, Steps> coarser,
        Set<Cell> hidden) {
      List<Printed> printed = new ArrayList<>();
      for (Group group : groups) {
        Printed was = told.get(people(group.cell()));
        if (was != null) {
          printed.add(new Printed(group.cell(), was.values(), false));
        } else if (!hidden.contains(group.cell())) {
          printed.add(
              new Printed(
                  group.cell(),
                  group.shares(Optional.ofNullable(coarser.get(group.cell()))),
                  true));
        }
      }
      return printed;
    }
  }
}
