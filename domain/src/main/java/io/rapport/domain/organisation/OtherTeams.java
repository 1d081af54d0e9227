package io.rapport.domain.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Small units put together with their neighbours, so that there is a figure to read where each of
 * them alone would have none, and often another one beside it neither. People count in the unit
 * that stands for theirs; nobody counts twice, and nobody is left out. Immutable.
 */
public final class OtherTeams {
  private final Organisation before;
  private final Organisation organisation;
  private final List<OtherTeam> teams;
  private final SortedMap<String, String> placed;

  OtherTeams(
      Organisation before,
      Organisation organisation,
      List<OtherTeam> teams,
      Map<String, String> placed) {
    this.before = before;
    this.organisation = organisation;
    this.teams = List.copyOf(teams);
    this.placed = new TreeMap<>(placed);
  }

  /** Nothing put together. */
  public static OtherTeams none(Organisation organisation) {
    return new OtherTeams(organisation, organisation, List.of(), Map.of());
  }

  /**
   * Puts small units together. Of a unit that is put together, small ones below it are no longer
   * told apart; large ones, if it has any, stand below the unit that stands for it.
   *
   * @param own people by code of the very unit they belong to
   * @param threshold fewest people that can be reported
   */
  public static OtherTeams of(
      Organisation organisation, ToLongFunction<String> own, long threshold) {
    return new OtherTeamsTree(organisation, new SmallSiblings(organisation, own, threshold))
        .teams();
  }

  /** The organisation before anything was put together. */
  public Organisation before() {
    return before;
  }

  /** The organisation in which units that stand for others have taken their place. */
  public Organisation organisation() {
    return organisation;
  }

  /** What was put together, in the order of the organisation. */
  public List<OtherTeam> teams() {
    return teams;
  }

  /**
   * Where people of a unit count.
   *
   * @param unit code of the very unit they belong to
   * @return the unit that stands for it, the unit itself if none does
   */
  public String placed(String unit) {
    return placed.getOrDefault(unit, unit);
  }

  /**
   * What units of a wave were in an earlier one, where each has its own small units put together.
   *
   * @param earlier the older organisation
   * @param then day on which it held
   * @param later the newer organisation
   * @param day day on which it holds; later changes do not count
   * @param changes the lineage of units, of the organisations before anything was put together
   * @throws IllegalArgumentException if a unit changes twice on one day
   */
  public static UnitsBefore unitsBefore(
      OtherTeams earlier,
      LocalDate then,
      OtherTeams later,
      LocalDate day,
      List<UnitChange> changes) {
    LocalDate after = day.plusDays(1);
    List<UnitChange> all =
        new ArrayList<>(
            changes.stream()
                .filter(change -> change.effective().isAfter(then))
                .filter(change -> change.effective().isBefore(after))
                .toList());
    earlier.whole().forEach((team, units) -> all.add(new UnitChange(then, team, units)));
    later.placed.forEach((unit, team) -> all.add(new UnitChange(after, unit, List.of(team))));
    return UnitsBefore.of(earlier.organisation, then.minusDays(1), later.organisation, after, all);
  }

  /** By code of a unit that stands for others the codes of all units whose people are in it. */
  private SortedMap<String, List<String>> whole() {
    SortedMap<String, List<String>> whole = new TreeMap<>();
    placed.forEach((unit, team) -> whole.computeIfAbsent(team, key -> new ArrayList<>()).add(unit));
    return whole;
  }
}
