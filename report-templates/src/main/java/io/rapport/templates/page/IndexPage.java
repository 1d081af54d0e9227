package io.rapport.templates.page;

import io.rapport.domain.report.PublishedIndex;

/**
 * The list of releases as one HTML page, in English. It holds no script, loads nothing, is also
 * well-formed XML, and works from a folder as well as from a server. The same model gives the same
 * text.
 */
public final class IndexPage {

  private static final PageFrame.Content CONTENT =
      new PageFrame.Content("releases", "Skip to the releases");

  private final PageFrame frame = new PageFrame();

  /**
   * The page, to be saved in UTF-8 in the published folder itself: its links are relative.
   *
   * @throws IllegalArgumentException if a folder or path is empty, absolute or leaves its folder
   */
  public String render(PublishedIndex index) {
    return frame.around(
        "Published reports", index.organisation(), CONTENT, contents(index), main(index));
  }

  /** Links to the releases; one release needs none. */
  private static String contents(PublishedIndex index) {
    if (index.releases().size() < 2) {
      return "";
    }
    StringBuilder html = new StringBuilder("<nav aria-label=\"Releases\">\n<ul>\n");
    for (int i = 0; i < index.releases().size(); i++) {
      html.append("<li><a href=\"#%s\">".formatted(anchor(i)))
          .append(Markup.text(index.releases().get(i).title()))
          .append("</a></li>\n");
    }
    return html.append("</ul>\n</nav>\n").toString();
  }

  private static String main(PublishedIndex index) {
    if (index.releases().isEmpty()) {
      return "<p>Nothing has been published yet.</p>\n";
    }
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < index.releases().size(); i++) {
      html.append(ReleaseSection.html(index.releases().get(i), anchor(i)));
    }
    return html.append(
            """
            <p class="note">A file is unchanged if its SHA-256 is the one given here: \
            <code>sha256sum</code> <i>file</i> on Linux, <code>shasum -a 256</code> <i>file</i> on macOS, \
            <code>certutil -hashfile</code> <i>file</i> <code>SHA256</code> on Windows.</p>
            """)
        .toString();
  }

  private static String anchor(int release) {
    return "release-" + (release + 1);
  }
}
