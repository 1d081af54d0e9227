package io.rapport.domain.disclosure.audit;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for shown figures of comments that speak of anybody but the whole organisation, or that too
 * few people stand behind. One whose base is not known counts as resting on nobody.
 */
final class CommentAudit {
  private final Set<CellKey> shown;

  CommentAudit(Set<CellKey> shown) {
    this.shown = shown;
  }

  /** One line for each kind of finding, with the number of cells concerned. */
  List<String> findings(List<Figure> figures, WaveResults wave, int threshold) {
    Map<CellKey, Long> people = new HashMap<>();
    for (Figure figure : figures) {
      if (figure instanceof Figure.Computed computed
          && computed.support() instanceof Support.Answers answers) {
        people.put(computed.key(), answers.answers());
      }
    }
    String whole = wave.organisation().root().code();
    long elsewhere = 0;
    long small = 0;
    for (CellKey key : shown) {
      if (key.statistic() == Statistic.THEME && key.period().equals(wave.wave().id())) {
        boolean ofWhole = key.scope() instanceof Scope.Unit unit && unit.code().equals(whole);
        elsewhere += ofWhole ? 0 : 1;
        small += people.getOrDefault(key, 0L) < threshold ? 1 : 0;
      }
    }
    List<String> findings = new ArrayList<>();
    if (elsewhere > 0) {
      findings.add(wave.wave().id() + ": themes of comments at a second level: " + elsewhere);
    }
    if (small > 0) {
      findings.add(wave.wave().id() + ": themes of too few people's comments: " + small);
    }
    return findings;
  }
}
