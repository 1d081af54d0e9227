package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the charts of the summary draw, and the charts themselves. */
final class ChartDataSheet {
  private static final int FEWEST_POINTS = 2;
  private static final WorkbookChart.Axis SCORES = new WorkbookChart.Axis(0, 100);

  private final Figures figures;
  private final Texts texts;
  private final Heads heads;
  private final String name;
  private final String summary;
  private final SheetBuilder sheet;
  private final List<WorkbookChart> charts = new ArrayList<>();
  private int rows;

  /** A label, and the organisation's figure at it. */
  private record Point(String label, CellKey key) {}

  ChartDataSheet(Figures figures) {
    this.figures = figures;
    texts = figures.texts(ChartDataSheet.class);
    heads = new Heads(figures.language());
    Tabs tabs = new Tabs(figures.language());
    name = tabs.name(Tab.CHART_DATA);
    summary = tabs.name(Tab.SUMMARY);
    sheet =
        new SheetBuilder(figures, Tab.CHART_DATA, 2)
            .column(Head.CHART, Workbook.Format.TEXT, 38)
            .column(Head.POINT, Workbook.Format.TEXT, 28)
            .column(Head.PICKED, Workbook.Format.PLAIN, 12)
            .column(Head.DRAWN_PICKED, Workbook.Format.PLAIN, 12)
            .column(Head.DRAWN_WHOLE, Workbook.Format.PLAIN, 14)
            .column(Head.WHOLE_LOW, Workbook.Format.PLAIN, 14)
            .column(Head.WHOLE_HIGH, Workbook.Format.PLAIN, 14)
            .onScreen()
            .column(Head.KEY_WHOLE, Workbook.Format.TEXT, 46)
            .column(Head.KEY_PICKED, Workbook.Format.TEXT, 36)
            .column(Head.ROW_PICKED, Workbook.Format.INTEGER, 8);
  }

  /** The indices of the wave reported, and the headline index over the waves. */
  void addSurvey(Catalogue.Survey survey, FollowedUnit unit, SheetLookup indices) {
    Scope whole = new Scope.Unit(unit.whole().code());
    add(
        WorkbookChart.Kind.BARS,
        texts.say("indices", "wave", survey.wave().name()),
        survey.dimensions().stream()
            .map(
                dimension ->
                    new Point(
                        dimension.label(),
                        new CellKey(Statistic.INDEX, survey.wave().code(), whole, dimension.id())))
            .toList(),
        unit,
        indices);
    if (survey.waves().size() >= FEWEST_POINTS) {
      add(
          WorkbookChart.Kind.LINES,
          texts.say("trend", "index", figures.headline(survey)),
          survey.waves().stream()
              .map(
                  wave ->
                      new Point(
                          wave.name(),
                          new CellKey(Statistic.INDEX, wave.code(), whole, survey.outcome())))
              .toList(),
          unit,
          indices);
    }
  }

  private void add(
      WorkbookChart.Kind kind,
      String title,
      List<Point> points,
      FollowedUnit unit,
      SheetLookup indices) {
    int first = rows;
    for (Point point : points) {
      FollowedFigure figure = unit.figure(name, rows, indices, point.key());
      Workbook.Following value = figure.value(Head.INDEX);
      ReleasedCell whole = cell(point.key());
      sheet.row(
          new Workbook.Text(title),
          new Workbook.Text(point.label()),
          value,
          new Workbook.Following(
              new WorkbookFormula.Drawn(place(Head.PICKED, rows)),
              value.now() instanceof Workbook.Number ? value.now() : Workbook.NotDrawn.NOT_DRAWN),
          drawn(whole, Measure.VALUE),
          drawn(whole, Measure.LOW),
          drawn(whole, Measure.HIGH),
          SheetBuilder.key(point.key()),
          figure.key(),
          figure.rowNumber());
      rows++;
    }
    charts.add(
        new WorkbookChart(
            kind,
            title,
            texts.say("picked.alternative", "title", title, "points", told(points), "sheet", name),
            texts.say("scores"),
            name,
            first,
            rows - 1,
            heads.name(Head.POINT),
            List.of(
                new WorkbookChart.Series(
                    new Workbook.Place(summary, heads.name(Head.PICKED), 0),
                    heads.name(Head.DRAWN_PICKED),
                    WorkbookChart.Whose.PICKED),
                series(Head.WHOLE, Head.DRAWN_WHOLE, WorkbookChart.Whose.COMPARED)),
            Optional.of(SCORES)));
  }

