package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How partnership and the survey go together, whom anyone followed up, and the month's alerts. */
final class LinkPage {
  private final Figures figures;
  private final SurveyLinkBlocks link;
  private final MonthsAlerts alerts;

  LinkPage(Figures figures) {
    this.figures = figures;
    this.link = new SurveyLinkBlocks(figures);
    this.alerts = new MonthsAlerts(figures);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>(link.blocks());
    blocks.add(new Block.Heading("Departments with low results"));
    blocks.add(new Block.Paragraph(followUp()));
    blocks.addAll(
        new AlertBlocks(figures, alerts).blocks(figures.months().words(figures.release().month())));
    return new Page("Link and alerts", title(), lead(), blocks);
  }

  private String followUp() {
    Optional<ReleasedCell> share = records("followedUp");
    if (CellText.shown(share).isPresent()) {
      String interval = figures.text().interval(share);
      return figures.text().inWords(share)
          + " of the departments that came out low were followed up in time"
          + (interval.equals(Numerals.HIDDEN) ? "" : " (95% interval " + interval + ")")
          + ", base "
          + CellText.base(share)
          + "."
          + CellText.shown(records("time"))
              .map(
                  shown ->
                      " Half of them had their first follow-up within "
                          + figures.text().value(shown)
                          + " after the wave closed.")
              .orElse("");
    } else if (share.filter(ReleasedCell.Hidden.class::isInstance).isPresent()) {
      return "Whether departments that came out low were followed up is not shown: too few people"
          + " stand behind the figure.";
    }
    return "No department came out low in a wave whose time for a follow-up ended in the last"
        + " twelve months, or the kind of requests was recorded too seldom.";
  }

  private String lead() {
    String together =
        switch (link.reading()) {
          case BETTER ->
              "Departments with a higher partnership index moved up more in the survey, also among"
                  + " departments of like engagement and size. That is no proof of a cause. ";
          case WORSE ->
              "Departments with a higher partnership index moved up less in the survey, also among"
                  + " departments of like engagement and size. That is no proof of a cause. ";
          case NO_VISIBLE_CHANGE ->
              "Among departments of like engagement and size, no link between partnership and the"
                  + " survey stands out from chance. ";
          case NONE, NOT_TESTED -> "";
        };
    return together
        + "An alert says where to look, not that something is wrong: some come by chance alone.";
  }

  private String title() {
    return switch (alerts.finding()) {
      case MORE_THAN_CHANCE -> "More alerts than chance would give this month";
      case AS_CHANCE_GIVES -> "No more alerts than chance would give";
      case FACTS_AND_CHANCE -> "Recorded facts raise alerts; the others could be chance";
      case FACTS_ONLY -> "Only recorded facts raise alerts this month";
      case NO_ALERTS -> "No alerts this month";
      case NONE_SHOWN -> titleOfLink(link.reading());
    };
  }

  private static String titleOfLink(Reading reading) {
    return switch (reading) {
      case BETTER -> "Departments with more partnership moved up more in the survey";
      case WORSE -> "Departments with more partnership moved up less in the survey";
      case NO_VISIBLE_CHANGE -> "No link between partnership and the survey is visible";
      case NONE, NOT_TESTED -> "Too few records for alerts or a link";
    };
  }

  private Optional<ReleasedCell> records(String part) {
    return figures.records(Statistic.S37, 12, Scope.Whole.WHOLE, part);
  }
}
