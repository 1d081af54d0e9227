package io.rapport.templates.pdf;

import io.rapport.domain.language.Language;
import io.rapport.domain.report.Block;
import io.rapport.domain.report.Block.Cell;
import io.rapport.domain.report.Block.Column;
import io.rapport.domain.report.Block.Row;
import io.rapport.domain.report.Block.Tile;
import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Chart.DivergingRow;
import io.rapport.domain.report.Chart.DotRow;
import io.rapport.domain.report.Chart.HeatCell;
import io.rapport.domain.report.Chart.HeatFill;
import io.rapport.domain.report.Chart.HeatRow;
import io.rapport.domain.report.Chart.PairedRow;
import io.rapport.domain.report.Chart.StackedRow;
import io.rapport.domain.report.Chart.TrendPoint;
import io.rapport.domain.report.Chart.TrendSeries;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.Page;
import io.rapport.domain.report.Tone;
import io.rapport.templates.chart.SampleCharts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A leadership report, a unit report and a withheld one, of an invented organisation. */
final class SampleReport {
  static final String ORGANISATION = "Alder Group";
  private static final String FOOTER = "Confidential: groups under 10 are not shown";
  private static final List<String> DIMENSIONS =
      List.of(
          "Engagement",
          "My manager",
          "My team",
          "Purpose",
          "Learning and development",
          "Inclusion",
          "Workload",
          "Leadership and change");
  private static final List<String> UNITS =
      List.of(
          "Finance",
          "Operations North",
          "Operations South",
          "Customer Care",
          "Digital and Data",
          "Legal",
          "People",
          "Estates",
          "Commercial",
          "Policy",
          "Research",
          "Field Services",
          "Communications and Public Affairs",
          "Procurement",
          "Quality Assurance");

  private SampleReport() {}

  /** One chart of each kind. */
  static Document charts() {
    List<Block> figures = new ArrayList<>();
    SampleCharts.all()
        .forEach(
            (name, chart) -> {
              figures.add(new Block.Heading("Sample of a " + name));
              figures.add(new Block.Figure(chart, 190, "A " + name + "."));
            });
    return new Document(
        "charts.pdf",
        "Charts",
        ORGANISATION,
        "June 2026",
        FOOTER,
        Language.ENGLISH,
        List.of(new Page("Charts", "One chart of each kind", "", figures)));
  }

  static Document leadership() {
    return new Document(
        "leadership-2026-06.pdf",
        "Engagement and partnership, June 2026",
        ORGANISATION,
        "June 2026",
        FOOTER,
        Language.ENGLISH,
        List.of(
            answers(),
            roles(),
            agreement(),
            trust(),
            stages(),
            survey(),
            surveyItems(),
            quality(),
            method()));
  }

  static Document unit() {
    return new Document(
        "unit-finance-2026-06.pdf",
        "Finance, wave of June 2026",
        ORGANISATION,
        "June 2026",
        FOOTER,
        Language.ENGLISH,
        List.of(
            new Page(
                "Finance · June 2026 · 160 to 189 answers",
                "Finance is above the organisation on learning",
                "182 of 240 people answered (76 %). Differences are marked only where they are"
                    + " larger than the margin of error and large enough to matter.",
                List.of(
                    new Block.Tiles(
                        List.of(
                            new Tile("Engagement index", "71", "Alder Group 68 (±3)", Tone.MUTED),
                            new Tile("Response rate", "76 %", "▲ +6 since March", Tone.BETTER),
                            new Tile("Partnership index", "3.6", "not compared", Tone.MUTED),
                            new Tile("Workload", "48", "▼ 9 below Alder Group", Tone.WORSE))),
                    new Block.Heading("Engagement held steady over five waves"),
                    new Block.Figure(
                        trend(5), 150, "The index of Finance went from 69 to 71 over five waves."),
                    new Block.Heading("Where answers stand"),
                    new Block.Figure(likert(8, true), 240, "Eight items, sorted by favourable."),
                    new Block.Note(
                        "▲ ▼ changes beyond the margin of error. Shares may not add to 100.")))));
  }

