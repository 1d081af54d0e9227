package io.rapport.domain.analysis.link;

import java.util.OptionalInt;

/**
 * The two waves between which departments may have moved.
 *
 * @param baseline number of the earlier
 * @param followUp number of the later
 */
public record WavePair(int baseline, int followUp) {
  /**
   * @throws IllegalArgumentException if the follow-up is not later
   */
  public WavePair {
    if (followUp <= baseline) {
      throw new IllegalArgumentException(
          "the follow-up must come after the baseline: " + baseline + ", " + followUp);
    }
  }

  /** Whether a department got its relationship between the waves. */
  boolean isStart(OptionalInt treatedFrom) {
    return treatedFrom.isPresent()
        && treatedFrom.getAsInt() > baseline
        && treatedFrom.getAsInt() <= followUp;
  }
}
