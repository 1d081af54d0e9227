package io.rapport.templates.page;

import io.rapport.domain.language.Language;
import io.rapport.domain.report.DisclosureReport;
import io.rapport.domain.report.DisclosureReport.Fact;
import io.rapport.domain.report.DisclosureReport.Table;
import io.rapport.domain.report.IndexWords;
import java.util.List;
import java.util.stream.Stream;

/** A page to be looked at in a browser. */
record SamplePage(String name, String html) {
  private static final String HASH = "0123456789abcdef".repeat(4);

  static Stream<SamplePage> all() {
    return Stream.of(
        index("no release yet", 0, 0, Language.ENGLISH),
        index("one release in French", 1, 3, Language.FRENCH),
        index("six months of forty units in German", 6, 40, Language.GERMAN),
        index("two years of four hundred units", 24, 400, Language.ENGLISH),
        new SamplePage("disclosure report", new DisclosurePage().render(disclosure())));
  }

  private static SamplePage index(String name, int months, int units, Language language) {
    return new SamplePage(
        name,
        new IndexPage().render(PublishedFolders.page(months, units, new IndexWords(language))));
  }

  private static DisclosureReport disclosure() {
    return new DisclosureReport(
        new DisclosureReport.Labels(
            "en", "Skip to the report", "On this page", "Release", "What was published"),
        PublishedFolders.ORGANISATION,
        "Disclosure report, June 2026",
        List.of("For the data-protection officer.", "The audit found nothing."),
        List.of(
            new Fact("Figures shown", "12,408", false),
            new Fact("SHA-256 of the content", HASH, true)),
        List.of(
            new Table(
                "Figures, by statistic",
                "How many figures of each statistic are shown",
                List.of(
                    "Statistic",
                    "Shown",
                    "Depends on a hidden one",
                    "One manager holds too much",
                    "Would let others be guessed",
                    "Would give away others",
                    "Too few behind it",
                    "Absent"),
                List.of(
                    List.of("Item (item)", "1,200,300", "10", "0", "7", "12", "1,100", "3"),
                    List.of("Role mix (S01)", "2", "4", "0", "0", "0", "0", "0")),
                true),
            new Table(
                "Units put together",
                "Units that are too small to be shown alone",
                List.of("Unit", "Wave", "Members"),
                List.of(
                    List.of("RESEARCH-AND-DEVELOPMENT~045c00db", "2026-05", "NORTH, SOUTH"),
                    List.of("SALES~1", "2026-05", "EAST, WEST")),
                false)));
  }

  @Override
  public String toString() {
    return name;
  }
}
