package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.comment.ThemeFigures;
import io.rapport.domain.analysis.comment.ThemeTally;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.PartnershipAnalysis;
import io.rapport.domain.analysis.partnership.ShrunkFigures;
import io.rapport.domain.analysis.records.PublishedFigure;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.wave.GroupFigures;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.OfferedGroups;
import io.rapport.domain.disclosure.Protection;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.organisation.OtherTeam;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.audit.DisclosureAudit;
import io.rapport.domain.release.audit.Evidence;
import io.rapport.domain.release.audit.WaveEvidence;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
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

  /**
   * The audit found nothing.
   *
   * @param carried cells of waves among them that are as an earlier release showed them, because
   *     what was corrected since touches too few people; those of work records say so themselves
   * @param proof how they were protected, and what the audit knew beside the cells
   */
  public record Cleared(
      SortedMap<CellKey, ReleasedCell> cells, Map<CellKey, ReleasedCell.Shown> carried, Proof proof)
      implements Result {
    public Cleared {
      carried = Map.copyOf(carried);
    }
  }

  /** The audit found that small groups would be given away; nothing may be published. */
  public record Stopped(List<String> findings) implements Result {}

  /** Makes the released cells of a month. */
  public static Result of(MonthInput input) {
    return new MonthRelease(input).result();
  }

  private Result result() {
    List<SurveyWave> waves = waves();
    Protection protection = new Protection(policy);
    Map<CellKey, ReleasedCell.Shown> earlier =
        input.survey().map(MonthInput.SurveyInput::earlier).orElse(Map.of());
    SafeSurvey survey = SafeSurvey.of(waves, earlier, policy);
    Map<CellKey, Decision> decisions = new HashMap<>(survey.decisions());
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
    Map<CellKey, ReleasedCell.Shown> carried = new TreeMap<>();
    Set<CellKey> ofOthers = new TreeSet<>();
    Optional<PrintedWave> before = Optional.empty();
    for (SurveyWave wave : waves) {
      AsFirstReleased.Result told = told(wave, before, survey);
      before = Optional.of(printed(wave, told));
      cells.putAll(
          ShrunkIndices.among(
              told.cells(), wave.results().organisation(), told.carried().keySet()));
      carried.putAll(told.carried());
      ofOthers.addAll(told.ofOthers());
    }
    SurveyedWaves surveyed = new SurveyedByDepartment(input, cells).of(waves);
    List<Figure> records =
        PartnershipAnalysis.by(input.methods().partnership())
            .figures(input.register(), input.month(), surveyed);
    List<PublishedFigure> published = PublishedRecords.of(input, surveyed);
    decisions.putAll(protection.ofRecords(records, published));
    Map<CellKey, ReleasedCell.Shown> first = told(published);
    SortedMap<CellKey, ReleasedCell> ofRecords =
        new RecordsAsFirstReleased(first)
            .of(
                CellRelease.of(
                    ShrunkFigures.among(records, key -> decisions.get(key) == Decision.Show.SHOW),
                    decisions,
                    Optional.empty()));
    cells.putAll(ofRecords);
    Evidence evidence =
        new Evidence(
            EvidenceOf.limits(policy),
            waves.stream().map(wave -> evidence(wave, ofOthers)).toList(),
            EvidenceOf.records(records),
            OverlapsOf.records(records, published),
            EvidenceOf.standing(ofRecords, first));
    List<String> findings = DisclosureAudit.ofRelease(cells, evidence);
    return findings.isEmpty()
        ? new Cleared(cells, carried, Proof.cleared(cells, decisions, merged(waves), evidence))
        : new Stopped(findings);
  }

  /** Figures of work records as readers have them, of those whose records are known. */
  private Map<CellKey, ReleasedCell.Shown> told(List<PublishedFigure> published) {
    Map<CellKey, ReleasedCell.Shown> told = new HashMap<>(input.before().told());
    told.keySet()
        .retainAll(published.stream().map(PublishedFigure::key).collect(Collectors.toSet()));
    return told;
  }

  /**
   * What readers get of a wave; what may not be told anew stays as they have it. Comparisons follow
   * from what they get of both sides.
   */
  private AsFirstReleased.Result told(
      SurveyWave wave, Optional<PrintedWave> before, SafeSurvey safe) {
    MonthInput.SurveyInput survey = input.survey().orElseThrow();
    AsFirstReleased first =
        new AsFirstReleased(survey.isCorrected() ? survey.earlier() : Map.of(), policy);
    Map<CellKey, Decision> decisions = safe.decisions();
    SortedMap<CellKey, ReleasedCell> today = safe.cells(wave);
    Predicate<CellKey> stays = first.staying(wave);
    ShownDifferences differences =
        new ShownDifferences(
            wave,
            printed(wave, first.of(wave, today, decisions)),
            before,
            input.methods().survey());
    return first.of(
        wave,
        differences.among(
            today, key -> decisions.get(key) == Decision.Show.SHOW && !stays.test(key)),
        decisions);
  }

  /** What is printed of the people whom a wave counts today. */
  private static PrintedWave printed(SurveyWave wave, AsFirstReleased.Result told) {
    Map<CellKey, ReleasedCell> cells = new TreeMap<>(told.cells());
    cells.keySet().removeAll(told.ofOthers());
    return new PrintedWave(wave, cells);
  }

  private static List<Proof.Merged> merged(List<SurveyWave> waves) {
    List<Proof.Merged> merged = new ArrayList<>();
    for (SurveyWave wave : waves) {
      for (OtherTeam team : wave.results().teams().teams()) {
        merged.add(
            new Proof.Merged(
                wave.results().wave().id(),
                team.unit().code(),
                team.hidden().stream().map(Unit::code).toList()));
      }
    }
    return merged;
  }

  private WaveEvidence evidence(SurveyWave wave, Set<CellKey> carried) {
    MonthInput.SurveyInput survey = input.survey().orElseThrow();
    String id = wave.results().wave().id();
    return EvidenceOf.wave(
        wave,
        Optional.ofNullable(survey.profiles().get(id))
            .orElseGet(() -> WaveProfiles.ofUnits(wave.results(), wave.questionnaire())),
        survey.published().getOrDefault(id, List.of()),
        carried,
        survey.themes().getOrDefault(id, ThemeTally.NONE));
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
    return new SurveyWave(
        questionnaire,
        results,
        before,
        figures,
        Optional.ofNullable(survey.profiles().get(results.wave().id())),
        survey.published().getOrDefault(results.wave().id(), List.of()));
  }
}
