package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.IntraclassCorrelation;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.WithinGroupAgreement;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Scale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whether the mean of a unit speaks for its people, over the sheets that answer all items of a
 * dimension. Units are those in which people answered, without the units above them.
 *
 * @param units with complete sheets
 * @param icc1 ICC(1): share of the variance that lies between units
 * @param icc2 ICC(2): reliability of the units' means
 * @param rwgj median of r_wg(j) over the units that have two complete sheets
 * @param rwgjMean their mean
 * @param rwgjUnits how many units these are
 */
public record Aggregation(
    int units, Value icc1, Value icc2, Value rwgj, Value rwgjMean, int rwgjUnits) {

  /** So that the names of units change no bit of a sum. */
  private static final Comparator<Moments> BY_SIZE =
      Comparator.comparingLong(Moments::n)
          .thenComparingDouble(Moments::mean)
          .thenComparingDouble(Moments::squares);

  static Aggregation of(List<Item> items, int dimension, List<Tally> groups) {
    List<Tally> filled =
        groups.stream().filter(group -> group.completeScores(dimension).n() > 0).toList();
    Finding<IntraclassCorrelation.Result> icc =
        IntraclassCorrelation.of(
            filled.stream().map(group -> group.completeScores(dimension)).sorted(BY_SIZE).toList());
    Value icc2 =
        icc.value()
            .map(found -> Value.of(found.icc2(), "the units' means are equal"))
            .orElseGet(() -> new Value.Missing(Value.words(icc)));
    OptionalInt points = points(items);
    if (points.isEmpty()) {
      Value none = new Value.Missing("the items have no common scale of whole points");
      return new Aggregation(
          filled.size(), Value.of(icc, IntraclassCorrelation.Result::icc1), icc2, none, none, 0);
    }
    WithinGroupAgreement agreement = WithinGroupAgreement.onScaleOf(points.getAsInt());
    double[] within =
        filled.stream()
            .flatMap(group -> agreement.of(group.completeItems(dimension)).value().stream())
            .mapToDouble(WithinGroupAgreement.Result::agreement)
            .sorted()
            .toArray();
    String none = "no unit has two complete sheets";
    return new Aggregation(
        filled.size(),
        Value.of(icc, IntraclassCorrelation.Result::icc1),
        icc2,
        within.length == 0 ? new Value.Missing(none) : Value.of(median(within)),
        Value.of(Arrays.stream(within).average(), none),
        within.length);
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** How many points the items' scales have, if all have as many and their codes lie one apart. */
  private static OptionalInt points(List<Item> items) {
    List<Integer> points =
        items.stream()
            .map(Item::scale)
            .map(scale -> scale.highest() - scale.lowest() + 1)
            .distinct()
            .toList();
    boolean whole = items.stream().allMatch(item -> scored(item.scale()) == points.get(0));
    return points.size() == 1 && whole ? OptionalInt.of(points.get(0)) : OptionalInt.empty();
  }

  private static long scored(Scale scale) {
    return scale.answers().stream()
        .filter(answer -> answer.kind() != Scale.Kind.NOT_APPLICABLE)
        .count();
  }
}
