package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The leadership's monthly report. */
public final class MonthlyReport {
  private static final String NAME = "leadership-";

  /** A chart of more rows is left to the workbook: its table would fill more than ten sheets. */
  private static final int MOST_ROWS = 400;

  private MonthlyReport() {}

  /** The report of a release. */
  public static Document of(Release release, Language language) {
    Figures figures = new Figures(release, language);
    Texts texts = figures.texts(MonthlyReport.class);
    List<Page> pages = new ArrayList<>();
    pages.add(new AnswersPage(figures).page());
    if (figures.hasRecords()) {
      pages.add(new RolesPage(figures).page());
      pages.add(new TimingPage(figures).page());
      pages.add(new AgreementPage(figures).page());
      pages.add(new TrustPage(figures).page());
      pages.add(new StagesPage(figures).page());
      pages.add(new ResultsPage(figures).page());
    } else {
      pages.add(noRecords(texts));
    }
    figures
        .survey()
        .ifPresentOrElse(
            survey -> pages.addAll(SurveyPages.of(figures, survey)),
            () -> pages.add(noSurvey(texts)));
    if (figures.hasRecords()) {
      pages.add(new LinkPage(figures).page());
      pages.add(new IndexPage(figures).page());
    }
    pages.add(new RecordingPage(figures).page());
    pages.add(new MethodPage(figures).page());
    String period = figures.months().words(release.month());
    return new Document(
        NAME + release.month() + ".pdf",
        texts.say("title", "period", period),
        release.catalogue().organisation(),
        period,
        footer(figures),
        language,
        pages.stream().map(page -> figures.asOf().explained(page, release)).toList());
  }

  /**
   * The numbers behind the report's charts as tables, in a document of its own, so that nobody has
   * to see a chart; none if there is no chart.
   */
  public static Optional<Document> charts(Document report) {
    Texts texts = Texts.of(MonthlyReport.class, report.language());
    return new ChartData(report.language(), MOST_ROWS)
        .page(report.pages())
        .map(
            page ->
                new Document(
                    report.fileName().replace(NAME, "charts-"),
                    texts.say("charts", "period", report.period()),
                    report.organisation(),
                    report.period(),
                    report.footer(),
                    report.language(),
                    List.of(page)));
  }

  /** The confidentiality line under every page. */
  static String footer(Figures figures) {
    return figures
        .texts(MonthlyReport.class)
        .say("footer", "threshold", figures.release().policy().answers());
  }

  private static Page noRecords(Texts texts) {
    return new Page(
        texts.say("noRecords.kicker"),
        texts.say("noRecords.title"),
        texts.say("noRecords.lead"),
        List.of(new Block.Paragraph(texts.say("noRecords.body"))));
  }

  private static Page noSurvey(Texts texts) {
    return new Page(
        texts.say("noSurvey.kicker"),
        texts.say("noSurvey.title"),
        texts.say("noSurvey.lead"),
        List.of(new Block.Paragraph(texts.say("noSurvey.body"))));
  }
}
