package io.rapport.templates.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.report.PublishedIndex;
import io.rapport.domain.report.PublishedIndex.File;
import io.rapport.domain.report.PublishedIndex.Release;
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

class IndexPageTest {

  private static final PublishedIndex SAMPLE =
      new PublishedIndex(
          "Alder & Beech Group",
          List.of(
              release("2026-06", "June 2026"),
              release("2026-05", "May 2026"),
              release("2026-04", "April 2026")));

  @Test
  void everyFileIsThereWithItsLinkSizeAndSha256InTheOrderOfTheModel() throws Exception {
    String html = new IndexPage().render(SAMPLE);
    Files.createDirectories(Path.of("target", "look"));
    Files.writeString(Path.of("target", "look", "index.html"), html);
    Document page = parse(html);

    List<File> files = SAMPLE.releases().stream().flatMap(r -> r.files().stream()).toList();
    assertThat(texts(page, "h2")).containsExactly("June 2026", "May 2026", "April 2026");
    assertThat(texts(page, "td").stream().filter(text -> text.length() == 64))
        .containsExactlyElementsOf(files.stream().map(File::sha256).toList());
    assertThat(attributes(page, "data", "value"))
        .containsExactlyElementsOf(files.stream().map(f -> Long.toString(f.bytes())).toList());
    assertThat(attributes(page, "a", "href").stream().filter(link -> link.startsWith("./")))
        .hasSize(files.size())
        .startsWith(
            "./2026-06/leadership-2026-06.pdf",
            "./2026-06/analysts-2026-06.xlsx",
            "./2026-06/units/Forschung%20%26%20%C3%96ffentlichkeit%20%231.pdf");
  }

  @Test
  void thePageCanBeUsedWithAKeyboardAndAScreenReader() throws Exception {
    Document page = parse(new IndexPage().render(SAMPLE));
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    assertThat(texts(page, "title")).containsExactly("Published reports – Alder & Beech Group");
    assertThat(texts(page, "h1")).hasSize(1);
    assertThat(texts(page, "caption")).hasSize(3).first().isEqualTo("3 files in 2026-06/");
    assertThat(attributes(page, "th", "scope")).hasSize(3 * (3 + 3)).containsOnly("col", "row");
    assertThat(attributes(page, "section", "aria-labelledby"))
        .containsExactlyElementsOf(attributes(page, "h2", "id"));
    List<String> inPage =
        attributes(page, "a", "href").stream().filter(link -> link.startsWith("#")).toList();
    assertThat(inPage).containsExactly("#releases", "#release-1", "#release-2", "#release-3");
    assertThat(attributes(page, "main", "id")).containsExactly("releases");
    assertThat(attributes(page, "h2", "id")).containsExactly("release-1", "release-2", "release-3");
  }

  @Test
  void nothingIsLoadedOrRun() {
    assertThat(new IndexPage().render(SAMPLE))
        .doesNotContain("<script", "<link", "<img", "url(", "@import", "http://www.example")
        .contains("default-src 'none'");
  }

  @Test
  void namesAreNeverMarkup() throws Exception {
    String hostile = "<script>alert('1')</script>\"&\u0000";
    Release release = new Release("r", hostile, List.of(new File("f\"<.pdf", hostile, 1, hostile)));
    String html = new IndexPage().render(new PublishedIndex(hostile, List.of(release)));
    Document page = parse(html);
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(texts(page, "h2")).containsExactly("<script>alert('1')</script>\"&\uFFFD");
    assertThat(html).contains("href=\"./r/f%22%3C.pdf\"");
  }

  @Test
  void aPlaceOutsideThePublishedFolderIsRefused() {
    for (String path : List.of("../x.pdf", "/x.pdf", "a//b.pdf", "a/./b", "a\\b.pdf", "")) {
      PublishedIndex index =
          new PublishedIndex(
              "O", List.of(new Release("r", "R", List.of(new File(path, "T", 1, "0")))));
      assertThatIllegalArgumentException().isThrownBy(() -> new IndexPage().render(index));
    }
  }

  @Test
  void emptyStatesAreSaidInWords() throws Exception {
    Document none = parse(new IndexPage().render(new PublishedIndex("O", List.of())));
    assertThat(texts(none, "p")).contains("Nothing has been published yet.");
    PublishedIndex empty = new PublishedIndex("O", List.of(new Release("r", "R", List.of())));
    Document one = parse(new IndexPage().render(empty));
    assertThat(texts(one, "p")).contains("This release has no files.");
    assertThat(one.getElementsByTagName("nav").getLength()).isZero();
  }

  @Test
  void sizesAreSaidInThousands() {
    assertThat(FileSize.inWords(0)).isEqualTo("0 bytes");
    assertThat(FileSize.inWords(1)).isEqualTo("1 byte");
    assertThat(FileSize.inWords(999)).isEqualTo("999 bytes");
    assertThat(FileSize.inWords(1_000)).isEqualTo("1 kB");
    assertThat(FileSize.inWords(999_499)).isEqualTo("999 kB");
    assertThat(FileSize.inWords(999_500)).isEqualTo("1.0 MB");
    assertThat(FileSize.inWords(1_234_567)).isEqualTo("1.2 MB");
    assertThat(FileSize.inWords(999_950_000)).isEqualTo("1.0 GB");
  }

  private static Release release(String folder, String title) {
    return new Release(
        folder,
        title,
        List.of(
            file("leadership-" + folder + ".pdf", "Monthly report for leadership", 412_331),
            file("analysts-" + folder + ".xlsx", "Workbook for analysts", 1_318_224),
            file("units/Forschung & Öffentlichkeit #1.pdf", "Forschung & Öffentlichkeit", 48_020)));
  }

  private static File file(String path, String title, long bytes) {
    String sha256 = "%016x".formatted(path.hashCode() * 0x9E3779B97F4A7C15L).repeat(4);
    return new File(path, title, bytes, sha256);
  }

  private static Document parse(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static List<String> texts(Document page, String tag) {
    return elements(page, tag).stream().map(Element::getTextContent).toList();
  }

  private static List<String> attributes(Document page, String tag, String attribute) {
    return elements(page, tag).stream().map(element -> element.getAttribute(attribute)).toList();
  }

  private static List<Element> elements(Document page, String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
