package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Credibility, trust and access as managers and consultants see them. */
final class TrustPage {
  private static final List<String> PARTS =
      List.of("credibility", "trust", "access", "partner1", "partner2");

  private final Figures figures;
  private final Texts texts;
  private final TwoSides sides;

  TrustPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(TrustPage.class);
    this.sides = new TwoSides(figures);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    Optional<ReleasedCell> client = sides.client("", Scope.Whole.WHOLE);
    Optional<ReleasedCell> consultant = sides.consultant("", Scope.Whole.WHOLE);
    if (CellText.shown(client).isEmpty() && CellText.shown(consultant).isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              texts.say("empty", "respondents", figures.release().policy().pulse())));
    } else {
      blocks.add(new Block.Heading(texts.say("index")));
      blocks.add(
          sides.figure(
              byFunction(),
              texts.say(
                  "index.alternative",
                  "client",
                  figures.text().value(client),
                  "consultant",
                  figures.text().value(consultant))));
      blocks.add(new Block.Note(texts.say("index.note")));
      parts(blocks);
      blocks.addAll(new PulseTrust(figures).blocks());
    }
    return new Page(texts.say("kicker"), title(), texts.say("lead"), blocks);
  }

  private List<Chart.PairedRow> byFunction() {
    List<Chart.PairedRow> rows = new ArrayList<>();
    rows.add(sides.withGap(texts.say("all"), Scope.Whole.WHOLE));
    for (Catalogue.Named function : figures.catalogue().functions()) {
      rows.add(sides.withGap(function.name(), new Scope.Function(function.code())));
    }
    return rows;
  }

  private void parts(List<Block> blocks) {
    List<Chart.PairedRow> rows = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String part : PARTS) {
      String label = texts.say("part." + part);
      sides.part(label, "." + part).ifPresentOrElse(rows::add, () -> missing.add(label));
    }
    if (!rows.isEmpty()) {
      blocks.add(new Block.Heading(texts.say("parts")));
      blocks.add(
          sides.figure(
              rows,
              texts.say(
                  "parts.alternative",
                  "parts",
                  String.join(", ", rows.stream().map(Chart.PairedRow::label).toList()))));
      if (!missing.isEmpty()) {
        blocks.add(new Block.Note(texts.say("parts.missing", "parts", String.join(", ", missing))));
      }
    }
  }

  private String title() {
    Optional<ReleasedCell> gap = figures.records(Statistic.S14, 12, Scope.Whole.WHOLE, "gap");
    return CellText.shown(gap)
        .map(
            shown -> {
              boolean above = shown.value(Measure.LOW).filter(low -> low.signum() > 0).isPresent();
              boolean below =
                  shown.value(Measure.HIGH).filter(high -> high.signum() < 0).isPresent();
              if (above) {
                return texts.say("title.above");
              }
              return below ? texts.say("title.below") : texts.say("title.level");
            })
        .orElseGet(() -> texts.say("title.unknown"));
  }
}
