package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.BenjaminiHochberg;
import io.rapport.domain.statistics.BetaBinomialShares;
import io.rapport.domain.statistics.FisherMidP;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;

/**
 * S19: of the relationships that were entered by each entry point at least a year ago, the share
 * that came to each stage within twelve months, over all that the register remembers. A
 * relationship with several entry points counts once for each; by its primary one alone stands
 * beside ({@code primary.…}).
 *
 * <p>Against all others: Fisher's exact p where both sides have enough relationships, adjusted over
 * the entry points and stages of the scope. Entry points with fewer than {@value #FEW}
 * relationships are also drawn to the share of all.
 */
final class EntryPointFigures implements FigureFamily {
  private static final int ENOUGH = 20;

  /** Smallest number of records that any disclosure policy shows. */
  private static final int FEWEST = 5;

  private static final List<Stage> STEPS =
      List.of(Stage.POTENTIAL_PARTNER, Stage.PARTNER, Stage.STRATEGIC_PARTNER);

  private final PartnershipMethod method;
  private final List<FirstWork> works;
  private final Set<EntryPoint> entryPoints = EnumSet.noneOf(EntryPoint.class);
  private final Subjects<FirstWork> subjects;
  private final PooledFigures figures;

  /** The relationships entered by one entry point, and all others, at one step. */
  private record Step(EntryPoint entryPoint, Stage stage, Sample own, Sample others) {
    Indicator indicator(String prefix) {
      return Indicator.share(Statistic.S19, prefix + entryPoint + "." + stage);
    }

    boolean isFew() {
      return own.size() < FEWEST;
    }
  }

  EntryPointFigures(PartnershipMethod method, Contacts contacts, List<FirstWork> works) {
    this.method = method;
    this.works = works;
    works.forEach(work -> entryPoints.addAll(work.entryPoints()));
    Subjects<StageHistory> ofHistory = StageHistory.subjects(contacts);
    this.subjects =
        new Subjects<>(
            work -> ofHistory.manager().apply(work.stages()),
            work -> ofHistory.consultants().apply(work.stages()));
    this.figures = new PooledFigures(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.stages().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.RELATIONSHIPS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!(cell.scope() instanceof Scope.Whole || cell.scope() instanceof Scope.Function)) {
      return List.of();
    }
    List<FirstWork> here =
        works.stream().filter(work -> work.stages().place().isIn(cell.scope())).toList();
    List<Step> steps = new ArrayList<>();
    List<Figure> all = new ArrayList<>();
    for (Stage stage : STEPS) {
      List<Step> ofStage = new ArrayList<>();
      for (EntryPoint point : entryPoints) {
        ofStage.add(step(here, point, stage, work -> work.entryPoints().contains(point)));
        all.add(primary(cell, here, point, stage));
      }
      shrink(cell, ofStage, all);
      steps.addAll(ofStage);
    }
    return withTests(steps, all);
  }

  private Step step(
      List<FirstWork> here, EntryPoint point, Stage stage, Predicate<FirstWork> enteredBy) {
    return new Step(
        point, stage, sample(here, stage, enteredBy), sample(here, stage, enteredBy.negate()));
  }

  private Sample sample(List<FirstWork> here, Stage stage, Predicate<FirstWork> counted) {
    return Sample.of(
        here,
        subjects,
        work -> {
          if (work.entryPoints().isEmpty()) {
            return Observed.MISSING;
          }
          return counted.test(work) ? Observed.of(work.reached(stage)) : Observed.OUTSIDE;
        });
  }

  /**
   * By the primary entry point alone. What it leaves of all who were entered by that point follows
   * by subtraction, so both groups stand behind it; of fewer than any policy shows, they are its
   * base.
   */
  private Figure primary(Cell cell, List<FirstWork> here, EntryPoint point, Stage stage) {
    Step primary = step(here, point, stage, work -> work.entryPoints().indexOf(point) == 0);
    Support.Records own = primary.own().support();
    Support.Records left =
        sample(here, stage, work -> work.entryPoints().indexOf(point) > 0).support();
    Support.Records both = Supports.weaker(own, left);
    return figures.level(
        cell.scope(),
        cell.period(),
        primary.indicator("primary."),
        primary.own(),
        left.records() == 0
            ? own
            : new Support.Records(
                left.records() < FEWEST ? left.records() : own.records(),
                both.managers(),
                both.consultants(),
                both.largestManagerShare(),
                both.composition()));
  }

  /**
   * Adds the figures of one stage, those of few relationships with the share drawn to all. Entry
   * points with so few that they are not shown do not enter that, or it would tell of them.
   */
  private void shrink(Cell cell, List<Step> ofStage, List<Figure> all) {
    Optional<BetaBinomialShares.Result> drawn =
        BetaBinomialShares.withDefaults()
            .ofCounts(
                ofStage.stream().mapToLong(step -> step.isFew() ? 0 : step.own().count()).toArray(),
                ofStage.stream().mapToLong(step -> step.isFew() ? 0 : step.own().size()).toArray())
            .value();
    for (int i = 0; i < ofStage.size(); i++) {
      Step step = ofStage.get(i);
      Figure figure = figures.level(cell.scope(), cell.period(), step.indicator(""), step.own());
      all.add(
          drawn.isEmpty() || step.isFew() || step.own().size() >= ENOUGH
              ? figure
              : with(figure, Map.of(Measure.SHRUNK, drawn.get().units().get(i).share())));
    }
  }

  private List<Figure> withTests(List<Step> steps, List<Figure> untested) {
    List<String> tested = new ArrayList<>();
    List<Double> p = new ArrayList<>();
    for (Step step : steps) {
      OptionalDouble exact = fisher(step);
      if (exact.isPresent()) {
        tested.add(step.indicator("").part());
        p.add(exact.getAsDouble());
      }
    }
    double[] adjusted =
        BenjaminiHochberg.adjust(p.stream().mapToDouble(Double::doubleValue).toArray());
    List<Figure> all = new ArrayList<>();
    for (Figure figure : untested) {
      int at = tested.indexOf(figure.key().part());
      all.add(
          at < 0
              ? figure
              : with(figure, Map.of(Measure.P, p.get(at), Measure.P_ADJUSTED, adjusted[at])));
    }
    return all;
  }

  private OptionalDouble fisher(Step step) {
    Sample own = step.own();
    Sample others = step.others();
    int enough = method.limits().fewestCompared();
    return own.size() < enough || others.size() < enough
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            FisherMidP.of(own.count(), own.size(), others.count(), others.size()).exactP());
  }

  private static Figure with(Figure figure, Map<Measure, Double> more) {
    if (!(figure instanceof Figure.Computed computed)) {
      return figure;
    }
    Map<Measure, Double> values = new EnumMap<>(computed.values());
    values.putAll(more);
    return new Figure.Computed(
        computed.key(),
        computed.quantity(),
        values,
        computed.support(),
        computed.recorded(),
        computed.reading());
  }
}
