package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.records.PublishedFigure;
import io.rapport.domain.analysis.records.RecordGroup;
import io.rapport.domain.analysis.records.RecordGroups;
import io.rapport.domain.figure.CellKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Decides over the figures of work records and of the two-sided pulse. */
final class RecordProtection {
  private static final String AGAINST_BASELINE = "~";

  private final OwnLimits limits;
  private final RemainderProtection remainders;
  private final OverlapProtection overlaps;

  RecordProtection(DisclosurePolicy policy) {
    this.limits = new OwnLimits(policy);
    this.remainders = new RemainderProtection(policy);
    this.overlaps = new OverlapProtection(policy);
  }

  /**
   * Decides over all figures of a release.
   *
   * @param published what readers have from earlier issues
   */
  Map<CellKey, Decision> decide(List<Figure> figures, List<PublishedFigure> published) {
    List<Figure.Computed> computed =
        figures.stream()
            .filter(Figure.Computed.class::isInstance)
            .map(Figure.Computed.class::cast)
            .toList();
    Set<RecordGroup.Part> unknown = new HashSet<>();
    for (Figure.Computed figure : computed) {
      if (!RecordGroups.composition(figure.support()).isKnown()) {
        unknown.add(RecordGroup.Part.of(figure.key()));
      }
    }
    Map<CellKey, Decision> decisions = new HashMap<>();
    decideAlone(
        computed.stream()
            .filter(figure -> unknown.contains(RecordGroup.Part.of(figure.key())))
            .toList(),
        decisions);
    List<Figure.Computed> known =
        computed.stream()
            .filter(figure -> !unknown.contains(RecordGroup.Part.of(figure.key())))
            .toList();
    List<PublishedFigure> before =
        published.stream()
            .filter(figure -> !unknown.contains(RecordGroup.Part.of(figure.key())))
            .toList();
    RecordGroups.of(known, before).forEach(group -> overlaps.decide(group, decisions));
    IndexCoupling.apply(decisions);
    decisions.replaceAll((key, decision) -> withWindow(key, decision, decisions));
    DepartmentCoupling.apply(computed, decisions);
    hideHints(figures, decisions);
    return new TreeMap<>(decisions);
  }

  /** Of few records, even that nothing could be computed from them is not told. */
  private void hideHints(List<Figure> figures, Map<CellKey, Decision> decisions) {
    for (Figure figure : figures) {
      if (figure instanceof Figure.Missing missing) {
        missing.behind().stream()
            .filter(RecordProtection::isAny)
            .flatMap(support -> limits.hides(support, missing.key().scope()).stream())
            .findFirst()
            .ifPresent(reason -> decisions.put(missing.key(), new Decision.Hide(reason)));
      }
    }
  }

  private static boolean isAny(Support support) {
    return support instanceof Support.Records records
        ? records.records() > 0
        : support instanceof Support.Pulse pulse && pulse.forms() > 0;
  }

  private void decideAlone(List<Figure.Computed> figures, Map<CellKey, Decision> decisions) {
    Map<String, List<Figure.Computed>> groups = new TreeMap<>();
    for (Figure.Computed figure : figures) {
      CellKey key = figure.key();
      groups
          .computeIfAbsent(
              key.statistic().id() + '/' + key.period() + '/' + key.part(),
              group -> new ArrayList<>())
          .add(figure);
    }
    groups.values().forEach(group -> decisions.putAll(remainders.decide(group)));
  }

  private static Decision withWindow(
      CellKey key, Decision decision, Map<CellKey, Decision> decisions) {
    int baseline = key.period().indexOf(AGAINST_BASELINE);
    if (baseline < 0 || decision != Decision.Show.SHOW) {
      return decision;
    }
    CellKey window =
        new CellKey(key.statistic(), key.period().substring(0, baseline), key.scope(), key.part());
    return decisions.getOrDefault(window, new Decision.Hide(Decision.HideReason.COUPLED));
  }
}
