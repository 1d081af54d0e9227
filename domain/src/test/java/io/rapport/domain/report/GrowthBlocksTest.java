package io.rapport.domain.report;

import static io.rapport.domain.report.RecordCells.cells;
import static io.rapport.domain.report.RecordCells.page;
import static io.rapport.domain.report.RecordCells.under;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.Releases;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How relationships grow, what came of the work, and whom it reaches. */
class GrowthBlocksTest {
  private static final String STAGES = "Stages and entry points";
  private static final String RESULTS = "Results and coverage";
  private static final String TIME = "How long it takes to become partners";
  private static final String ENTRIES = "How far relationships come within a year, by entry point";
  private static final String RECURRENCE = "Do events recur less where we worked?";
  private static final String SERVED = "Managers served in the last twelve months";

  @Test
  void partnershipTakesMonths() {
    List<Block> blocks = under(page(RecordCells.full(), STAGES), TIME);
    Block.Figure figure = (Block.Figure) blocks.get(0);
    Chart.CumulativeIncidence curve = (Chart.CumulativeIncidence) figure.chart();

    assertThat(curve.axisHigh()).isEqualTo(30);
    assertThat(curve.ticks())
        .extracting(Chart.TimeTick::label)
        .containsExactly("0", "6", "12", "18");
    assertThat(curve.curves())
        .containsExactly(
            new Chart.IncidenceCurve(
                "Partners",
                List.of(
                    new Chart.IncidencePoint(0, 0, 0, 0, "0%"),
                    new Chart.IncidencePoint(6, 6, 2, 11, "6% (2–11%)"),
                    new Chart.IncidencePoint(12, 12, 8, 17, "12% (8–17%)"),
                    new Chart.IncidencePoint(18, 18, 14, 23, "18% (14–23%)")),
                List.of("", "90", "84", "78")));
    assertThat(figure.alternative())
        .isEqualTo(
            "Share of relationships that became partnerships, by months since they began: 6% after"
                + " six months, 12% after twelve, 18% after eighteen.");
  }

  @Test
  @DisplayName(
      "a hidden point is left out of the curve, its number at risk marked; the median told")
  void theCurveLeavesOutWhatIsHidden() {
    Releases releases =
        RecordCells.full()
            .hidden("S17/2026-06.12m/whole/cif.6")
            .hidden("S17/2026-06.12m/whole/atRisk.6");
    RecordCells.number(releases, "S17", "median", "14", "11", "17");
    List<Block> blocks = under(page(releases, STAGES), TIME);
    Chart.CumulativeIncidence curve =
        (Chart.CumulativeIncidence) ((Block.Figure) blocks.get(0)).chart();

    assertThat(curve.curves().get(0).points())
        .extracting(Chart.IncidencePoint::at)
        .containsExactly(0, 12, 18);
    assertThat(curve.curves().get(0).atRisk()).containsExactly("", "–", "84", "78");
    assertThat(((Block.Note) blocks.get(1)).text())
        .startsWith(
            "Of all relationships that the register remembers; half are partners after 14 months.");
  }

  @Test
  void theTwoMostFrequentEntryPointsAreDrawn() {
    List<Block> blocks = under(page(RecordCells.full(), STAGES), ENTRIES);
    Block.Figure figure = (Block.Figure) blocks.get(0);

    assertThat(((Chart.Funnel) figure.chart()).steps().subList(0, 5))
        .containsExactly(
            new Chart.FunnelStep(
                "Urgent need",
                true,
                Optional.of(100.0),
                100,
                100,
                "40 relationships",
                "",
                Tone.PLAIN),
            step("Potential partner", 17, 37),
            step("Partner", 7, 27),
            step("Strategic partner", 17, 37),
            new Chart.FunnelStep(
                "Direct request",
                true,
                Optional.of(100.0),
                100,
                100,
                "35 relationships",
                "",
                Tone.PLAIN));
    assertThat(figure.alternative())
        .isEqualTo(
            "Funnels of relationships within twelve months of their first engagement. Urgent need:"
                + " 17% potential partners, 7% partners; Direct request: 17% potential partners,"
                + " 7% partners.");
    assertThat(((Block.Note) blocks.get(1)).text())
        .endsWith("1 other entry point is in the workbook.");
  }

  private static Chart.FunnelStep step(String label, int value, int high) {
    return new Chart.FunnelStep(
        label,
        false,
        Optional.of((double) value),
        1,
        high,
        value + "%",
        "1–" + high + "%",
        Tone.MUTED);
  }

