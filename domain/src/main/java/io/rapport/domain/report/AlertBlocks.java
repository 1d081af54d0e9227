package io.rapport.domain.report;

import io.rapport.domain.language.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The alerts of the month as a table, beside the false alarms to be expected. */
final class AlertBlocks {
  private final Figures figures;
  private final Texts texts;
  private final MonthsAlerts alerts;

  AlertBlocks(Figures figures, MonthsAlerts alerts) {
    this.figures = figures;
    this.texts = figures.texts(AlertBlocks.class);
    this.alerts = alerts;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Heading(
            texts.say("heading", "month", figures.months().words(figures.release().month()))));
    if (alerts.shown().isEmpty()) {
      blocks.add(new Block.Paragraph(texts.say("nothing")));
      return blocks;
    }
    blocks.add(new Block.Table(columns(), alerts.shown().stream().map(this::row).toList()));
    blocks.add(
        new Block.Paragraph(
            texts.say(
                "sum",
                "facts",
                figures.numerals().thousands(alerts.facts()),
                "alerts",
                figures.numerals().thousands(alerts.byChance()),
                "expected",
                decimals(alerts.expected()))));
    areas(blocks);
    if (!alerts.missing().isEmpty()) {
      String kinds =
          String.join(
              ", ", alerts.missing().stream().map(kind -> kind.title(figures.language())).toList());
      blocks.add(new Block.Note(texts.say("missing", "kinds", kinds)));
    }
    blocks.add(new Block.Note(texts.say("note")));
    return blocks;
  }

  private List<Block.Column> columns() {
    return List.of(
        new Block.Column(texts.say("column.alert"), 21, false),
        new Block.Column(texts.say("column.meaning"), 45, false),
        new Block.Column(texts.say("column.watched"), 20, false),
        new Block.Column(texts.say("column.alerts"), 9, true),
        new Block.Column(texts.say("column.expected"), 12, true));
  }

  private Block.Row row(MonthsAlerts.Shown kind) {
    return new Block.Row(
        List.of(
            Block.Cell.of(kind.name().title(figures.language())),
            Block.Cell.of(kind.name().meaning(figures.language())),
            Block.Cell.of(kind.name().watched(kind.alerts().base().text(), figures.language())),
            Block.Cell.of(figures.text().value(kind.alerts())),
            Block.Cell.of(decimals(kind.expected().value()))),
        false);
  }

  private String decimals(BigDecimal number) {
    return figures.numerals().plain(number.setScale(2, RoundingMode.HALF_EVEN));
  }

  private void areas(List<Block> blocks) {
    List<String> sentences = new ArrayList<>();
    for (MonthsAlerts.Shown kind : alerts.shown()) {
      List<String> areas = kind.name().isOfAreas() ? alerts.areas(kind.name()) : List.of();
      if (!areas.isEmpty()) {
        sentences.add(
            texts.say(
                "areas",
                "kind",
                kind.name().title(figures.language()),
                "areas",
                String.join(", ", areas)));
      }
    }
    if (!sentences.isEmpty()) {
      blocks.add(new Block.Paragraph(String.join(" ", sentences)));
    }
  }
}
