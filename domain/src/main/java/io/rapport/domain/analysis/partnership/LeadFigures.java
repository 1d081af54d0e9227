package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.Quantiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** S04: median and tenth percentile of the days between request and deadline. */
final class LeadFigures implements FigureFamily {
  private final LeadTime leadTime;
  private final PooledFigures figures;

  LeadFigures(PartnershipMethod method) {
    this.leadTime = method.leadTime();
    this.figures = new PooledFigures(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.engagements().isEmpty();
  }

  @Override
  public List<Figure> levels(Cell cell) {
    Sample leads =
        Sample.of(
            cell.engagements(),
            Subjects.OF_ENGAGEMENT,
            engagement -> TimingMeasurements.lead(engagement, leadTime));
    CellKey median = new CellKey(Statistic.S04, cell.period(), cell.scope(), "medianLead");
    CellKey tenth = new CellKey(Statistic.S04, cell.period(), cell.scope(), "p10Lead");
    Optional<Figure.Reason> missing = figures.reasonMissing(leads);
    if (missing.isPresent()) {
      return List.of(
          new Figure.Missing(median, missing.get()), new Figure.Missing(tenth, missing.get()));
    }
    Quantiles.Result quantiles = Quantiles.of(leads.values());
    return List.of(days(median, quantiles.median(), leads), days(tenth, quantiles.p10(), leads));
  }

  private static Figure days(CellKey key, double value, Sample leads) {
    return new Figure.Computed(
        key,
        Quantity.DAYS,
        Map.of(Measure.VALUE, value),
        leads.support(),
        leads.recordedShare(),
        Reading.NONE);
  }
}
