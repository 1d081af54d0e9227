package io.rapport.domain.release.audit;

import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** A wave with everything that the evidence says of its units and groups. */
final class AuditedWave {
  private final WaveEvidence evidence;
  private final WaveCells cells;

  AuditedWave(WaveEvidence evidence) {
    this.evidence = evidence;
    this.cells = new WaveCells(evidence.profiles());
  }

  WaveEvidence evidence() {
    return evidence;
  }

  WaveCells cells() {
    return cells;
  }

  /** Its id. */
  String id() {
    return evidence.wave();
  }

  /** The organisation as it is released. */
  Organisation tree() {
    return evidence.profiles().stands().get(today());
  }

  /** The whole organisation. */
  Scope whole() {
    return new Scope.Unit(tree().root().code());
  }

  /** The stand that is released. */
  int today() {
    return evidence.profiles().today();
  }

  /** Position of an item; empty if the wave did not ask it. */
  Optional<Integer> item(String id) {
    for (int i = 0; i < evidence.items().size(); i++) {
      if (evidence.items().get(i).id().equals(id)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> dimension(String id) {
    for (int d = 0; d < evidence.dimensions().size(); d++) {
      if (evidence.dimensions().get(d).id().equals(id)) {
        return Optional.of(d);
      }
    }
    return Optional.empty();
  }

  /**
   * How many of each profile stand behind the figures of a part.
   *
   * @param statistic that of items, indices or responses
   * @return people by number of the profile; empty if the wave did not ask for the part
   */
  Optional<int[]> counts(Statistic statistic, String part) {
    return switch (statistic) {
      case ITEM -> item(part).map(position -> counts(profile -> profile.item(position)));
      case INDEX -> dimension(part).map(position -> counts(profile -> profile.dimension(position)));
      case RESPONSE -> Optional.of(counts(Profile::respondents));
      default -> Optional.empty();
    };
  }

  private int[] counts(ToIntFunction<Profile> people) {
    return evidence.profiles().profiles().stream().mapToInt(people).toArray();
  }

  /** How many stand behind an item, an index or a response rate as it is released. */
  long people(Statistic statistic, Scope scope, String part) {
    return counts(statistic, part)
        .map(counts -> People.sum(cells.people(today(), scope), counts))
        .orElse(0L);
  }

  /** How many people of a unit itself were invited. */
  long ownInvited(String unit) {
    return tree().unit(unit).map(Unit::headcount).orElse(0);
  }

  /**
   * How many people of a unit and those below it filled in all that a coefficient needs; empty for
   * what is no coefficient.
   */
  Optional<Long> sheets(CellKey key) {
    return ownSheets(key)
        .map(
            own ->
                key.scope() instanceof Scope.Unit unit
                    ? tree().subtree(unit.code()).stream()
                        .map(Unit::code)
                        .mapToLong(code -> own.getOrDefault(code, 0L))
                        .sum()
                    : 0L);
  }

  private Optional<Map<String, Long>> ownSheets(CellKey key) {
    return switch (key.statistic()) {
      case RELIABILITY, AGGREGATION -> Optional.of(complete(key.part()));
      case ITEM_RELIABILITY -> Optional.of(complete(DependentFiguresAudit.part(key).dimension()));
      case DRIVER, EXPLAINED -> Optional.of(evidence.sheets().drivers());
      default -> Optional.empty();
    };
  }

  /** Own people of units who answered each item of a dimension, by code of the unit. */
  Map<String, Long> complete(String dimension) {
    return evidence.sheets().complete().getOrDefault(dimension, Map.of());
  }
}
