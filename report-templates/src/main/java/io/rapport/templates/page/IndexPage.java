package io.rapport.templates.page;

import io.rapport.domain.report.IndexWords;
import io.rapport.domain.report.PublishedIndex;
import java.util.List;

/**
 * The list of releases as one HTML page: the newest release, a row for every unit, the releases
 * before. It holds no script, loads nothing, is also well-formed XML, and works from a folder as
 * well as from a server. The same model gives the same text.
 */
public final class IndexPage {
  private static final String MAIN = "releases";

  private final PageFrame frame = new PageFrame();

  /**
   * The page, to be saved in UTF-8 in the published folder itself: its links are relative.
   *
   * @throws IllegalArgumentException if a folder or path is empty, absolute or leaves its folder
   */
  public String render(PublishedIndex index) {
    IndexWords words = index.words();
    return frame.around(
        words.language(),
        words.title(),
        index.organisation(),
        new PageFrame.Content(MAIN, words.skip()),
        index.releases().isEmpty() ? "" : contents(index),
        main(index));
  }

  private static String contents(PublishedIndex index) {
    IndexWords words = index.words();
    StringBuilder html = new StringBuilder();
    html.append(
        "<nav aria-label=\"%s\">\n<p class=\"note\">%s</p>\n<ul>\n"
            .formatted(Markup.text(words.contents()), Markup.text(words.search())));
    if (!index.units().isEmpty()) {
      append(html, UnitsSection.ID, words.units());
    }
    for (PublishedIndex.Release release : index.releases()) {
      if (release.replacedBy().isEmpty()) {
        append(html, release.id(), release.title());
      }
    }
    append(html, "check", words.check());
    return html.append("</ul>\n</nav>\n").toString();
  }

  private static void append(StringBuilder html, String id, String text) {
    html.append("<li><a href=\"#%s\">%s</a></li>\n".formatted(Markup.text(id), Markup.text(text)));
  }

  private static String main(PublishedIndex index) {
    IndexWords words = index.words();
    if (index.releases().isEmpty()) {
      return "<p>%s</p>\n".formatted(Markup.text(words.nothingYet()));
    }
    ReleaseSection section = new ReleaseSection(words);
    StringBuilder html = new StringBuilder();
    section.append(html, index.releases().get(0), 2);
    if (!index.units().isEmpty()) {
      html.append(new UnitsSection(index).html());
    }
    List<PublishedIndex.Release> earlier = index.releases().subList(1, index.releases().size());
    if (!earlier.isEmpty()) {
      html.append(
          "<section aria-labelledby=\"earlier\">\n<h2 id=\"earlier\">%s</h2>\n"
              .formatted(Markup.text(words.earlierReleases())));
      earlier.forEach(release -> section.append(html, release, 3));
      html.append("</section>\n");
    }
    return html.append(check(words)).toString();
  }

  private static String check(IndexWords words) {
    return """
        <section aria-labelledby="check">
        <h2 id="check">%s</h2>
        <p>%s</p>
        <dl>
        <dt>Linux</dt><dd><code>sha256sum FILE</code></dd>
        <dt>macOS</dt><dd><code>shasum -a 256 FILE</code></dd>
        <dt>Windows</dt><dd><code>certutil -hashfile FILE SHA256</code></dd>
        </dl>
        <p>%s <code>sha256sum -c</code>.</p>
        </section>
        """
        .formatted(
            Markup.text(words.check()),
            Markup.text(words.checkOne()),
            Markup.text(words.checkAll()));
  }
}
