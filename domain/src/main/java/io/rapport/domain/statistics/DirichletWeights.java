package io.rapport.domain.statistics;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.Well19937c;

/**
 * Random weights that add up to 1 and lie about given shares: gamma variables of shape α divided by
 * their sum. The share of α_i has mean α_i/α₀ and variance α_i(α₀ − α_i)/(α₀²(α₀ + 1)), α₀ = Σα.
 *
 * <p>NOT thread safe.
 *
 * <p>Source: L. Devroye (1986), <i>Non-Uniform Random Variate Generation</i>, ch. XI.4.
 */
public final class DirichletWeights {
  private final GammaDistribution[] parts;

  /**
   * Of shapes α.
   *
   * @param random a generator seeded by {@link Seed}
   * @throws IllegalArgumentException if there are no shapes or one is not positive
   */
  public DirichletWeights(double[] shapes, RandomGenerator random) {
    Arguments.atLeast(1, shapes.length, "shapes");
    Well19937c source = new Well19937c(random.nextLong());
    parts =
        Arrays.stream(shapes)
            .mapToObj(shape -> new GammaDistribution(source, Arguments.positive(shape, "shape"), 1))
            .toArray(GammaDistribution[]::new);
  }

  /** The next weights, as many as shapes. */
  public double[] next() {
    double[] weights = new double[parts.length];
    double sum = 0;
    for (int i = 0; i < parts.length; i++) {
      weights[i] = parts[i].sample();
      sum += weights[i];
    }
    for (int i = 0; i < parts.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
