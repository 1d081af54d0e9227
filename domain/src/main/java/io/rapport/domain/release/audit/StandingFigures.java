package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.RecordPeriod;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Shown;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Figures of work records that stay as an earlier issue told them. They are rows of that issue,
 * which readers have, and none of today; so each must be exactly what was told, of a window that
 * has a month in common with the one that it stands for.
 */
final class StandingFigures {
  private final Map<CellKey, Shown> standing = new TreeMap<>();
  private final Map<CellKey, StandingFigure> known = new HashMap<>();
  private final List<OverlapEvidence> overlaps;

  StandingFigures(Map<CellKey, ReleasedCell> cells, Evidence evidence) {
    this.overlaps = evidence.overlaps();
    evidence.standing().forEach(figure -> known.put(figure.key(), figure));
    cells.forEach(
        (key, cell) -> {
          if (cell instanceof Shown shown && shown.asOf().isPresent()) {
            standing.put(key, shown);
          }
        });
  }

  /** What is told of today. */
  Map<CellKey, ReleasedCell> withoutThem(Map<CellKey, ReleasedCell> cells) {
    Map<CellKey, ReleasedCell> today = new TreeMap<>(cells);
    today.keySet().removeAll(standing.keySet());
    return today;
  }

  /** One line for each kind of finding, with the number of figures concerned. */
  List<String> findings() {
    Set<CellKey> published = published();
    Set<RecordGroupPart> overlapping = parts();
    long other = 0;
    long unpublished = 0;
    long old = 0;
    long mixed = 0;
    for (Map.Entry<CellKey, Shown> each : standing.entrySet()) {
      Shown shown = each.getValue();
      CellKey first = shown.first();
      other += isAsTold(each.getKey(), shown) ? 0 : 1;
      unpublished +=
          overlapping.contains(RecordGroupPart.of(first)) && !published.contains(first) ? 1 : 0;
      old += isOfAWindowInCommon(each.getKey(), first) ? 0 : 1;
      mixed += isBesideItsOwn(each.getKey(), shown) ? 0 : 1;
    }
    List<String> findings = new ArrayList<>();
    add("figures as of an earlier issue that it did not tell so: ", other, findings);
    add("figures as of an earlier issue that readers do not have: ", unpublished, findings);
    add("figures as of a window with no month in common: ", old, findings);
    add("figures as of an earlier issue beside others of which they are made: ", mixed, findings);
    return findings;
  }

  private static void add(String words, long number, List<String> findings) {
    if (number > 0) {
      findings.add(words + number);
    }
  }

  private boolean isAsTold(CellKey key, Shown shown) {
    return Optional.ofNullable(known.get(key)).filter(was -> was.isToldBy(shown)).isPresent();
  }

  private static boolean isOfAWindowInCommon(CellKey key, CellKey first) {
    Optional<RecordPeriod> now = RecordPeriod.parse(key.period());
    Optional<RecordPeriod> then = RecordPeriod.parse(first.period());
    if (now.isEmpty() || then.isEmpty()) {
      return false;
    }
    long age = ChronoUnit.MONTHS.between(then.get().last(), now.get().last());
    return now.get().equals(then.get().endingWith(now.get().last()))
        && age >= 0
        && age < now.get().months();
  }

  /** A comparison stands beside its figure of the same month, a pillar beside its index. */
  private boolean isBesideItsOwn(CellKey key, Shown shown) {
    int comparison = key.period().indexOf('~');
    CellKey own =
        new CellKey(
            key.statistic(),
            key.statistic() == Statistic.S39 || comparison < 0
                ? key.period()
                : key.period().substring(0, comparison),
            key.scope(),
            key.statistic() == Statistic.S39 ? "index" : key.part());
    Shown beside = standing.get(own);
    return beside != null && month(beside.first()).equals(month(shown.first()));
  }

  private static Optional<YearMonth> month(CellKey key) {
    return RecordPeriod.parse(key.period()).map(RecordPeriod::last);
  }

  private record RecordGroupPart(String statistic, String part) {
    static RecordGroupPart of(CellKey key) {
      return new RecordGroupPart(key.statistic().id(), key.part());
    }
  }

  private Set<RecordGroupPart> parts() {
    Set<RecordGroupPart> parts = new HashSet<>();
    for (OverlapEvidence overlap : overlaps) {
      overlap
          .parts()
          .forEach(part -> parts.add(new RecordGroupPart(part.statistic(), part.part())));
    }
    return parts;
  }

  private Set<CellKey> published() {
    Set<CellKey> published = new HashSet<>();
    for (OverlapEvidence overlap : overlaps) {
      for (OverlapEvidence.Cell cell : overlap.cells()) {
        if (cell.published()) {
          overlap.parts().forEach(part -> published.add(cell.key(part)));
        }
      }
    }
    return published;
  }
}
