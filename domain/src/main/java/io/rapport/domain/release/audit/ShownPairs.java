package io.rapport.domain.release.audit;

import io.rapport.domain.release.audit.People.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shown sets that lie within other shown ones: what one has beyond the other follows at once. */
final class ShownPairs {
  private final List<int[]> sets;
  private final List<int[]> pairs = new ArrayList<>();

  private ShownPairs(List<int[]> sets) {
    this.sets = sets;
  }

  /**
   * Finds all pairs.
   *
   * @param shown the shown sets, each ascending numbers of profiles
   */
  static ShownPairs of(List<int[]> shown) {
    ShownPairs all = new ShownPairs(shown);
    Map<Integer, List<Integer>> byFirst = new HashMap<>();
    for (int inner = 0; inner < shown.size(); inner++) {
      if (shown.get(inner).length > 0) {
        byFirst.computeIfAbsent(shown.get(inner)[0], first -> new ArrayList<>()).add(inner);
      }
    }
    for (int outer = 0; outer < shown.size(); outer++) {
      all.within(outer, byFirst);
    }
    return all;
  }

  private void within(int outer, Map<Integer, List<Integer>> byFirst) {
    BitSet whole = bits(sets.get(outer));
    for (int first : sets.get(outer)) {
      for (int inner : byFirst.getOrDefault(first, List.of())) {
        int[] part = sets.get(inner);
        if (inner != outer && Arrays.stream(part).allMatch(whole::get)) {
          pairs.add(new int[] {outer, inner});
        }
      }
    }
  }

  /**
   * Differences of 1 to threshold − 1 people, each once.
   *
   * @param counts people by number of the profile
   */
  Set<People> small(int[] counts, int threshold) {
    Map<Integer, Long> sizes = new HashMap<>();
    Set<People> small = new LinkedHashSet<>();
    for (int[] pair : pairs) {
      if (People.isFew(size(pair[0], counts, sizes) - size(pair[1], counts, sizes), threshold)) {
        BitSet rest = bits(sets.get(pair[0]));
        Arrays.stream(sets.get(pair[1])).forEach(rest::clear);
        small.add(People.of(Kind.DIFFERENCE, rest.stream().toArray()));
      }
    }
    return small;
  }

  private long size(int set, int[] counts, Map<Integer, Long> sizes) {
    return sizes.computeIfAbsent(set, number -> People.sum(sets.get(number), counts));
  }

  private static BitSet bits(int[] set) {
    BitSet bits = new BitSet();
    Arrays.stream(set).forEach(bits::set);
    return bits;
  }
}
