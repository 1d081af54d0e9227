package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The one-page report of a unit. */
public final class UnitReport {
  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Catalogue.UnitName unit;

  private UnitReport(Figures figures, Catalogue.Survey survey, Catalogue.UnitName unit) {
    this.figures = figures;
    this.survey = survey;
    this.unit = unit;
  }

  /** The reports of all units, in the order of the organisation; none without a survey. */
  public static List<Document> all(Release release, Language language) {
    Figures figures = new Figures(release, language);
    List<Document> documents = new ArrayList<>();
    figures
        .survey()
        .ifPresent(
            survey -> {
              UnitFileNames names = new UnitFileNames(release.month());
              for (Catalogue.UnitName unit : figures.catalogue().units()) {
                UnitReport report = new UnitReport(figures, survey, unit);
                documents.add(report.document(names, unit.code(), unit.name(), report.page()));
                for (Catalogue.Named member : unit.members()) {
                  documents.add(
                      report.document(
                          names,
                          member.code(),
                          member.name(),
                          HiddenUnitPage.of(figures, survey, unit, member).page()));
                }
              }
            });
    return documents;
  }

  /** The unit of each report, by the report's path below the release. */
  public static Map<String, Catalogue.Named> units(Release release) {
    Map<String, Catalogue.Named> units = new TreeMap<>();
    if (release.catalogue().survey().isPresent()) {
      UnitFileNames names = new UnitFileNames(release.month());
      for (Catalogue.UnitName unit : release.catalogue().units()) {
        units.put(names.path(unit.code()), new Catalogue.Named(unit.code(), unit.name()));
        unit.members().forEach(member -> units.put(names.path(member.code()), member));
      }
    }
    return units;
  }

  private Document document(UnitFileNames names, String code, String name, Page page) {
    Release release = figures.release();
    String period = figures.months().words(release.month());
    return new Document(
        names.path(code),
        name + ", " + period,
        release.catalogue().organisation(),
        period,
        MonthlyReport.footer(figures),
        figures.language(),
        List.of(figures.asOf().explained(page, release)));
  }

  private Page page() {
    UnitPage results = new UnitPage(figures, survey, unit);
    return results.anythingShown()
        ? results.page()
        : HiddenUnitPage.of(figures, survey, unit).page();
  }
}