  @Test
  void aHiddenStepOfAFunnelIsADash() {
    Releases releases =
        RecordCells.full().hidden("S19/2026-06.12m/whole/URGENT_NEED.STRATEGIC_PARTNER");
    Chart.Funnel funnel =
        (Chart.Funnel) ((Block.Figure) under(page(releases, STAGES), ENTRIES).get(0)).chart();

    assertThat(funnel.steps().get(3))
        .isEqualTo(
            new Chart.FunnelStep(
                "Strategic partner", false, Optional.empty(), 0, 0, "–", "–", Tone.MUTED));
  }

  @Test
  void slipsStandBesideThoseToBeExpected() {
    List<Block> blocks = under(page(RecordCells.full(), STAGES), "Moves and slips");

    assertThat(cells(blocks.get(0), 1))
        .containsExactly(
            "Slips down a stage, per 100 relationship-months", "0.45", "0.25–0.7", "97", "");
    assertThat(blocks.get(1))
        .isEqualTo(
            new Block.Note(
                "Alerts of June 2026: 3 partners slipping back (1.84 to be expected by chance"
                    + " alone), 1 stage lost."));
  }

  @Test
  @DisplayName("events where we worked stand beside those elsewhere, or not at all")
  void recurrenceIsComparedOrNotShown() {
    List<Block> blocks = under(page(RecordCells.full(), RESULTS), RECURRENCE);

    assertThat(((Block.Table) blocks.get(0)).rows()).hasSize(2);
    assertThat(cells(blocks.get(0), 0))
        .containsExactly(
            "All deviations", "0.21", "0.19", "1.08", "0.44–2.66", "141", "no visible difference");
    assertThat(cells(blocks.get(0), 1)).startsWith("Operator errors");
  }

  @Test
  void aBetterRecurrenceIsMarked() {
    Releases releases = RecordCells.full();
    RecordCells.recurrence(releases, "", Reading.BETTER);
    Block.Table table = (Block.Table) under(page(releases, RESULTS), RECURRENCE).get(0);

    assertThat(table.rows().get(0).cells().get(6))
        .isEqualTo(new Block.Cell("less than elsewhere", Tone.BETTER));
  }

  @Test
  void eventsAreListedWithThoseNotRecorded() {
    List<Block> blocks =
        under(
            page(RecordCells.full(), RESULTS),
            "Operator errors, corrective actions and repeated requests");

    assertThat(cells(blocks.get(0), 0))
        .containsExactly("Events put down to operator error", "47%", "38–56%", "64", "");
    assertThat(cells(blocks.get(0), 2))
        .containsExactly("Of these, without a justified cause", "not recorded", "–", "–", "");
    assertThat(cells(blocks.get(0), 7))
        .containsExactly("Requests that repeat an earlier one", "24%", "18–29%", "97", "");
  }

  @Test
  void managersAreCountedByLevelAndFunction() {
    List<Block> blocks = under(page(RecordCells.full(), RESULTS), SERVED);
    Chart.DotIntervals dots = (Chart.DotIntervals) ((Block.Figure) blocks.get(0)).chart();

    assertThat(dots.rows())
        .extracting(Chart.DotRow::label)
        .containsExactly("All managers", "Line managers", "Executives");
    assertThat(blocks.get(1))
        .isEqualTo(
            new Block.Note(
                "Half of all managers had their last contact within 21 days. The fifth of managers"
                    + " with most engagements has 54% of them. Clearly less work than team size and"
                    + " quality events suggest: Customer sales. Clearly more work than team size and"
                    + " quality events suggest: Operations. 4 managers with much need had no contact"
                    + " in 180 days. Managers without contact are listed for their function only,"
                    + " not in reports."));
  }

  @Test
  void functionsServeManagersToo() {
    Releases releases = RecordCells.full();
    releases.recorded(
        "S28/2026-06.12m/function:QA/coverage",
        Quantity.SHARE,
        "97",
        "100",
        "VALUE=28",
        "LOW=20",
        "HIGH=39");
    Chart.DotIntervals dots =
        (Chart.DotIntervals) ((Block.Figure) under(page(releases, RESULTS), SERVED).get(0)).chart();

    assertThat(dots.rows().get(3))
        .isEqualTo(new Chart.DotRow("By Quality", 28, 20, 39, "28%", Tone.PLAIN, false));
  }
}
