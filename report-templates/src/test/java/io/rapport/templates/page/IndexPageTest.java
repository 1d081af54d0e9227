package io.rapport.templates.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.report.IndexWords;
import io.rapport.domain.report.Published;
import io.rapport.domain.report.PublishedIndex;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class IndexPageTest {
  private static final IndexWords WORDS = new IndexWords(Language.ENGLISH);
  private static final PublishedIndex SAMPLE = PublishedFolders.page(3, 40, WORDS);

  @Test
  void everyFileIsThereWithItsSizeAndSha256() throws Exception {
    String html = new IndexPage().render(SAMPLE);
    Document page = ParsedPage.of(html);

    assertThat(ParsedPage.texts(page, "h2"))
        .containsExactly(
            "June 2026 newest", "Reports of units", "Earlier releases", "Check a file");
    assertThat(ParsedPage.texts(page, "h3"))
        .containsExactly("What is new", "May 2026, issue 2", "May 2026", "April 2026");
    String text = page.getDocumentElement().getTextContent();
    List<String> links = ParsedPage.attributes(page, "a", "href");
    for (Published release : PublishedFolders.releases(3, 40)) {
      for (Published.File file : release.files()) {
        assertThat(text).contains(file.sha256() + "  " + file.path());
        assertThat(links).containsOnlyOnce(release.folder() + "/" + file.path());
      }
      assertThat(text).contains(release.manifest().sha256());
      assertThat(links).containsOnlyOnce(release.folder() + "/manifest.json");
    }
    assertThat(ParsedPage.attributes(page, "data", "value")).hasSize(4 * 3).contains("91204");
  }

  @Test
  void everyUnitHasARowWithNameCodeAndReportsNewestFirst() throws Exception {
    Document page = ParsedPage.of(new IndexPage().render(SAMPLE));

    assertThat(ParsedPage.attributes(page, "tr", "id").stream().filter(id -> !id.isEmpty()))
        .hasSize(40)
        .contains("unit-U_2f_14");
    assertThat(page.getElementsByTagName("tbody").getLength()).isEqualTo(4 + 1 + 6);
    String row =
        ParsedPage.elements(page, "tr").stream()
            .filter(each -> each.getAttribute("id").equals("unit-U_2f_7"))
            .findFirst()
            .orElseThrow()
            .getTextContent();
    assertThat(row)
        .matches(
            "Sales 7 U/7Jun 2026 \\(\\d+ kB\\)3 earlierMay 2026, issue 2 \\(\\d+ kB\\)"
                + "May 2026 \\(\\d+ kB\\), replacedApr 2026 \\(\\d+ kB\\)");
  }

  @Test
  void everyLinkResolvesToAFileOrAPlaceInThePage(@TempDir Path published) throws Exception {
    List<Published.File> odd =
        List.of(
            file("units/Forschung & Öffentlichkeit #1.pdf"),
            file("units/100 % ?.pdf"),
            file("a+b;c=d:e.pdf"));
    Published release = releaseOf("2026-06", odd);
    for (Published.File file : odd) {
      Path path = published.resolve("2026-06").resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.sha256());
    }
    Files.writeString(published.resolve("2026-06/manifest.json"), "{}");
    PublishedIndex index = PublishedIndex.of("O", List.of(release), WORDS);
    Document page = ParsedPage.of(new IndexPage().render(index));

    URI base = published.resolve("index.html").toUri();
    List<String> ids = new ArrayList<>();
    ParsedPage.elements(page, "*").stream()
        .map(element -> element.getAttribute("id"))
        .filter(id -> !id.isEmpty())
        .forEach(ids::add);
    assertThat(ids).doesNotHaveDuplicates();
    List<String> links = ParsedPage.attributes(page, "a", "href");
    assertThat(links.stream().filter(link -> !link.startsWith("#"))).hasSize(odd.size() + 1);
    for (String link : links) {
      if (link.startsWith("#")) {
        assertThat(ids).contains(link.substring(1));
      } else {
        assertThat(Path.of(base.resolve(link))).isRegularFile();
      }
    }
  }

  @Test
  void anyExtentHasUniqueIdsAndLinksThatLeadSomewhere() throws Exception {
    for (int[] extent : new int[][] {{0, 0}, {1, 0}, {1, 1}, {2, 29}, {5, 31}}) {
      PublishedIndex index = PublishedFolders.page(extent[0], extent[1], WORDS);
      Document page = ParsedPage.of(new IndexPage().render(index));
      List<String> ids =
          ParsedPage.elements(page, "*").stream()
              .map(element -> element.getAttribute("id"))
              .filter(id -> !id.isEmpty())
              .toList();
      assertThat(ids).doesNotHaveDuplicates();
      assertThat(
              ParsedPage.attributes(page, "a", "href").stream()
                  .filter(link -> link.startsWith("#"))
                  .map(link -> link.substring(1)))
          .allMatch(ids::contains);
    }
  }

  @Test
  void thePageCanBeUsedWithAKeyboardAndAScreenReader() throws Exception {
    Document page = ParsedPage.of(new IndexPage().render(SAMPLE));

    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(ParsedPage.texts(page, "title"))
        .containsExactly("Published reports – Alder & Beech Group");
    assertThat(ParsedPage.texts(page, "h1")).containsExactly("Published reports");
    assertThat(page.getElementsByTagName("caption").getLength())
        .isEqualTo(page.getElementsByTagName("table").getLength());
    assertThat(ParsedPage.texts(page, "caption"))
        .startsWith(
            "Files of June 2026, in the folder 2026-06",
            "40 units in the order of their names, with the code of each");
    assertThat(ParsedPage.attributes(page, "th", "scope")).containsOnly("col", "row");
    assertThat(ParsedPage.attributes(page, "section", "aria-labelledby"))
        .isSubsetOf(
            ParsedPage.elements(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .toList());
    assertThat(ParsedPage.attributes(page, "nav", "aria-label"))
        .containsExactly("On this page", "Units by initial letter");
    assertThat(ParsedPage.texts(page, "nav").get(0))
        .contains("June 2026", "May 2026, issue 2", "April 2026");
    assertThat(ParsedPage.attributes(page, "a", "href").get(0)).isEqualTo("#releases");
    assertThat(ParsedPage.attributes(page, "main", "id")).containsExactly("releases");
  }

  @Test
  void nothingIsLoadedOrRunAndTheStyleSheetIsTheOnlyOneLetIn() throws Exception {
    String html = new IndexPage().render(SAMPLE);
    assertThat(html)
        .doesNotContain("<script", "<link", "<img", "url(", "@import", "http://www.example")
        .contains("default-src 'none'");
    String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    byte[] hash =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(style.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertThat(html)
        .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
  }

  @Test
  void namesAreNeverMarkup() throws Exception {
    String hostile = "<script>alert('1')</script>\"&\u0000%s";
    Published.File unit =
        new Published.File(
            "f\"<.pdf",
            hostile,
            Optional.of(hostile),
            Optional.of(new Catalogue.Named(hostile, hostile)),
            1,
            hostile);
    Published release = releaseOf("r", List.of(unit, file("<i>.pdf")));
    Document page =
        ParsedPage.of(new IndexPage().render(PublishedIndex.of(hostile, List.of(release), WORDS)));

    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(page.getElementsByTagName("i").getLength()).isZero();
    assertThat(page.getDocumentElement().getTextContent())
        .contains("<script>alert('1')</script>\"&\uFFFD%s");
    assertThat(ParsedPage.attributes(page, "a", "href")).contains("r/f%22%3C.pdf", "r/%3Ci%3E.pdf");
  }

  @Test
  void aPlaceOutsideThePublishedFolderIsRefused() {
    for (String path : List.of("../x.pdf", "/x.pdf", "a//b.pdf", "a/./b", "a\\b.pdf", "")) {
      PublishedIndex index =
          PublishedIndex.of("O", List.of(releaseOf("r", List.of(file(path)))), WORDS);
      assertThatIllegalArgumentException().isThrownBy(() -> new IndexPage().render(index));
    }
  }

  @Test
  void beforeTheFirstReleaseThePageSaysSo() throws Exception {
    Document page = ParsedPage.of(new IndexPage().render(PublishedFolders.page(0, 0, WORDS)));
    assertThat(ParsedPage.texts(page, "p")).anyMatch(text -> text.startsWith("Nothing has been"));
    assertThat(page.getElementsByTagName("nav").getLength()).isZero();
    assertThat(page.getElementsByTagName("table").getLength()).isZero();
  }

  @Test
  void aReleaseWithoutUnitsHasNoTableOfThem() throws Exception {
    Document page = ParsedPage.of(new IndexPage().render(PublishedFolders.page(1, 0, WORDS)));
    assertThat(ParsedPage.texts(page, "h2")).containsExactly("June 2026 newest", "Check a file");
    assertThat(ParsedPage.texts(page, "li")).contains("First release");
  }

  @Test
  void fourHundredUnitsInTwoYearsMakeAPageUnderTwoMegabytes() {
    String html = new IndexPage().render(PublishedFolders.page(24, 400, WORDS));
    assertThat(html.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThan(2_000_000);
  }

  private static Published releaseOf(String folder, List<Published.File> files) {
    return new Published(
        folder,
        YearMonth.of(2026, 6),
        1,
        "",
        new TreeMap<>(),
        List.of(),
        List.of(),
        files,
        new Published.Manifest("manifest.json", 2, "0"));
  }

  private static Published.File file(String path) {
    return PublishedFolders.file(path, "Title", Optional.empty());
  }
}
