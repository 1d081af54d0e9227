package io.rapport.domain.release.audit.interval;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.release.audit.interval.IntervalAttack.Effort;
import io.rapport.domain.release.audit.interval.IntervalAttack.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How closely the small groups of a wave can be guessed from what is printed of the others.
 *
 * <p>Two rules hold for each group with fewer people than the threshold:
 *
 * <ul>
 *   <li>The numbers of its favourable, its neutral and its unfavourable answers each have a range
 *       of at least one person, and so have those of its promoters, passives and detractors, for an
 *       attacker who knows that people are whole: what is printed of a cell is narrowed to the
 *       whole numbers of answers that would be printed so, and so is what follows for the group.
 *   <li>The range of its favourable answers, of its promoters and of its scores is at least 30 % of
 *       what the group can have at most, by the linear program over the shares and scores as they
 *       are printed, with parts of people. Of the other kinds of answers there may be few anywhere,
 *       so they have no such rule. Scores are no whole numbers; of them the range is at least one
 *       person's, too.
 * </ul>
 *
 * <p>A larger group that is hidden could be shown by itself: it is hidden for the sake of a small
 * one, so its own range does not matter.
 */
public final class IntervalAudit {
  private static final Rule ONE_PERSON = new Rule(1, true, 1, 0);
  private static final Rule SHARE_OF_GROUP = new Rule(1, false, 0, 0.3);
  private static final Rule SCORES = new Rule(100, false, 1, 0.3);

  private final WaveProfiles wave;
  private final int threshold;
  private final Effort effort;
  private final CellSets sets;

  /**
   * An audit of a wave.
   *
   * @param threshold fewest people who may be spoken of
   */
  public IntervalAudit(WaveProfiles wave, int threshold, Effort effort) {
    this.wave = wave;
    this.threshold = threshold;
    this.effort = effort;
    sets = new CellSets(wave);
  }

  /**
   * What a figure is about.
   *
   * @param stand the state of the wave
   * @param scope a unit, or a group in it
   */
  public record Cell(int stand, Scope scope) {}

  /**
   * What is printed of a cell.
   *
   * @param values coded, in points, with {@link Measure#STEP} if they are coarser than usual; those
   *     are kept that tell how answers divide
   * @param retractable whether it could still be printed more coarsely, or hidden; not what readers
   *     have already
   */
  public record Printed(Cell cell, Map<Measure, BigDecimal> values, boolean retractable) {
    public Printed {
      Map<Measure, BigDecimal> dividing = new HashMap<>(values);
      dividing.keySet().removeIf(measure -> measure != Measure.STEP && !Kind.isToldBy(measure));
      values = Map.copyOf(dividing);
    }

    /**
     * The same cell with what is printed of promoters and detractors among its people.
     *
     * @param score values of their score
     */
    public Printed with(Map<Measure, BigDecimal> score) {
      Map<Measure, BigDecimal> both = new HashMap<>(values);
      for (Kind kind : Kind.PROMOTER.together()) {
        kind.share(score).ifPresent(share -> both.put(kind.measure().orElseThrow(), share));
      }
      return new Printed(cell, both, retractable);
    }

    private boolean tellsOfPromoters() {
      return Kind.PROMOTER.share(values).isPresent();
    }
  }

  /**
   * What came of an audit.
   *
   * @param coarser steps in which to print cells so that no small group can be guessed too closely
   * @param toHide cells to hide for the same end
   * @param tooNarrow groups that can be guessed too closely whatever is hidden now
   * @param settled how many times each stage settled a group
   */
  public record Result(
      Map<Cell, Steps> coarser, Set<Cell> toHide, int tooNarrow, Map<Stage, Integer> settled) {
    public Result {
      coarser = Map.copyOf(coarser);
      toHide = Set.copyOf(toHide);
      settled = Map.copyOf(settled);
    }

    /** Whether everything may be printed as it is. */
    public boolean isClear() {
      return coarser.isEmpty() && toHide.isEmpty() && tooNarrow == 0;
    }
  }

  /** Whether two cells are of the same people, perhaps in another state of the wave. */
  public boolean isOfSamePeople(Cell one, Cell other) {
    Map<Cell, int[]> all = sets.all();
    return Arrays.equals(all.get(one), all.get(other));
  }

  /**
   * Audits an item.
   *
   * @param item its position
   * @param printed all cells in which it is shown, of any stand
   * @throws IllegalArgumentException if what is printed cannot be true
   */
  public Result ofItem(int item, List<Printed> printed) {
    Run run = new Run(printed, profile -> profile.item(item));
    run.attack(Kind.FAVOURABLE);
    if (printed.stream().anyMatch(Printed::tellsOfPromoters)) {
      run.attack(Kind.PROMOTER);
    }
    return run.result();
  }

