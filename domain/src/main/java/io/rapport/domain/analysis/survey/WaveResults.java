package io.rapport.domain.analysis.survey;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.OtherTeams;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Wave;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tallies of one wave, summed up the organisation.
 *
 * <p>Answers are tallied where they were given; a unit's tally is the sum over itself and all units
 * below it.
 */
public final class WaveResults {
  private final Wave wave;
  private final Organisation organisation;
  private final Map<String, Tally> own;
  private final Map<String, Tally> summed = new HashMap<>();
  private final Tally none;
  private final Optional<WaveGroups> groups;
  private final OtherTeams teams;

  /**
   * Sums tallies up the tree.
   *
   * @param own tally by unit code, of the people who answered in that very unit
   * @param none an empty tally of the questionnaire
   * @throws IllegalArgumentException if a tally's unit is not in the organisation
   */
  public WaveResults(Wave wave, Organisation organisation, Map<String, Tally> own, Tally none) {
    this(wave, OtherTeams.none(organisation), own, none, Optional.empty());
  }

  private WaveResults(
      Wave wave,
      OtherTeams teams,
      Map<String, Tally> own,
      Tally none,
      Optional<WaveGroups> groups) {
    this.wave = wave;
    this.teams = teams;
    this.organisation = teams.organisation();
    this.own = Map.copyOf(own);
    this.none = none;
    this.groups = groups;
    for (String code : own.keySet()) {
      if (organisation.unit(code).isEmpty()) {
        throw new IllegalArgumentException("answers belong to unknown unit " + code);
      }
    }
    sum(organisation.root());
  }

  /** The same results with what is known of the people beside their unit. */
  public WaveResults with(WaveGroups known) {
    return new WaveResults(wave, teams, own, none, Optional.of(known));
  }

  /** The same answers where small units are put together. */
  WaveResults putTogether(
      OtherTeams together, Map<String, Tally> placed, Optional<WaveGroups> known) {
    return new WaveResults(wave, together, placed, none, known);
  }

  /** The small units that were put together; none if nothing was. */
  public OtherTeams teams() {
    return teams;
  }

  /** Tallies by code of the very unit in which people answered. */
  Map<String, Tally> own() {
    return own;
  }

  /** What is known of the people beside their unit; empty if nothing. */
  public Optional<WaveGroups> groups() {
    return groups;
  }

  /** The wave. */
  public Wave wave() {
    return wave;
  }

  /** The organisation as it was in the wave. */
  public Organisation organisation() {
    return organisation;
  }

  /** Tally of a unit and everything below it; empty if nobody answered or there is no such unit. */
  public Tally of(String unit) {
    return summed.getOrDefault(unit, none);
  }

  /** Tally of the people in the unit itself, without its sub-units. */
  public Tally ownOf(String unit) {
    return own.getOrDefault(unit, none);
  }

  /** Tally of the people of several units, of each without its sub-units. */
  public Tally ofAll(Collection<String> units) {
    Tally sum = none;
    for (String unit : units) {
      sum = sum.plus(ownOf(unit));
    }
    return sum;
  }

  /** Tally of everybody who is not in the unit or below it. */
  public Tally restOf(String unit) {
    return of(organisation.root().code()).minus(of(unit));
  }

  private Tally sum(Unit unit) {
    Tally tally = ownOf(unit.code());
    for (Unit child : organisation.children(unit.code())) {
      tally = tally.plus(sum(child));
    }
    summed.put(unit.code(), tally);
    return tally;
  }
}
