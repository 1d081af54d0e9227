package io.rapport.templates.workbook;

import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Blank;
import io.rapport.domain.report.Workbook.Column;
import io.rapport.domain.report.Workbook.Date;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.domain.report.Workbook.Mark;
import io.rapport.domain.report.Workbook.Number;
import io.rapport.domain.report.Workbook.Sheet;
import io.rapport.domain.report.Workbook.Text;
import io.rapport.domain.report.Workbook.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A workbook such as an organisation of some thousand people gets. All figures are invented. */
public final class SampleWorkbook {

  private static final List<String> DIMENSIONS =
      List.of(
          "Purpose", "My manager", "My team", "Learning", "Inclusion", "Workload and wellbeing");

  private final SplittableRandom random = new SplittableRandom(20260630);

  private SampleWorkbook() {}

  public static Workbook create() {
    SampleWorkbook sample = new SampleWorkbook();
    return new Workbook(
        "analysts-2026-06.xlsx",
        "Engagement and partnership workbook, June 2026",
        "Alder & Beech Group",
        "Confidential: for analysts of HR only",
        List.of(
            sample.readMe(),
            sample.summary(),
            sample.items(),
            sample.dimensions(),
            sample.units(),
            sample.partnership(),
            sample.dataQuality(),
            new Sheet("Alerts", alertColumns(), List.of(), 0),
            sample.method()));
  }

  private Sheet readMe() {
    return new Sheet(
        "Read me",
        List.of(
            new Column("Topic", Format.TEXT, 22),
            new Column("What it says", Format.LONG_TEXT, 110)),
        List.of(
            row(text("Organisation"), text("Alder & Beech Group")),
            row(text("Period"), text("June 2026, wave of 1–19 June 2026")),
            row(
                text("Favourable share"),
                text(
                    "Share of the answers given that are favourable: the two upper points of a scale"
                        + " of five. Answers of “don’t know” are left out of the base. Every share"
                        + " stands with its base and its 95 % interval.")),
            row(text("[c]"), text("Hidden for confidentiality.")),
            row(text("[x]"), text("Not recorded, or not asked.")),
            row(text("[u]"), text("Shown elsewhere on a low base.")),
            row(text("[nt]"), text("Too few answers to test."))),
        1);
  }

  private Sheet summary() {
    List<List<Value>> rows = new ArrayList<>();
    for (String measure :
        List.of("Engagement index", "Response rate", "Partnership index", "Collaborative share")) {
      rows.add(
          row(
              text(measure),
              number("0." + (55 + random.nextInt(25))),
              number("0.52"),
              number("0.71"),
              new Number(BigDecimal.valueOf(random.nextInt(12) - 6L)),
              text(random.nextBoolean() ? "better" : "no visible change"),
              number("3412")));
    }
    return new Sheet(
        "Summary",
        List.of(
            new Column("Measure", Format.TEXT, 24),
            new Column("Value", Format.PERCENT, 10),
            new Column("Lower end of the 95 % interval", Format.PERCENT, 12),
            new Column("Upper end of the 95 % interval", Format.PERCENT, 12),
            new Column("Change since May 2026 in points", Format.POINTS, 14),
            new Column("In words", Format.TEXT, 20),
            new Column("Base", Format.INTEGER, 10)),
        rows,
        1);
  }

