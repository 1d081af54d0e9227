package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.report.Block;
import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.Page;
import io.rapport.domain.report.Tone;
import io.rapport.templates.chart.EdgeCharts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowTest {
  private static final Chart ROWS_120 = EdgeCharts.all().get("heat map of 120 rows");
  private static final Chart TREND = EdgeCharts.all().get("trend with gaps");

  @Test
  void aHeadingJoinsWhatFollowsAndANoteJoinsItsFigure() {
    List<Strip> strips =
        flow(
            new Block.Heading("H"),
            new Block.Figure(TREND, 150, "A"),
            new Block.Note("N"),
            new Block.Note("alone"));
    assertThat(strips).hasSize(2);
    assertThat(strips.get(0).heading()).isEqualTo("H");
    assertThat(strips.get(0).note()).isEqualTo("N");
    assertThat(strips.get(0).figure()).isPresent();
    assertThat(strips.get(1).note()).isEqualTo("alone");
  }

  @Test
  void headingsInARowAndAtTheEndAreKept() {
    List<Strip> strips =
        flow(new Block.Heading("1"), new Block.Heading("2"), new Block.Heading("3"));
    assertThat(strips).extracting(Strip::heading).containsExactly("1", "2", "3");
  }

  @Test
  void aPageWithoutBlocksStillHasItsOpening() {
    assertThat(flow()).hasSize(1);
  }

  @Test
  void aFigureKeepsTheHeightAskedFor() {
    assertThat(heights(flow(new Block.Figure(TREND, 180, "A")))).containsExactly(180);
  }

  @Test
  void aFigureShrinksToWhatIsLeftOfTheSheet() {
    Block filler = new Block.Paragraph("word ".repeat(640));
    List<Integer> heights = heights(flow(filler, new Block.Figure(TREND, 260, "A")));
    assertThat(heights).hasSize(1);
    assertThat(heights.get(0)).isBetween(100, 259);
  }

  @Test
  void aFigureTooHighForASheetIsDividedAndItsPartsAreNumbered() {
    List<Strip> strips = flow(new Block.Figure(ROWS_120, 500, "A"), new Block.Note("N"));
    assertThat(strips).hasSizeGreaterThan(2);
    int parts = strips.size();
    for (int i = 0; i < parts; i++) {
      assertThat(strips.get(i).figure().orElseThrow().alternative())
          .isEqualTo("A (" + (i + 1) + "/" + parts + ")");
      assertThat(strips.get(i).note()).isEqualTo(i + 1 == parts ? "N" : "");
    }
    assertThat(heights(strips)).allMatch(height -> height <= Room.SHEET);
  }

  @Test
  void aTrendStandsBesideAFigureThatLeavesRoomForIt() {
    Block.Spark spark =
        new Block.Spark(
            new Chart.SparkLine(0, 9, List.of(Optional.of(3.0)), Tone.MUTED), "Three at last.");
    List<Strip> strips =
        flow(
            new Block.Tiles(
                List.of(
                    new Block.Tile("Index", "68", "n 12", Tone.PLAIN, Optional.of(spark)),
                    new Block.Tile("Days", "1,234.5 d", "n 12", Tone.PLAIN, Optional.of(spark)),
                    new Block.Tile("Index", "68", "n 12", Tone.PLAIN))));
    Strip row = strips.get(0);
    assertThat(IntStream.range(0, 4).mapToObj(row::hasSpark))
        .containsExactly(true, false, false, false);
    assertThat(row.spark(0).alternative()).isEqualTo("Three at last.");
  }

  private static List<Integer> heights(List<Strip> strips) {
    return strips.stream()
        .flatMap(strip -> strip.figure().stream())
        .map(figure -> figure.image().height())
        .toList();
  }

  private static List<Strip> flow(Block... blocks) {
    Document document =
        new Document(
            "x.pdf",
            "Title",
            "Org",
            "June 2026",
            "Footer",
            Language.ENGLISH,
            List.of(new Page("K", "T", "L", List.of(blocks))));
    return Flow.of(document, new Templates());
  }
}
