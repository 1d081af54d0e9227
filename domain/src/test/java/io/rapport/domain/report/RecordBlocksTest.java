package io.rapport.domain.report;

import static io.rapport.domain.report.RecordCells.cells;
import static io.rapport.domain.report.RecordCells.page;
import static io.rapport.domain.report.RecordCells.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Releases;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The parts of the pages about advisory records. */
class RecordBlocksTest {
  private static final String FLOW = "From request to work, last twelve months";

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("every part can be said in every language")
  void everyLanguageSaysThem(Language language) {
    List<Page> pages =
        MonthlyReport.of(RecordCells.full().release(), language).pages().subList(0, 7);

    assertThat(pages).allSatisfy(page -> assertThat(page.blocks()).hasSizeGreaterThan(3));
    assertThat(pages.toString()).doesNotContain("{").doesNotContain("}");
  }

  @Test
  void theFirstPageHasFourTiles() {
    Block.Tiles tiles =
        (Block.Tiles) page(RecordCells.full(), "Ferrow Instruments · June 2026").blocks().get(0);

    assertThat(tiles.tiles())
        .extracting(Block.Tile::label)
        .containsExactly(
            "Engagement index", "Response rate", "Partnership index", "Work played as a partner");
    assertThat(tiles.tiles().get(2))
        .isEqualTo(new Block.Tile("Partnership index", "54", "95%: 49–59", Tone.PLAIN));
    assertThat(tiles.tiles().get(0).spark()).isEmpty();
    Block.Spark spark = tiles.tiles().get(3).spark().orElseThrow();
    assertThat(spark.alternative())
        .isEqualTo("Work played as a partner, Jul 25 to Jun 26: 43% at first, 32% at last.");
    assertThat(spark.line().axisLow()).isEqualTo(30);
    assertThat(spark.line().axisHigh()).isEqualTo(50);
    assertThat(spark.line().values()).hasSize(12).startsWith(Optional.of(43.0));
  }

  @Test
  void aTrendThatDoesNotReachTheFigureIsNotDrawn() {
    Releases releases = RecordCells.full().hidden("S01/2026-06.1m/whole/played.COLLABORATIVE");
    Block.Tiles tiles =
        (Block.Tiles) page(releases, "Ferrow Instruments · June 2026").blocks().get(0);

    assertThat(tiles.tiles().get(3).spark()).isEmpty();
  }

  @Test
  void theIndexTileSaysWhatLimitsItsComparison() {
    Block.Tile reworded =
        ((Block.Tiles) page(Releases.rebuilt(), "Ferrow Instruments · June 2026").blocks().get(0))
            .tiles()
            .get(0);
    assertThat(reworded.detail()).isEqualTo("95%: 57–64 · ▲ +3 since last wave · reworded");

    Releases other = RecordCells.full().notComparable("index-change/2026-05/unit:ALL/ENG");
    Block.Tile notComparable =
        ((Block.Tiles) page(other, "Ferrow Instruments · June 2026").blocks().get(0))
            .tiles()
            .get(0);
    assertThat(notComparable.detail()).isEqualTo("95%: 57–64 · not comparable with last wave");
  }

  @Test
  void rolesFlowFromRequestToWork() {
    Block.Figure figure = (Block.Figure) under(page(RecordCells.full(), "Roles"), FLOW).get(0);

    assertThat(figure.chart())
        .isEqualTo(
            new Chart.RoleFlow(
                "As requested",
                "As played",
                List.of(
                    new Chart.FlowPart(
                        "Expert or pair of hands", Optional.of(78.0), "expert 44%, hands 33%"),
                    new Chart.FlowPart("Collaborative partner", Optional.of(22.0), "22% (15–30%)")),
                List.of(
                    new Chart.FlowPart(
                        "Expert or pair of hands", Optional.of(62.0), "expert 30%, hands 34%"),
                    new Chart.FlowPart("Collaborative partner", Optional.of(38.0), "38% (31–46%)")),
                List.of(
                    new Chart.FlowRibbon(0, 0, 78 - 27.3, ""),
                    new Chart.FlowRibbon(0, 1, 27.3, "35% turned into partnership"),
                    new Chart.FlowRibbon(1, 0, 2.64, "12% turned away from it"),
                    new Chart.FlowRibbon(1, 1, 22 - 2.64, ""))));
    assertThat(figure.alternative())
        .isEqualTo(
            "Flow from roles as requested to roles as played: partnership in 22% of requests and"
                + " 38% of the work. Of requests for an expert or a pair of hands 35% became"
                + " partnership; of requests for a partner 12% did not.");
  }

