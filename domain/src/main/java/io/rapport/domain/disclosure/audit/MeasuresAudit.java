package io.rapport.domain.disclosure.audit;

import io.rapport.domain.analysis.survey.WaveResults;
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
  private final Map<CellKey, Set<Measure>> shown;
  private final WaveResults wave;

  private MeasuresAudit(Map<CellKey, Set<Measure>> shown, WaveResults wave) {
    this.shown = shown;
    this.wave = wave;
  }

  /**
   * Checks the cells of a wave as they would be released.
   *
   * @param shown which numbers each shown cell has
   * @return one line for each kind of finding, with the number of cells concerned
   */
  public static List<String> findings(Map<CellKey, Set<Measure>> shown, WaveResults wave) {
    return new MeasuresAudit(shown, wave).findings();
  }

  private List<String> findings() {
    List<String> findings = new ArrayList<>();
    count("indices drawn to a unit that is not shown", Measure.SHRUNK, this::mayBeDrawn, findings);
    return findings;
  }

  private interface Rule {
    boolean allows(CellKey key, Scope.Unit unit);
  }

  private void count(String words, Measure measure, Rule rule, List<String> findings) {
    long found =
        shown.entrySet().stream()
            .filter(entry -> entry.getValue().contains(measure))
            .map(Map.Entry::getKey)
            .filter(key -> !(key.scope() instanceof Scope.Unit unit && rule.allows(key, unit)))
            .count();
    if (found > 0) {
      findings.add(wave.wave().id() + ": " + words + ": " + found);
    }
  }

  private boolean mayBeDrawn(CellKey key, Scope.Unit unit) {
    Optional<String> above = wave.organisation().unit(unit.code()).flatMap(Unit::parent);
    return key.statistic() == Statistic.INDEX
        && above
            .filter(
                code ->
                    shown.containsKey(
                        new CellKey(
                            Statistic.INDEX, key.period(), new Scope.Unit(code), key.part())))
            .isPresent();
  }
}
