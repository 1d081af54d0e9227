package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Releases;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexPageTest {
  private static final String WHOLE = "S39/2026-06.12m/whole/";

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource({
    "BETTER, NO_VISIBLE_CHANGE, WORSE, 'Partnership index 54: one area clearly above, one below'",
    "BETTER, BETTER, WORSE, 'Partnership index 54: two areas clearly above, one below'",
    "BETTER, BETTER, NOT_TESTED, Partnership index 54: two areas clearly above",
    "WORSE, NO_VISIBLE_CHANGE, NOT_TESTED, Partnership index 54: one area clearly below",
    "NOT_TESTED, NOT_TESTED, NO_VISIBLE_CHANGE, 'Partnership index 54, no area clearly apart'",
    "NOT_TESTED, NONE, NOT_TESTED, Partnership index 54 of 100"
  })
  void theTitleCountsWhatStandsApart(Reading hr, Reading operations, Reading sales, String title) {
    Releases releases =
        Releases.full()
            .area("function:HR", 60, hr)
            .area("department:OPS", 50, operations)
            .area("department:SAL", 50, sales);

    assertThat(page(releases).title()).isEqualTo(title);
    assertThat(title.split(" ")).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void anAreaWithoutAShownIndexIsNotCounted() {
    Releases releases = Releases.full().hidden("S39/2026-06.12m/function:HR/index");

    assertThat(page(releases).title()).isEqualTo("Partnership index 54: one area clearly below");
    assertThat(page(releases).blocks())
        .contains(
            new Block.Note("Two functions are not shown: too few engagements, pillars or people."));
    assertThat(headers(page(releases))).containsExactly("Department");
  }

  @Test
  void whatIsNotShownIsSaid() {
    Releases hidden = Releases.full().hidden(WHOLE + "index");
    assertThat(page(hidden).title())
        .isEqualTo("The partnership index is not shown for confidentiality");
    assertThat(page(hidden).blocks().get(0))
        .isEqualTo(
            new Block.Paragraph(
                "The index of the organisation is not shown for confidentiality: too few people"
                    + " stand behind one of its pillars."));

    Releases young = Releases.full().notRecorded(WHOLE + "index");
    assertThat(page(young).title()).isEqualTo("Too little is recorded for a partnership index");
    assertThat(page(young).lead())
        .isEqualTo("Six pillars on a scale from 0 to 100, drawn together into one number.");
    assertThat(((Block.Paragraph) page(young).blocks().get(0)).text())
        .startsWith("An index needs ten engagements");
  }

  @Test
  void pillarsStandBelowTheIndexAndThoseMissingAreNamed() {
    Page page = page(Releases.full());
    Block.Figure figure = (Block.Figure) page.blocks().get(1);
    Chart.DotIntervals dots = (Chart.DotIntervals) figure.chart();

    assertThat(dots.rows())
        .extracting(Chart.DotRow::text)
        .containsExactly("54", "44", "61", "39", "68", "66");
    assertThat(dots.rows().get(0).emphasised()).isTrue();
    assertThat(dots.rows().get(1).emphasised()).isFalse();
    assertThat(dots.rows().get(4).tone()).isEqualTo(Tone.MUTED);
    assertThat(dots.rows().get(5).tone()).isEqualTo(Tone.PLAIN);
    assertThat(dots.reference()).contains(54.0);
    assertThat(figure.alternative())
        .isEqualTo(
            "Dots of the Partnership Health Index, 54 with interval 49–59, and of its pillars: Role"
                + " 44, Timing 61, Reciprocity 39, Perception 68, Results 66.");
    assertThat(page.blocks().get(2))
        .isEqualTo(
            new Block.Note("Not recorded, so that the index is made of the others: Agreement."));
    assertThat(page.lead())
        .isEqualTo(
            "The Partnership Health Index of the last twelve months is 54 (95% interval 49–59), on"
                + " a scale from 0 to 100.");
  }

  @Test
  void areasStandInTheOrderOfTheirNames() {
    Releases releases = Releases.full().area("department:LAB", 88, Reading.NOT_TESTED);

    assertThat(rows(page(releases), "Department"))
        .containsExactly(
            List.of("Customer sales", "43", "38–48", "38", "clearly below"),
            List.of("Laboratory", "88", "83–93", "38", "not tested"),
            List.of("Operations", "51", "46–56", "38", "not separable"));
    assertThat(rows(page(releases), "Function"))
        .containsExactly(List.of("Human Resources", "58", "53–63", "38", "clearly above"));
  }

  @Test
  void noColourFollowsTheValue() {
    assertThat(page(Releases.full()).blocks())
        .filteredOn(Block.Table.class::isInstance)
        .flatExtracting(block -> ((Block.Table) block).rows())
        .flatExtracting(row -> ((Block.Row) row).cells())
        .extracting(cell -> ((Block.Cell) cell).tone())
        .containsOnly(Tone.PLAIN);
  }

  private static Page page(Releases releases) {
    return MonthlyReport.of(releases.release(), Language.ENGLISH).pages().stream()
        .filter(page -> page.kicker().equals("Index"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> headers(Page page) {
    return page.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(block -> ((Block.Table) block).columns().get(0).header())
        .toList();
  }

  private static List<List<String>> rows(Page page, String header) {
    return page.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .filter(table -> table.columns().get(0).header().equals(header))
        .flatMap(table -> table.rows().stream())
        .map(row -> row.cells().stream().map(Block.Cell::text).toList())
        .toList();
  }
}
