package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.comment.ThemeFigures;
import io.rapport.domain.analysis.comment.ThemeTally;
import io.rapport.domain.analysis.partnership.PartnershipAnalysis;
import io.rapport.domain.analysis.partnership.ShrunkFigures;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.wave.GroupFigures;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.OfferedGroups;
import io.rapport.domain.disclosure.Protection;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.disclosure.audit.DisclosureAudit;
import io.rapport.domain.disclosure.audit.MeasuresAudit;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes a month's released cells: analysis, protection, audit, coding. If the audit finds anything,
 * nothing is released.
 */
public final class MonthRelease {
  private final MonthInput input;
  private final DisclosurePolicy policy;

  private MonthRelease(MonthInput input) {
    this.input = input;
    this.policy = input.methods().policy();
  }

  /** What came of it. */
  public sealed interface Result {}

  /** The audit found nothing. */
  public record Cleared(SortedMap<CellKey, ReleasedCell> cells) implements Result {}

  /** The audit found that small groups would be given away; nothing may be published. */
  public record Stopped(List<String> findings) implements Result {}

  /** Makes the released cells of a month. */
  public static Result of(MonthInput input) {
    return new MonthRelease(input).result();
  }

  private Result result() {
    List<SurveyWave> waves = waves();
    List<Figure> records =
        PartnershipAnalysis.by(input.methods().partnership())
            .figures(input.register(), input.month(), new SurveyedByDepartment(input).of(waves));
    Protection protection = new Protection(policy);
    Map<CellKey, Decision> decisions = new HashMap<>(protection.ofRecords(records));
    decisions.putAll(protection.ofSurvey(waves));
    List<String> findings = audit(waves, records, decisions);
    if (!findings.isEmpty()) {
      return new Stopped(findings);
    }
    SortedMap<CellKey, ReleasedCell> cells =
        new TreeMap<>(
            CellRelease.of(
                ShrunkFigures.among(records, key -> decisions.get(key) == Decision.Show.SHOW),
                decisions,
                Optional.empty()));
    for (SurveyWave wave : waves) {
      SortedMap<CellKey, ReleasedCell> released =
          ShrunkIndices.among(
              CellRelease.of(wave.figures(), decisions, Optional.of(wave.questionnaire())),
              wave.results().organisation());
      findings.addAll(MeasuresAudit.findings(measures(released), wave.results()));
      cells.putAll(released);
    }
    return findings.isEmpty() ? new Cleared(cells) : new Stopped(findings);
  }

  /** Which numbers of shown cells readers would get. */
  private static Map<CellKey, Set<Measure>> measures(Map<CellKey, ReleasedCell> cells) {
    Map<CellKey, Set<Measure>> measures = new TreeMap<>();
    cells.forEach(
        (key, cell) -> {
          if (cell instanceof ReleasedCell.Shown shown) {
            measures.put(key, shown.values().keySet());
          }
        });
    return measures;
  }

  private List<SurveyWave> waves() {
    List<SurveyWave> waves = new ArrayList<>();
    input
        .survey()
        .ifPresent(survey -> survey.waves().forEach(wave -> waves.add(wave(survey, wave))));
    return waves;
  }

  private SurveyWave wave(MonthInput.SurveyInput survey, WaveResults results) {
    Questionnaire questionnaire = survey.questionnaire(results);
    Optional<EarlierWave> before = survey.before(results);
    SurveyAnalysis analysis = new SurveyAnalysis(questionnaire, input.methods().survey());
    List<Figure> figures = new ArrayList<>(analysis.figures(results, before));
    if (results.equals(survey.last())) {
      figures.addAll(GroupFigures.of(questionnaire, results, OfferedGroups.of(results, policy)));
    }
    ThemeTally themes = survey.themes().get(results.wave().id());
    if (themes != null) {
      figures.addAll(ThemeFigures.of(questionnaire.comments().themes(), results, themes));
    }
    return new SurveyWave(questionnaire, results, before, figures);
  }

  private List<String> audit(
      List<SurveyWave> waves, List<Figure> records, Map<CellKey, Decision> decisions) {
    Set<CellKey> shown =
        decisions.entrySet().stream()
            .filter(entry -> entry.getValue() == Decision.Show.SHOW)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    DisclosureAudit audit = new DisclosureAudit(shown);
    List<String> findings =
        new ArrayList<>(
            audit.ofRecords(records, policy.records(), policy.managers(), policy.pulse()));
    waves.forEach(
        wave -> {
          findings.addAll(
              audit.ofSurvey(
                  wave.questionnaire(), wave.results(), wave.before(), policy.answers()));
          findings.addAll(audit.ofComments(wave.figures(), wave.results(), policy.answers()));
        });
    return findings;
  }
}
