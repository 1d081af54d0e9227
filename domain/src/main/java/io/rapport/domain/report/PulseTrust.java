package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far the answers of the pulse can be trusted, and what goes with them, in words. */
final class PulseTrust {
  /** From here on statements measure one thing, and a department's mean speaks for it. */
  private static final BigDecimal ENOUGH = new BigDecimal("0.70");

  private final Figures figures;
  private final Texts texts;

  PulseTrust(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(PulseTrust.class);
  }

  /** Heading and sentences. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    blocks.add(new Block.Paragraph(reliability("client", texts.say("forms.client"))));
    blocks.add(new Block.Paragraph(reliability("consultant", texts.say("forms.consultant"))));
    within().map(Block.Paragraph::new).ifPresent(blocks::add);
    apart().map(Block.Paragraph::new).ifPresent(blocks::add);
    advice().map(Block.Paragraph::new).ifPresent(blocks::add);
    return blocks;
  }

  private String reliability(String side, String forms) {
    Optional<ReleasedCell.Shown> alpha = shown(Statistic.S13, side + ".alpha");
    if (alpha.isEmpty()) {
      return texts.say("reliability.unknown", "forms", forms);
    }
    ReleasedCell.Shown cell = alpha.get();
    String coefficients =
        shown(Statistic.S13, side + ".omega")
            .map(
                omega ->
                    texts.say(
                        "coefficients",
                        "alpha",
                        figures.text().value(cell),
                        "omega",
                        figures.text().value(omega)))
            .orElseGet(() -> texts.say("coefficient", "alpha", figures.text().value(cell)));
    boolean reliable = cell.value().compareTo(ENOUGH) >= 0 && !cell.base().isLow();
    return texts.say(
        reliable ? "reliability.good" : "reliability.indicative",
        "forms",
        forms,
        "coefficients",
        coefficients,
        "base",
        cell.base().text());
  }

  private Optional<String> within() {
    return shown(Statistic.S13, "client.rwgj")
        .map(
            cell ->
                texts.say(
                    cell.value().compareTo(ENOUGH) >= 0 ? "within.alike" : "within.apart",
                    "agreement",
                    figures.text().value(cell)));
  }

  private Optional<String> apart() {
    return shown(Statistic.S14, "apart")
        .map(cell -> texts.say("apart", "share", figures.text().inWords(Optional.of(cell))));
  }

  private Optional<String> advice() {
    Optional<ReleasedCell> trust =
        figures.records(Statistic.S12, 12, Scope.Whole.WHOLE, "adviceWithTrust");
    return shown(Statistic.S12, "adviceSoughtPerRelationshipQuarter")
        .map(
            cell ->
                CellText.shown(trust)
                    .map(
                        correlation ->
                            texts.say(
                                "advice.trust",
                                "times",
                                figures.text().value(cell),
                                "correlation",
                                figures.text().value(correlation),
                                "interval",
                                figures.text().interval(trust)))
                    .orElseGet(() -> texts.say("advice", "times", figures.text().value(cell))));
  }

  private Optional<ReleasedCell.Shown> shown(Statistic statistic, String part) {
    return CellText.shown(figures.records(statistic, 12, Scope.Whole.WHOLE, part));
  }
}
