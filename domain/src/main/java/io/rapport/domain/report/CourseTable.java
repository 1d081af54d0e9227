package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The tables of charts of a course: over time, from role to role, from step to step. */
final class CourseTable {
  /** Columns of values with their intervals beside each other. */
  private static final int MOST_INTERVALS = 6;

  private final Texts texts;
  private final DataNumbers numbers;

  CourseTable(Language language) {
    this.texts = Texts.of(CourseTable.class, language);
    this.numbers = new DataNumbers(language);
  }

  List<Block.Table> trend(Chart.TrendBand trend) {
    DataColumns columns = new DataColumns(texts.say("time"), trend.ticks());
    for (Chart.TrendSeries series : trend.series()) {
      columns.texts(series.label(), texts(series.points(), trend.ticks().size()));
    }
    return columns.tables();
  }

  private List<String> texts(List<Optional<Chart.TrendPoint>> points, int ticks) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < ticks; i++) {
      texts.add(numbers.point(i < points.size() ? points.get(i) : Optional.empty()));
    }
    return texts;
  }

  /** A row for each part of the first division, the shares of the second in the last row. */
  List<Block.Table> flow(Chart.RoleFlow flow) {
    if (flow.from().isEmpty() && flow.to().isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>(DataColumns.each(flow.from(), Chart.FlowPart::label));
    names.add(texts.say("all"));
    DataColumns columns = new DataColumns(flow.before(), names);
    for (int i = 0; i < flow.to().size(); i++) {
      List<String> column = new ArrayList<>();
      for (int k = 0; k < flow.from().size(); k++) {
        column.add(ribbon(flow, k, i));
      }
      column.add(flow.to().get(i).text());
      columns.texts(
          texts.say("part", "whole", flow.after(), "part", flow.to().get(i).label()), column);
    }
    List<String> all = new ArrayList<>(DataColumns.each(flow.from(), Chart.FlowPart::text));
    all.add("");
    return columns.texts(texts.say("all"), all).tables();
  }

  private static String ribbon(Chart.RoleFlow flow, int from, int to) {
    return flow.ribbons().stream()
        .filter(ribbon -> ribbon.from() == from && ribbon.to() == to)
        .map(Chart.FlowRibbon::text)
        .findFirst()
        .orElse(Numerals.HIDDEN);
  }

  /** A row for each time named on the axis, and for each other at which alone a curve is known. */
  List<Block.Table> incidence(Chart.CumulativeIncidence incidence) {
    SortedSet<Integer> times = new TreeSet<>();
    incidence.ticks().forEach(tick -> times.add(tick.at()));
    if (incidence.known() == Chart.Known.AT_SOME_TIMES) {
      incidence.curves().stream()
          .flatMap(curve -> curve.points().stream())
          .forEach(point -> times.add(point.at()));
    }
    DataColumns columns =
        new DataColumns(
            incidence.timeLabel(),
            times.stream().map(at -> tick(incidence, at)).toList(),
            MOST_INTERVALS);
    for (Chart.IncidenceCurve curve : incidence.curves()) {
      String name = curve.label().isEmpty() ? texts.say("value") : curve.label();
      columns.texts(name, times.stream().map(at -> share(incidence, curve, at)).toList());
      columns.texts(
          texts.say("part", "whole", name, "part", incidence.riskHeader()),
          times.stream().map(at -> atRisk(incidence, curve, at)).toList());
    }
    return columns.tables();
  }

  private static String tick(Chart.CumulativeIncidence incidence, int at) {
    return incidence.ticks().stream()
        .filter(tick -> tick.at() == at)
        .map(Chart.TimeTick::label)
        .findFirst()
        .orElse(Integer.toString(at));
  }

  private static String share(
      Chart.CumulativeIncidence incidence, Chart.IncidenceCurve curve, int at) {
    boolean steps = incidence.known() == Chart.Known.AT_EVERY_CHANGE;
    return curve.points().stream()
        .filter(point -> steps ? point.at() <= at : point.at() == at)
        .reduce((earlier, later) -> later)
        .map(Chart.IncidencePoint::text)
        .orElse(Numerals.HIDDEN);
  }

  private static String atRisk(
      Chart.CumulativeIncidence incidence, Chart.IncidenceCurve curve, int at) {
    for (int i = 0; i < incidence.ticks().size(); i++) {
      if (incidence.ticks().get(i).at() == at) {
        return curve.atRisk().get(i);
      }
    }
    return "";
  }

  List<Block.Table> funnel(Chart.Funnel funnel) {
    List<Chart.FunnelStep> steps = funnel.steps();
    List<String> names = new ArrayList<>();
    String way = "";
    for (Chart.FunnelStep step : steps) {
      way = step.start() ? step.label() : way;
      names.add(
          step.start() || way.isEmpty()
              ? step.label()
              : texts.say("part", "whole", way, "part", step.label()));
    }
    DataColumns columns =
        new DataColumns(texts.say("step"), names)
            .texts(funnel.countHeader(), DataColumns.each(steps, Chart.FunnelStep::text));
    // A funnel may print the interval in the place of the rate.
    if (!funnel.rateHeader().equals(texts.say("interval"))) {
      columns.texts(
          texts.say("interval"),
          DataColumns.each(steps, step -> numbers.range(step.low(), step.high())));
    }
    return columns
        .column(
            funnel.rateHeader(),
            steps.stream().map(step -> new Block.Cell(step.rate(), step.tone())).toList())
        .tables();
  }

  List<Block.Table> multiples(Chart.SmallMultiples multiples) {
    int ticks = multiples.ticks().size();
    List<String> names = new ArrayList<>();
    List<List<String>> lines = new ArrayList<>();
    for (Chart.SmallTrend panel : multiples.panels()) {
      names.add(panel.label());
      lines.add(texts(panel.points(), ticks));
      if (!panel.reference().isEmpty()) {
        names.add(texts.say("part", "whole", panel.label(), "part", multiples.referenceLabel()));
        lines.add(
            texts(
                panel.reference().stream()
                    .map(value -> value.map(it -> new Chart.TrendPoint(it, it, it)))
                    .toList(),
                ticks));
      }
    }
    DataColumns columns = new DataColumns(texts.say("name"), names, MOST_INTERVALS);
    for (int i = 0; i < ticks; i++) {
      int tick = i;
      columns.texts(multiples.ticks().get(i), DataColumns.each(lines, line -> line.get(tick)));
    }
    return columns.tables();
  }
}
