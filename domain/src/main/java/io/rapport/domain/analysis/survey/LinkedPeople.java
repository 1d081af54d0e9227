package io.rapport.domain.analysis.survey;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.HashMap;
import java.util.Map;

/**
 * People who answered in two waves, summed up the organisation of the later one. They count where
 * they are now, wherever they were before.
 */
public final class LinkedPeople {
  private final Map<String, LinkedTally> summed = new HashMap<>();
  private final LinkedTally none;

  /**
   * Sums linked tallies up the tree.
   *
   * @param own by code of the unit in which people are in the later wave
   * @param none an empty tally of the same questionnaires
   * @throws IllegalArgumentException if a tally's unit is not in the organisation
   */
  public LinkedPeople(Organisation organisation, Map<String, LinkedTally> own, LinkedTally none) {
    this.none = none;
    for (String code : own.keySet()) {
      if (organisation.unit(code).isEmpty()) {
        throw new IllegalArgumentException("linked answers belong to unknown unit " + code);
      }
    }
    sum(organisation.root(), organisation, own);
  }

  /** Those of a unit and everything below it. */
  public LinkedTally of(String unit) {
    return summed.getOrDefault(unit, none);
  }

  private LinkedTally sum(Unit unit, Organisation organisation, Map<String, LinkedTally> own) {
    LinkedTally tally = own.getOrDefault(unit.code(), none);
    for (Unit child : organisation.children(unit.code())) {
      tally = tally.plus(sum(child, organisation, own));
    }
    summed.put(unit.code(), tally);
    return tally;
  }
}
