package io.rapport.domain.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The alerts of the month as a table, beside the false alarms to be expected. */
final class AlertBlocks {
  private static final List<Block.Column> COLUMNS =
      List.of(
          new Block.Column("Alert", 22, false),
          new Block.Column("What it says", 40, false),
          new Block.Column("Watched", 20, false),
          new Block.Column("Alerts", 8, true),
          new Block.Column("False alarms expected", 14, true));

  private final Figures figures;
  private final MonthsAlerts alerts;

  AlertBlocks(Figures figures, MonthsAlerts alerts) {
    this.figures = figures;
    this.alerts = alerts;
  }

  List<Block> blocks(String month) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("Alerts of " + month));
    if (alerts.shown().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              "Nothing could be watched this month, or too few people stand behind it. Alerts start"
                  + " with stages, a roster or quality events in the records, charts with a year of"
                  + " engagements before the last one."));
      return blocks;
    }
    blocks.add(new Block.Table(COLUMNS, alerts.shown().stream().map(this::row).toList()));
    areas(blocks);
    if (!alerts.missing().isEmpty()) {
      blocks.add(
          new Block.Note(
              "Not shown, nothing to watch or too few: "
                  + String.join(", ", alerts.missing().stream().map(AlertName::title).toList())
                  + "."));
    }
    blocks.add(
        new Block.Note(
            "Expected: how many alarm on average though nothing changed. Stages lost, managers not"
                + " served and repeated events are recorded facts; chance gives none of them. Single"
                + " relationships and managers are named in the restricted computation alone"
                + " (rapport compute --register), never here."));
    return blocks;
  }

  private Block.Row row(MonthsAlerts.Shown kind) {
    return new Block.Row(
        List.of(
            Block.Cell.of(kind.name().title()),
            Block.Cell.of(kind.name().meaning()),
            Block.Cell.of(kind.alerts().base().text() + " " + kind.name().watched()),
            Block.Cell.of(figures.text().value(kind.alerts())),
            Block.Cell.of(
                figures
                    .numerals()
                    .plain(kind.expected().value().setScale(2, RoundingMode.HALF_EVEN)))),
        false);
  }

  private void areas(List<Block> blocks) {
    List<String> sentences = new ArrayList<>();
    for (MonthsAlerts.Shown kind : alerts.shown()) {
      List<String> areas = kind.name().isOfAreas() ? alerts.areas(kind.name()) : List.of();
      if (!areas.isEmpty()) {
        sentences.add(kind.name().title() + " in " + String.join(", ", areas) + ".");
      }
    }
    if (!sentences.isEmpty()) {
      blocks.add(new Block.Paragraph(String.join(" ", sentences)));
    }
  }
}
