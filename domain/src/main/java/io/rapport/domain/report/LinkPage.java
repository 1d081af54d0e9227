package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How partnership and the survey go together, whom anyone followed up, and the month's alerts. */
final class LinkPage {
  private final Figures figures;
  private final Texts texts;
  private final SurveyLinkBlocks link;
  private final MonthsAlerts alerts;

  LinkPage(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(LinkPage.class);
    this.link = new SurveyLinkBlocks(figures);
    this.alerts = new MonthsAlerts(figures);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>(link.blocks());
    blocks.add(new Block.Heading(texts.say("followUp.heading")));
    blocks.add(new Block.Paragraph(followUp()));
    blocks.addAll(new AlertBlocks(figures, alerts).blocks());
    return new Page(texts.say("kicker"), title(), texts.say("lead." + link.reading()), blocks);
  }

  private String followUp() {
    Optional<ReleasedCell> share = records("followedUp");
    if (share.filter(ReleasedCell.Hidden.class::isInstance).isPresent()) {
      return texts.say("followUp.hidden");
    } else if (CellText.shown(share).isEmpty()) {
      return texts.say("followUp.none");
    }
    List<String> sentences = new ArrayList<>();
    String interval = figures.text().interval(share);
    String base = CellText.base(share);
    sentences.add(
        interval.equals(Numerals.HIDDEN)
            ? texts.say("followUp.share", "share", figures.text().inWords(share), "base", base)
            : texts.say(
                "followUp.interval",
                "share",
                figures.text().inWords(share),
                "interval",
                interval,
                "base",
                base));
    CellText.shown(records("time"))
        .ifPresent(
            time -> sentences.add(texts.say("followUp.time", "time", figures.text().value(time))));
    Optional<ReleasedCell> partner = records("role.COLLABORATIVE");
    CellText.shown(partner)
        .ifPresent(
            role ->
                sentences.add(
                    texts.say("followUp.partner", "share", figures.text().inWords(partner))));
    return String.join(" ", sentences);
  }

  private String title() {
    Reading together = link.reading();
    return switch (alerts.finding()) {
      case MORE_THAN_CHANCE -> texts.say("title.MORE_THAN_CHANCE");
      case AS_CHANCE_GIVES -> texts.say("title.AS_CHANCE_GIVES");
      case FACTS_AND_CHANCE -> texts.say("title.FACTS_AND_CHANCE");
      case FACTS_ONLY -> texts.say("title.FACTS_ONLY");
      case NO_ALERTS -> texts.say("title.NO_ALERTS");
      case NONE_SHOWN -> texts.say("link." + together);
    };
  }

  private Optional<ReleasedCell> records(String part) {
    return figures.records(Statistic.S37, 12, Scope.Whole.WHOLE, part);
  }
}
