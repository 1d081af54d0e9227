package io.rapport.domain.coverage;

import java.util.random.RandomGenerator;

/** Invented companies whose truth is known, and those of their people who answer. */
final class Companies {
  /** How the answers 1 to 5 to an item spread; everybody's latent answer is cut into steps. */
  enum Answers {
    /** 20 % each. */
    EVEN(-.842, -.253, .253, .842),
    /** 3, 7, 15, 45 and 30 %: as most engagement items. */
    USUAL(-1.881, -1.282, -.674, .524),
    /** 2, 3, 10, 35 and 50 %: as items that nearly everybody likes. */
    SKEWED(-2.054, -1.645, -1.036, 0);

    private final double[] cuts;

    Answers(double... cuts) {
      this.cuts = cuts;
    }

    /** The answer, 1 to 5, of somebody with this latent value. */
    int of(double latent) {
      int answer = 1;
      for (double cut : cuts) {
        answer += latent > cut ? 1 : 0;
      }
      return answer;
    }
  }

  private Companies() {}

  /**
   * Latent answers of people whose items share a common factor.
   *
   * @param loading of the common factor, 0 to 1
   */
  static double[][] latent(RandomGenerator random, int people, int items, double loading) {
    double[][] latent = new double[people][items];
    double own = Math.sqrt(1 - loading * loading);
    for (double[] person : latent) {
      double factor = random.nextGaussian();
      for (int i = 0; i < items; i++) {
        person[i] = loading * factor + own * random.nextGaussian();
      }
    }
    return latent;
  }

  /** Answers 1 to 5 of everybody, shifted by so many latent standard deviations. */
  static double[][] answers(
      RandomGenerator random, int people, int items, double loading, Answers kind, double shift) {
    double[][] rows = latent(random, people, items, loading);
    for (double[] row : rows) {
      for (int i = 0; i < items; i++) {
        row[i] = kind.of(row[i] + shift);
      }
    }
    return rows;
  }

  /** Scores from 0 to 100: the mean of the answers on the scale's map. */
  static double[] scores(double[][] answers) {
    double[] scores = new double[answers.length];
    for (int i = 0; i < answers.length; i++) {
      double sum = 0;
      for (double answer : answers[i]) {
        sum += 25 * (answer - 1);
      }
      scores[i] = sum / answers[i].length;
    }
    return scores;
  }

  /** Positions of n of N people, drawn without putting back. */
  static int[] drawn(RandomGenerator random, int n, int of) {
    int[] all = new int[of];
    for (int i = 0; i < of; i++) {
      all[i] = i;
    }
    int[] drawn = new int[n];
    for (int i = 0; i < n; i++) {
      int at = i + random.nextInt(of - i);
      int swap = all[at];
      all[at] = all[i];
      all[i] = swap;
      drawn[i] = swap;
    }
    return drawn;
  }

  /** How many of n succeed with this probability. */
  static int successes(RandomGenerator random, int n, double share) {
    int successes = 0;
    for (int i = 0; i < n; i++) {
      successes += random.nextDouble() < share ? 1 : 0;
    }
    return successes;
  }
}
