package io.rapport.domain.release;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.disclosure.SurveyLattice;
import io.rapport.domain.disclosure.lattice.Audience;
import io.rapport.domain.disclosure.lattice.LatticeProtection;
import io.rapport.domain.disclosure.lattice.RandomOrganisations;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.audit.interval.IntervalAudit.Cell;
import io.rapport.domain.release.audit.interval.IntervalAudit.Printed;
import io.rapport.domain.release.audit.interval.Steps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;

/**
 * An item or an index of the first wave of an invented organisation: what everybody answered, and
 * the cells that protection shows of it by the numbers of its own answers. A release offers it only
 * where figures of all respondents are shown; here it stands by itself.
 */
final class InventedFigure {
  static final List<Measure> KINDS = List.of(Measure.VALUE, Measure.NEUTRAL, Measure.UNFAVOURABLE);
  private static final int FIRST = 0;

  private final RandomOrganisations.Surveyed surveyed;
  private final boolean index;
  private final WaveProfiles wave;
  private final List<Group> shown = new ArrayList<>();
  private final List<Group> small = new ArrayList<>();
  private int above;

  /** A cell of people who answered, and how many answers of each kind they gave. */
  record Group(Cell cell, int[] profiles, long people, Map<Measure, Long> counts, double scores) {
    long count(Measure kind) {
      return counts.getOrDefault(kind, 0L);
    }
  }

  private InventedFigure(RandomOrganisations.Surveyed surveyed, long seed, boolean index) {
    this.surveyed = surveyed;
    this.index = index;
    wave = surveyed.waves().get(0);
    Answers answers = new Answers(wave, this::people, new SplittableRandom(seed));
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
              above += group.people >= surveyed.threshold() ? 1 : 0;
              if (safe.get(position)) {
                shown.add(group);
              } else if (group.people > 0 && group.people < surveyed.threshold()) {
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
    List<Printed> printed = new ArrayList<>();
    for (Group group : shown) {
      if (!hidden.contains(group.cell)) {
        Optional<Coding> told = Optional.ofNullable(coarser.get(group.cell)).map(Coding::of);
        Map<Measure, BigDecimal> values =
            values(group, told.orElseGet(() -> Coding.of(group.people)));
        told.ifPresent(coding -> values.put(Measure.STEP, BigDecimal.valueOf(coding.told())));
        printed.add(new Printed(group.cell, values, true));
      }
    }
    return printed;
  }

  private Map<Measure, BigDecimal> values(Group group, Coding coding) {
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    if (index) {
      values.put(Measure.VALUE, coding.value(group.scores / group.people));
    } else {
      group.counts.forEach(
          (kind, count) -> values.put(kind, coding.value(100.0 * count / group.people)));
    }
    return values;
  }

  @Override
  public String toString() {
    return surveyed.name();
  }

  /** Answers of each profile; units differ in how many are favourable. */
  private static final class Answers {
    private final int[] people;
    private final long[][] kinds;
    private final double[] scores;

    Answers(WaveProfiles wave, ToIntFunction<Profile> counted, SplittableRandom random) {
      people = wave.profiles().stream().mapToInt(counted).toArray();
      int size = people.length;
      kinds = new long[KINDS.size()][size];
      scores = new double[size];
      for (int i = 0; i < size; i++) {
        Profile profile = wave.profiles().get(i);
        double favourable = 0.5 + 0.03 * Math.floorMod(unit(profile).hashCode(), 10);
        for (int person = 0; person < people[i]; person++) {
          double drawn = random.nextDouble();
          int kind = drawn < favourable ? 0 : drawn < (1 + favourable) / 2 ? 1 : 2;
          kinds[kind][i]++;
          scores[i] += new int[] {75 + 25 * random.nextInt(2), 50, 25 * random.nextInt(2)}[kind];
        }
      }
    }

    private static String unit(Profile profile) {
      return profile.places().get(0).orElseThrow().unit();
    }

    Group of(Cell cell, int[] profiles) {
      long all = 0;
      double points = 0;
      Map<Measure, Long> counts = new EnumMap<>(Measure.class);
      for (int profile : profiles) {
        all += people[profile];
        points += scores[profile];
        for (int kind = 0; kind < KINDS.size(); kind++) {
          counts.merge(KINDS.get(kind), kinds[kind][profile], Long::sum);
        }
      }
      return new Group(cell, profiles, all, counts, points);
    }
  }
}
