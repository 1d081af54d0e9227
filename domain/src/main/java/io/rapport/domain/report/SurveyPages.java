package io.rapport.domain.report;

import io.rapport.domain.release.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** The pages of the monthly report on a survey: where, what and why. */
final class SurveyPages {
  private SurveyPages() {}

  static List<Page> of(Figures figures, Catalogue.Survey survey) {
    List<Page> pages = new ArrayList<>();
    if (figures.catalogue().units().size() < 2) {
      pages.add(new WholePage(figures, survey).page());
    } else {
      pages.add(new HeatMapPage(figures, survey).page());
      pages.add(new UnitsPage(figures, survey).page());
    }
    pages.add(new ItemsPage(figures, survey).page());
    pages.add(new WhyPage(figures, survey).page());
    return pages;
  }
}
