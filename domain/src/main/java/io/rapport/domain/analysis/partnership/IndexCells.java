package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.index.Part;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.engagement.WorkNature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Adds up the records of a cell to the parts of the index. A part is left out where the figure it
 * stands for would be missing: nothing to count, or recorded for less than the limit.
 */
final class IndexCells {
  private static final Subjects<QualityEvent> EVENTS =
      new Subjects<>(QualityEvent::departmentCode, event -> List.of());

  private final PartnershipMethod method;
  private final Contacts contacts;
  private final Respondents respondents;
  private final EventPeople people;
  private final RepeatedEvents repeated;
  private final boolean hasTouches;
  private final Map<Part, Function<Engagement, Observed>> means;
  private final PooledFigures figures;

  IndexCells(PartnershipMethod method, History history, Contacts contacts) {
    this.method = method;
    this.contacts = contacts;
    this.respondents = new Respondents(contacts);
    this.people = new EventPeople(history);
    this.repeated = new RepeatedEvents(history.events());
    this.hasTouches = !history.touches().isEmpty();
    this.means = IndexParts.means(method.leadTime());
    this.figures = new PooledFigures(method);
  }

  IndexSums of(Cell cell) {
    IndexSums sums = new IndexSums();
    sums.addEngagements(sample(cell, each -> Observed.of(true)).clusterSums());
    means.forEach(
        (part, field) -> {
          Sample sample = sample(cell, field);
          if (isEnough(sample)) {
            sums.addRatio(part, PartBase.of(sample), sample.clusterSums());
          }
        });
    addHours(cell, sums);
    addExchanges(cell, sums);
    addPerception(cell, sums);
    addEvents(cell, sums);
    return sums;
  }

  private void addEvents(Cell cell, IndexSums sums) {
    Sample events = Sample.of(cell.events(), EVENTS, repeated::isRepeat);
    List<QualityEvent> known =
        cell.events().stream()
            .filter(each -> repeated.isRepeat(each).kind() == Observed.Kind.COUNTED)
            .toList();
    if (isEnough(events)) {
      sums.addFixed(
          Part.REPEATED_EVENTS,
          new PartBase(events.recordedShare(), people.of(known, cell.engagements())),
          events.count(),
          events.size());
    }
  }

  private void addHours(Cell cell, IndexSums sums) {
    if (!cell.time().isEmpty()) {
      Hours hours = Hours.of(cell);
      if (hours.totals()[Hours.ALL] > 0) {
        sums.addFixed(
            Part.FIREFIGHTING_HOURS,
            new PartBase(hours.recorded(), hours.support()),
            hours.totals()[WorkNature.FIREFIGHTING.ordinal()],
            hours.totals()[Hours.ALL]);
      }
      return;
    }
    Sample all = sample(cell, IndexParts::hours);
    if (isEnough(all)) {
      Map<String, double[]> fires = sample(cell, IndexParts::firefightingHours).clusterSums();
      Map<String, double[]> hours = new TreeMap<>();
      all.clusterSums()
          .forEach(
              (manager, sum) ->
                  hours.put(
                      manager,
                      new double[] {fires.getOrDefault(manager, new double[2])[0], sum[0]}));
      sums.addRatio(Part.FIREFIGHTING_HOURS, PartBase.of(all), hours);
    }
  }

  private void addExchanges(Cell cell, IndexSums sums) {
    Sample directions = BalanceFigures.directions(cell);
    Sample balances = Balances.of(cell, contacts, method.minimumExchanges()).sample();
    if (isEnough(directions) && balances.size() > 0) {
      sums.addBalances(
          new PartBase(directions.recordedShare(), balances.support()), balances.valuesByManager());
    }
    Sample exchanges = Sample.of(cell.touches(), Subjects.OF_TOUCH, QuarterlyRates::inRelationship);
    double recorded = exchanges.records() == 0 ? 1 : exchanges.recordedShare();
    if (hasTouches && !method.limits().isHidden(recorded)) {
      Map<String, double[]> counts =
          QuarterlyRates.countsByManager(cell, QuarterlyRates::inRelationship);
      double quarters = cell.window().quarters();
      counts.values().forEach(count -> count[1] *= quarters);
      sums.addRatio(Part.EXCHANGES, new PartBase(recorded, exchanges.support()), counts);
    }
  }

  private void addPerception(Cell cell, IndexSums sums) {
    Sample client = side(cell, Side.CLIENT);
    Sample consultant = side(cell, Side.CONSULTANT);
    if (isEnough(client) && isEnough(consultant)) {
      sums.addSides(
          new PartBase(
              Math.min(client.recordedShare(), consultant.recordedShare()),
              respondents.of(counted(cell))),
          client.clusterSums(),
          consultant.clusterSums());
    }
  }

  /** The forms of both sides with enough answers. */
  private static List<PulseForm> counted(Cell cell) {
    return Arrays.stream(Side.values())
        .flatMap(side -> TrustFigures.scores(cell, side).stream())
        .filter(each -> each.score().isPresent())
        .map(PulseScore::form)
        .toList();
  }

  private static Sample side(Cell cell, Side side) {
    return TrustFigures.sample(TrustFigures.scores(cell, side), PulseScore::score);
  }

  private static Sample sample(Cell cell, Function<Engagement, Observed> field) {
    return Sample.of(cell.engagements(), Subjects.OF_ENGAGEMENT, field);
  }

  private boolean isEnough(Sample sample) {
    return figures.reasonMissing(sample).isEmpty();
  }
}