  @Test
  @DisplayName("where a turn is hidden the roles are bars; where all are, words")
  void rolesAreBarsWithoutTheirTurns() {
    Releases releases = RecordCells.full().hidden("S02/2026-06.12m/whole/downshift");
    Block.Figure figure = (Block.Figure) under(page(releases, "Roles"), FLOW).get(0);
    assertThat(figure.chart()).isInstanceOf(Chart.StackedShares.class);
    assertThat(figure.alternative())
        .isEqualTo(
            "Stacked bars of roles over twelve months: collaborative in 22% of requests and in 38%"
                + " of the work as played.");

    for (String side : List.of("requested", "played")) {
      releases.hidden("S01/2026-06.12m/whole/" + side + ".EXPERT");
    }
    assertThat(under(page(releases, "Roles"), FLOW))
        .containsExactly(
            new Block.Paragraph(
                "Not shown for confidentiality: too few people stand behind these figures."));
  }

  @Test
  void requestsForHandsAreMetInFourWays() {
    List<Block> blocks =
        under(page(RecordCells.full(), "Roles"), "When we are asked to be hands or fixers");

    assertThat(cells(blocks.get(0), 0))
        .containsExactly("Requests to “fix” or talk to a person", "7%", "5–9%", "97", "");
    assertThat(cells(blocks.get(0), 1))
        .containsExactly(
            "Requests for hands or experts turned into partnership",
            "35%",
            "26–44%",
            "48",
            "not enough records");
    assertThat(cells(blocks.get(0), 3))
        .containsExactly("Disagreed, and said nothing", "29%", "23–36%", "97", "▲ +9, worse");
    assertThat(blocks.get(1))
        .isEqualTo(
            new Block.Note(
                "In 4% of disagreements it went to our boss (95% interval 2–7%). Habit,"
                    + " partnership asked for after partnership less after other work: +5 points"
                    + " (−3 to 12)."));
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "WORSE, BETTER, ' Against the year before there is visibly less partnership in Human Resources,"
        + " more in Quality.'",
    "WORSE, WORSE, ' Against the year before there is visibly less partnership in Human Resources,"
        + " Quality.'",
    "NONE, BETTER, ' Against the year before there is visibly more partnership in Quality.'",
    "NO_VISIBLE_CHANGE, NOT_TESTED, ''"
  })
  void theLeadNamesFunctionsThatMoved(Reading hr, Reading quality, String sentence) {
    Releases releases = RecordCells.full();
    RecordCells.change(releases, "S01/2026-06.3m~12m/function:HR/played.COLLABORATIVE", hr, 12);
    RecordCells.change(
        releases, "S01/2026-06.3m~12m/function:QA/played.COLLABORATIVE", quality, 12);

    assertThat(page(releases, "Roles").lead())
        .isEqualTo(
            "An adviser serves as expert (“make it go away”), as a pair of hands (“just get it"
                + " done”) or as a collaborative partner."
                + sentence);
  }

  @Test
  void functionsStandWithTheirChange() {
    Releases releases = RecordCells.full();
    releases.recorded(
        "S01/2026-06.3m/function:HR/played.COLLABORATIVE",
        Quantity.SHARE,
        "40",
        "90",
        "VALUE=31",
        "LOW=20",
        "HIGH=44");
    RecordCells.change(
        releases, "S01/2026-06.3m~12m/function:HR/played.COLLABORATIVE", Reading.WORSE, -9);
    List<Block> blocks =
        under(page(releases, "Roles"), "Work played as a partner by function, last three months");

    Chart.DotIntervals dots = (Chart.DotIntervals) ((Block.Figure) blocks.get(0)).chart();
    assertThat(dots.rows())
        .containsExactly(
            new Chart.DotRow("All functions", 38, 31, 46, "38% · ▲ +12", Tone.BETTER, true),
            new Chart.DotRow("Human Resources", 31, 20, 44, "31% · ▼ −9", Tone.WORSE, false));
    assertThat(((Block.Note) blocks.get(1)).text())
        .endsWith("Not shown, too little recorded or too few: Quality.");
  }

  @Test
  void whatWasRecordedPoorlyIsGreyAmongPointsAgreedAndManagersServed() {
    assertThat(tone("60", "S10/2026-06.12m/whole/purpose", "Agreement")).isEqualTo(Tone.PLAIN);
    assertThat(tone("59", "S10/2026-06.12m/whole/purpose", "Agreement")).isEqualTo(Tone.MUTED);
    assertThat(tone("60", "S28/2026-06.12m/level:LINE/coverage", "Results")).isEqualTo(Tone.PLAIN);
    assertThat(tone("59", "S28/2026-06.12m/level:LINE/coverage", "Results")).isEqualTo(Tone.MUTED);
  }

  /** Tone of the dot of a figure of 7 %, of which so much was recorded. */
  private static Tone tone(String recorded, String key, String kicker) {
    Releases releases = RecordCells.full();
    releases.recorded(key, Quantity.SHARE, "97", recorded, "VALUE=7", "LOW=2", "HIGH=11");
    return MonthlyReport.of(releases.release(), Language.ENGLISH).pages().stream()
        .filter(page -> page.kicker().startsWith(kicker))
        .flatMap(page -> PageParts.charts(page, Chart.DotIntervals.class).stream())
        .flatMap(chart -> chart.rows().stream())
        .filter(row -> row.value() == 7)
        .findFirst()
        .orElseThrow()
        .tone();
  }

  @Test
  void timingHasNeedsAndGaps() {
    Page page = page(RecordCells.full(), "Timing and load");

    List<Block> needs = under(page, "How urgent and how important needs are, last twelve months");
    assertThat(cells(needs.get(0), 2)).containsExactly("Planned", "11%", "11%", "11%");
    assertThat(needs.get(1))
        .isEqualTo(
            new Block.Note(
                "Base 97. Played as a partner: 52% of urgent and important needs (35–67%), 39% of"
                    + " those that are neither (34–45%)."));
    assertThat(under(page, "Who sees the gap first"))
        .containsExactly(
            new Block.Paragraph(
                "Of 97 gaps whose finder is known, consultants found 29%, alone or with the manager"
                    + " (95% interval 25–33%). Of those that led to a CAPA, the CAPA found 43%"
                    + " (24–63%)."));
    assertThat(under(page, "Where the work goes, last twelve months").get(1))
        .isEqualTo(
            new Block.Note(
                "Hours come first, because load is felt in hours. For each hour of projects and"
                    + " strategic work, fires and errands take 1.66 (1.59–1.72)."));
    assertThat(under(page, "Asked at the last minute, five working days or less"))
        .contains(
            new Block.Note(
                "Half of all requests give 9 working days of notice or less; one in ten gives 1"
                    + " working day or less."));
  }

  @Test
  void agreementIsBesideTheOutcome() {
    List<Block> blocks =
        under(
            page(RecordCells.full(), "Agreement and exchange"),
            "Does the work turn out better? Outcome met, by points agreed");

    Block.Figure figure = (Block.Figure) blocks.get(0);
    assertThat(((Chart.DotIntervals) figure.chart()).rows())
        .extracting(Chart.DotRow::label, Chart.DotRow::text)
        .containsExactly(
            tuple("None agreed", "54%"),
            tuple("1 agreed", "59%"),
            tuple("2 agreed", "64%"),
            tuple("3 agreed", "69%"),
            tuple("All four agreed", "74%"));
    assertThat(blocks.get(1))
        .isEqualTo(
            new Block.Note(
                "Met in part counts half. Share met in full, with all four agreed less with"
                    + " fewer: +20 points (95% interval 5–32). They go together; agreeing need not be what"
                    + " makes the outcome."));
  }

  @Test
  void bothSidesAreComparedPartByPart() {
    Page page = page(RecordCells.full(), "Two-sided view");
    List<Block> parts = under(page, "What stands behind it, all functions, 0–100");

    assertThat(((Chart.PairedDots) ((Block.Figure) parts.get(0)).chart()).rows())
        .containsExactly(
            new Chart.PairedRow("Trust", Optional.of(58.0), Optional.of(66.0), "58 and 66"),
            new Chart.PairedRow("Access", Optional.empty(), Optional.of(61.0), "– and 61"));
    assertThat(((Block.Note) parts.get(1)).text())
        .endsWith(
            ": Credibility, “I know what I can use this function for”, “Working with them fits my"
                + " workload”.");
    assertThat(under(page, "How far the answers can be trusted"))
        .extracting(block -> ((Block.Paragraph) block).text())
        .containsExactly(
            "Managers’ forms: Cronbach’s α 0.86, McDonald’s ω 0.88, base 38. The ten statements"
                + " measure one thing well enough to be averaged.",
            "Consultants’ forms: Cronbach’s α 0.64, base 20–29. Take the index as indicative"
                + " only.",
            "Managers of the same department answer alike (median agreement 0.95; from 0.70 on"
                + " their mean speaks for them).",
            "In 24% of the relationships the two sides are a whole point or more apart.",
            "In a relationship and quarter managers came for advice 0.05 times. Rank correlation of"
                + " advice sought with trust: 0.16 (95% interval 0.01–0.3).");
  }

  @Test
  void whereDepartmentsDisagreeTheirMeanDoesNotSpeakForThem() {
    Releases releases = RecordCells.full().without("S12/2026-06.12m/whole/adviceWithTrust");
    RecordCells.number(releases, "S13", "client.rwgj", "0.69", "0.5", "0.8");

    assertThat(under(page(releases, "Two-sided view"), "How far the answers can be trusted"))
        .contains(
            new Block.Paragraph(
                "Managers of the same department answer differently (median agreement 0.69; below"
                    + " 0.70 their mean does not speak for them)."),
            new Block.Paragraph(
                "In a relationship and quarter managers came for advice 0.05 times."));
  }
}