  private Sheet items() {
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      double favourable = 0.3 + random.nextDouble() * 0.5;
      rows.add(
          row(
              text("Q%02d".formatted(i)),
              text(DIMENSIONS.get(i % DIMENSIONS.size())),
              text(wording(i)),
              number("%.2f".formatted(favourable)),
              number("0.15"),
              number("%.2f".formatted(0.85 - favourable)),
              i == 17 ? Mark.NOT_RECORDED : new Number(BigDecimal.valueOf(random.nextInt(17) - 8L)),
              i % 9 == 0 ? Mark.NOT_TESTED : number(i % 4 == 0 ? "0.0002" : "0.041"),
              number("0.%02d".formatted(random.nextInt(60))),
              number(Integer.toString(2900 + random.nextInt(600)))));
    }
    return new Sheet(
        "Items",
        List.of(
            new Column("Item", Format.TEXT, 8),
            new Column("Dimension", Format.TEXT, 24),
            new Column("Wording", Format.LONG_TEXT, 52),
            new Column("Favourable", Format.PERCENT, 9),
            new Column("Neutral", Format.PERCENT, 9),
            new Column("Unfavourable", Format.PERCENT, 9),
            new Column("Change in points", Format.POINTS, 9),
            new Column("Adjusted p", Format.P_VALUE, 9),
            new Column("Effect size h", Format.TWO_DECIMALS, 9),
            new Column("Base", Format.INTEGER, 9)),
        rows,
        1);
  }

  private Sheet dimensions() {
    List<List<Value>> rows = new ArrayList<>();
    for (String dimension : DIMENSIONS) {
      rows.add(
          row(
              text(dimension),
              number("6%d.%d".formatted(random.nextInt(10), random.nextInt(10))),
              number("0.8" + random.nextInt(10)),
              number("-0.12"),
              number("3390")));
    }
    return new Sheet(
        "Dimensions",
        List.of(
            new Column("Dimension", Format.TEXT, 26),
            new Column("Score", Format.ONE_DECIMAL, 10),
            new Column("Reliability (omega)", Format.TWO_DECIMALS, 12),
            new Column("Correlation with workload", Format.TWO_DECIMALS, 12),
            new Column("Base", Format.INTEGER, 10)),
        rows,
        1);
  }

  private Sheet units() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("Unit", Format.TEXT, 30));
    columns.add(new Column("Level", Format.INTEGER, 7));
    columns.add(new Column("Answers", Format.INTEGER, 10));
    columns.add(new Column("Response rate", Format.PERCENT, 10));
    DIMENSIONS.forEach(dimension -> columns.add(new Column(dimension, Format.PERCENT, 11)));
    columns.add(new Column("Difference from the rest", Format.POINTS, 12));
    columns.add(new Column("p", Format.P_VALUE, 9));
    List<List<Value>> rows = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      boolean hidden = i % 11 == 5;
      boolean low = i % 7 == 3;
      List<Value> row = new ArrayList<>();
      row.add(text(unitName(i)));
      row.add(number(Integer.toString(i == 0 ? 0 : 1 + i % 3)));
      row.add(hidden ? Mark.CONFIDENTIAL : low ? text("10–19") : number("" + (40 + i * 31)));
      row.add(hidden ? Mark.CONFIDENTIAL : number("0." + (50 + i)));
      DIMENSIONS.forEach(
          dimension ->
              row.add(hidden ? Mark.CONFIDENTIAL : number("0." + (45 + random.nextInt(40)))));
      row.add(hidden ? Mark.CONFIDENTIAL : number(Integer.toString(random.nextInt(21) - 10)));
      row.add(
          hidden ? Mark.CONFIDENTIAL : low ? Mark.NOT_TESTED : number(i % 5 == 0 ? "0" : "0.213"));
      rows.add(row);
    }
    return new Sheet("Units", columns, rows, 1);
  }

  private Sheet partnership() {
    List<List<Value>> rows = new ArrayList<>();
    for (String measure :
        List.of(
            "Requests with an agreed outcome",
            "Early involvement",
            "Expert role requested, collaborative role played",
            "Last-minute requests",
            "Push-back that was heard",
            "Firefighting hours")) {
      rows.add(
          row(
              text(measure),
              random.nextInt(4) == 0 ? Mark.LOW_BASE : number("0." + (20 + random.nextInt(60))),
              number("0.21"),
              number("0.48"),
              number("" + (80 + random.nextInt(300))),
              new Date(LocalDate.of(2026, 6, 30)),
              Blank.BLANK));
    }
    return new Sheet(
        "Partnership statistics",
        List.of(
            new Column("Measure", Format.TEXT, 46),
            new Column("Share", Format.PERCENT, 9),
            new Column("Lower end of the interval", Format.PERCENT, 11),
            new Column("Upper end of the interval", Format.PERCENT, 11),
            new Column("Records", Format.INTEGER, 10),
            new Column("Records up to", Format.DATE, 9),
            new Column("Remark", Format.TEXT, 20)),
        rows,
        1);
  }

  private Sheet dataQuality() {
    List<List<Value>> rows =
        IntStream.rangeClosed(1, 8)
            .<List<Value>>mapToObj(
                i ->
                    row(
                        text("survey-export-%d.xlsx".formatted(i)),
                        new Date(LocalDate.of(2026, 6, 20 + i)),
                        number("" + 1_234_567 * i),
                        number("" + i * 3),
                        text(i % 2 == 0 ? "" : "Answers outside the scale; rows without a unit")))
            .toList();
    return new Sheet(
        "Data quality",
        List.of(
            new Column("File", Format.TEXT, 28),
            new Column("Received", Format.DATE, 10),
            new Column("Rows read", Format.INTEGER, 8),
            new Column("Rows refused", Format.INTEGER, 8),
            new Column("Reasons", Format.LONG_TEXT, 50)),
        rows,
        0);
  }

  private Sheet method() {
    String longText =
        "The index is the mean of the favourable shares of the five engagement items, each answered"
            + " on a scale of five points. Its interval is Wilson’s with a design effect estimated"
            + " from departments. A difference is called better or worse only if it is beyond its"
            + " 95 % margin after the correction of Benjamini and Hochberg, and at least five points."
            + " Anything else is called “no visible change”, since small differences between waves"
            + " are what chance alone would give.";
    List<List<Value>> rows = new ArrayList<>();
    for (String topic : List.of("Engagement index", "Comparison", "Suppression", "Weights")) {
      rows.add(row(text(topic), text(longText), text("Version 1.0")));
    }
    rows.add(
        row(text("Interval"), text("p ± z·√(p(1 − p)/n)\nn is the effective base."), text("")));
    return new Sheet(
        "Method",
        List.of(
            new Column("Topic", Format.TEXT, 22),
            new Column("Definition", Format.LONG_TEXT, 90),
            new Column("Version", Format.TEXT, 14)),
        rows,
        1);
  }

  private static List<Column> alertColumns() {
    return List.of(
        new Column("Unit", Format.TEXT, 30),
        new Column("Signal", Format.LONG_TEXT, 60),
        new Column("Change in points", Format.POINTS, 12));
  }

  private static String wording(int i) {
    return i % 3 == 0
        ? "I get the help from my manager that I need to do my work well"
        : i % 3 == 1
            ? "I am proud of what we do"
            : "When changes are decided, I learn in good time what they mean for my own work, and whom"
                + " I can ask about them";
  }

  private static String unitName(int i) {
    return switch (i) {
      case 0 -> "Alder & Beech Group";
      case 4 -> "=Finance";
      case 9 -> "Ångström & Söhne, Zürich";
      default -> "Department %02d".formatted(i);
    };
  }

  private static List<Value> row(Value... values) {
    return List.of(values);
  }

  private static Text text(String text) {
    return new Text(text);
  }

  private static Number number(String number) {
    return new Number(new BigDecimal(number));
  }
}
