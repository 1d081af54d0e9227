package io.rapport.domain.disclosure.lattice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Sets of profiles as ascending numbers. */
final class ProfileSets {
  private ProfileSets() {}

  /** All profiles that are in one of the sets. */
  static int[] union(List<int[]> sets) {
    BitSet all = new BitSet();
    for (int[] set : sets) {
      for (int profile : set) {
        all.set(profile);
      }
    }
    return all.stream().toArray();
  }

  /** The profiles of a set that are not in another one. */
  static int[] difference(int[] set, int[] other) {
    int[] rest = new int[set.length];
    int number = 0;
    int next = 0;
    for (int profile : set) {
      while (next < other.length && other[next] < profile) {
        next++;
      }
      if (next == other.length || other[next] != profile) {
        rest[number++] = profile;
      }
    }
    return Arrays.copyOf(rest, number);
  }
}
