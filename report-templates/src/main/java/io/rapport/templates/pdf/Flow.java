package io.rapport.templates.pdf;

import io.rapport.domain.report.Block;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.Page;
import io.rapport.templates.chart.Drawing;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the blocks of a document into strips: a heading joins what follows it, a note joins the
 * figure, table or tiles it explains, and a figure gets its height.
 *
 * <p>A figure keeps the height asked for if it can. It grows to the least height its texts need,
 * shrinks to what is left of the sheet if it still reads there, and otherwise is divided, each part
 * with its head and foot.
 */
final class Flow {
  /** A divided figure starts on the sheet at hand only if this much of it is left. */
  private static final double WORTH_STARTING = 190;

  /** Left free under a figure, as the room is an estimate. */
  private static final double SLACK = 8;

  private final Templates templates;
  private final List<Strip> strips = new ArrayList<>();
  private final Room room = new Room();
  private final char decimalSign;
  private int section;

  private Flow(Templates templates, Document document) {
    this.templates = templates;
    this.decimalSign =
        DecimalFormatSymbols.getInstance(document.language().locale()).getDecimalSeparator();
  }

  static List<Strip> of(Document document, Templates templates) {
    Flow flow = new Flow(templates, document);
    for (int i = 0; i < document.pages().size(); i++) {
      flow.page(i, document.pages().get(i));
    }
    return flow.strips;
  }

  private void page(int number, Page page) {
    room.open(page);
    section++;
    if (page.blocks().isEmpty()) {
      strips.add(new Strip(number, page, section, "", new Strip.Text(""), ""));
    }
    String heading = "";
    for (int i = 0; i < page.blocks().size(); i++) {
      Block block = page.blocks().get(i);
      boolean last = i + 1 == page.blocks().size();
      if (block instanceof Block.Heading words && heading.isEmpty() && !last) {
        heading = words.text();
        continue;
      }
      String note = "";
      if (!last && takesNote(block) && page.blocks().get(i + 1) instanceof Block.Note words) {
        note = words.text();
        i++;
      }
      add(number, page, heading, block, note);
      heading = "";
    }
  }

  private static boolean takesNote(Block block) {
    return block instanceof Block.Figure
        || block instanceof Block.Table
        || block instanceof Block.Tiles;
  }

  private void add(int number, Page page, String heading, Block block, String note) {
    if (!heading.isEmpty() || block instanceof Block.Table) {
      section++;
    }
    if (block instanceof Block.Heading words) {
      if (heading.isEmpty()) {
        strip(number, page, words.text(), new Strip.Text(""), "");
      } else {
        strip(number, page, heading, new Strip.Text(""), "");
        strip(number, page, words.text(), new Strip.Text(""), "");
      }
    } else if (block instanceof Block.Paragraph words) {
      room.takeText(heading, words.text(), Room.BODY_SIZE);
      strip(number, page, heading, new Strip.Text(words.text()), "");
    } else if (block instanceof Block.Note words) {
      room.takeText(heading, words.text(), Room.NOTE_SIZE);
      strip(number, page, heading, new Strip.Text(""), words.text());
    } else if (block instanceof Block.Tiles tiles) {
      room.takeTiles(heading, note);
      strip(number, page, heading, new Strip.TileRow(tiles), note);
    } else if (block instanceof Block.Table table) {
      room.takeTable(heading, table, ColumnWidths.of(table, Templates.WIDTH), note);
      strip(number, page, heading, new Strip.TableBody(templates.view(section, table)), note);
    } else if (block instanceof Block.Figure figure) {
      figure(number, page, heading, figure, note);
    }
  }

  private void strip(int number, Page page, String heading, Strip.Body body, String note) {
    strips.add(new Strip(number, page, section, heading, body, note));
  }

  private void figure(int number, Page page, String heading, Block.Figure figure, String note) {
    Drawing whole = Drawing.of(figure.chart(), decimalSign);
    double least = whole.leastHeight(Templates.WIDTH);
    double most = whole.mostHeight(Templates.WIDTH);
    double wanted = Math.max(least, Math.min(most, figure.height()));
    double around = room.around(heading, note);
    double here = room.left() - around - SLACK;
    double next = Room.SHEET - around - SLACK;
    if (least <= here) {
      part(number, page, heading, figure, whole, Math.min(wanted, here), note);
      return;
    }
    double first = here >= WORTH_STARTING ? here : next;
    List<Drawing> parts = whole.parts(Templates.WIDTH, first, next);
    double stretch = wanted / least;
    for (int i = 0; i < parts.size(); i++) {
      Drawing part = parts.get(i);
      double limit = i == 0 ? first : next;
      double height = Math.min(part.leastHeight(Templates.WIDTH) * stretch, limit);
      boolean lastPart = i + 1 == parts.size();
      Block.Figure named =
          parts.size() == 1
              ? figure
              : new Block.Figure(
                  figure.chart(),
                  figure.height(),
                  figure.alternative() + " (" + (i + 1) + "/" + parts.size() + ")");
      part(number, page, i == 0 ? heading : "", named, part, height, lastPart ? note : "");
    }
  }

  private void part(
      int number,
      Page page,
      String heading,
      Block.Figure figure,
      Drawing drawing,
      double height,
      String note) {
    int whole = (int) Math.floor(Math.min(height, Room.SHEET - room.around(heading, note)));
    room.takeWhole(room.around(heading, note) + whole);
    ChartImage image = new ChartImage(drawing, Templates.WIDTH, whole);
    strip(number, page, heading, new Strip.FigureBody(image, figure.alternative()), note);
  }
}
