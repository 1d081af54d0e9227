package io.rapport.domain.statistics;

import static io.rapport.domain.statistics.Finding.Reason.TOO_FEW_UNITS;
import static io.rapport.domain.statistics.Finding.Reason.UNSTABLE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Difference in differences where treatment starts at different times: one effect for each group g
 * of units that start in the same wave and each wave t, against units not treated by then.
 *
 * <p>ATT(g, t) = mean of Y_t − Y_{g−1} over group g less that over the comparison, weighted means
 * each. Before the start (t &lt; g − 1) it is a check: it should be near 0. The mean over groups at
 * equal lag t − g, and over all t ≥ g, weights each by the weight of its group. A regression with
 * effects of units and waves would instead compare late starters with early ones, which are treated
 * already, and can turn the sign.
 *
 * <p>Intervals: {@link ClusterBootstrap} over units, at the level {@link ExpandedPercentile} asks
 * for with as many clusters as the smaller side has units. A unit without an outcome in a wave is
 * left out of the effects that need it; units treated in the first wave have no before and are left
 * out of all.
 *
 * <p>Source: B. Callaway, P. H. C. Sant'Anna (2021), "Difference-in-differences with multiple time
 * periods", <i>Journal of Econometrics</i> 225.
 */
public final class GroupTimeEffects {
  private static final GroupTimeEffects DEFAULT =
      new GroupTimeEffects(Comparison.NOT_YET_TREATED, Confidence.NINETY_FIVE);

  private final Comparison comparison;
  private final Confidence confidence;

  private GroupTimeEffects(Comparison comparison, Confidence confidence) {
    this.comparison = comparison;
    this.confidence = confidence;
  }

  /** Whom the treated are compared with. */
  public enum Comparison {
    /** Units never treated in the waves at hand. */
    NEVER_TREATED,
    /** These, and those that start later than t. */
    NOT_YET_TREATED
  }

  /** Against the not yet treated, 95 %. */
  public static GroupTimeEffects withDefaults() {
    return DEFAULT;
  }

  public GroupTimeEffects with(Comparison newComparison) {
    return new GroupTimeEffects(newComparison, confidence);
  }

  public GroupTimeEffects with(Confidence newConfidence) {
    return new GroupTimeEffects(comparison, newConfidence);
  }

  /**
   * One unit.
   *
   * @param outcomes one for each wave, not a number where there is none
   * @param treatedFrom index of the first wave after the start; empty if never
   * @param weight such as its respondents
   */
  public record Unit(double[] outcomes, OptionalInt treatedFrom, double weight) {
    /**
     * @throws IllegalArgumentException if an outcome is infinite, the weight not positive or there
     *     is no such wave
     */
    public Unit {
      outcomes = outcomes.clone();
      for (double outcome : outcomes) {
        Arguments.require(!Double.isInfinite(outcome), "outcome must not be infinite");
      }
      Arguments.positive(weight, "weight");
      int waves = outcomes.length;
      treatedFrom.ifPresent(
          wave -> Arguments.require(wave >= 0 && wave < waves, "there is no wave " + wave));
    }

    private boolean isTreatedBy(int wave) {
      return treatedFrom.isPresent() && treatedFrom.getAsInt() <= wave;
    }

    private boolean isOf(int group) {
      return treatedFrom.isPresent() && treatedFrom.getAsInt() == group;
    }
  }

  /**
   * Estimates all effects. {@link Finding.Reason#TOO_FEW_UNITS} when no group has a wave after its
   * start in which somebody can be compared.
   *
   * @param units in any order
   * @param random a generator seeded by {@link Seed}
   * @throws IllegalArgumentException if units differ in their number of waves
   */
  public Finding<Result> of(List<Unit> units, RandomGenerator random) {
    List<Cell> cells = cells(units);
    Panel panel = new Panel(units);
    List<Effect> effects = new ArrayList<>();
    Map<Integer, List<Cell>> lags = new TreeMap<>();
    List<Cell> after = new ArrayList<>();
    for (Cell cell : cells) {
      effects.add(
          new Effect(
              cell.group,
              cell.wave,
              cell.wave - cell.group,
              estimate(panel, List.of(cell), random)));
      lags.computeIfAbsent(cell.wave - cell.group, lag -> new ArrayList<>()).add(cell);
      if (cell.wave >= cell.group) {
        after.add(cell);
      }
    }
    if (after.isEmpty()) {
      return Finding.none(TOO_FEW_UNITS);
    }
    List<Lag> byLag = new ArrayList<>();
    lags.forEach((lag, each) -> byLag.add(new Lag(lag, estimate(panel, each, random))));
    return Finding.of(new Result(effects, byLag, estimate(panel, after, random)));
  }

