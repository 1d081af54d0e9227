package io.rapport.templates.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages as a browser shows them. */
class PageInBrowserTest {
  private static final String DARK = "--blink-settings=preferredColorScheme=0";
  private static final String LIGHT = "--blink-settings=preferredColorScheme=1";

  /** What axe-core finds, a line for each rule that is broken or that it could not decide. */
  private static final String AXE =
      """
      axe.run(document, {resultTypes: ['violations', 'incomplete']}).then(result => {
        const lines = ['scheme ' + (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')];
        lines.push('paper ' + getComputedStyle(document.body).backgroundColor);
        lines.push('passes ' + result.passes.length);
        for (const found of result.violations)
          lines.push('violation ' + found.id + ': ' + found.nodes.length + ' x ' + found.nodes[0].target + ' ' + found.nodes[0].failureSummary.replaceAll('\\n', ' '));
        for (const found of result.incomplete)
          lines.push('undecided ' + found.id + ': ' + found.nodes.length + ' x ' + found.nodes[0].target);
        tell(lines);
      }).catch(error => tell(['error ' + error]));
      """;

  /**
   * How wide the page is in frames of some widths, opened as it is, and which texts are out of
   * sight.
   */
  private static final String FRAMES =
      """
      const lines = [];
      const widths = [320, 640, 1280];
      const measure = index => {
        if (index == widths.length) { tell(lines); return; }
        const frame = document.createElement('iframe');
        frame.style = 'border:0;height:900px;width:' + widths[index] + 'px';
        frame.srcdoc = source;
        frame.onload = () => {
          const page = frame.contentDocument;
          lines.push(widths[index] + ' wide: ' + page.documentElement.scrollWidth);
          const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
          let texts = 0;
          while (walker.nextNode()) {
            const text = walker.currentNode.data.trim();
            const element = walker.currentNode.parentElement;
            if (text === '') continue;
            texts++;
            const size = element.getBoundingClientRect();
            const closed = element.closest('details:not([open])');
            if (!closed && !(element.checkVisibility() && size.width > 0 && size.height > 0))
              lines.push('out of sight: ' + text);
          }
          page.querySelectorAll('details').forEach(each => { each.open = true; });
          lines.push(widths[index] + ' wide, all open: ' + page.documentElement.scrollWidth);
          lines.push('texts ' + (texts > 0));
          frame.remove();
          measure(index + 1);
        };
        document.body.append(frame);
      };
      measure(0);
      """;

  private static final String TELL =
      """
      const tell = lines => {
        const told = document.createElement('pre');
        told.id = 'told';
        told.textContent = lines.join('\\n');
        document.body.append(told);
      };
      """;

  @TempDir Path folder;

  static Stream<SamplePage> pages() {
    return SamplePage.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void axeFindsNothingInTheLightOrTheDark(SamplePage page) throws Exception {
    Browser browser = Browser.in(folder);
    String html = letIn(page.html(), axe() + TELL + AXE);

    List<String> light = browser.told(html, LIGHT);
    List<String> dark = browser.told(html, DARK);

    assertThat(light).startsWith("scheme light", "paper rgb(255, 255, 255)");
    assertThat(dark).startsWith("scheme dark", "paper rgb(16, 22, 30)");
    for (List<String> told : List.of(light, dark)) {
      assertThat(told.get(2)).matches("passes [1-9][0-9]+");
      assertThat(told).hasSize(3);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void nothingStandsBesideTheScreenAndEveryTextIsSeenOrOpensWhenSearchedFor(SamplePage page)
      throws Exception {
    String source = page.html().replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${");
    String html =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"/><title>t</title></head><body><script>"
            + TELL
            + "const source = `"
            + source
            + "`;\n"
            + FRAMES
            + "</script></body></html>";

    assertThat(Browser.in(folder).told(html))
        .containsExactly(
            "320 wide: 320",
            "320 wide, all open: 320",
            "texts true",
            "640 wide: 640",
            "640 wide, all open: 640",
            "texts true",
            "1280 wide: 1280",
            "1280 wide, all open: 1280",
            "texts true");
  }

  /** The page with a script at its end, for which its policy is opened. */
  private static String letIn(String html, String script) {
    String policy = "default-src 'none'; ";
    assertThat(html).contains(policy).contains("</body>");
    return html.replace(policy, policy + "script-src 'unsafe-inline'; ")
        .replace("</body>", "<script>" + script + "</script></body>");
  }

  private static String axe() throws IOException {
    try (InputStream in = PageInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      assertThat(in).as("axe-core").isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
