package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Release;
import java.util.ArrayList;
import java.util.List;

/** The analysts' workbook: every released cell with its base, interval and key. */
public final class AnalystWorkbook {
  private AnalystWorkbook() {}

  /** The workbook of a release. */
  public static Workbook of(Release release, Language language) {
    Figures figures = new Figures(release, language);
    SurveySheets survey = new SurveySheets(figures);
    List<Workbook.Sheet> sheets = new ArrayList<>();
    sheets.add(new ReadMeSheet(figures).sheet());
    sheets.add(new SummarySheet(figures).sheet());
    sheets.add(survey.items());
    sheets.add(survey.dimensions());
    sheets.add(survey.units());
    new DemographicsSheet(figures).sheet().ifPresent(sheets::add);
    sheets.add(survey.comparisons());
    new TrendSheet(figures).sheet().ifPresent(sheets::add);
    sheets.add(new ReliabilitySheet(figures).sheet());
    sheets.add(new DriversSheet(figures).sheet());
    new ThemesSheet(figures).sheet().ifPresent(sheets::add);
    sheets.add(new PartnershipSheet(figures).sheet());
    QualitySheets quality = new QualitySheets(figures);
    sheets.add(quality.inputs());
    sheets.add(quality.findings());
    sheets.add(new MethodSheet(figures).sheet());
    String period = figures.months().words(release.month());
    return new Workbook(
        "analysts-" + release.month() + ".xlsx",
        "Partnership and engagement, " + period,
        release.catalogue().organisation(),
        MonthlyReport.footer(figures) + " · " + period,
        sheets);
  }
}
