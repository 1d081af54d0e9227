package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.records.PublishedFigure;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.UnitBefore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides which figures of a report may be shown. */
public final class Protection {
  private final DisclosurePolicy policy;

  /** Protection by a policy. */
  public Protection(DisclosurePolicy policy) {
    this.policy = policy;
  }

  /**
   * Decides over the survey figures of several waves.
   *
   * <p>A change between two waves is shown only if the figure is shown in the later one, and if
   * what it is compared with tells no more than what is shown of the earlier one.
   *
   * @param waves oldest first, each compared with the one before it
   * @return a decision for each computed figure
   */
  public Map<CellKey, Decision> ofSurvey(List<SurveyWave> waves) {
    Map<CellKey, Decision> decisions = new TreeMap<>();
    Optional<SurveyProtection> before = Optional.empty();
    for (SurveyWave wave : waves) {
      SurveyProtection protection = new SurveyProtection(wave, policy);
      CommentProtection comments = new CommentProtection(wave.results().organisation(), policy);
      for (Figure figure : wave.figures()) {
        if (figure instanceof Figure.Computed computed) {
          Decision decision =
              computed.key().statistic() == Statistic.THEME
                  ? comments.decide(computed)
                  : decide(protection, computed);
          if (decision == Decision.Show.SHOW && isChange(computed.key().statistic())) {
            decision = decideBefore(before, wave, computed.key());
          }
          decisions.put(computed.key(), decision);
        }
      }
      before = Optional.of(protection);
    }
    return decisions;
  }

  /**
   * Decides over the figures of work records and of the pulse of a first release.
   *
   * @return a decision for each computed figure, and for each missing one that would hint
   */
  public Map<CellKey, Decision> ofRecords(List<Figure> figures) {
    return ofRecords(figures, List.of());
  }

  /**
   * Decides over the figures of work records and of the pulse.
   *
   * <p>A figure against its baseline is shown only if the figure of the same window is; an index
   * only with all of its pillars.
   *
   * @param published what readers have from earlier issues
   * @return a decision for each computed figure, and for each missing one that would hint
   */
  public Map<CellKey, Decision> ofRecords(List<Figure> figures, List<PublishedFigure> published) {
    return new RecordProtection(policy).decide(figures, published);
  }

  private static Decision decide(SurveyProtection protection, Figure.Computed figure) {
    Statistic statistic = figure.key().statistic();
    boolean againstRest =
        statistic == Statistic.ITEM_VS_REST || statistic == Statistic.INDEX_VS_REST;
    if (againstRest && figure.support() instanceof Support.Sides sides) {
      return protection.decideAgainstRest(figure, sides.second());
    }
    return protection.decide(figure.key());
  }

  private static Decision decideBefore(
      Optional<SurveyProtection> protection, SurveyWave wave, CellKey key) {
    Decision hidden = new Decision.Hide(Decision.HideReason.COUPLED);
    if (protection.isEmpty() || wave.before().isEmpty()) {
      return hidden;
    }
    EarlierWave before = wave.before().get();
    Optional<String> part =
        key.statistic() == Statistic.ITEM_CHANGE
            ? before.idOfItem(key.part())
            : before.idOfDimension(key.part());
    return part.isPresent()
            && key.scope() instanceof Scope.Unit unit
            && before.units().of(unit.code()) instanceof UnitBefore.Together together
        ? protection.get().decideTogether(key.statistic(), part.get(), together.units())
        : hidden;
  }

  private static boolean isChange(Statistic statistic) {
    return statistic == Statistic.ITEM_CHANGE || statistic == Statistic.INDEX_CHANGE;
  }
}
