package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Trend;
import io.rapport.domain.analysis.survey.wave.Trends;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Questionnaire;
import java.util.List;

/** The trend of every dimension, one row a unit, and the waves behind it, one row a wave. */
final class TrendSheets {
  private TrendSheets() {}

  static Workbook.Sheet trends(Questionnaire questionnaire, Trends trends) {
    SheetRows rows =
        new SheetRows("Trend", 2)
            .columns(Format.TEXT, "Unit", "Dimension")
            .column("Waves in the series", Format.INTEGER)
            .column("Tau", Format.TWO_DECIMALS)
            .column("p", Format.P_VALUE)
            .columns(Format.TWO_DECIMALS, "Slope a wave", "Slope low", "Slope high");
    each(
        questionnaire,
        trends,
        (unit, dimension, trend) ->
            rows.text(unit)
                .text(dimension)
                .whole(trend.waves())
                .value(trend.tau())
                .value(trend.p())
                .value(trend.slope())
                .bounds(trend.interval())
                .end());
    return rows.sheet();
  }

  static Workbook.Sheet waves(Questionnaire questionnaire, Trends trends) {
    SheetRows rows =
        new SheetRows("Trend waves", 3)
            .columns(Format.TEXT, "Unit", "Dimension", "Wave")
            .column("n", Format.INTEGER)
            .columns(Format.ONE_DECIMAL, "Index", "Low", "High")
            .column("In the series", Format.TEXT)
            .columns(Format.ONE_DECIMAL, "Control low", "Control high")
            .column("Signal", Format.TEXT);
    each(
        questionnaire,
        trends,
        (unit, dimension, trend) ->
            trend
                .points()
                .forEach(
                    point ->
                        rows.text(unit)
                            .text(dimension)
                            .text(point.wave())
                            .value(point.n())
                            .value(point.index())
                            .bounds(point.interval())
                            .text(point.inSeries() ? "yes" : "no")
                            .bounds(point.limits())
                            .text(point.signal().map(HistoryJson::words).orElse(""))
                            .end()));
    return rows.sheet();
  }

  private interface Line {
    void add(String unit, String dimension, Trend trend);
  }

  private static void each(Questionnaire questionnaire, Trends trends, Line line) {
    List<Dimension> dimensions = questionnaire.dimensions();
    for (Unit unit : trends.units()) {
      for (int d = 0; d < dimensions.size(); d++) {
        line.add(unit.code(), dimensions.get(d).id(), trends.of(unit, d));
      }
    }
  }
}
