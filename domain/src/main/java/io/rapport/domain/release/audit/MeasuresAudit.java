package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for numbers in the cells of a wave that these may not have. */
public final class MeasuresAudit {
  private static final long WEIGHTED_FROM = 100;
  private static final int COMPARED_UNITS = 10;
  private static final long COMPARED_PEOPLE = 500;

  private final Map<CellKey, Set<Measure>> shown;
  private final AuditedWave wave;

  /**
   * @param shown which numbers each shown cell has
   */
  MeasuresAudit(Map<CellKey, Set<Measure>> shown, AuditedWave wave) {
    this.shown = shown;
    this.wave = wave;
  }

  /**
   * Checks the cells of a wave as they would be released.
   *
   * @param shown which numbers each shown cell has
   * @return one line for each kind of finding, with the number of cells concerned
   */
  public static List<String> findings(Map<CellKey, Set<Measure>> shown, WaveEvidence wave) {
    return new MeasuresAudit(shown, new AuditedWave(wave)).findings();
  }

  /** One line for each kind of finding, with the number of cells concerned. */
  List<String> findings() {
    List<String> findings = new ArrayList<>();
    count("indices drawn to a unit that is not shown", Measure.SHRUNK, this::mayBeDrawn, findings);
    for (Measure measure : List.of(Measure.WEIGHTED, Measure.WEIGHTED_LOW, Measure.WEIGHTED_HIGH)) {
      count("weighted figures that may not be", measure, this::mayBeWeighted, findings);
    }
    count(
        "response compared among too few",
        Measure.REPRESENTATIVENESS,
        this::mayBeCompared,
        findings);
    return findings;
  }

  private boolean mayBeWeighted(CellKey key) {
    return (key.statistic() == Statistic.ITEM || key.statistic() == Statistic.INDEX)
        && key.scope().equals(wave.whole())
        && wave.people(Statistic.RESPONSE, wave.whole(), "") >= WEIGHTED_FROM;
  }

  private boolean mayBeCompared(CellKey key) {
    List<Unit> peopled =
        wave.tree().inOrder().stream().filter(each -> each.headcount() > 0).toList();
    return key.statistic() == Statistic.RESPONSE
        && key.scope().equals(wave.whole())
        && peopled.size() >= COMPARED_UNITS
        && peopled.stream().mapToLong(Unit::headcount).sum() >= COMPARED_PEOPLE;
  }

  private boolean mayBeDrawn(CellKey key) {
    Optional<String> above =
        key.scope() instanceof Scope.Unit unit
            ? wave.tree().unit(unit.code()).flatMap(Unit::parent)
            : Optional.empty();
    return key.statistic() == Statistic.INDEX
        && above
            .filter(
                code ->
                    shown.containsKey(
                        new CellKey(
                            Statistic.INDEX, key.period(), new Scope.Unit(code), key.part())))
            .isPresent();
  }

  private interface Rule {
    boolean allows(CellKey key);
  }

  private void count(String words, Measure measure, Rule rule, List<String> findings) {
    long found =
        shown.entrySet().stream()
            .filter(entry -> entry.getKey().period().equals(wave.id()))
            .filter(entry -> entry.getValue().contains(measure))
            .filter(entry -> !rule.allows(entry.getKey()))
            .count();
    if (found > 0) {
      findings.add(wave.id() + ": " + words + ": " + found);
    }
  }
}
