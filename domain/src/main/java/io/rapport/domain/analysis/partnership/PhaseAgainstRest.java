package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.BenjaminiHochberg;
import io.rapport.domain.statistics.CliffDelta;
import io.rapport.domain.statistics.MannWhitney;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * S03: whether a function, department or level is involved earlier or later than all others
 * together, by Cliff's δ of the phases, which asks for their order only. Above zero it is earlier.
 *
 * <p>Where managers have more than two engagements on average, interval and p allow for a manager's
 * engagements being alike, and the simple interval stands beside it; otherwise p is that of Mann
 * and Whitney. Both need the engagements of a comparison on either side. p is adjusted over all
 * functions, over all departments, and over all levels.
 */
final class PhaseAgainstRest implements FigureFamily {
  private static final String PART = "phaseAgainstRest";

  private final PartnershipMethod method;
  private final PooledFigures figures;
  private final Map<Scope, Figure> byScope = new HashMap<>();

  private record Compared(
      CellKey key, Map<Measure, Double> values, Support support, double recorded) {
    Figure figure() {
      return new Figure.Computed(key, Quantity.NUMBER, values, support, recorded, Reading.NONE);
    }
  }

  /** Compares within one window, of which this is the cell of everybody. */
  PhaseAgainstRest(PartnershipMethod method, History history, Cell everybody) {
    this.method = method;
    this.figures = new PooledFigures(method);
    compare(everybody, each -> Optional.of(new Scope.Function(each.functionCode())));
    compare(everybody, each -> Optional.of(new Scope.Department(each.departmentCode())));
    compare(
        everybody,
        each ->
            Optional.ofNullable(history.levels().get(each.managerId()))
                .map(ManagerLevel::name)
                .map(Scope.Level::new));
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (cell.scope() instanceof Scope.Whole) {
      return List.of();
    }
    return List.of(
        Optional.ofNullable(byScope.get(cell.scope()))
            .orElseGet(
                () ->
                    new Figure.Missing(
                        new CellKey(Statistic.S03, cell.period(), cell.scope(), PART),
                        Figure.Reason.NOTHING_TO_COUNT)));
  }

  /** One family of comparisons: all groups of a kind. */
  private void compare(Cell everybody, Function<Engagement, Optional<Scope>> group) {
    Map<String, Scope> groups = new TreeMap<>();
    for (Engagement each : everybody.engagements()) {
      group.apply(each).ifPresent(scope -> groups.put(scope.text(), scope));
    }
    List<Compared> compared = new ArrayList<>();
    for (Scope scope : groups.values()) {
      CellKey key = new CellKey(Statistic.S03, everybody.period(), scope, PART);
      Predicate<Engagement> inside = each -> group.apply(each).filter(scope::equals).isPresent();
      compare(key, everybody.engagements(), inside).ifPresent(compared::add);
    }
    List<Compared> tested =
        compared.stream().filter(each -> each.values().containsKey(Measure.P)).toList();
    double[] adjusted =
        BenjaminiHochberg.adjust(
            tested.stream()
                .mapToDouble(each -> each.values().getOrDefault(Measure.P, 1.0))
                .toArray());
    for (int i = 0; i < adjusted.length; i++) {
      tested.get(i).values().put(Measure.P_ADJUSTED, adjusted[i]);
    }
    compared.forEach(each -> byScope.put(each.key().scope(), each.figure()));
  }

  private Optional<Compared> compare(
      CellKey key, List<Engagement> everybody, Predicate<Engagement> inside) {
    Sample group = earliness(everybody.stream().filter(inside).toList());
    Sample rest = earliness(everybody.stream().filter(inside.negate()).toList());
    Optional<Figure.Reason> missing =
        figures.reasonMissing(group).or(() -> figures.reasonMissing(rest));
    if (missing.isPresent()) {
      byScope.put(key.scope(), new Figure.Missing(key, missing.get()));
      return Optional.empty();
    }
    return Optional.of(
        new Compared(
            key,
            values(group, rest),
            Supports.weaker(group.support(), rest.support()),
            Math.min(group.recordedShare(), rest.recordedShare())));
  }

  private Map<Measure, Double> values(Sample group, Sample rest) {
    CliffDelta cliff = CliffDelta.withDefaults();
    CliffDelta.Result simple = cliff.of(group.values(), rest.values()).value().orElseThrow();
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, simple.delta());
    if (Math.min(group.size(), rest.size()) < method.limits().fewestCompared()) {
      return values;
    }
    List<CliffDelta.Cluster> managers = managers(group, rest);
    if (managers.size() * PooledInterval.CLUSTERED_ABOVE >= group.size() + rest.size()) {
      put(values, Measure.LOW, Measure.HIGH, simple);
      MannWhitney.test(group.values(), rest.values())
          .value()
          .ifPresent(found -> values.put(Measure.P, found.pValue()));
    } else {
      put(values, Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED, simple);
      cliff
          .ofClusters(managers)
          .value()
          .ifPresent(
              found -> {
                put(values, Measure.LOW, Measure.HIGH, found);
                found.pValue().ifPresent(p -> values.put(Measure.P, p));
              });
    }
    return values;
  }

  private static void put(
      Map<Measure, Double> values, Measure low, Measure high, CliffDelta.Result found) {
    found.interval().ifPresent(interval -> PooledFigures.put(values, low, high, interval));
  }

  private static List<CliffDelta.Cluster> managers(Sample group, Sample rest) {
    Map<String, double[]> inside = group.valuesByManager();
    Map<String, double[]> outside = rest.valuesByManager();
    Map<String, CliffDelta.Cluster> managers = new TreeMap<>();
    double[] none = {};
    inside.forEach(
        (manager, values) ->
            managers.put(manager, cluster(values, outside.getOrDefault(manager, none))));
    outside.forEach((manager, values) -> managers.putIfAbsent(manager, cluster(none, values)));
    return List.copyOf(managers.values());
  }

  private static CliffDelta.Cluster cluster(double[] inside, double[] outside) {
    return new CliffDelta.Cluster(list(inside), list(outside));
  }

  private static List<Double> list(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }

  private static Sample earliness(List<Engagement> engagements) {
    return Sample.of(
        engagements,
        Subjects.OF_ENGAGEMENT,
        engagement -> {
          InvolvementPhase phase = engagement.request().involvementPhase();
          return phase == null ? Observed.MISSING : Observed.of((double) -phase.ordinal());
        });
  }
}
