package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.partnership.Frustrations.Item;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.SpearmanCorrelation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * S30: whether consultants who feel called late, not early and to fires are those whose records say
 * so: the rank correlation, over consultants, of an item with the rate of the same thing in the
 * records. The difference between the two is a result, too.
 */
final class FrustrationRecords {
  private static final int FEWEST_CONSULTANTS = 8;

  private final PartnershipMethod method;

  FrustrationRecords(PartnershipMethod method) {
    this.method = method;
  }

  List<Figure> figures(Cell cell, List<Frustrations> consultants) {
    List<Figure> all = new ArrayList<>();
    for (Item item : List.of(Item.LAST_MINUTE, Item.NOT_EARLY, Item.FIRES)) {
      all.add(correlation(cell, item, consultants));
    }
    return all;
  }

  private Figure correlation(Cell cell, Item item, List<Frustrations> consultants) {
    CellKey key =
        new CellKey(Statistic.S30, cell.period(), cell.scope(), "withRecords." + item.name());
    List<Frustrations> both = new ArrayList<>();
    List<Double> felt = new ArrayList<>();
    List<Double> recorded = new ArrayList<>();
    for (Frustrations each : consultants) {
      OptionalDouble answer = each.item(item);
      OptionalDouble rate = rate(item, of(each.consultantId(), cell), cell);
      if (answer.isPresent() && rate.isPresent()) {
        both.add(each);
        felt.add(answer.getAsDouble());
        recorded.add(rate.getAsDouble());
      }
    }
    Optional<SpearmanCorrelation.Result> found =
        both.size() < FEWEST_CONSULTANTS
            ? Optional.empty()
            : SpearmanCorrelation.withDefaults()
                .of(array(felt), array(recorded), Seeds.random(key, method))
                .value();
    if (found.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, found.get().rho());
    values.put(Measure.P, found.get().permutation().pValue());
    found
        .get()
        .interval()
        .ifPresent(ends -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, ends));
    return new Figure.Computed(
        key,
        Quantity.NUMBER,
        values,
        Frustrations.support(both),
        (double) both.size() / consultants.size(),
        Reading.NONE);
  }

  /** How much of it the records of one consultant show, 0 to 1; empty if they do not say. */
  private OptionalDouble rate(Item item, Cell own, Cell all) {
    return switch (item) {
      case LAST_MINUTE -> mean(own, this::isLastMinute);
      case NOT_EARLY -> mean(own, FrustrationRecords::lateness);
      case FIRES -> fires(own, all);
      case EXPERTISE_UNASKED, FIX_PEOPLE -> OptionalDouble.empty();
    };
  }

  private static OptionalDouble mean(Cell own, Function<Engagement, Observed> field) {
    Sample sample = Sample.of(own.engagements(), Subjects.OF_ENGAGEMENT, field);
    return sample.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(sample.moments().mean());
  }

  private Observed isLastMinute(Engagement engagement) {
    Observed lead = TimingMeasurements.lead(engagement, method.leadTime());
    return lead.kind() == Observed.Kind.COUNTED
        ? Observed.of(lead.value() <= method.leadTime().lastMinute())
        : lead;
  }

  private static Observed lateness(Engagement engagement) {
    InvolvementPhase phase = engagement.request().involvementPhase();
    return phase == null
        ? Observed.MISSING
        : Observed.of((double) phase.ordinal() / InvolvementPhase.AFTER_FAILURE.ordinal());
  }

  /** From the same table for all: who has no time records, where others have, says nothing. */
  private static OptionalDouble fires(Cell own, Cell all) {
    if (own.time().isEmpty() && !all.time().isEmpty()) {
      return OptionalDouble.empty();
    }
    Hours hours = Hours.of(own);
    return hours.totals()[Hours.ALL] > 0
        ? OptionalDouble.of(hours.share(WorkNature.FIREFIGHTING.ordinal()))
        : OptionalDouble.empty();
  }

  /** The engagements and hours of one consultant. */
  private static Cell of(String consultantId, Cell cell) {
    return new Cell(
        cell.scope(),
        cell.window(),
        cell.engagements().stream()
            .filter(each -> consultantId.equals(each.consultantId()))
            .toList(),
        List.of(),
        cell.time().stream().filter(each -> consultantId.equals(each.consultantId())).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
