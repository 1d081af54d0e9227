package io.rapport.domain.release.audit;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Looks for small groups that follow from the shown units of a statistic that there is of units
 * only, and of which only each unit's own people are known.
 *
 * <p>Groups looked for: a whole unit, and what is left of a shown unit without the shown units
 * below it, wherever such a group has 1 to threshold − 1 people. In a tree whatever follows is made
 * up of such rests, the own people of a unit too.
 */
final class TreeAudit {
  private final Organisation tree;
  private final int threshold;

  /** Numbers of the units that have people of their own. */
  private final Map<String, Integer> peopled = new HashMap<>();

  private final List<Long> people = new ArrayList<>();

  TreeAudit(Organisation tree, ToLongFunction<String> own, int threshold) {
    this.tree = tree;
    this.threshold = threshold;
    for (Unit unit : tree.inOrder()) {
      long number = own.applyAsLong(unit.code());
      if (number > 0) {
        peopled.put(unit.code(), people.size());
        people.add(number);
      }
    }
  }

  /** Number of small groups that follow from the shown units. */
  long derivable(Set<String> shown) {
    List<int[]> known = new ArrayList<>();
    Set<BitSet> groups = new HashSet<>();
    for (Unit unit : tree.inOrder()) {
      BitSet all = members(unit.code());
      groups.add(all);
      if (shown.contains(unit.code())) {
        known.add(all.stream().toArray());
        groups.add(withoutShownBelow(unit.code(), shown));
      }
    }
    RowSpace space = RowSpace.of(people.size(), new BitSet(), known);
    return groups.stream()
        .filter(this::isSmall)
        .filter(group -> space.contains(group.stream().toArray()))
        .count();
  }

  private boolean isSmall(BitSet group) {
    return People.isFew(group.stream().mapToLong(people::get).sum(), threshold);
  }

  private BitSet withoutShownBelow(String code, Set<String> shown) {
    BitSet rest = members(code);
    for (Unit below : tree.subtree(code)) {
      if (!below.code().equals(code) && shown.contains(below.code())) {
        rest.andNot(members(below.code()));
      }
    }
    return rest;
  }

  private BitSet members(String code) {
    BitSet members = new BitSet();
    for (Unit unit : tree.subtree(code)) {
      Integer number = peopled.get(unit.code());
      if (number != null) {
        members.set(number);
      }
    }
    return members;
  }
}
