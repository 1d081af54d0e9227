package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.SpearmanCorrelation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * S12: whether managers who trust more ask for advice more often: Spearman's ρ over relationships
 * of how often advice was sought in the window with the mean of the manager's answers on trust, p
 * by permutation, from {@value #FEWEST} relationships in which the manager answered. An association
 * of relationships, not a cause.
 */
final class AdviceWithTrust implements FigureFamily {
  private static final int FEWEST = 8;

  private final PartnershipMethod method;
  private final Respondents respondents;
  private final PooledFigures figures;

  AdviceWithTrust(PartnershipMethod method, Respondents respondents) {
    this.method = method;
    this.respondents = respondents;
    this.figures = new PooledFigures(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.touches().isEmpty() && !history.pulse().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.PULSE, Source.EXCHANGES);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    CellKey key = new CellKey(Statistic.S12, cell.period(), cell.scope(), "adviceWithTrust");
    Sample exchanges =
        Sample.of(
            cell.touches(),
            Subjects.OF_TOUCH,
            touch ->
                touch.function().isPresent()
                    ? ExchangeRates.isAdviceSought(touch)
                    : Observed.MISSING);
    Optional<Figure.Reason> missing = figures.reasonMissing(exchanges);
    if (missing.isPresent()) {
      return List.of(new Figure.Missing(key, missing.get()));
    }
    List<PulseForm> forms = new ArrayList<>();
    Map<Relationship, List<Double>> trust = new TreeMap<>();
    for (PulseForm form : cell.pulse()) {
      PulseScore score = PulseScore.of(form);
      if (form.side() == Side.CLIENT && score.trust().isPresent()) {
        forms.add(form);
        trust
            .computeIfAbsent(score.relationship(), relationship -> new ArrayList<>())
            .add(score.trust().get());
      }
    }
    Map<Measure, Double> values = values(key, trust, advice(cell));
    if (values.isEmpty()) {
      return List.of(new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT));
    }
    return List.of(
        new Figure.Computed(
            key,
            Quantity.NUMBER,
            values,
            respondents.of(forms),
            exchanges.recordedShare(),
            Reading.NONE));
  }

  /** How often advice was sought by relationship. */
  private static Map<Relationship, Double> advice(Cell cell) {
    Map<Relationship, Double> advice = new TreeMap<>();
    for (Touch touch : cell.touches()) {
      Observed sought = ExchangeRates.isAdviceSought(touch);
      if (sought.kind() == Observed.Kind.COUNTED) {
        touch
            .relationship()
            .ifPresent(relationship -> advice.merge(relationship, sought.value(), Double::sum));
      }
    }
    return advice;
  }

  private Map<Measure, Double> values(
      CellKey key, Map<Relationship, List<Double>> trust, Map<Relationship, Double> advice) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    if (trust.size() < FEWEST) {
      return values;
    }
    double[] asked =
        trust.keySet().stream()
            .mapToDouble(relationship -> advice.getOrDefault(relationship, 0.0))
            .toArray();
    double[] trusted =
        trust.values().stream()
            .mapToDouble(each -> each.stream().mapToDouble(Double::doubleValue).sum() / each.size())
            .toArray();
    SpearmanCorrelation.withDefaults()
        .of(asked, trusted, Seeds.random(key, method))
        .value()
        .ifPresent(
            found -> {
              values.put(Measure.VALUE, found.rho());
              values.put(Measure.P, found.permutation().pValue());
              values.put(Measure.UNITS, (double) found.n());
              found
                  .interval()
                  .ifPresent(
                      interval -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, interval));
            });
    return values;
  }
}
