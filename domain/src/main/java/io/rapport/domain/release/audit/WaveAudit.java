package io.rapport.domain.release.audit;

import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.audit.People.Kind;
import io.rapport.domain.release.audit.WaveEvidence.Composition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for few people whose answers follow from the shown units and groups of a wave, and from
 * what earlier releases showed of it. A sum over people follows if it can be had by adding and
 * subtracting shown sums; readers are taken to know who works where. Whether people are few is
 * judged by how many of them gave a valid answer, and readers are taken to know where nobody did.
 *
 * <p>An index is a sum as its items are, and gives the last of them away where all others are
 * known.
 */
final class WaveAudit {
  private final AuditedWave wave;
  private final ShownSets shown;
  private final int threshold;
  private final List<People> fixed;
  private final Map<Known, Pattern> patterns = new HashMap<>();

  WaveAudit(AuditedWave wave, ShownSets shown, int threshold) {
    this.wave = wave;
    this.shown = shown;
    this.threshold = threshold;
    this.fixed = FixedSets.of(wave.cells());
  }

  /**
   * What is shown.
   *
   * @param sets numbers of the shown sets
   * @param nobody profiles of which nobody answered
   */
  private record Known(BitSet sets, BitSet nobody) {}

  /** What follows from it, whatever was asked. */
  private record Pattern(RowSpace space, Set<People> derivable, ShownPairs pairs) {}

  /** One line for each statistic and part with a finding. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    check(Statistic.RESPONSE, "", findings);
    wave.evidence().items().forEach(item -> check(Statistic.ITEM, item.id(), findings));
    wave.evidence()
        .dimensions()
        .forEach(dimension -> check(Statistic.INDEX, dimension.id(), findings));
    wave.evidence().dimensions().forEach(dimension -> checkItems(dimension, findings));
    return findings;
  }

  private void check(Statistic statistic, String part, List<String> findings) {
    int[] counts = wave.counts(statistic, part).orElseThrow();
    String name = statistic.id() + "/" + wave.id() + "/" + part;
    long ofNobody = shown.ofNobody(statistic, part, counts);
    if (ofNobody > 0) {
      findings.add(name + ": shown cells of nobody: " + ofNobody);
    }
    Map<Kind, Long> found = found(pattern(statistic, part), counts);
    if (!found.isEmpty()) {
      findings.add(name + ": small groups that follow from what is shown: " + inWords(found));
    }
  }

  /** Indices of people of whom all items but one are known, so that the one follows. */
  private void checkItems(Composition dimension, List<String> findings) {
    BitSet indices = shown.of(Statistic.INDEX, dimension.id());
    long found =
        indices.stream()
            .mapToObj(wave.cells().sets()::get)
            .filter(people -> unknownItems(dimension, people) == 1)
            .count();
    if (found > 0) {
      findings.add(
          "index/"
              + wave.id()
              + "/"
              + dimension.id()
              + ": indices that give a hidden item away: "
              + found);
    }
  }

  private long unknownItems(Composition dimension, int[] people) {
    return dimension.items().stream()
        .filter(item -> !pattern(Statistic.ITEM, item).space().contains(people))
        .count();
  }

  private Pattern pattern(Statistic statistic, String part) {
    int[] counts = wave.counts(statistic, part).orElseThrow();
    return patterns.computeIfAbsent(
        new Known(shown.of(statistic, part), ShownSets.nobody(counts)), this::pattern);
  }

  private Pattern pattern(Known known) {
    List<int[]> sets = wave.cells().sets();
    List<int[]> rows = known.sets().stream().mapToObj(sets::get).toList();
    RowSpace space =
        RowSpace.of(wave.evidence().profiles().profiles().size(), known.nobody(), rows);
    Set<People> derivable = new LinkedHashSet<>();
    for (People people : fixed) {
      if (space.contains(people.in(), people.out())) {
        derivable.add(people.without(known.nobody()));
      }
    }
    for (People people : HiddenParts.of(wave.cells(), known.sets())) {
      if (space.contains(people.in())) {
        derivable.add(people.without(known.nobody()));
      }
    }
    return new Pattern(
        space,
        derivable,
        ShownPairs.of(rows.stream().map(row -> People.without(row, known.nobody())).toList()));
  }

  /** Number of small sets by kind; each set counts once. */
  private Map<Kind, Long> found(Pattern pattern, int[] counts) {
    Set<People> small = new LinkedHashSet<>();
    for (People people : pattern.derivable()) {
      if (people.areFew(counts, threshold)) {
        small.add(people);
      }
    }
    small.addAll(pattern.pairs().small(counts, threshold));
    Map<Kind, Long> found = new EnumMap<>(Kind.class);
    small.forEach(people -> found.merge(people.kind(), 1L, Long::sum));
    return found;
  }

  private static String inWords(Map<Kind, Long> found) {
    List<String> kinds = new ArrayList<>();
    found.forEach((kind, count) -> kinds.add(kind.words() + " " + count));
    return found.values().stream().mapToLong(Long::longValue).sum()
        + " ("
        + String.join(", ", kinds)
        + ")";
  }
}
