package io.rapport.domain.coverage;

import java.util.Random;

/** Invented companies whose truth is known, and those of their people who answer. */
final class Companies {
  private Companies() {}

  /**
   * Answers 1 to 5 of everybody: items share a common factor; without a shift they lie as often
   * above the middle as below.
   *
   * @param loading of the common factor, 0 to 1
   * @param shift of everybody's answers, in steps of the scale
   */
  static double[][] answers(Random random, int people, int items, double loading, double shift) {
    double[][] answers = new double[people][items];
    double own = Math.sqrt(1 - loading * loading);
    for (double[] person : answers) {
      double factor = random.nextGaussian();
      for (int i = 0; i < items; i++) {
        double value = 3 + shift + 1.1 * (loading * factor + own * random.nextGaussian());
        person[i] = Math.max(1, Math.min(5, Math.round(value)));
      }
    }
    return answers;
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
  static int[] drawn(Random random, int n, int of) {
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
}
