package io.rapport.domain.release.audit;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/**
 * A set of people who must not be spoken of if they are few, or what came to a set less what went.
 *
 * @param kind why somebody could ask for them
 * @param in numbers of their profiles, ascending
 * @param out of a difference, numbers of the profiles taken away, ascending; otherwise none
 */
record People(Kind kind, int[] in, int[] out) {
  private static final int[] NOBODY = {};

  /** Kinds of sets, in the words of findings. */
  enum Kind {
    CELL("units and groups"),
    ALIKE("people alike"),
    UNION("hidden parts together"),
    DIFFERENCE("differences of shown ones"),
    CROSSING("two demographics at once"),
    REVISION("people who came or went");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static People of(Kind kind, int[] in) {
    return new People(kind, in, NOBODY);
  }

  /**
   * Whether there is somebody, but too few to be spoken of; of a difference, on both sides: where
   * there are enough on one of them, it speaks of them all.
   *
   * @param counts people by number of the profile
   */
  boolean areFew(int[] counts, int threshold) {
    long most = Math.max(sum(in, counts), sum(out, counts));
    return isFew(most, threshold);
  }

  /** The same without profiles of which nobody counts. */
  People without(BitSet nobody) {
    return new People(kind, without(in, nobody), without(out, nobody));
  }

  /** The profiles of a set but those of which nobody counts. */
  static int[] without(int[] profiles, BitSet nobody) {
    return Arrays.stream(profiles).filter(profile -> !nobody.get(profile)).toArray();
  }

  /** Whether there is somebody, but too few to be spoken of. */
  static boolean isFew(long people, int threshold) {
    return people > 0 && people < threshold;
  }

  /** How many people profiles are together. */
  static long sum(int[] profiles, int[] counts) {
    long sum = 0;
    for (int profile : profiles) {
      sum += counts[profile];
    }
    return sum;
  }

  /** People are the same whatever made somebody ask for them. */
  @Override
  public boolean equals(Object other) {
    return other instanceof People people
        && Arrays.equals(in, people.in)
        && Arrays.equals(out, people.out);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(in), Arrays.hashCode(out));
  }

  @Override
  public String toString() {
    return kind.words();
  }
}