  private List<Cell> cells(List<Unit> units) {
    List<Cell> cells = new ArrayList<>();
    int waves = units.isEmpty() ? 0 : units.get(0).outcomes.length;
    for (Unit unit : units) {
      Arguments.sameLength(waves, unit.outcomes.length, "waves of the units");
    }
    for (int group = 1; group < waves; group++) {
      for (int wave = 0; wave < waves; wave++) {
        Cell cell = new Cell(comparison, group, wave);
        if (wave != group - 1
            && units.stream().anyMatch(cell::isTreated)
            && units.stream().anyMatch(cell::isComparison)) {
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  private Estimate estimate(Panel panel, List<Cell> cells, RandomGenerator random) {
    Map<Integer, double[]> sums = panel.sums(cells);
    double[] all = new double[4 * cells.size()];
    sums.values().forEach(each -> add(each, all));
    ToDoubleFunction<double[]> effect = GroupTimeEffects::weightedEffect;
    int treated = panel.count(cells, true);
    int compared = panel.count(cells, false);
    int smaller = Math.min(treated, compared);
    Finding<Interval> interval =
        smaller < 2
            ? Finding.none(TOO_FEW_UNITS)
            : ClusterBootstrap.withDefaults()
                .with(ExpandedPercentile.confidence(confidence, smaller))
                .of(sums, effect, random)
                .map(found -> Finding.of(found.interval()))
                .orElseGet(() -> Finding.none(UNSTABLE));
    return new Estimate(effect.applyAsDouble(all), treated, compared, interval);
  }

  /** Σ over cells of treated weight × (treated mean − comparison mean), by the treated weight. */
  private static double weightedEffect(double[] sums) {
    double effect = 0;
    double weight = 0;
    for (int i = 0; i < sums.length; i += 4) {
      if (sums[i + 1] > 0) {
        effect += sums[i] - sums[i + 1] * sums[i + 2] / sums[i + 3];
        weight += sums[i + 1];
      }
    }
    return effect / weight;
  }

  private static void add(double[] from, double[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  /** A group in a wave, and who counts there. */
  private record Cell(Comparison comparison, int group, int wave) {
    double change(Unit unit) {
      return unit.outcomes[wave] - unit.outcomes[group - 1];
    }

    boolean isTreated(Unit unit) {
      return unit.isOf(group) && !Double.isNaN(change(unit));
    }

    boolean isComparison(Unit unit) {
      boolean isUntreated =
          switch (comparison) {
            case NEVER_TREATED -> unit.treatedFrom.isEmpty();
            case NOT_YET_TREATED ->
                !unit.isOf(group) && !unit.isTreatedBy(Math.max(wave, group - 1));
          };
      return isUntreated && !Double.isNaN(change(unit));
    }
  }

  /** All units. */
  private record Panel(List<Unit> units) {
    /** For each unit and cell: Σwd and Σw as treated, Σwd and Σw as comparison. */
    Map<Integer, double[]> sums(List<Cell> cells) {
      Map<Integer, double[]> sums = new HashMap<>();
      for (int i = 0; i < units.size(); i++) {
        Unit unit = units.get(i);
        double[] own = new double[4 * cells.size()];
        for (int c = 0; c < cells.size(); c++) {
          Cell cell = cells.get(c);
          int at = 4 * c + (cell.isTreated(unit) ? 0 : 2);
          if (cell.isTreated(unit) || cell.isComparison(unit)) {
            own[at] = unit.weight * cell.change(unit);
            own[at + 1] = unit.weight;
          }
        }
        sums.put(i, own);
      }
      return sums;
    }

    int count(List<Cell> cells, boolean treated) {
      return (int)
          units.stream()
              .filter(
                  unit ->
                      cells.stream()
                          .anyMatch(
                              cell -> treated ? cell.isTreated(unit) : cell.isComparison(unit)))
              .count();
    }
  }

  /**
   * All effects.
   *
   * @param effects by group and wave
   * @param byLag by waves since the start, below −1 before it
   * @param overall mean over all groups and waves from the start on
   */
  public record Result(List<Effect> effects, List<Lag> byLag, Estimate overall) {
    public Result {
      effects = List.copyOf(effects);
      byLag = List.copyOf(byLag);
    }
  }

  /**
   * ATT(g, t).
   *
   * @param group index of the first wave after the start
   * @param wave index
   * @param lag wave − group
   */
  public record Effect(int group, int wave, int lag, Estimate estimate) {}

  /**
   * Mean over groups.
   *
   * @param lag waves since the start
   */
  public record Lag(int lag, Estimate estimate) {}

  /**
   * One effect.
   *
   * @param effect in the unit of the outcome
   * @param treated units treated
   * @param compared units they are compared with
   * @param interval {@link Finding.Reason#TOO_FEW_UNITS} with one unit on a side, {@link
   *     Finding.Reason#UNSTABLE} when too many resamples lack a side
   */
  public record Estimate(double effect, int treated, int compared, Finding<Interval> interval) {}
}
