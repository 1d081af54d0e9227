package io.rapport.domain.disclosure.audit;

import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.organisation.UnitBefore;
import io.rapport.domain.survey.ItemPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the earlier side of a change, which the change and its later side give away, follows from
 * what is shown of the earlier wave: as a unit of its own, or by adding and subtracting units.
 */
final class EarlierSideAudit {
  private final SurveyWave audited;
  private final EarlierWave before;
  private final WaveResults wave;
  private final List<String> answering = new ArrayList<>();

  /** Own people of the units that are shown in the earlier wave, by statistic and part. */
  private final Map<String, Map<String, Set<String>>> shownUnits = new HashMap<>();

  private final Map<String, RowSpace> known = new HashMap<>();

  EarlierSideAudit(Set<CellKey> shown, SurveyWave audited, EarlierWave before) {
    this.audited = audited;
    this.before = before;
    this.wave = before.results();
    for (Unit unit : wave.organisation().inOrder()) {
      if (wave.ownOf(unit.code()).respondents() > 0) {
        answering.add(unit.code());
      }
    }
    for (CellKey key : shown) {
      if (key.period().equals(wave.wave().id()) && key.scope() instanceof Scope.Unit unit) {
        shownUnits
            .computeIfAbsent(key.statistic() + "/" + key.part(), cells -> new HashMap<>())
            .put(unit.code(), people(unit.code()));
      }
    }
  }

  /**
   * Whether the earlier side follows.
   *
   * @param own the statistic of which the change is a difference
   */
  boolean follows(CellKey change, Statistic own) {
    Optional<String> part = part(change);
    if (part.isEmpty()
        || !(change.scope() instanceof Scope.Unit unit)
        || !(before.units().of(unit.code()) instanceof UnitBefore.Together together)) {
      return false;
    }
    Set<String> group = new HashSet<>(together.units());
    group.retainAll(answering);
    String cells = own + "/" + part.get();
    Map<String, Set<String>> units = shownUnits.getOrDefault(cells, Map.of());
    return group.equals(units.get(unit.code()))
        || units.containsValue(group)
        || known.computeIfAbsent(cells, all -> space(units)).contains(vector(group));
  }

  private Optional<String> part(CellKey change) {
    return change.statistic() == Statistic.ITEM_CHANGE
        ? before.questions().items().of(change.part()).map(ItemPair::older)
        : audited
            .questionnaire()
            .dimension(change.part())
            .flatMap(dimension -> before.questions().dimension(dimension).older());
  }

  private RowSpace space(Map<String, Set<String>> units) {
    RowSpace space = new RowSpace(answering.size());
    units.values().forEach(people -> space.add(vector(people)));
    return space;
  }

  private Set<String> people(String code) {
    Set<String> people = new HashSet<>();
    wave.organisation().subtree(code).forEach(unit -> people.add(unit.code()));
    people.retainAll(answering);
    return people;
  }

  private boolean[] vector(Set<String> units) {
    boolean[] vector = new boolean[answering.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = units.contains(answering.get(i));
    }
    return vector;
  }
}
