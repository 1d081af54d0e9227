package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/**
 * S30: how often consultants feel called at the last minute, not early enough, to fires, not asked
 * for what they know, and to fix people. A consultant's months are averaged first, so that nobody
 * counts more for answering more often.
 */
final class FrustrationFigures implements FigureFamily {
  private static final Subjects<Frustrations> SUBJECTS =
      new Subjects<>(Frustrations::consultantId, each -> List.of(each.consultantId()));

  /** A mean over consultants. */
  private record Part(Indicator indicator, Function<Frustrations, OptionalDouble> answer) {
    static Part of(String name, Function<Frustrations, OptionalDouble> answer) {
      return new Part(
          Indicator.mean(Statistic.S30, name, Quantity.RATING).better(Indicator.Better.LOWER),
          answer);
    }
  }

  private static final List<Part> PARTS = parts();

  private final PooledFigures figures;
  private final PooledChanges changes;
  private final FrustrationRecords records;

  FrustrationFigures(PartnershipMethod method) {
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
    this.records = new FrustrationRecords(method);
  }

  private static List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(Part.of("index", Frustrations::index));
    for (Frustrations.Item item : Frustrations.Item.values()) {
      parts.add(Part.of(item.name(), each -> each.item(item)));
    }
    return List.copyOf(parts);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.frustrations().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.FRUSTRATIONS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!hasConsultants(cell.scope())) {
      return List.of();
    }
    List<Frustrations> consultants = Frustrations.of(cell.frustrations());
    List<Figure> all = new ArrayList<>();
    for (Part part : PARTS) {
      all.add(
          Spread.without(
              figures.level(
                  cell.scope(),
                  cell.period(),
                  part.indicator(),
                  sample(consultants, part),
                  support(consultants, part))));
    }
    all.addAll(records.figures(cell, consultants));
    return all;
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    if (!hasConsultants(recent.scope())) {
      return List.of();
    }
    List<Frustrations> now = Frustrations.of(recent.frustrations());
    List<Frustrations> then = Frustrations.of(before.frustrations());
    return PARTS.stream()
        .map(
            part ->
                changes.change(
                    recent.scope(),
                    recent.window().periodAgainst(before.window()),
                    part.indicator(),
                    sample(now, part),
                    sample(then, part),
                    Supports.weaker(support(now, part), support(then, part))))
        .toList();
  }

  private static boolean hasConsultants(Scope scope) {
    return scope instanceof Scope.Whole || scope instanceof Scope.Function;
  }

  private static Sample sample(List<Frustrations> consultants, Part part) {
    return Sample.of(
        consultants,
        SUBJECTS,
        each ->
            part.answer().apply(each).stream()
                .mapToObj(Observed::of)
                .findFirst()
                .orElse(Observed.MISSING));
  }

  private static Support.Pulse support(List<Frustrations> consultants, Part part) {
    return Frustrations.support(
        consultants.stream().filter(each -> part.answer().apply(each).isPresent()).toList());
  }
}
