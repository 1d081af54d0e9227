package io.rapport.domain.release.audit;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.audit.WaveEvidence.Since;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;

/**
 * Whether the earlier side of a change, which the change and its later side give away, follows from
 * what is shown of the earlier wave: as a unit of its own, or by adding and subtracting.
 */
final class EarlierSideAudit {
  private final AuditedWave before;
  private final ShownSets shown;
  private final Since since;
  private final Map<String, RowSpace> known = new HashMap<>();
  private final Map<String, PrintedUnits> printed = new HashMap<>();

  /**
   * @param shown what is shown of the earlier wave
   * @param since how the later wave's units and parts are called in it
   */
  EarlierSideAudit(AuditedWave before, ShownSets shown, Since since) {
    this.before = before;
    this.shown = shown;
    this.since = since;
  }

  /**
   * The audit of what a wave's changes are measured from; empty if that is not in the evidence.
   *
   * @param waves all waves by id
   * @param shown keys of all shown cells
   */
  static Optional<EarlierSideAudit> of(
      AuditedWave wave, Map<String, AuditedWave> waves, Collection<CellKey> shown) {
    return wave.evidence()
        .since()
        .flatMap(
            since ->
                Optional.ofNullable(waves.get(since.wave()))
                    .map(
                        before ->
                            new EarlierSideAudit(before, new ShownSets(before, shown), since)));
  }

  /**
   * Whether the earlier side follows.
   *
   * @param own the statistic of which the change is a difference
   */
  boolean follows(CellKey change, Statistic own) {
    Optional<String> part = part(change, own);
    Optional<int[]> counts = part.flatMap(id -> before.counts(own, id));
    if (part.isEmpty() || counts.isEmpty()) {
      return false;
    }
    int[] people = people(change.scope());
    return People.sum(people, counts.get()) > 0
        && known
            .computeIfAbsent(own + "/" + part.get(), cells -> space(own, part.get(), counts.get()))
            .contains(people);
  }

  /**
   * The earlier side as it follows from what is printed of the earlier wave; empty if it does not.
   *
   * @param cells of the release, always the same
   */
  Optional<AlikePeople> printed(CellKey change, Statistic own, Map<CellKey, ReleasedCell> cells) {
    Optional<String> part = part(change, own);
    Optional<int[]> counts = part.flatMap(id -> before.counts(own, id));
    return part.isPresent() && counts.isPresent()
        ? printed
            .computeIfAbsent(
                own + "/" + part.get(),
                units -> new PrintedUnits(before, own, part.get(), counts.get(), cells))
            .together(people(change.scope()))
        : Optional.empty();
  }

  private Optional<String> part(CellKey change, Statistic own) {
    return Optional.ofNullable(
        (own == Statistic.ITEM ? since.items() : since.dimensions()).get(change.part()));
  }

  private RowSpace space(Statistic own, String part, int[] counts) {
    return RowSpace.of(
        counts.length,
        ShownSets.nobody(counts),
        shown.of(own, part).stream().mapToObj(before.cells().sets()::get).toList());
  }

  /** The profiles of the units that were a unit. */
  private int[] people(Scope scope) {
    SortedSet<String> units =
        scope instanceof Scope.Unit unit ? since.units().get(unit.code()) : null;
    if (units == null) {
      return new int[0];
    }
    List<WaveProfiles.Profile> profiles = before.evidence().profiles().profiles();
    return IntStream.range(0, profiles.size())
        .filter(
            p ->
                profiles
                    .get(p)
                    .places()
                    .get(before.today())
                    .filter(place -> units.contains(place.unit()))
                    .isPresent())
        .toArray();
  }
}
