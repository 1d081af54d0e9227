package io.rapport.domain.analysis.partnership.index;

import java.util.Arrays;

/**
 * Ranks a cell takes, from 1 for the highest index.
 *
 * @param best smallest
 * @param worst largest
 */
public record RankRange(int best, int worst) {
  private static final double OUTSIDE = 0.05;

  /** The 5th and the 95th of a hundred ranks, the outer ones where they fall between two. */
  static RankRange of(int[] ranks) {
    int[] sorted = ranks.clone();
    Arrays.sort(sorted);
    int last = sorted.length - 1;
    return new RankRange(
        sorted[(int) Math.floor(OUTSIDE * last)], sorted[(int) Math.ceil((1 - OUTSIDE) * last)]);
  }

  /** All ranks. */
  static RankRange all(int[] ranks) {
    return new RankRange(
        Arrays.stream(ranks).min().orElseThrow(), Arrays.stream(ranks).max().orElseThrow());
  }

  /** Rank of each score; equal scores share the better one. */
  static int[] ranks(double[] scores) {
    int[] ranks = new int[scores.length];
    for (int i = 0; i < scores.length; i++) {
      ranks[i] = 1;
      for (double score : scores) {
        ranks[i] += score > scores[i] ? 1 : 0;
      }
    }
    return ranks;
  }
}
