package io.rapport.domain.disclosure.audit;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Looks for small groups that follow from the shown units of one statistic.
 *
 * <p>Groups looked for: the own people of a unit, a whole unit, and what is left of a shown unit
 * without the shown units below it, wherever such a group has 1 to threshold − 1 people.
 */
final class TreeAudit {
  private final Organisation tree;
  private final ToLongFunction<String> own;
  private final int threshold;
  private final List<String> atoms = new ArrayList<>();

  TreeAudit(Organisation tree, ToLongFunction<String> own, int threshold) {
    this.tree = tree;
    this.own = own;
    this.threshold = threshold;
    for (Unit unit : tree.inOrder()) {
      if (own.applyAsLong(unit.code()) > 0) {
        atoms.add(unit.code());
      }
    }
  }

  /** Number of small groups that follow from the shown units. */
  int derivable(Set<String> shown) {
    RowSpace known = new RowSpace(atoms.size());
    for (Unit unit : tree.inOrder()) {
      if (shown.contains(unit.code())) {
        known.add(vector(unit.code()));
      }
    }
    int found = 0;
    for (boolean[] group : smallGroups(shown)) {
      if (known.contains(group)) {
        found++;
      }
    }
    return found;
  }

  private Collection<boolean[]> smallGroups(Set<String> shown) {
    Map<BitSet, boolean[]> groups = new LinkedHashMap<>();
    for (int i = 0; i < atoms.size(); i++) {
      boolean[] atom = new boolean[atoms.size()];
      atom[i] = true;
      addIfSmall(atom, groups);
    }
    for (Unit unit : tree.inOrder()) {
      addIfSmall(vector(unit.code()), groups);
      if (shown.contains(unit.code())) {
        addIfSmall(withoutShownBelow(unit.code(), shown), groups);
      }
    }
    return groups.values();
  }

  private void addIfSmall(boolean[] group, Map<BitSet, boolean[]> groups) {
    long people = 0;
    BitSet members = new BitSet();
    for (int i = 0; i < group.length; i++) {
      if (group[i]) {
        people += own.applyAsLong(atoms.get(i));
        members.set(i);
      }
    }
    if (people > 0 && people < threshold) {
      groups.putIfAbsent(members, group);
    }
  }

  private boolean[] withoutShownBelow(String code, Set<String> shown) {
    boolean[] rest = vector(code);
    for (Unit below : tree.subtree(code)) {
      if (!below.code().equals(code) && shown.contains(below.code())) {
        boolean[] part = vector(below.code());
        for (int i = 0; i < rest.length; i++) {
          rest[i] &= !part[i];
        }
      }
    }
    return rest;
  }

  private boolean[] vector(String code) {
    Set<String> below = new HashSet<>();
    tree.subtree(code).forEach(unit -> below.add(unit.code()));
    boolean[] vector = new boolean[atoms.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = below.contains(atoms.get(i));
    }
    return vector;
  }
}
