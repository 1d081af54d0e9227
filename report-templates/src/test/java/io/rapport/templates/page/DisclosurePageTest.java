package io.rapport.templates.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.DisclosureReport;
import io.rapport.domain.report.DisclosureReport.Fact;
import io.rapport.domain.report.DisclosureReport.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class DisclosurePageTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final DisclosureReport.Labels LABELS =
      new DisclosureReport.Labels("en", "Skip it", "On this page", "Release", "What it is");
  private static final DisclosureReport REPORT =
      new DisclosureReport(
          LABELS,
          "Alder & Beech Group",
          "Disclosure report, June 2026",
          List.of("For the officer.", "Nothing was found."),
          List.of(
              new Fact("Figures shown", "12,408", false),
              new Fact("SHA-256 of the content", HASH, true)),
          List.of(
              new Table(
                  "Hidden, by reason",
                  "Figures by reason",
                  List.of("Reason", "Figures"),
                  List.of(List.of("Too few behind it", "1,903"), List.of("50 % or more", "17")),
                  true),
              new Table(
                  "Units put together",
                  "Which",
                  List.of("Unit", "Wave", "Members"),
                  List.of(List.of("SALES~1", "2026-05", "NORTH, SOUTH")),
                  false)));

  @Test
  void everythingOfTheModelStandsOnThePageInItsOrder() throws Exception {
    String html = new DisclosurePage().render(REPORT);
    Document page = ParsedPage.of(html);

    assertThat(ParsedPage.texts(page, "h1")).containsExactly("Disclosure report, June 2026");
    assertThat(ParsedPage.texts(page, "h2"))
        .containsExactly("Release", "Hidden, by reason", "Units put together");
    assertThat(ParsedPage.texts(page, "p"))
        .containsExactly("Alder & Beech Group", "For the officer.", "Nothing was found.");
    assertThat(ParsedPage.texts(page, "th"))
        .containsExactly(
            "Figures shown",
            "SHA-256 of the content",
            "Reason",
            "Figures",
            "Too few behind it",
            "50 % or more",
            "Unit",
            "Wave",
            "Members",
            "SALES~1");
    assertThat(ParsedPage.texts(page, "td"))
        .containsExactly("12,408", HASH, "1,903", "17", "2026-05", "NORTH, SOUTH");
    assertThat(ParsedPage.texts(page, "code")).containsExactly(HASH);
    assertThat(ParsedPage.attributes(page, "td", "class"))
        .containsExactly("", "", "number", "number", "", "");
  }

  @Test
  void thePageCanBeUsedWithAKeyboardAndAScreenReader() throws Exception {
    Document page = ParsedPage.of(new DisclosurePage().render(REPORT));
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(ParsedPage.texts(page, "title"))
        .containsExactly("Disclosure report, June 2026 – Alder & Beech Group");
    assertThat(ParsedPage.attributes(page, "th", "scope"))
        .containsExactly("row", "row", "col", "col", "row", "row", "col", "col", "col", "row");
    assertThat(ParsedPage.attributes(page, "section", "aria-labelledby"))
        .containsExactly("release", "table-1", "table-2")
        .containsExactlyElementsOf(ParsedPage.attributes(page, "h2", "id"));
    assertThat(ParsedPage.attributes(page, "a", "href"))
        .containsExactly("#report", "#release", "#table-1", "#table-2");
    assertThat(ParsedPage.texts(page, "caption"))
        .containsExactly("What it is", "Figures by reason", "Which");
    assertThat(ParsedPage.attributes(page, "div", "tabindex")).containsExactly("0", "0", "0");
    assertThat(ParsedPage.attributes(page, "main", "id")).containsExactly("report");
  }

  @Test
  void nothingIsLoadedOrRunAndNamesAreNeverMarkup() throws Exception {
    String hostile = "<script>alert('1')</script>\"&\u0000%s";
    String html =
        new DisclosurePage()
            .render(
                new DisclosureReport(
                    new DisclosureReport.Labels(hostile, hostile, hostile, hostile, hostile),
                    hostile,
                    hostile,
                    List.of(hostile),
                    List.of(new Fact(hostile, hostile, true)),
                    List.of(
                        new Table(
                            hostile,
                            hostile,
                            List.of(hostile, hostile),
                            List.of(List.of(hostile, hostile)),
                            true))));
    Document page = ParsedPage.of(html);
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(ParsedPage.texts(page, "td")).containsOnly("<script>alert('1')</script>\"&\uFFFD%s");
    assertThat(html)
        .doesNotContain("<script", "<link", "<img", "url(", "@import", "http://www.example")
        .contains("default-src 'none'");
  }
}
