package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.PartnershipAnalysis;
import io.rapport.domain.figure.CellKey;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who stands behind the figures of work records that readers have from earlier releases, as the
 * register of today says: the months before are analysed again, without intervals.
 */
final class PublishedRecords {
  private static final int MONTHS = 12;
  private static final int LENGTH_OF_MONTH = "2026-06".length();

  private PublishedRecords() {}

  /**
   * The support of each published figure that the register still knows.
   *
   * @param figures those of the month itself, for earlier issues of it
   */
  static Map<CellKey, Support> of(
      MonthInput input, SurveyedWaves survey, Collection<Figure> figures) {
    Map<CellKey, Support> found = new TreeMap<>();
    add(figures, input.published(), found);
    PartnershipAnalysis analysis =
        PartnershipAnalysis.by(input.methods().partnership().withoutResampling());
    for (YearMonth month : months(input)) {
      add(analysis.figures(input.register(), month, survey), input.published(), found);
    }
    return found;
  }

  private static Set<YearMonth> months(MonthInput input) {
    Set<YearMonth> months = new TreeSet<>();
    for (CellKey key : input.published()) {
      YearMonth month = YearMonth.parse(key.period().substring(0, LENGTH_OF_MONTH));
      if (month.isBefore(input.month()) && !month.isBefore(input.month().minusMonths(MONTHS))) {
        months.add(month);
      }
    }
    return months;
  }

  private static void add(
      Collection<Figure> figures, Set<CellKey> published, Map<CellKey, Support> found) {
    for (Figure figure : figures) {
      if (figure instanceof Figure.Computed computed && published.contains(figure.key())) {
        found.putIfAbsent(figure.key(), computed.support());
      }
    }
  }
}
