package io.rapport.templates.pdf;

import io.rapport.domain.report.Block;
import io.rapport.domain.report.Page;
import io.rapport.templates.chart.Drawing;
import io.rapport.templates.chart.Face;
import java.util.Optional;

/**
 * What one band of the document template prints: a heading, a body and a note that stay together.
 * Public because compiled templates call it.
 *
 * @param pageNumber position of the page in the document; a new one starts a new sheet
 * @param page the page it belongs to, for the opening
 * @param section changes where at least a heading and the start of its body must stay together
 * @param heading heading over the body, or empty
 * @param body what is printed
 * @param note small print under the body, or empty
 */
public record Strip(
    int pageNumber, Page page, int section, String heading, Body body, String note) {

  static final double TITLE_SIZE = 20;

  private static final double TILE_VALUE_SIZE = 24;

  /** Width of a tile's figure beside which a trend stands. */
  private static final double SPARK_LEAVES = 60;

  private static final int SPARK_WIDTH = 42;
  private static final int SPARK_HEIGHT = 22;

  /** What a strip prints between its heading and its note. */
  public sealed interface Body {}

  /** Body text. */
  public record Text(String text) implements Body {}

  /** A row of tiles. */
  public record TileRow(Block.Tiles tiles) implements Body {}

  /** A table with its layout. */
  public record TableBody(TableView view) implements Body {}

  /** A chart of fixed height, or a part of one. */
  public record FigureBody(ChartImage image, String alternative) implements Body {}

  /** The page's title, broken into lines of like length. */
  public String title() {
    return String.join(
        "\n", Face.SEMIBOLD.wrapEvenly(page.title(), TITLE_SIZE, Templates.WIDTH - 4.0));
  }

  /** Text to print, empty for other bodies. */
  public String text() {
    return body instanceof Text text ? text.text() : "";
  }

  /** Whether this strip is text only. */
  public boolean isText() {
    return body instanceof Text;
  }

  /** Whether this strip is a row of tiles. */
  public boolean isTiles() {
    return body instanceof TileRow;
  }

  /** The table of this strip. */
  public Optional<TableView> table() {
    return body instanceof TableBody table ? Optional.of(table.view()) : Optional.empty();
  }

  /** The figure of this strip. */
  public Optional<FigureBody> figure() {
    return body instanceof FigureBody figure ? Optional.of(figure) : Optional.empty();
  }

  /** Whether there is a tile in this place of the row, counted from 0. */
  public boolean hasTile(int place) {
    return body instanceof TileRow row && place < row.tiles().tiles().size();
  }

  /** The tile in a place for which {@link #hasTile} holds. */
  public Block.Tile tile(int place) {
    return ((TileRow) body).tiles().tiles().get(place);
  }

  /** Whether a tile has a trend and its figure leaves room for it. */
  public boolean hasSpark(int place) {
    return hasTile(place)
        && tile(place).spark().isPresent()
        && Face.SEMIBOLD.width(tile(place).value(), TILE_VALUE_SIZE) <= SPARK_LEAVES;
  }

  /** The trend in a tile for which {@link #hasSpark} holds. */
  public FigureBody spark(int place) {
    Block.Spark spark = tile(place).spark().orElseThrow();
    return new FigureBody(
        new ChartImage(Drawing.of(spark.line()), SPARK_WIDTH, SPARK_HEIGHT), spark.alternative());
  }

  /** Name of the template's style for a tile's figure: words are set smaller than numbers. */
  public String tileValueStyle(int place) {
    int length = tile(place).value().length();
    return length <= 8 ? "TileValue" : length <= 16 ? "TileWords" : "TileSentence";
  }

  /** Name of the template's style for a tile's detail. */
  public String tileDetailStyle(int place) {
    return "TileDetail." + tile(place).tone();
  }
}
