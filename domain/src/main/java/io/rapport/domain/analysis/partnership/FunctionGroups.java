package io.rapport.domain.analysis.partnership;

import io.rapport.domain.statistics.GrayTest;
import io.rapport.domain.statistics.LogRank;
import io.rapport.domain.statistics.RiskTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Relationships on the way to partner by function. Functions with fewer than {@value #FEWEST}
 * partnerships are put together for the test of all functions, so that those with few are not left
 * out of it for having few.
 */
record FunctionGroups(Map<String, List<PartnerSpell>> byFunction) {
  private static final int FEWEST = 5;

  static FunctionGroups of(List<PartnerSpell> spells) {
    Map<String, List<PartnerSpell>> byFunction = new TreeMap<>();
    for (PartnerSpell each : spells) {
      byFunction
          .computeIfAbsent(each.history().place().function(), key -> new ArrayList<>())
          .add(each);
    }
    return new FunctionGroups(byFunction);
  }

  Set<String> functions() {
    return byFunction.keySet();
  }

  List<PartnerSpell> of(String function) {
    return byFunction.getOrDefault(function, List.of());
  }

  List<PartnerSpell> except(String function) {
    List<PartnerSpell> rest = new ArrayList<>();
    byFunction.forEach((other, spells) -> rest.addAll(other.equals(function) ? List.of() : spells));
    return rest;
  }

  /** The groups of the test of all functions. */
  List<List<PartnerSpell>> compared() {
    List<List<PartnerSpell>> groups = new ArrayList<>();
    List<PartnerSpell> few = new ArrayList<>();
    for (List<PartnerSpell> spells : byFunction.values()) {
      if (PartnerCurve.table(spells).only(PartnerSpell.PARTNER).events() < FEWEST) {
        few.addAll(spells);
      } else {
        groups.add(spells);
      }
    }
    if (!few.isEmpty()) {
      groups.add(few);
    }
    return groups;
  }

  /** Empty with one group, or if one still has too few partnerships. */
  Optional<LogRank.Result> logRank() {
    List<RiskTable> tables = tables();
    return tables.size() < 2
        ? Optional.empty()
        : LogRank.withDefaults()
            .withMinimumEvents(FEWEST)
            .ofTables(tables.stream().map(table -> table.only(PartnerSpell.PARTNER)).toList())
            .value();
  }

  /** Empty as the log-rank test, and where relationships are older than the register. */
  Optional<GrayTest.Result> gray() {
    List<RiskTable> tables = tables();
    return tables.size() < 2
        ? Optional.empty()
        : GrayTest.withDefaults()
            .withMinimumEvents(FEWEST)
            .of(tables, PartnerSpell.PARTNER)
            .value();
  }

  private List<RiskTable> tables() {
    return compared().stream().map(PartnerCurve::table).toList();
  }
}
