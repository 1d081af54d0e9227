package io.rapport.domain.release.audit.interval;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.release.audit.interval.IntervalAttack.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How closely the small groups of a wave can be guessed from what is printed of the others.
 *
 * <p>Of a group with fewer people than the threshold the number of favourable answers must have a
 * range of at least one person and at least 30 % of the group, the sum of scores likewise; neutral
 * and unfavourable answers, of which there may be few anywhere, of at least one person. A larger
 * group that is hidden could be shown by itself: it is hidden for the sake of a small one, so its
 * own range does not matter.
 */
public final class IntervalAudit {
  private static final double SHARE = 0.3;
  private static final double POINTS = 100;

  private final WaveProfiles wave;
  private final int threshold;
  private final CellSets sets;

  /**
   * An audit of a wave.
   *
   * @param threshold fewest people who may be spoken of
   */
  public IntervalAudit(WaveProfiles wave, int threshold) {
    this.wave = wave;
    this.threshold = threshold;
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
   * @param values coded, in points
   * @param retractable whether it could still be hidden; not what readers have already
   */
  public record Printed(Cell cell, Map<Measure, BigDecimal> values, boolean retractable) {
    public Printed {
      values = Map.copyOf(values);
    }
  }

  /**
   * What the people of each profile answered to an item; they never leave the audit.
   *
   * @param favourable number of favourable answers by profile
   * @param neutral number of neutral answers by profile
   * @param unfavourable number of unfavourable answers by profile
   */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  public record ItemAnswers(double[] favourable, double[] neutral, double[] unfavourable) {}

  /**
   * What came of an audit.
   *
   * @param toHide cells to hide so that no other small group can be guessed too closely
   * @param tooNarrow groups that can be guessed too closely whatever is hidden now
   * @param settled how many times each stage settled a group
   */
  public record Result(Set<Cell> toHide, int tooNarrow, Map<Stage, Integer> settled) {

    /** Whether nothing need be hidden. */
    public boolean isClear() {
      return toHide.isEmpty() && tooNarrow == 0;
    }
  }

  /**
   * Audits an item.
   *
   * @param item its position
   * @param printed all cells in which it is shown, of any stand
   * @param answers the true answers, which make it fast; not needed
   * @throws IllegalArgumentException if what is printed cannot be true
   */
  public Result ofItem(int item, List<Printed> printed, Optional<ItemAnswers> answers) {
    ToIntFunction<Profile> counted = profile -> profile.item(item);
    Run run = new Run(printed);
    run.attack(
        counted,
        1,
        SHARE,
        (values, n) -> new PrintedNumbers(values, n).answers(Measure.VALUE),
        answers.map(ItemAnswers::favourable));
    run.attack(
        counted,
        1,
        0,
        (values, n) -> new PrintedNumbers(values, n).answers(Measure.UNFAVOURABLE),
        answers.map(ItemAnswers::unfavourable));
    run.attack(
        counted,
        1,
        0,
        (values, n) -> new PrintedNumbers(values, n).answers(Measure.NEUTRAL),
        answers.map(ItemAnswers::neutral));
    return run.result();
  }

  /**
   * Audits an index.
   *
   * @param dimension its position
   * @param printed all cells in which it is shown, of any stand
   * @param scores the true sums of scores by profile, in points; not needed
   * @throws IllegalArgumentException if what is printed cannot be true
   */
  public Result ofDimension(int dimension, List<Printed> printed, Optional<double[]> scores) {
    Run run = new Run(printed);
    run.attack(
        profile -> profile.dimension(dimension),
        POINTS,
        SHARE,
        (values, n) -> new PrintedNumbers(values, n).scores(),
        scores);
    return run.result();
  }

  /** The numbers of one figure, attacked one after the other: what is hidden for one is for all. */
  private final class Run {
    private final List<Printed> printed;
    private final Set<Cell> toHide = new LinkedHashSet<>();
    private final Map<Stage, Integer> settled = new EnumMap<>(Stage.class);
    private int tooNarrow;

    Run(List<Printed> printed) {
      this.printed = printed;
    }

    /**
     * @param unit the largest number that one person adds
     * @param share of the largest sum of a group that its range must be at least
     */
    void attack(
        ToIntFunction<Profile> counted,
        double unit,
        double share,
        BiFunction<Map<Measure, BigDecimal>, Long, Range> numbers,
        Optional<double[]> truth) {
      Map<Cell, int[]> all = sets.all();
      Set<Cell> shown = new HashSet<>();
      List<Row> rows = new ArrayList<>();
      List<Cell> cells = new ArrayList<>();
      for (Printed each : printed) {
        int[] profiles = all.getOrDefault(each.cell(), new int[0]);
        long people = sets.people(profiles, counted);
        if (people > 0 && !toHide.contains(each.cell())) {
          Range range = numbers.apply(each.values(), people);
          rows.add(new Row(profiles, range.low(), range.high(), people, each.retractable()));
          cells.add(each.cell());
          shown.add(each.cell());
        }
      }
      double[] most =
          wave.profiles().stream()
              .mapToDouble(profile -> unit * counted.applyAsInt(profile))
              .toArray();
      IntervalAttack.Result result =
          IntervalAttack.repaired(
              new Knowledge(most, rows, unit == 1),
              hidden(all, shown, counted, unit, share),
              truth);
      result.givenUp().forEach(row -> toHide.add(cells.get(row)));
      tooNarrow += result.narrow().size();
      result.settled().forEach((stage, times) -> settled.merge(stage, times, Integer::sum));
    }

    private List<Hidden> hidden(
        Map<Cell, int[]> all,
        Set<Cell> shown,
        ToIntFunction<Profile> counted,
        double unit,
        double share) {
      List<Hidden> hidden = new ArrayList<>();
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
              hidden.add(new Hidden(answering, unit * Math.max(1, share * people)));
            }
          });
      return hidden;
    }

    Result result() {
      return new Result(Set.copyOf(toHide), tooNarrow, Map.copyOf(settled));
    }
  }
}
