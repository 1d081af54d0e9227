package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks for shown figures of comments that speak of anybody but the whole organisation, or that too
 * few people stand behind.
 */
final class CommentAudit {
  private final Set<CellKey> shown;
  private final AuditedWave wave;
  private final int threshold;

  CommentAudit(Set<CellKey> shown, AuditedWave wave, int threshold) {
    this.shown = shown;
    this.wave = wave;
    this.threshold = threshold;
  }

  /** One line for each kind of finding, with the number of cells concerned. */
  List<String> findings() {
    List<CellKey> themes =
        shown.stream()
            .filter(key -> key.statistic() == Statistic.THEME && key.period().equals(wave.id()))
            .toList();
    long elsewhere = themes.stream().filter(key -> !key.scope().equals(wave.whole())).count();
    List<String> findings = new ArrayList<>();
    if (elsewhere > 0) {
      findings.add(wave.id() + ": themes of comments at a second level: " + elsewhere);
    }
    if (!themes.isEmpty() && wave.evidence().comments() < threshold) {
      findings.add(wave.id() + ": themes of too few people's comments: " + themes.size());
    }
    return findings;
  }
}
