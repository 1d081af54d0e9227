package io.rapport.domain.report;

import io.rapport.domain.release.Release;
import java.util.ArrayList;
import java.util.List;

/** The leadership's monthly report. */
public final class MonthlyReport {
  private MonthlyReport() {}

  /** The report of a release. */
  public static Document of(Release release) {
    Figures figures = new Figures(release);
    List<Page> pages = new ArrayList<>();
    pages.add(new AnswersPage(figures).page());
    if (figures.hasRecords()) {
      pages.add(new RolesPage(figures).page());
      if (figures.catalogue().functions().size() > 1) {
        pages.add(new FunctionRolesPage(figures).page());
      }
      pages.add(new TimingPage(figures).page());
      pages.add(new AgreementPage(figures).page());
      pages.add(new TrustPage(figures).page());
      pages.add(new StagesPage(figures).page());
    } else {
      pages.add(noRecords());
    }
    figures
        .survey()
        .ifPresentOrElse(
            survey -> {
              pages.add(new HeatMapPage(figures, survey).page());
              pages.add(new UnitsPage(figures, survey).page());
              pages.add(new ItemsPage(figures, survey).page());
            },
            () -> pages.add(noSurvey()));
    if (figures.hasRecords()) {
      pages.add(new LinkPage(figures).page());
      pages.add(new IndexPage(figures).page());
    }
    pages.add(new RecordingPage(figures).page());
    pages.add(new MethodPage(figures).page());
    String period = Figures.words(release.month());
    return new Document(
        "leadership-" + release.month() + ".pdf",
        "Partnership and engagement, " + period,
        release.catalogue().organisation(),
        period,
        footer(release),
        pages.stream().map(page -> AsOf.explained(page, release)).toList());
  }

  /** The confidentiality line under every page. */
  static String footer(Release release) {
    return "Confidential · groups under " + release.policy().answers() + " answers are not shown";
  }

  private static Page noRecords() {
    return new Page(
        "Partnership",
        "No advisory records in the last twelve months",
        "This part of the report fills as soon as a register or a case export is dropped into the"
            + " inbox.",
        List.of(
            new Block.Paragraph(
                "Nothing is estimated in its place. A register with the minimal columns already"
                    + " gives roles, timing and coverage; every further field adds its own"
                    + " figures. Alerts, the index of partnership and its link to the survey need"
                    + " records too.")));
  }

  private static Page noSurvey() {
    return new Page(
        "Survey",
        "No survey wave has been closed yet",
        "This part of the report fills with the first wave that closes in or before the month.",
        List.of(
            new Block.Paragraph(
                "Drop the survey tool's export into the inbox and describe it with a"
                    + " questionnaire file.")));
  }
}
