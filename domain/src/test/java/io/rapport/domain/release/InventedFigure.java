package io.rapport.domain.release;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.disclosure.SurveyLattice;
import io.rapport.domain.disclosure.lattice.Audience;
import io.rapport.domain.disclosure.lattice.LatticeProtection;
import io.rapport.domain.disclosure.lattice.RandomOrganisations;
import io.rapport.domain.release.InventedAnswers.Group;
import io.rapport.domain.release.audit.interval.IntervalAudit.Cell;
import io.rapport.domain.release.audit.interval.IntervalAudit.Printed;
import io.rapport.domain.release.audit.interval.Steps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * An item or an index of the first wave of an invented organisation: what everybody answered, and
 * the cells that protection shows of it by the numbers of its own answers. A release offers it only
 * where figures of all respondents are shown; here it stands by itself.
 */
final class InventedFigure {
  private static final int FIRST = 0;

  private final RandomOrganisations.Surveyed surveyed;
  private final boolean index;
  private final WaveProfiles wave;
  private final List<Group> shown = new ArrayList<>();
  private final List<Group> small = new ArrayList<>();
  private int above;

  private InventedFigure(RandomOrganisations.Surveyed surveyed, long seed, boolean index) {
    this.surveyed = surveyed;
    this.index = index;
    wave = surveyed.waves().get(0);
    InventedAnswers answers = new InventedAnswers(wave, this::people, new SplittableRandom(seed));
    SurveyLattice lattice = SurveyLattice.of(wave);
    Audience audience =
        index
            ? lattice.scoresOf(FIRST, surveyed.threshold())
            : lattice.answersTo(FIRST, surveyed.threshold());
    BitSet all = lattice.cellsOf(wave.today());
    BitSet safe =
        new LatticeProtection(lattice.lattice())
            .shown(audience, all, new BitSet(), lattice.yielding(wave.today()));
    all.stream()
        .forEach(
            position -> {
              Cell cell = new Cell(wave.today(), lattice.scope(position));
              Group group = answers.of(cell, lattice.lattice().cells().get(position));
              above += group.people() >= surveyed.threshold() ? 1 : 0;
              if (safe.get(position)) {
                shown.add(group);
              } else if (group.people() > 0 && group.people() < surveyed.threshold()) {
                small.add(group);
              }
            });
  }

  static InventedFigure item(RandomOrganisations.Surveyed surveyed, long seed) {
    return new InventedFigure(surveyed, seed, false);
  }

  static InventedFigure index(RandomOrganisations.Surveyed surveyed, long seed) {
    return new InventedFigure(surveyed, seed, true);
  }

  /** How many of the people who are alike gave an answer, or have a score. */
  int people(Profile profile) {
    return index ? profile.dimension(FIRST) : profile.item(FIRST);
  }

  WaveProfiles wave() {
    return wave;
  }

  int threshold() {
    return surveyed.threshold();
  }

  /** Cells that have as many answers as may be shown. */
  int above() {
    return above;
  }

  List<Group> shown() {
    return List.copyOf(shown);
  }

  /** Hidden groups of fewer people than may be shown. */
  List<Group> small() {
    return List.copyOf(small);
  }

  /** What is printed if some cells are coarser, and some are hidden. */
  List<Printed> printed(Map<Cell, Steps> coarser, Set<Cell> hidden) {
    return shown.stream()
        .filter(group -> !hidden.contains(group.cell()))
        .map(
            group -> {
              Optional<Steps> steps = Optional.ofNullable(coarser.get(group.cell()));
              return new Printed(
                  group.cell(), index ? group.score(steps) : group.shares(steps), true);
            })
        .toList();
  }

  @Override
  public String toString() {
    return surveyed.name();
  }
}