  /**
   * Audits an index.
   *
   * @param dimension its position
   * @param printed all cells in which it is shown, of any stand
   * @throws IllegalArgumentException if what is printed cannot be true
   */
  public Result ofDimension(int dimension, List<Printed> printed) {
    Run run = new Run(printed, profile -> profile.dimension(dimension));
    run.attack(SCORES, PrintedNumbers::scores);
    return run.result();
  }

  /**
   * The numbers of one figure, attacked one after the other: as a cell is printed or hidden for one
   * of them it is for all.
   */
  private final class Run {
    private final List<Line> lines = new ArrayList<>();
    private final List<Small> hidden;
    private final ToIntFunction<Profile> counted;
    private final Map<Stage, Integer> settled = new EnumMap<>(Stage.class);
    private int tooNarrow;

    Run(List<Printed> printed, ToIntFunction<Profile> counted) {
      this.counted = counted;
      Map<Cell, int[]> all = sets.all();
      Set<Cell> shown = new HashSet<>();
      Set<Told> told = new HashSet<>();
      for (Printed each : printed) {
        int[] profiles = all.getOrDefault(each.cell(), new int[0]);
        long people = sets.people(profiles, counted);
        if (people > 0) {
          shown.add(each.cell());
          if (each.retractable() || told.add(Told.of(profiles, each.values()))) {
            lines.add(new Line(each, profiles, people));
          }
        }
      }
      hidden = hidden(all, shown);
    }

    /** Attacks all kinds of answers; the share of a group holds for the good kind only. */
    void attack(Kind good) {
      for (Kind kind : good.together()) {
        attack(ONE_PERSON, numbers -> numbers.answers(kind));
      }
      attack(SHARE_OF_GROUP, numbers -> numbers.amounts(good));
    }

    void attack(Rule rule, Function<PrintedNumbers, Range> numbers) {
      List<Line> open = lines.stream().filter(Line::isPrinted).toList();
      double[] most =
          wave.profiles().stream()
              .mapToDouble(profile -> rule.unit() * counted.applyAsInt(profile))
              .toArray();
      IntervalAttack.Result result =
          IntervalAttack.repaired(
              new Knowledge(
                  most, open.stream().map(line -> line.row(numbers)).toList(), rule.whole()),
              hidden.stream()
                  .map(group -> new Hidden(group.profiles(), rule.width(group.people())))
                  .toList(),
              Optional.empty(),
              effort);
      result.coarser().forEach((row, by) -> open.get(row).coarser(by));
      tooNarrow += result.narrow().size();
      result.settled().forEach((stage, times) -> settled.merge(stage, times, Integer::sum));
    }

    private List<Small> hidden(Map<Cell, int[]> all, Set<Cell> shown) {
      List<Small> small = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      all.forEach(
          (cell, profiles) -> {
            int[] answering =
                IntStream.of(profiles)
                    .filter(profile -> counted.applyAsInt(wave.profiles().get(profile)) > 0)
                    .toArray();
            long people = sets.people(answering, counted);
            if (people > 0
                && people < threshold
                && !shown.contains(cell)
                && seen.add(Arrays.toString(answering))) {
              small.add(new Small(answering, people));
            }
          });
      return small;
    }

    Result result() {
      Map<Cell, Steps> coarser = new HashMap<>();
      Set<Cell> toHide = new HashSet<>();
      for (Line line : lines) {
        if (!line.isPrinted()) {
          toHide.add(line.cell());
        }
        line.coarserSteps().ifPresent(steps -> coarser.put(line.cell(), steps));
      }
      return new Result(coarser, toHide, tooNarrow, settled);
    }
  }

  /**
   * How wide the range of a hidden group must be.
   *
   * @param unit the largest number that one person adds
   * @param whole whether the attacker knows that the numbers are whole
   * @param persons for how many people it must be wide enough
   * @param share of the group's people for how many, if those are more
   */
  private record Rule(double unit, boolean whole, double persons, double share) {
    double width(long people) {
      return unit * Math.max(persons, share * people);
    }
  }

  /** What was told of people; telling it again says nothing more. */
  private record Told(List<Integer> profiles, Map<Measure, BigDecimal> values) {
    static Told of(int[] profiles, Map<Measure, BigDecimal> values) {
      return new Told(IntStream.of(profiles).boxed().toList(), values);
    }
  }

  /** A hidden group. */
  private record Small(int[] profiles, long people) {}
}
