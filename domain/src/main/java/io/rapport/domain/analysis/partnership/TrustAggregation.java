package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.IntraclassCorrelation;
import io.rapport.domain.statistics.Quantiles;
import io.rapport.domain.statistics.WithinGroupAgreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * S13: whether the score of managers may be averaged over a department: the median of r_wg(j) and
 * ICC(1) over departments, of the ten items of a relationship, each the mean over its complete
 * forms. For everybody, from {@value #FEWEST_DEPARTMENTS} departments with at least {@value
 * #FEWEST_RELATIONSHIPS} relationships each.
 */
final class TrustAggregation implements FigureFamily {
  private static final int FEWEST_DEPARTMENTS = 10;
  private static final int FEWEST_RELATIONSHIPS = 2;

  /** Answers go from 1 to 5. */
  private static final int POINTS = 5;

  private final Respondents respondents;

  TrustAggregation(Respondents respondents) {
    this.respondents = respondents;
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.pulse().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.PULSE);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!(cell.scope() instanceof Scope.Whole)) {
      return List.of();
    }
    List<PulseForm> complete =
        cell.pulse().stream()
            .filter(form -> form.side() == Side.CLIENT)
            .filter(form -> isComplete(PulseScore.of(form).answers()))
            .toList();
    Map<String, List<PulseForm>> departments = new TreeMap<>();
    for (PulseForm form : complete) {
      departments.computeIfAbsent(form.departmentCode(), key -> new ArrayList<>()).add(form);
    }
    List<List<PulseForm>> counted =
        departments.values().stream()
            .filter(forms -> relationships(forms).size() >= FEWEST_RELATIONSHIPS)
            .toList();
    Support support = respondents.of(counted.stream().flatMap(List::stream).toList());
    double recorded = complete.isEmpty() ? 0 : (double) complete.size() / clients(cell);
    if (counted.size() < FEWEST_DEPARTMENTS) {
      return List.of(
          new Figure.Missing(key(cell, "client.rwgj"), Figure.Reason.NOTHING_TO_COUNT),
          new Figure.Missing(key(cell, "client.icc1"), Figure.Reason.NOTHING_TO_COUNT));
    }
    List<double[][]> rows =
        counted.stream()
            .map(forms -> relationships(forms).stream().toArray(double[][]::new))
            .toList();
    return List.of(
        figure(key(cell, "client.rwgj"), agreement(rows), support, recorded),
        figure(key(cell, "client.icc1"), correlation(rows), support, recorded));
  }

  private static long clients(Cell cell) {
    return cell.pulse().stream().filter(form -> form.side() == Side.CLIENT).count();
  }

  private static boolean isComplete(double[] answers) {
    return Arrays.stream(answers).noneMatch(Double::isNaN);
  }

  /** The mean answers of each relationship. */
  private static Collection<double[]> relationships(List<PulseForm> forms) {
    Map<Relationship, List<double[]>> answers = new TreeMap<>();
    for (PulseForm form : forms) {
      PulseScore score = PulseScore.of(form);
      answers.computeIfAbsent(score.relationship(), key -> new ArrayList<>()).add(score.answers());
    }
    return answers.values().stream().map(TrustAggregation::mean).toList();
  }

  private static double[] mean(List<double[]> forms) {
    double[] mean = new double[forms.get(0).length];
    for (double[] answers : forms) {
      for (int item = 0; item < mean.length; item++) {
        mean[item] += answers[item] / forms.size();
      }
    }
    return mean;
  }

  private static Map<Measure, Double> agreement(List<double[][]> departments) {
    WithinGroupAgreement within = WithinGroupAgreement.onScaleOf(POINTS);
    double[] agreements =
        departments.stream()
            .flatMap(rows -> within.ofRows(rows).value().stream())
            .mapToDouble(WithinGroupAgreement.Result::agreement)
            .toArray();
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, Quantiles.of(agreements).median());
    values.put(Measure.UNITS, (double) agreements.length);
    return values;
  }

  /** Of the mean over the ten items. */
  private static Map<Measure, Double> correlation(List<double[][]> departments) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    IntraclassCorrelation.ofValues(
            departments.stream()
                .map(
                    rows ->
                        Arrays.stream(rows)
                            .mapToDouble(row -> Arrays.stream(row).average().orElseThrow())
                            .toArray())
                .toList())
        .value()
        .ifPresent(
            found -> {
              values.put(Measure.VALUE, found.icc1());
              values.put(Measure.P, found.pValue());
              values.put(Measure.UNITS, (double) found.units());
              found.icc2().ifPresent(icc2 -> values.put(Measure.ICC2, icc2));
            });
    return values;
  }

  private static Figure figure(
      CellKey key, Map<Measure, Double> values, Support support, double recorded) {
    return values.isEmpty()
        ? new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT)
        : new Figure.Computed(key, Quantity.NUMBER, values, support, recorded, Reading.NONE);
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S13, cell.period(), cell.scope(), part);
  }
}
