package io.rapport.templates.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.DisclosureReport;
import io.rapport.domain.report.DisclosureReport.Fact;
import io.rapport.domain.report.DisclosureReport.Table;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DisclosurePageTest {
  private static final String HASH = "0123456789abcdef".repeat(4);
  private static final DisclosureReport REPORT =
      new DisclosureReport(
          "Alder & Beech Group",
          "Disclosure report, June 2026",
          List.of("For the officer.", "Nothing was found."),
          List.of(
              new Fact("Figures shown", "12,408", false),
              new Fact("SHA-256 of the content", HASH, true)),
          List.of(
              new Table(
                  "Hidden, by reason",
                  List.of("Reason", "Figures"),
                  List.of(List.of("Too few behind it", "1,903"), List.of("50 % or more", "17")),
                  true),
              new Table(
                  "Units put together",
                  List.of("Unit", "Wave", "Members"),
                  List.of(List.of("SALES~1", "2026-05", "NORTH, SOUTH")),
                  false)));

  @Test
  void everythingOfTheModelStandsOnThePageInItsOrder() throws Exception {
    String html = new DisclosurePage().render(REPORT);
    Files.createDirectories(Path.of("target", "look"));
    Files.writeString(Path.of("target", "look", "disclosure.html"), html);
    Document page = parse(html);

    assertThat(texts(page, "h1")).containsExactly("Disclosure report, June 2026");
    assertThat(texts(page, "h2"))
        .containsExactly("Release", "Hidden, by reason", "Units put together");
    assertThat(texts(page, "p"))
        .containsExactly("Alder & Beech Group", "For the officer.", "Nothing was found.");
    assertThat(texts(page, "th"))
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
    assertThat(texts(page, "td"))
        .containsExactly("12,408", HASH, "1,903", "17", "2026-05", "NORTH, SOUTH");
    assertThat(texts(page, "code")).containsExactly(HASH);
    assertThat(attributes(page, "td", "class")).containsExactly("", "", "number", "number", "", "");
  }

  @Test
  void thePageCanBeUsedWithAKeyboardAndAScreenReader() throws Exception {
    Document page = parse(new DisclosurePage().render(REPORT));
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(texts(page, "title"))
        .containsExactly("Disclosure report, June 2026 – Alder & Beech Group");
    assertThat(attributes(page, "th", "scope"))
        .containsExactly("row", "row", "col", "col", "row", "row", "col", "col", "col", "row");
    assertThat(attributes(page, "section", "aria-labelledby"))
        .containsExactly("release", "table-1", "table-2")
        .containsExactlyElementsOf(attributes(page, "h2", "id"));
    assertThat(attributes(page, "a", "href")).containsExactly("#report");
    assertThat(attributes(page, "main", "id")).containsExactly("report");
  }

  @Test
  void nothingIsLoadedOrRunAndNamesAreNeverMarkup() throws Exception {
    String hostile = "<script>alert('1')</script>\"&\u0000%s";
    String html =
        new DisclosurePage()
            .render(
                new DisclosureReport(
                    hostile,
                    hostile,
                    List.of(hostile),
                    List.of(new Fact(hostile, hostile, true)),
                    List.of(
                        new Table(
                            hostile,
                            List.of(hostile, hostile),
                            List.of(List.of(hostile, hostile)),
                            true))));
    Document page = parse(html);
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(texts(page, "td")).containsOnly("<script>alert('1')</script>\"&\uFFFD%s");
    assertThat(html)
        .doesNotContain("<script", "<link", "<img", "url(", "@import", "http://www.example")
        .contains("default-src 'none'");
  }

  private static Document parse(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
  }

  private static List<String> texts(Document page, String tag) {
    List<String> texts = new ArrayList<>();
    NodeList elements = page.getElementsByTagName(tag);
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }

  private static List<String> attributes(Document page, String tag, String name) {
    List<String> values = new ArrayList<>();
    NodeList elements = page.getElementsByTagName(tag);
    for (int i = 0; i < elements.getLength(); i++) {
      values.add(((Element) elements.item(i)).getAttribute(name));
    }
    return values;
  }
}
