package io.rapport.domain.analysis.partnership.index;

import io.rapport.domain.statistics.DirichletWeights;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * How much of an index is its conventions: weights drawn from Dirichlet(concentration·w) for all
 * cells alike, the arithmetic mean, each pillar left out, each goalpost moved by a fifth.
 *
 * <p>Source: OECD, JRC (2008), <i>Handbook on Constructing Composite Indicators</i>, step 7.
 */
final class IndexSensitivity {
  private static final double[] FACTORS = {0.8, 1.2};
  private static final double OUTSIDE = 0.05;

  private final IndexScheme scheme;
  private final List<HealthIndex.Published> cells;

  IndexSensitivity(IndexScheme scheme, List<HealthIndex.Published> cells) {
    this.scheme = scheme;
    this.cells = List.copyOf(cells);
  }

  /** One for each cell, in their order. */
  List<Sensitivity> of(RandomGenerator random) {
    double[][] drawnScores = new double[cells.size()][scheme.weightDraws()];
    int[][] drawnRanks = new int[cells.size()][scheme.weightDraws()];
    drawWeights(drawnScores, drawnRanks, random);
    Convention asIs = convention(HealthIndex.Published::score);
    Convention arithmetic =
        convention(cell -> Aggregation.ARITHMETIC.of(scores(cell), scheme.weights()));
    EnumMap<Pillar, Convention> without = new EnumMap<>(Pillar.class);
    for (Pillar pillar : Pillar.values()) {
      without.put(pillar, convention(cell -> without(cell, pillar)));
    }
    List<Moved> moved = moved();
    List<Sensitivity> found = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      found.add(sensitivity(i, asIs, arithmetic, without, moved, drawnScores[i], drawnRanks[i]));
    }
    return found;
  }

  private void drawWeights(double[][] scores, int[][] ranks, RandomGenerator random) {
    double[] concentrations =
        Arrays.stream(Pillar.values())
            .mapToDouble(pillar -> scheme.concentration() * scheme.weight(pillar))
            .toArray();
    DirichletWeights drawn = new DirichletWeights(concentrations, random);
    for (int draw = 0; draw < scheme.weightDraws(); draw++) {
      double[] values = drawn.next();
      EnumMap<Pillar, Double> weights = new EnumMap<>(Pillar.class);
      for (Pillar pillar : Pillar.values()) {
        weights.put(pillar, values[pillar.ordinal()]);
      }
      Convention convention = convention(cell -> Aggregation.GEOMETRIC.of(scores(cell), weights));
      for (int i = 0; i < cells.size(); i++) {
        scores[i][draw] = convention.scores[i];
        ranks[i][draw] = convention.ranks[i];
      }
    }
  }

  private List<Moved> moved() {
    List<Moved> moved = new ArrayList<>();
    for (Part part : Part.values()) {
      for (double factor : FACTORS) {
        IndexScheme other = scheme.with(part, scheme.goalpost(part).stretched(factor));
        Convention convention = convention(cell -> rescored(other, cell));
        moved.add(new Moved(part, factor, convention));
      }
    }
    return moved;
  }

  private static Sensitivity sensitivity(
      int cell,
      Convention asIs,
      Convention arithmetic,
      Map<Pillar, Convention> without,
      List<Moved> moved,
      double[] drawnScores,
      int[] drawnRanks) {
    List<Integer> ranks = new ArrayList<>(List.of(asIs.ranks[cell], arithmetic.ranks[cell]));
    EnumMap<Pillar, Sensitivity.Alternative> left = new EnumMap<>(Pillar.class);
    without.forEach(
        (pillar, convention) -> {
          ranks.add(convention.ranks[cell]);
          left.put(pillar, convention.alternative(cell));
        });
    List<Sensitivity.GoalpostChange> goalposts = new ArrayList<>();
    for (Moved each : moved) {
      ranks.add(each.convention.ranks[cell]);
      goalposts.add(
          new Sensitivity.GoalpostChange(
              each.part, each.factor, each.convention.alternative(cell)));
    }
    return new Sensitivity(
        new Interval(Quantiles.of(drawnScores, OUTSIDE), Quantiles.of(drawnScores, 1 - OUTSIDE)),
        RankRange.of(drawnRanks),
        arithmetic.alternative(cell),
        left,
        goalposts,
        RankRange.all(ranks.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** A cell without the pillar, or with nothing but it, keeps its index. */
  private double without(HealthIndex.Published cell, Pillar pillar) {
    EnumMap<Pillar, Double> left = new EnumMap<>(Pillar.class);
    left.putAll(scores(cell));
    left.remove(pillar);
    return left.isEmpty() ? cell.score() : Aggregation.GEOMETRIC.of(left, scheme.weights());
  }

  private static double rescored(IndexScheme other, HealthIndex.Published cell) {
    PillarScores scores = PillarScores.of(other, cell.measured());
    return Aggregation.GEOMETRIC.of(scores.scores(), other.weights());
  }

  private static Map<Pillar, Double> scores(HealthIndex.Published cell) {
    return cell.pillars().scores();
  }

  private Convention convention(ToDoubleFunction<HealthIndex.Published> index) {
    double[] scores = cells.stream().mapToDouble(index).toArray();
    return new Convention(scores, RankRange.ranks(scores));
  }

  /** All cells by one convention. */
  private record Convention(double[] scores, int[] ranks) {
    Sensitivity.Alternative alternative(int cell) {
      return new Sensitivity.Alternative(scores[cell], ranks[cell]);
    }
  }

  private record Moved(Part part, double factor, Convention convention) {}
}
