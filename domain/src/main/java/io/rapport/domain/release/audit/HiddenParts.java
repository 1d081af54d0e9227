package io.rapport.domain.release.audit;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.audit.People.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is hidden of a whole of which some parts are shown: units of the unit above, alone or within
 * a category, and categories of a unit. Those of the whole who are in no part are hidden with them,
 * and without them they are looked for as well.
 */
final class HiddenParts {
  private final WaveCells cells;
  private final BitSet shown;
  private final boolean[] marks;
  private final Set<People> unions = new LinkedHashSet<>();

  private HiddenParts(WaveCells cells, BitSet shown) {
    this.cells = cells;
    this.shown = shown;
    this.marks = new boolean[cells.profiles().profiles().size()];
  }

  /**
   * All of them, each once.
   *
   * @param shown numbers of the shown sets
   */
  static Set<People> of(WaveCells cells, BitSet shown) {
    HiddenParts parts = new HiddenParts(cells, shown);
    for (int stand = 0; stand < cells.profiles().stands().size(); stand++) {
      parts.unitsOf(stand);
      parts.categoriesOf(stand);
    }
    return parts.unions;
  }

  private void unitsOf(int stand) {
    Organisation tree = cells.profiles().stands().get(stand);
    for (Scope whole : cells.of(stand).keySet()) {
      List<Scope> parts = below(tree, whole);
      unions(stand, whole, parts);
      List<Scope> nearest = new ArrayList<>();
      parts.forEach(part -> collectShown(stand, tree, part, nearest));
      rest(stand, whole, nearest, false);
    }
  }

  private void categoriesOf(int stand) {
    Map<String, Map<String, List<Scope>>> categories = new TreeMap<>();
    for (Scope scope : cells.of(stand).keySet()) {
      if (scope instanceof Scope.Group group) {
        categories
            .computeIfAbsent(group.unit(), unit -> new TreeMap<>())
            .computeIfAbsent(group.demographic(), demographic -> new ArrayList<>())
            .add(group);
      }
    }
    categories.forEach(
        (unit, demographics) ->
            demographics.values().forEach(told -> unions(stand, new Scope.Unit(unit), told)));
  }

  private void unions(int stand, Scope whole, List<Scope> parts) {
    List<Scope> hidden = new ArrayList<>(parts);
    List<Scope> open = new ArrayList<>();
    hidden.removeIf(part -> isShown(stand, part) && open.add(part));
    rest(stand, whole, open, false);
    rest(stand, whole, hidden, true);
  }

  /** Those of a whole who are in none of some parts, or those who are. */
  private void rest(int stand, Scope whole, List<Scope> parts, boolean within) {
    if (parts.isEmpty()) {
      return;
    }
    mark(stand, parts, true);
    int[] rest =
        Arrays.stream(cells.people(stand, whole)).filter(p -> marks[p] == within).toArray();
    mark(stand, parts, false);
    if (rest.length > 0) {
      unions.add(People.of(Kind.UNION, rest));
    }
  }

  private void mark(int stand, List<Scope> parts, boolean mark) {
    for (Scope part : parts) {
      for (int profile : cells.people(stand, part)) {
        marks[profile] = mark;
      }
    }
  }

  /** The part if it is shown, otherwise the nearest shown ones below it. */
  private void collectShown(int stand, Organisation tree, Scope part, List<Scope> into) {
    if (isShown(stand, part)) {
      into.add(part);
    } else {
      below(tree, part).forEach(each -> collectShown(stand, tree, each, into));
    }
  }

  private boolean isShown(int stand, Scope scope) {
    return cells.number(stand, scope).filter(shown::get).isPresent();
  }

  /** The same of the units directly below. */
  private static List<Scope> below(Organisation tree, Scope scope) {
    if (scope instanceof Scope.Group group) {
      return tree.children(group.unit()).stream()
          .<Scope>map(unit -> new Scope.Group(unit.code(), group.demographic(), group.category()))
          .toList();
    }
    return scope instanceof Scope.Unit whole
        ? tree.children(whole.code()).stream().map(Unit::code).<Scope>map(Scope.Unit::new).toList()
        : List.of();
  }
}
