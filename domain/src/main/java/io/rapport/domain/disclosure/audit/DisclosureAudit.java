package io.rapport.domain.disclosure.audit;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Checks what is about to be released. A release is published only if this finds nothing.
 *
 * <p>Findings name cells and counts of findings, never people or answers.
 */
public final class DisclosureAudit {
  private final Set<CellKey> shown;

  /**
   * An audit of the shown cells of a release.
   *
   * @param shown keys of all cells that would be shown
   */
  public DisclosureAudit(Set<CellKey> shown) {
    this.shown = Set.copyOf(shown);
  }

  /**
   * Small groups of respondents that follow from the shown cells of a wave.
   *
   * @param threshold fewest people that may be shown or left over
   * @return one line for each statistic with a finding
   */
  public List<String> ofSurvey(Questionnaire questionnaire, WaveResults wave, int threshold) {
    List<String> findings = new ArrayList<>();
    check(Statistic.RESPONSE, "", wave, own -> wave.ownOf(own).respondents(), threshold, findings);
    for (int i = 0; i < questionnaire.items().size(); i++) {
      int item = i;
      check(
          Statistic.ITEM,
          questionnaire.items().get(i).id(),
          wave,
          code -> wave.ownOf(code).item(item).base(),
          threshold,
          findings);
    }
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      int dimension = d;
      check(
          Statistic.INDEX,
          questionnaire.dimensions().get(d).id(),
          wave,
          code -> wave.ownOf(code).scores(dimension).n(),
          threshold,
          findings);
    }
    return findings;
  }

  /**
   * Shown cells of records and pulse whose support is below the limits.
   *
   * @param records fewest records
   * @param managers fewest managers
   * @param pulse fewest respondents of the pulse
   * @return one line for each finding
   */
  public List<String> ofRecords(List<Figure> figures, int records, int managers, int pulse) {
    List<String> findings = new ArrayList<>();
    for (Figure figure : figures) {
      if (figure instanceof Figure.Computed computed && shown.contains(computed.key())) {
        boolean enough =
            computed.support() instanceof Support.Records cell
                ? cell.records() >= records && cell.managers() >= managers
                : computed.support() instanceof Support.Pulse forms && forms.respondents() >= pulse;
        if (!enough) {
          findings.add(computed.key() + ": too few people stand behind it");
        }
      }
    }
    return findings;
  }

  private void check(
      Statistic statistic,
      String part,
      WaveResults wave,
      ToLongFunction<String> own,
      int threshold,
      List<String> findings) {
    Set<String> units = new HashSet<>();
    for (CellKey key : shown) {
      if (key.statistic() == statistic
          && key.part().equals(part)
          && key.period().equals(wave.wave().id())
          && key.scope() instanceof Scope.Unit unit) {
        units.add(unit.code());
      }
    }
    int derivable = new TreeAudit(wave.organisation(), own, threshold).derivable(units);
    if (derivable > 0) {
      findings.add(
          statistic.id()
              + "/"
              + wave.wave().id()
              + "/"
              + part
              + ": "
              + derivable
              + " small groups follow from what is shown");
    }
  }
}
