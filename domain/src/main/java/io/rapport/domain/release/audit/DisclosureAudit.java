package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Checks what is about to be released. A release is published only if this finds nothing.
 *
 * <p>Findings name statistics and counts of findings, never people or answers.
 */
public final class DisclosureAudit {
  /** The prime by which it divides; another one than the protection's. */
  public static final long PRIME = RowSpace.PRIME;

  private static final Set<Statistic> OF_SURVEYS = EnumSet.range(Statistic.ITEM, Statistic.THEME);

  private final Set<CellKey> shown;
  private final Evidence evidence;
  private final Map<String, AuditedWave> waves = new LinkedHashMap<>();
  private final Set<String> records = new HashSet<>();

  private DisclosureAudit(Set<CellKey> shown, Evidence evidence) {
    this.shown = shown;
    this.evidence = evidence;
    evidence.waves().forEach(wave -> waves.put(wave.wave(), new AuditedWave(wave)));
    evidence.records().forEach(figure -> records.add(figure.cell()));
  }

  /**
   * Everything that is wrong with the cells of a release: {@link #findings} and, where there are
   * none, the cells from whose numbers small groups could be guessed.
   *
   * @return one line for each kind of finding; none if the release may be published
   */
  public static List<String> ofRelease(Map<CellKey, ReleasedCell> cells, Evidence evidence) {
    List<String> findings = new ArrayList<>(findings(cells, evidence));
    if (findings.isEmpty()) {
      Map<CellKey, ReleasedCell> today = CarriedCells.of(evidence).withoutThem(cells);
      for (WaveEvidence wave : evidence.waves()) {
        findings.addAll(
            new GuessAudit(today, new AuditedWave(wave), evidence.limits().answers()).findings());
      }
    }
    return findings;
  }

  /**
   * What is wrong with single cells and with what follows from them exactly: what gives few people
   * away by being shown, and numbers that say more than they may.
   *
   * @return one line for each kind of finding
   */
  public static List<String> findings(Map<CellKey, ReleasedCell> cells, Evidence evidence) {
    CarriedCells carried = CarriedCells.of(evidence);
    StandingFigures standing = new StandingFigures(cells, evidence);
    Map<CellKey, ReleasedCell> today = standing.withoutThem(carried.withoutThem(cells));
    Map<CellKey, Set<Measure>> measures = new TreeMap<>();
    today.forEach(
        (key, cell) -> {
          if (cell instanceof ReleasedCell.Shown numbers) {
            measures.put(key, numbers.values().keySet());
          }
        });
    DisclosureAudit audit = new DisclosureAudit(Set.copyOf(measures.keySet()), evidence);
    List<String> findings = new ArrayList<>(carried.findings());
    findings.addAll(standing.findings());
    findings.addAll(audit.findings());
    cells.forEach(
        (key, cell) -> {
          if (cell instanceof ReleasedCell.Shown) {
            measures.putIfAbsent(key, Set.of());
          }
        });
    audit
        .waves
        .values()
        .forEach(wave -> findings.addAll(new MeasuresAudit(measures, wave).findings()));
    findings.addAll(new CodingAudit(today, audit.waves, evidence).findings());
    return findings;
  }

  /**
   * What gives few people away by being shown, whatever the numbers are: small groups that follow
   * from shown cells, comparisons with a side that is not shown, figures shown without one that
   * they depend on, and figures that the evidence does not speak of.
   *
   * @param shown keys of all cells that would be shown
   * @return one line for each kind of finding
   */
  public static List<String> ofShown(Set<CellKey> shown, Evidence evidence) {
    return new DisclosureAudit(Set.copyOf(shown), evidence).findings();
  }

  private List<String> findings() {
    List<String> findings = new ArrayList<>();
    long unknown = shown.stream().filter(key -> !isKnown(key)).count();
    if (unknown > 0) {
      findings.add("shown figures that the evidence does not speak of: " + unknown);
    }
    findings.addAll(ofRecords());
    waves.values().forEach(wave -> findings.addAll(ofWave(wave)));
    return findings;
  }

  private boolean isKnown(CellKey key) {
    if (!OF_SURVEYS.contains(key.statistic())) {
      return records.contains(key.text());
    }
    AuditedWave wave = waves.get(key.period());
    return wave != null
        && switch (key.statistic()) {
          case ITEM, INDEX -> wave.counts(key.statistic(), key.part()).isPresent();
          case RESPONSE -> key.part().isEmpty();
          default -> true;
        };
  }

  private List<String> ofRecords() {
    List<RecordEvidence> released =
        evidence.records().stream().filter(figure -> shown.contains(figure.key())).toList();
    List<String> findings =
        new ArrayList<>(
            new RecordAudit(released, evidence.limits(), evidence.overlaps()).findings());
    findings.addAll(
        new IndexAudit(shown, evidence.records().stream().map(RecordEvidence::key).toList())
            .findings());
    return findings;
  }

  private List<String> ofWave(AuditedWave wave) {
    int threshold = evidence.limits().answers();
    List<String> findings =
        new ArrayList<>(new WaveAudit(wave, new ShownSets(wave, shown), threshold).findings());
    ofUnits(Statistic.RESPONSE, "", wave, wave::ownInvited, findings);
    Map<String, Long> drivers = wave.evidence().sheets().drivers();
    for (WaveEvidence.Composition dimension : wave.evidence().dimensions()) {
      Map<String, Long> complete = wave.complete(dimension.id());
      ofUnits(
          Statistic.RELIABILITY,
          dimension.id(),
          wave,
          code -> complete.getOrDefault(code, 0L),
          findings);
      ofUnits(
          Statistic.DRIVER, dimension.id(), wave, code -> drivers.getOrDefault(code, 0L), findings);
    }
    ofUnits(
        Statistic.EXPLAINED,
        wave.evidence().outcome(),
        wave,
        code -> drivers.getOrDefault(code, 0L),
        findings);
    findings.addAll(new DependentFiguresAudit(shown, wave).findings());
    findings.addAll(
        new LinkedCellsAudit(shown, wave, EarlierSideAudit.of(wave, waves, shown)).findings());
    findings.addAll(new CommentAudit(shown, wave, threshold).findings());
    return findings;
  }

  private void ofUnits(
      Statistic statistic,
      String part,
      AuditedWave wave,
      ToLongFunction<String> own,
      List<String> findings) {
    Set<String> units = new HashSet<>();
    for (CellKey key : shown) {
      if (key.statistic() == statistic
          && key.part().equals(part)
          && key.period().equals(wave.id())
          && key.scope() instanceof Scope.Unit unit) {
        units.add(unit.code());
      }
    }
    long derivable =
        units.isEmpty()
            ? 0
            : new TreeAudit(wave.tree(), own, evidence.limits().answers()).derivable(units);
    if (derivable > 0) {
      findings.add(
          statistic.id()
              + "/"
              + wave.id()
              + "/"
              + part
              + ": small groups of "
              + (statistic == Statistic.RESPONSE ? "invited people" : "complete sheets")
              + " that follow from what is shown: "
              + derivable);
    }
  }
}
