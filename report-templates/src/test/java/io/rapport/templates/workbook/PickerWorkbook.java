package io.rapport.templates.workbook;

import io.rapport.domain.report.Highlight;
import io.rapport.domain.report.Tone;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Blank;
import io.rapport.domain.report.Workbook.Column;
import io.rapport.domain.report.Workbook.Following;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.domain.report.Workbook.Mark;
import io.rapport.domain.report.Workbook.NotDrawn;
import io.rapport.domain.report.Workbook.Number;
import io.rapport.domain.report.Workbook.Picked;
import io.rapport.domain.report.Workbook.Place;
import io.rapport.domain.report.Workbook.Sheet;
import io.rapport.domain.report.Workbook.Span;
import io.rapport.domain.report.Workbook.Text;
import io.rapport.domain.report.Workbook.Value;
import io.rapport.domain.report.WorkbookChart;
import io.rapport.domain.report.WorkbookFormula;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A workbook in which a unit is picked, with names that a spreadsheet could take for something
 * else: wild cards, small letters for capitals, a formula, an apostrophe in a sheet's name.
 */
final class PickerWorkbook {

  static final String FRONT = "Summary";
  static final String DATA = "L'index";

  /** Names of the units, with their code in keys and their index. */
  static final List<List<String>> UNITS =
      List.of(
          List.of("Whole", "ALL", "66"),
          List.of("Sales", "SAL", "74"),
          List.of("sales", "sal", "41"),
          List.of("S*", "S%2A", "58"),
          List.of("=Finance", "FIN", "[c]"),
          List.of("Night?", "N~", "80"));

  private PickerWorkbook() {}

  /** The workbook with a unit picked. */
  static Workbook of(int unit) {
    return new Workbook(
        "picker.xlsx",
        "Picker",
        "Ärzte & Söhne",
        "Confidential",
        new Workbook.About("Survey", "Figures of one unit", "en-GB"),
        List.of(front(unit), units(), indices(), drawn(unit)));
  }

  private static Sheet front(int unit) {
    String name = UNITS.get(unit).get(0);
    String scope = "unit:" + UNITS.get(unit).get(1);
    Place row = new Place(FRONT, "Row", 0);
    return new Sheet(
        FRONT,
        List.of(
            new Column("Figure", Format.TEXT, 20),
            new Column("Picked", Format.PLAIN, 20),
            new Column("Row", Format.INTEGER, 6),
            new Column("Key", Format.TEXT, 24),
            new Column("Whole", Format.PLAIN, 20),
            new Column("Key of the whole", Format.TEXT, 24),
            new Column("Other key", Format.TEXT, 24)),
        List.of(
            List.of(
                new Text("Unit"),
                new Picked(
                    name,
                    new Span("Units", "Unit"),
                    "PickedUnit",
                    "UnitNames",
                    "Pick a unit: all figures follow."),
                new Following(
                    new WorkbookFormula.RowOf(
                        new Place(FRONT, "Picked", 0), new Span("Units", "Unit")),
                    number(unit + 2)),
                new Following(
                    new WorkbookFormula.Taken(new Span("Units", "Whom"), row), new Text(scope)),
                new Text("Whole"),
                new Text("unit:ALL"),
                Blank.BLANK),
            List.of(
                new Text("Index"),
                new Following(
                    new WorkbookFormula.Taken(new Span(DATA, "Index"), new Place(FRONT, "Row", 1)),
                    index(unit)),
                new Following(
                    new WorkbookFormula.RowOf(new Place(FRONT, "Key", 1), new Span(DATA, "Key")),
                    number(unit + 2)),
                new Following(
                    new WorkbookFormula.KeyOfUnit(
                        new Place(FRONT, "Key of the whole", 1),
                        new Place(FRONT, "Key of the whole", 0),
                        new Place(FRONT, "Key", 0)),
                    new Text("index/2026-05/" + scope + "/ENG")),
                number(66),
                new Text("index/2026-05/unit:ALL/ENG"),
                new Following(
                    new WorkbookFormula.KeyOfStatistic(
                        new Place(FRONT, "Key", 1), "index", "index-vs-rest"),
                    new Text("index-vs-rest/2026-05/" + scope + "/ENG")))),
        1,
        5,
        List.of(),
        List.of(
            chart(WorkbookChart.Kind.BARS, "Index by dimension", 0, 0),
            chart(WorkbookChart.Kind.LINES, "Index over the waves", 1, 2)));
  }

  private static WorkbookChart chart(WorkbookChart.Kind kind, String title, int first, int last) {
    return new WorkbookChart(
        kind,
        title,
        title + " of the unit picked beside the whole: 66.",
        "0–100",
        "ChartData",
        first,
        last,
        "Point",
        List.of(
            new WorkbookChart.Series(
                new Place(FRONT, "Picked", 0), "Picked", WorkbookChart.Whose.PICKED),
            new WorkbookChart.Series(
                new Place(FRONT, "Whole", 0), "Whole", WorkbookChart.Whose.COMPARED)),
        kind == WorkbookChart.Kind.BARS
            ? Optional.of(new WorkbookChart.Axis(0, 100))
            : Optional.empty());
  }

  private static Sheet units() {
    return new Sheet(
        "Units",
        List.of(new Column("Unit", Format.TEXT, 20), new Column("Whom", Format.TEXT, 20)),
        UNITS.stream()
            .<List<Value>>map(
                unit -> List.of(new Text(unit.get(0)), new Text("unit:" + unit.get(1))))
            .toList(),
        1);
  }

  private static Sheet indices() {
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 0; i < UNITS.size(); i++) {
      rows.add(
          List.of(
              new Text("index/2026-05/unit:" + UNITS.get(i).get(1) + "/ENG"),
              index(i),
              new Text(i % 2 == 0 ? "better" : "worse")));
    }
    return new Sheet(
        DATA,
        List.of(
            new Column("Key", Format.TEXT, 30),
            new Column("Index", Format.PLAIN, 8),
            new Column("Reading", Format.TEXT, 12)),
        rows,
        1,
        3,
        List.of(
            new Highlight.Bars("Index", BigDecimal.valueOf(100)),
            new Highlight.Words("Reading", "better", Tone.BETTER),
            new Highlight.Words("Reading", "worse", Tone.WORSE)),
        List.of());
  }

  private static Sheet drawn(int unit) {
    Value index = index(unit);
    Value now = index instanceof Number ? index : NotDrawn.NOT_DRAWN;
    List<List<Value>> rows = new ArrayList<>();
    for (String point : List.of("Engagement", "2025-11", "2026-05")) {
      rows.add(
          List.of(
              new Text(point),
              new Following(new WorkbookFormula.Drawn(new Place(FRONT, "Picked", 1)), now),
              number(66)));
    }
    return new Sheet(
        "ChartData",
        List.of(
            new Column("Point", Format.TEXT, 20),
            new Column("Picked", Format.PLAIN, 10),
            new Column("Whole", Format.PLAIN, 10)),
        rows,
        1);
  }

  private static Value index(int unit) {
    String index = UNITS.get(unit).get(2);
    return index.equals("[c]") ? Mark.CONFIDENTIAL : new Number(new BigDecimal(index));
  }

  private static Number number(long number) {
    return new Number(BigDecimal.valueOf(number));
  }
}