  /** Work played as a partner month by month, where at least two months are shown. */
  void addMonths() {
    List<Point> points =
        figures
            .lastTwelveMonths()
            .map(
                month ->
                    new Point(
                        figures.months().tick(month),
                        new CellKey(
                            Statistic.S01,
                            month + ".1m",
                            Scope.Whole.WHOLE,
                            "played.COLLABORATIVE")))
            .toList();
    if (points.stream().filter(point -> isShown(point.key())).count() < FEWEST_POINTS) {
      return;
    }
    String title = texts.say("months");
    int first = rows;
    for (Point point : points) {
      ReleasedCell whole = cell(point.key());
      sheet.row(
          new Workbook.Text(title),
          new Workbook.Text(point.label()),
          Workbook.Blank.BLANK,
          Workbook.Blank.BLANK,
          drawn(whole, Measure.VALUE),
          drawn(whole, Measure.LOW),
          drawn(whole, Measure.HIGH),
          SheetBuilder.key(point.key()),
          Workbook.Blank.BLANK,
          Workbook.Blank.BLANK);
      rows++;
    }
    charts.add(
        new WorkbookChart(
            WorkbookChart.Kind.LINES,
            title,
            texts.say("months.alternative", "title", title, "points", told(points), "sheet", name),
            texts.say("percent"),
            name,
            first,
            rows - 1,
            heads.name(Head.POINT),
            List.of(
                series(Head.WHOLE, Head.DRAWN_WHOLE, WorkbookChart.Whose.COMPARED),
                own(Head.WHOLE_LOW),
                own(Head.WHOLE_HIGH)),
            Optional.of(SCORES)));
  }

  Optional<Workbook.Sheet> sheet() {
    return sheet.sheetWithRows();
  }

  List<WorkbookChart> charts() {
    return List.copyOf(charts);
  }

  private WorkbookChart.Series series(Head nameColumn, Head values, WorkbookChart.Whose whose) {
    return new WorkbookChart.Series(
        new Workbook.Place(summary, heads.name(nameColumn), 0), heads.name(values), whose);
  }

  /** An end of the organisation's interval, named by the header of its column. */
  private WorkbookChart.Series own(Head values) {
    return new WorkbookChart.Series(
        new Workbook.Place(name, heads.name(values), WorkbookChart.HEADER),
        heads.name(values),
        WorkbookChart.Whose.COMPARED_END);
  }

  private Workbook.Place place(Head column, int row) {
    return new Workbook.Place(name, heads.name(column), row);
  }

  /** A number, or nothing: a shorthand would be drawn as a 0. */
  private static Workbook.Value drawn(ReleasedCell cell, Measure measure) {
    Workbook.Value value = SheetBuilder.asReleased(cell, measure);
    return value instanceof Workbook.Number ? value : Workbook.Blank.BLANK;
  }

  private String told(List<Point> points) {
    return points.stream()
        .map(point -> point.label() + " " + figures.text().value(Optional.of(cell(point.key()))))
        .collect(Collectors.joining(", "));
  }

  private boolean isShown(CellKey key) {
    return cell(key) instanceof ReleasedCell.Shown;
  }

  private ReleasedCell cell(CellKey key) {
    return SheetBuilder.orNotRecorded(figures.release().cell(key), key);
  }
}
