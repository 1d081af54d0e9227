package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.PartnershipAnalysis;
import io.rapport.domain.analysis.records.PublishedFigure;
import java.util.ArrayList;
import java.util.List;

/**
 * Who stands behind the figures of work records that readers have from earlier issues: each issue's
 * month is analysed again, without intervals, from the records that it was made of. Records that
 * came late, or were corrected since, so tell an issue from what would be told now.
 */
final class PublishedRecords {
  private PublishedRecords() {}

  /** The published figures whose records are known. */
  static List<PublishedFigure> of(MonthInput input, SurveyedWaves survey) {
    PartnershipAnalysis analysis =
        PartnershipAnalysis.by(input.methods().partnership().withoutResampling());
    List<PublishedFigure> published = new ArrayList<>();
    int number = 0;
    for (MonthInput.Issue issue : input.before().issues()) {
      number++;
      for (Figure figure : analysis.figures(issue.register(), issue.month(), survey)) {
        if (figure instanceof Figure.Computed computed && issue.told().contains(figure.key())) {
          published.add(new PublishedFigure(number, computed.key(), computed.support()));
        }
      }
    }
    return published;
  }
}
