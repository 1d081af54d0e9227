package io.rapport.domain.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rewrites an organisation so that small units are put together. NOT thread safe. */
final class OtherTeamsTree {
  private final Organisation old;
  private final SmallSiblings siblings;
  private final Map<String, Unit> units = new TreeMap<>();
  private final List<OtherTeam> teams = new ArrayList<>();
  private final Map<String, String> placed = new HashMap<>();

  OtherTeamsTree(Organisation old, SmallSiblings siblings) {
    this.old = old;
    this.siblings = siblings;
  }

  OtherTeams teams() {
    add(old.root(), Optional.empty());
    return new OtherTeams(old, Organisation.of(List.copyOf(units.values())), teams, placed);
  }

  private void add(Unit unit, Optional<String> parent) {
    Optional<SmallSiblings.Together> together = siblings.below(unit.code());
    boolean without = together.filter(SmallSiblings.Together::direct).isPresent();
    units.put(
        unit.code(), new Unit(unit.code(), unit.name(), parent, without ? 0 : unit.headcount()));
    together.ifPresent(found -> join(unit, found));
    for (Unit child : old.children(unit.code())) {
      if (!placed.containsKey(child.code())) {
        add(child, Optional.of(unit.code()));
      }
    }
  }

  private void join(Unit above, SmallSiblings.Together together) {
    List<Unit> inside = new ArrayList<>();
    List<Unit> apart = new ArrayList<>();
    for (Unit member : together.units()) {
      for (Unit below : old.children(member.code())) {
        if (siblings.isSmall(below)) {
          inside.addAll(old.subtree(below.code()));
        } else {
          apart.add(below);
        }
      }
    }
    List<Unit> whole = new ArrayList<>(together.units());
    if (together.direct()) {
      whole.add(above);
    }
    String code = OtherTeam.code(above.code(), whole.stream().map(Unit::code).toList());
    whole.addAll(inside);
    Unit team =
        new Unit(
            code,
            "Other teams of " + above.name(),
            Optional.of(above.code()),
            whole.stream().mapToInt(Unit::headcount).sum());
    units.put(code, team);
    teams.add(new OtherTeam(team, together.units(), inside, together.direct()));
    whole.forEach(unit -> placed.put(unit.code(), code));
    apart.forEach(unit -> add(unit, Optional.of(code)));
  }
}
