package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Release;
import java.util.ArrayList;
import java.util.List;

/** All PDFs of a release. */
public final class Documents {
  private Documents() {}

  /**
   * The leadership's report, the numbers behind its charts, and the reports of units, in this
   * order.
   */
  public static List<Document> of(Release release, Language language) {
    List<Document> documents = new ArrayList<>();
    Document monthly = MonthlyReport.of(release, language);
    documents.add(monthly);
    MonthlyReport.charts(monthly).ifPresent(documents::add);
    documents.addAll(UnitReport.all(release, language));
    return documents;
  }
}
