package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Engagement;
import java.util.ArrayList;
import java.util.List;

/** Shares and means over engagements that tables of measurements name. */
final class EngagementFigures implements FigureFamily {
  private final List<Measurement<Engagement>> measurements;
  private final PooledFigures figures;
  private final PooledChanges changes;

  /** What an engagement says by itself. */
  EngagementFigures(PartnershipMethod method) {
    this(method, ofOneEngagement(method));
  }

  /** What this table says. */
  EngagementFigures(PartnershipMethod method, List<Measurement<Engagement>> measurements) {
    this.measurements = List.copyOf(measurements);
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
  }

  private static List<Measurement<Engagement>> ofOneEngagement(PartnershipMethod method) {
    List<Measurement<Engagement>> all = new ArrayList<>(RoleMeasurements.all());
    all.addAll(TimingMeasurements.all(method.leadTime()));
    all.addAll(NeedMeasurements.all());
    all.addAll(AgreementMeasurements.all());
    all.addAll(RequestMeasurements.all());
    all.addAll(PushbackMeasurements.all());
    all.addAll(LabelFigures.consistency());
    return all;
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    return measurements.stream().map(each -> level(cell, each)).toList();
  }

  /** The headlines only: for months, and for a function in a department. */
  List<Figure> headlines(Cell cell) {
    return measurements.stream()
        .filter(each -> each.indicator().headline())
        .map(each -> level(cell, each))
        .toList();
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    return measurements.stream()
        .filter(each -> each.indicator().better() != Indicator.Better.NEITHER)
        .map(
            each ->
                changes.change(
                    recent.scope(),
                    recent.window().periodAgainst(before.window()),
                    each.indicator(),
                    sample(recent, each),
                    sample(before, each)))
        .toList();
  }

  private Figure level(Cell cell, Measurement<Engagement> each) {
    return figures.level(cell.scope(), cell.period(), each.indicator(), sample(cell, each));
  }

  private static Sample sample(Cell cell, Measurement<Engagement> each) {
    return Sample.of(cell.engagements(), Subjects.OF_ENGAGEMENT, each.field());
  }
}
