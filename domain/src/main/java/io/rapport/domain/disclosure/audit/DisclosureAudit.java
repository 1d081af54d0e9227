package io.rapport.domain.disclosure.audit;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * Checks what is about to be released. A release is published only if this finds nothing.
 *
 * <p>Findings name cells and counts of findings, never people or answers.
 */
public final class DisclosureAudit {
  /** The prime by which it divides; another one than the protection's. */
  public static final long PRIME = RowSpace.PRIME;

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
   * Small groups of respondents that follow from the shown cells of a wave, hidden items that
   * follow from an index and the other items, comparisons with a side that is not shown or does not
   * follow from what is shown, and figures shown without one that they depend on.
   *
   * @param before the wave that its changes are measured from; empty for the first one
   * @param threshold fewest people that may be shown or left over
   * @return one line for each statistic with a finding
   */
  public List<String> ofSurvey(
      Questionnaire questionnaire, WaveResults wave, Optional<EarlierWave> before, int threshold) {
    List<String> findings = new ArrayList<>();
    check(Statistic.RESPONSE, "", wave, own -> wave.ownOf(own).respondents(), threshold, findings);
    check(
        Statistic.RESPONSE,
        "",
        wave,
        own -> wave.organisation().unit(own).map(Unit::headcount).orElse(0),
        threshold,
        findings);
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
    checkCoefficients(questionnaire, wave, threshold, findings);
    findings.addAll(new DependentFiguresAudit(shown, questionnaire, wave).findings());
    findings.addAll(new LinkedCellsAudit(shown, questionnaire, wave, before).findings());
    return findings;
  }

  private void checkCoefficients(
      Questionnaire questionnaire, WaveResults wave, int threshold, List<String> findings) {
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      int dimension = d;
      String part = questionnaire.dimensions().get(d).id();
      check(
          Statistic.RELIABILITY,
          part,
          wave,
          code -> wave.ownOf(code).completeItems(dimension).n(),
          threshold,
          findings);
      check(
          Statistic.DRIVER,
          part,
          wave,
          code -> wave.ownOf(code).driverScores().n(),
          threshold,
          findings);
    }
    check(
        Statistic.EXPLAINED,
        questionnaire.outcome(),
        wave,
        code -> wave.ownOf(code).driverScores().n(),
        threshold,
        findings);
  }

  /**
   * Shown themes of comments of a wave that are not those of the whole organisation, or of fewer
   * people than the threshold.
   *
   * @param figures the wave's figures
   * @return one line for each kind of finding
   */
  public List<String> ofComments(List<Figure> figures, WaveResults wave, int threshold) {
    return new CommentAudit(shown).findings(figures, wave, threshold);
  }

  /**
   * Shown cells of records and pulse whose support is below the limits, and shown wholes that leave
   * a small remainder when shown parts are taken from them.
   *
   * @param records fewest records
   * @param managers fewest managers
   * @param pulse fewest respondents of the pulse
   * @return one line for each finding
   */
  public List<String> ofRecords(List<Figure> figures, int records, int managers, int pulse) {
    List<Figure.Computed> released = new ArrayList<>();
    for (Figure figure : figures) {
      if (figure instanceof Figure.Computed computed && shown.contains(computed.key())) {
        released.add(computed);
      }
    }
    List<String> findings =
        new ArrayList<>(new RecordAudit(released, records, managers, pulse).findings());
    findings.addAll(new IndexAudit(shown, figures).findings());
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
    if (units.isEmpty()) {
      return;
    }
    int derivable = new TreeAudit(wave.organisation(), own, threshold).derivable(units);
    if (derivable > 0) {
      findings.add(
          statistic.id()
              + "/"
              + wave.wave().id()
              + "/"
              + part
              + ": small groups that follow from what is shown: "
              + derivable);
    }
  }
}
