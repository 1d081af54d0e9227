package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The page at a report's end with the data of its charts as tables, in the order of the charts, so
 * that nobody has to see a chart to have its numbers.
 */
public final class ChartData {
  private final Language language;
  private final int mostRows;
  private final Texts texts;

  /**
   * Writes the page in a language.
   *
   * @param mostRows rows of a table that still reads as one; longer ones are left to the workbook.
   *     A sheet holds about forty.
   */
  public ChartData(Language language, int mostRows) {
    this.language = language;
    this.mostRows = mostRows;
    this.texts = Texts.of(ChartData.class, language);
  }

  /** The page for the charts of some pages; empty if none of them has a table. */
  public Optional<Page> page(List<Page> pages) {
    List<Block> blocks = new ArrayList<>();
    for (Page page : pages) {
      String heading = page.title();
      for (Block block : page.blocks()) {
        if (block instanceof Block.Heading words) {
          heading = words.text();
        } else if (block instanceof Block.Figure figure) {
          blocks.addAll(blocks(page, heading, figure.chart()));
        }
      }
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Page(texts.say("kicker"), texts.say("title"), texts.say("lead"), blocks));
  }

  private List<Block> blocks(Page page, String heading, Chart chart) {
    List<Block.Table> tables = ChartTable.of(chart, language);
    if (tables.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            page.kicker().isEmpty()
                ? heading
                : texts.say("heading", "page", page.kicker(), "chart", heading)));
    int rows = tables.get(0).rows().size();
    if (rows > mostRows) {
      blocks.add(new Block.Paragraph(texts.say("tooLong", "rows", rows)));
      return blocks;
    }
    blocks.addAll(tables);
    if (chart instanceof Chart.HeatMap) {
      blocks.add(new Block.Note(texts.say("heatMap")));
    }
    return blocks;
  }
}