  static Document withheld() {
    return new Document(
        "unit-estates-2026-06.pdf",
        "Estates, wave of June 2026",
        ORGANISATION,
        "June 2026",
        FOOTER,
        Language.ENGLISH,
        List.of(
            new Page(
                "Estates · June 2026",
                "Nothing is shown for Estates in this wave",
                "Fewer than ten people answered. To keep their answers confidential no figure is"
                    + " shown, here or as a difference between other figures.",
                List.of(
                    new Block.Heading("Alder Group as a whole"),
                    new Block.Tiles(
                        List.of(
                            new Tile("Engagement index", "68", "95 % 67–69", Tone.PLAIN),
                            new Tile("Estates", "–", "fewer than 10 answers", Tone.MUTED)))))));
  }

  private static Page answers() {
    String[][] answers = {
      {"1", "Are consultants brought in early?", "41 %", "36–46 %", "412", "better"},
      {"2", "Do roles stay what was agreed?", "63 %", "58–68 %", "398", "no visible change"},
      {"3", "Is urgent work going down?", "28 %", "24–33 %", "412", "better"},
      {"4", "Are engagements contracted in full?", "55 %", "50–60 %", "405", "no visible change"},
      {"5", "Do both sides own the result?", "49 %", "42–56 %", "188", "no visible change"},
      {"6", "Do managers and consultants see it alike?", "0.4", "0.2–0.6", "96", "worse"},
      {"7", "Do engagements reach partnership?", "22 %", "17–28 %", "240", "no visible change"},
      {"8", "Do corrective actions last?", "–", "–", "<10", "not enough records"},
      {"9", "Whom do we not serve?", "7 of 45", "–", "45", "no visible change"},
      {
        "10",
        "Does it go together with engagement?",
        "0.31",
        "−0.02–0.58",
        "38",
        "not enough records"
      }
    };
    List<Row> rows = new ArrayList<>();
    for (String[] answer : answers) {
      Tone tone =
          switch (answer[5]) {
            case "better" -> Tone.BETTER;
            case "worse" -> Tone.WORSE;
            default -> Tone.MUTED;
          };
      String word = tone == Tone.BETTER ? "▲ better" : tone == Tone.WORSE ? "▼ worse" : answer[5];
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        cells.add(Cell.of(answer[i]));
      }
      cells.add(new Cell(word, tone));
      rows.add(new Row(cells, false));
    }
    return new Page(
        "Answers · June 2026",
        "Consultants are brought in earlier, but the two sides see the partnership differently",
        "Early involvement rose to 41 % (95 % interval 36 to 46 %). Managers and consultants differ"
            + " by 0.4 points on trust, more than in March. Recorded for 87 % of engagements.",
        List.of(
            new Block.Tiles(
                List.of(
                    new Tile(
                        "Engagement index",
                        "68",
                        "▲ +2 since March (±1)",
                        Tone.BETTER,
                        Optional.of(spark(62, Tone.BETTER))),
                    new Tile(
                        "Response rate",
                        "73 %",
                        "2,070 of 2,841 people",
                        Tone.PLAIN,
                        Optional.of(spark(67, Tone.PLAIN))),
                    new Tile("Partnership index", "57", "95 % 53–61, n 412", Tone.PLAIN),
                    new Tile("Collaborative share", "34 %", "−1, no clear change", Tone.MUTED))),
            new Block.Heading("Ten questions"),
            new Block.Table(
                List.of(
                    new Column("", 0.4, true),
                    new Column("Question", 4, false),
                    new Column("Figure", 1, true),
                    new Column("95 % interval", 1.3, true),
                    new Column("Base", 0.8, true),
                    new Column("Against March", 1.8, false)),
                rows),
            new Block.Note(
                "Better and worse: beyond the margin of error and at least the smallest change that"
                    + " matters. Not enough records: fewer than 10, or recorded for less than"
                    + " half."),
            new Block.Heading("Partnership index since June 2025"),
            new Block.Figure(
                trend(13), 170, "The partnership index rose from 52 to 57 in twelve months.")));
  }

  private static Page roles() {
    return new Page(
        "Roles",
        "One request in three ended in another role than asked for",
        "Requests for a pair of hands became joint work in 18 % of cases.",
        List.of(
            new Block.Heading("Roles asked for and played"),
            new Block.Figure(
                new Chart.StackedShares(
                    List.of("Expert", "Pair of hands", "Collaborative", "Not recorded"),
                    List.of(
                        new StackedRow("Asked for", List.of(46.0, 34.0, 15.0, 5.0), "n 412"),
                        new StackedRow("Agreed", List.of(35.0, 28.0, 29.0, 8.0), "n 412"),
                        new StackedRow("Played", List.of(32.0, 24.0, 34.0, 10.0), "n 398"),
                        new StackedRow("Estates", List.of(), "fewer than 10"))),
                120,
                "Collaborative work was asked for in 15 % and played in 34 % of engagements."),
            new Block.Note("Shares of closed engagements."),
            new Block.Heading("Collaborative share by department"),
            new Block.Figure(
                dots(16), 300, "Digital and Data is highest with 58 %, Legal lowest with 19 %."),
            new Block.Paragraph(
                "Filled blue discs are above the organisation beyond the margin, orange diamonds"
                    + " below, grey rings show no clear difference.")));
  }

  private static Page agreement() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(
          new Row(
              List.of(
                  Cell.of(UNITS.get(i % UNITS.size()) + (i >= 15 ? " " + (i / 15 + 1) : "")),
                  Cell.of(Integer.toString(12 + i * 7 % 80)),
                  Cell.of((30 + i * 11 % 50) + " %"),
                  Cell.of("32–58 %"),
                  new Cell(
                      i % 7 == 0 ? "▲ better" : i % 11 == 0 ? "▼ worse" : "no visible change",
                      i % 7 == 0 ? Tone.BETTER : i % 11 == 0 ? Tone.WORSE : Tone.MUTED)),
              i == 0));
    }
    return new Page(
        "Agreement and exchange",
        "Most engagements agree on goals, few on what the manager gives",
        "",
        List.of(
            new Block.Paragraph(
                "An engagement counts as contracted in full when goals, roles, information, time"
                    + " and the end were agreed before work began. The table shows all departments"
                    + " with at least ten closed engagements."),
            new Block.Heading("Contracted in full, by department"),
            new Block.Table(
                List.of(
                    new Column("Department", 3, false),
                    new Column("Engagements", 1, true),
                    new Column("Contracted in full", 1.2, true),
                    new Column("95 % interval", 1.2, true),
                    new Column("Against last year", 1.5, false)),
                rows),
            new Block.Note("Departments with fewer than ten engagements are left out.")));
  }

  private static Page trust() {
    return new Page(
        "Two-sided view",
        "Managers rate access lower than consultants do",
        "Each line joins what managers and consultants said about the same engagements.",
        List.of(
            new Block.Figure(
                new Chart.PairedDots(
                    "Managers",
                    "Consultants",
                    1,
                    5,
                    List.of(
                        new PairedRow(
                            "Credibility", Optional.of(4.1), Optional.of(4.0), "0.1 (−0.1 to 0.3)"),
                        new PairedRow(
                            "Reliability", Optional.of(3.9), Optional.of(4.3), "0.4 (0.2 to 0.6)"),
                        new PairedRow(
                            "Access", Optional.of(3.0), Optional.of(4.1), "1.1 (0.8 to 1.4)"),
                        new PairedRow(
                            "Self-interest", Optional.of(2.2), Optional.empty(), "too few"),
                        new PairedRow(
                            "Candour, including saying no when no is the right answer",
                            Optional.empty(),
                            Optional.empty(),
                            "not shown"))),
                200,
                "The largest gap is 1.1 points, on access."),
            new Block.Note("96 engagements rated by both sides.")));
  }

  private static Page stages() {
    List<StackedRow> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double a = 40 - i * 2;
      rows.add(
          new StackedRow(
              UNITS.get(i), List.of(a, 25.0, 20.0, 10.0 + i, 5.0 + i), "n " + (30 + i * 9)));
    }
    return new Page(
        "Stages and entry points",
        "Half of the relations are past the first stage",
        "Stages as evidenced by records, not as hoped for.",
        List.of(
            new Block.Heading("Stage by department"),
            new Block.Figure(
                new Chart.StackedShares(
                    List.of("Contact", "Supplier", "Adviser", "Partner", "Trusted partner"), rows),
                280,
                "Partner or trusted partner: 15 % in Finance, 37 % in Field Services.")));
  }

  private static Page survey() {
    List<HeatRow> rows = new ArrayList<>();
    Random random = new Random(7);
    for (int i = 0; i <= 45; i++) {
      String name =
          i == 0
              ? ORGANISATION
              : UNITS.get((i - 1) % UNITS.size()) + (i > 15 ? " " + ((i - 1) / 15 + 1) : "");
      List<HeatCell> cells = new ArrayList<>();
      for (int j = 0; j < DIMENSIONS.size(); j++) {
        cells.add(heatCell(i, random));
      }
      rows.add(
          new HeatRow(
              name,
              i == 0 ? 0 : i % 5 == 1 ? 1 : 2,
              i == 0 ? "2,070" : i % 9 == 8 ? "<10" : (20 + i * 3) + "–" + (29 + i * 3),
              cells));
    }
    return new Page(
        "Survey: where",
        "Digital and Data stands out on six dimensions",
        "Differences in points from everybody else. Coloured only where a difference is both large"
            + " enough to matter and beyond the margin.",
        List.of(
            new Block.Figure(
                new Chart.HeatMap(
                    "Department",
                    DIMENSIONS,
                    rows,
                    "points from everybody else · hatched: too few answers to test · – not shown"
                        + " for confidentiality"),
                560,
                "45 units by eight dimensions; 31 differences are marked.")));
  }

  private static HeatCell heatCell(int row, Random random) {
    if (row == 0) {
      return new HeatCell(Integer.toString(55 + random.nextInt(25)), 0, HeatFill.REFERENCE);
    }
    if (row % 9 == 8) {
      return new HeatCell("–", 0, HeatFill.HIDDEN);
    }
    int points = (int) Math.round(random.nextGaussian() * 7);
    String text = points == 0 ? "0" : points > 0 ? "+" + points : "−" + -points;
    HeatFill fill =
        row % 7 == 6
            ? HeatFill.UNTESTED
            : Math.abs(points) >= 7 ? HeatFill.COLOURED : HeatFill.NEUTRAL;
    return new HeatCell(text, points, fill);
  }

  private static Page surveyItems() {
    return new Page(
        "Survey: what",
        "Staff are proud to work here; few expect that anything follows from the survey",
        "Core items sorted by favourable share, with the change since March.",
        List.of(
            new Block.Figure(likert(14, true), 380, "Proud to work here: 83 % favourable."),
            new Block.Note("Bars are centred on the middle of “neither”. 2,070 answers."),
            new Block.Heading("Engagement by department"),
            new Block.Figure(
                dots(12), 220, "Engagement lies between 58 and 77 in twelve departments.")));
  }

  private static Page quality() {
    return new Page(
        "Quality of data",
        "Eight rows in a hundred were refused, most for a missing date",
        "Refused rows are listed with file, sheet, row and reason in the workbook.",
        List.of(
            new Block.Table(
                List.of(
                    new Column("File", 2.4, false),
                    new Column("Rows read", 1, true),
                    new Column("Refused", 1, true),
                    new Column("Share", 0.8, true),
                    new Column("Main reason", 3, false)),
                List.of(
                    new Row(
                        List.of(
                            Cell.of("All files"),
                            Cell.of("12,480"),
                            Cell.of("998"),
                            Cell.of("8.0 %"),
                            Cell.of("date missing")),
                        true),
                    new Row(
                        List.of(
                            Cell.of("engagements-2026-06.xlsx"),
                            Cell.of("412"),
                            Cell.of("14"),
                            Cell.of("3.4 %"),
                            Cell.of(
                                "closed before it was opened, or the role played is not one of the"
                                    + " roles of the profile in use")),
                        false),
                    new Row(
                        List.of(
                            Cell.of("survey-export.csv"),
                            Cell.of("12,068"),
                            Cell.of("984"),
                            new Cell("8.2 %", Tone.WORSE),
                            Cell.of("date missing")),
                        false)))));
  }

  private static Page method() {
    String paragraph =
        "An interval says within which limits the figure of all comparable months would lie in"
            + " nineteen of twenty cases; it covers chance, not a question that was badly put or a"
            + " record that was never made. Intervals of shares follow Wilson, those of differences"
            + " Newcombe; several comparisons are held together by the method of Benjamini and"
            + " Hochberg, and a difference is marked only if it is also at least as large as the"
            + " smallest change that matters, which is set in the settings and printed here.";
    List<Block> blocks = new ArrayList<>();
    for (String heading :
        List.of("How to read a figure", "What is hidden, and why", "What is not known")) {
      blocks.add(new Block.Heading(heading));
      blocks.add(new Block.Paragraph(paragraph));
      blocks.add(new Block.Paragraph(paragraph + " " + paragraph));
    }
    blocks.add(
        new Block.Note(
            "Run 2026-06-01, input"
                + " 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08."));
    return new Page(
        "Method and legend", "How these figures were made", "Definitions and limits.", blocks);
  }

  private static Chart trend(int months) {
    List<String> ticks = new ArrayList<>();
    List<Optional<TrendPoint>> whole = new ArrayList<>();
    List<Optional<TrendPoint>> other = new ArrayList<>();
    String[] names = {"Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"};
    for (int i = 0; i < months; i++) {
      ticks.add(names[i % names.length] + " " + (i < 7 ? "2025" : "2026"));
      double value = 52 + i * 0.45 + Math.sin(i);
      whole.add(Optional.of(new TrendPoint(value, value - 3.2, value + 3.2)));
      other.add(
          i == 3
              ? Optional.empty()
              : Optional.of(new TrendPoint(value + 1.5 - i * 0.3, value - 3 - i * 0.3, value + 5)));
    }
    return new Chart.TrendBand(
        ticks,
        44,
        66,
        "",
        List.of(
            new TrendSeries(ORGANISATION, whole),
            new TrendSeries("Comparison departments", other)));
  }

  private static Chart likert(int count, boolean change) {
    String[] items = {
      "I am proud to work here",
      "My manager helps me to do my job well",
      "I would recommend this organisation as a great place to work",
      "I have a clear understanding of our purpose",
      "My manager gives me feedback that I can use",
      "I get the learning I need to do my job",
      "The people in my team can be relied upon when things get difficult",
      "I achieve a good balance between work and private life",
      "I am treated with respect by the people I work with",
      "I have an acceptable workload",
      "Change is managed well here",
      "I believe action will be taken on the results of this survey",
      "My pay adequately reflects my performance",
      "I see senior leaders act on what staff tell them"
    };
    List<DivergingRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double favourable = 83 - i * 4;
      double neutral = 8 + i;
      double unfavourable = 100 - favourable - neutral;
      boolean clear = i % 3 == 1;
      boolean up = i % 2 == 1;
      rows.add(
          new DivergingRow(
              items[i],
              unfavourable,
              neutral,
              favourable,
              (int) favourable + " %",
              !change ? "" : clear ? (up ? "▲ +5" : "▼ −4") : "+1, no clear change",
              clear ? (up ? Tone.BETTER : Tone.WORSE) : Tone.MUTED));
    }
    return new Chart.DivergingBars(
        List.of("Unfavourable", "Neither", "Favourable"), "Since March", rows);
  }

  private static Chart dots(int count) {
    List<DotRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double value = i == 0 ? 34 : 58 - i * 2.6;
      double half = i == 0 ? 3 : 5 + i % 4 * 3;
      Tone tone =
          i == 0
              ? Tone.PLAIN
              : value - half > 34 ? Tone.BETTER : value + half < 34 ? Tone.WORSE : Tone.MUTED;
      rows.add(
          new DotRow(
              i == 0 ? ORGANISATION : UNITS.get((i - 1) % UNITS.size()),
              value,
              value - half,
              value + half,
              Math.round(value) + " %",
              tone,
              i == 0));
    }
    return new Chart.DotIntervals(0, 80, " %", Optional.of(34.0), "Alder Group 34 %", rows);
  }

  private static Block.Spark spark(double from, Tone tone) {
    List<Optional<Double>> values = new ArrayList<>();
    for (int wave = 0; wave < 6; wave++) {
      values.add(wave == 2 ? Optional.empty() : Optional.of(from + wave + wave % 2));
    }
    return new Block.Spark(
        new Chart.SparkLine(from - 4, from + 10, values, tone),
        "From " + Math.round(from) + " to " + Math.round(from + 6) + " over six waves.");
  }
}
