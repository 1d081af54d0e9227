package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ShownTrend;
import io.rapport.domain.statistics.ControlChart;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.MannKendall;
import io.rapport.domain.statistics.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The indices of every unit over the waves, with control limits and, beside the last wave, the
 * trend.
 */
final class TrendSheet {
  private final Figures figures;
  private final Texts texts;
  private final SheetWords words;
  private final SheetBuilder sheet;

  TrendSheet(Figures figures) {
    this.figures = figures;
    texts = figures.texts(TrendSheet.class);
    words = new SheetWords(figures);
    sheet =
        new SheetBuilder(figures, Tab.TREND, 4)
            .column(Head.UNIT_CODE, Workbook.Format.TEXT, 14)
            .column(Head.UNIT, Workbook.Format.TEXT, 30)
            .column(Head.DIMENSION, Workbook.Format.TEXT, 26)
            .column(Head.WAVE, Workbook.Format.TEXT, 16)
            .column(Head.N, Workbook.Format.INTEGER, 8)
            .column(Head.INDEX, Workbook.Format.INTEGER, 8)
            .column(Head.BOUND, Workbook.Format.TEXT, 20)
            .column(Head.IN_SERIES, Workbook.Format.TEXT, 9)
            .column(Head.CONTROL_LOW, Workbook.Format.ONE_DECIMAL, 9)
            .column(Head.CONTROL_HIGH, Workbook.Format.ONE_DECIMAL, 9)
            .column(Head.SIGNAL, Workbook.Format.TEXT, 20)
            .onScreen()
            .column(Head.WAVES_IN_SERIES, Workbook.Format.INTEGER, 9)
            .column(Head.P_MANN_KENDALL, Workbook.Format.P_VALUE, 9)
            .column(Head.SLOPE, Workbook.Format.TWO_DECIMALS, 9)
            .column(Head.SLOPE_LOW, Workbook.Format.TWO_DECIMALS, 9)
            .column(Head.SLOPE_HIGH, Workbook.Format.TWO_DECIMALS, 9)
            .column(Head.KEY, Workbook.Format.TEXT, 40);
  }

  /** The sheet; empty with fewer than two waves. */
  Optional<Workbook.Sheet> sheet() {
    Optional<Catalogue.Survey> survey = figures.survey().filter(asked -> asked.waves().size() > 1);
    survey.ifPresent(this::rows);
    return survey.flatMap(asked -> sheet.sheetWithRows());
  }

  private void rows(Catalogue.Survey survey) {
    for (Catalogue.UnitName unit : figures.catalogue().units()) {
      for (Catalogue.DimensionName dimension : survey.dimensions()) {
        ShownTrend trend =
            ShownTrend.of(figures.release(), survey.waves(), unit.code(), dimension.id());
        for (int i = 0; i < trend.points().size(); i++) {
          ShownTrend.Point point = trend.points().get(i);
          List<Workbook.Value> row = new ArrayList<>();
          row.add(new Workbook.Text(unit.code()));
          row.add(new Workbook.Text(unit.name()));
          row.add(new Workbook.Text(dimension.label()));
          row.add(new Workbook.Text(point.wave().name()));
          wave(point, row);
          trend(i == trend.points().size() - 1 ? Optional.of(trend) : Optional.empty(), row);
          row.add(new Workbook.Text(point.index().key().text()));
          sheet.row(row);
        }
      }
    }
  }

  private void wave(ShownTrend.Point point, List<Workbook.Value> row) {
    row.add(SheetBuilder.base(point.index()));
    row.add(SheetBuilder.measure(point.index(), Measure.VALUE));
    row.add(words.bound(point.index()));
    row.add(words.answer(point.charted().isPresent()));
    Optional<Interval> limits =
        point.charted().flatMap(ControlChart.Point::limits).map(ControlChart.Limits::interval);
    row.add(number(limits.map(Interval::low), 1));
    row.add(number(limits.map(Interval::high), 1));
    row.add(SheetBuilder.text(point.charted().map(this::signal).orElse("")));
  }

  private static void trend(Optional<ShownTrend> trend, List<Workbook.Value> row) {
    row.add(trend.map(known -> SheetBuilder.number(known.waves())).orElse(Workbook.Blank.BLANK));
    Optional<MannKendall.Result> test = trend.flatMap(known -> known.test().value());
    row.add(number(test.map(result -> result.exactP().orElseGet(result::pValue)), 3));
    row.add(number(test.map(MannKendall.Result::slope), 2));
    row.add(number(test.flatMap(MannKendall.Result::interval).map(Interval::low), 2));
    row.add(number(test.flatMap(MannKendall.Result::interval).map(Interval::high), 2));
  }

  private static Workbook.Value number(Optional<Double> number, int decimals) {
    return number
        .<Workbook.Value>map(known -> new Workbook.Number(Rounding.of(known, decimals)))
        .orElse(Workbook.Blank.BLANK);
  }

  private String signal(ControlChart.Point point) {
    return switch (point.signal()) {
      case NO_LIMITS -> "";
      case NONE, BELOW, ABOVE -> texts.say("signal." + point.signal());
    };
  }
}
