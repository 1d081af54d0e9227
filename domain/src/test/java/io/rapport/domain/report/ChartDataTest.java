package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.report.Chart.StackedRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartDataTest {
  private static final ChartData DATA = new ChartData(Language.ENGLISH, 60);

  @Test
  void everyChartHasItsTableUnderItsOwnHeading() {
    Page first =
        new Page(
            "Roles",
            "More collaboration",
            "",
            List.of(
                figure(shares(2)),
                new Block.Heading("By function"),
                new Block.Note("n"),
                figure(shares(3))));
    Page second = new Page("", "Timing holds", "", List.of(figure(shares(1))));
    Page data = DATA.page(List.of(first, second)).orElseThrow();
    assertThat(data.blocks().stream().filter(Block.Heading.class::isInstance))
        .containsExactly(
            new Block.Heading("Roles: More collaboration"),
            new Block.Heading("Roles: By function"),
            new Block.Heading("Timing holds"));
    assertThat(
            data.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(table -> ((Block.Table) table).rows().size()))
        .containsExactly(2, 3, 1);
  }

  @Test
  void pagesWithoutChartsHaveNoData() {
    Page words = new Page("k", "t", "l", List.of(new Block.Paragraph("p")));
    Page spark =
        new Page("k", "t", "l", List.of(figure(new Chart.SparkLine(0, 1, List.of(), Tone.PLAIN))));
    assertThat(DATA.page(List.of(words, spark))).isEmpty();
  }

  @Test
  void aTableOfMoreRowsThanReadAsOneIsLeftToTheWorkbook() {
    Page page =
        DATA.page(List.of(new Page("", "t", "", List.of(figure(shares(400)))))).orElseThrow();
    assertThat(page.blocks())
        .containsExactly(
            new Block.Heading("t"),
            new Block.Paragraph(
                "This chart has 400 rows; its numbers are in the workbook of the month."));
  }

  @Test
  void theMarksOfAHeatMapAreExplained() {
    Chart map =
        new Chart.HeatMap(
            "Unit",
            List.of("Pay"),
            List.of(
                new Chart.HeatRow(
                    "Legal",
                    0,
                    "40",
                    List.of(new Chart.HeatCell("+9", 9, Chart.HeatFill.COLOURED)))),
            "");
    List<Block> blocks =
        DATA.page(List.of(new Page("", "t", "", List.of(figure(map))))).orElseThrow().blocks();
    assertThat(blocks.get(blocks.size() - 1)).isInstanceOf(Block.Note.class);
  }

  @Test
  void everyLanguageHasItsWords() {
    for (Language language : Language.values()) {
      Optional<Page> page =
          new ChartData(language, 60)
              .page(List.of(new Page("k", "t", "", List.of(figure(shares(1))))));
      assertThat(page.orElseThrow().title()).isNotBlank();
    }
  }

  private static Block figure(Chart chart) {
    return new Block.Figure(chart, 100, "Alternative");
  }

  private static Chart shares(int rows) {
    return new Chart.StackedShares(
        List.of("a", "b"),
        IntStream.range(0, rows)
            .mapToObj(i -> new StackedRow("row " + i, List.of(40.0, 60.0), "n 9"))
            .toList());
  }
}
