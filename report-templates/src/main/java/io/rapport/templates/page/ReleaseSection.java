package io.rapport.templates.page;

import io.rapport.domain.report.PublishedIndex;

/** A release's part of the page: its heading and the table of its files. */
final class ReleaseSection {

  private static final String SECTION =
      """
      <section aria-labelledby="%1$s">
      <h2 id="%1$s">%2$s</h2>
      """;

  private static final String TABLE_HEAD =
      """
      <table>
      <caption>%s in <span class="path">%s/</span></caption>
      <thead>
      <tr><th scope="col">File</th><th scope="col" class="number">Size</th><th scope="col">SHA-256</th></tr>
      </thead>
      <tbody>
      """;

  private static final String ROW =
      """
      <tr><th scope="row"><a href="%s">%s</a><span class="path">%s</span></th>\
      <td class="number"><data value="%d">%s</data></td><td><code>%s</code></td></tr>
      """;

  private ReleaseSection() {}

  /**
   * @param anchor id of the heading, unique in the page
   */
  static String html(PublishedIndex.Release release, String anchor) {
    StringBuilder html = new StringBuilder(SECTION.formatted(anchor, Markup.text(release.title())));
    if (release.files().isEmpty()) {
      return html.append("<p>This release has no files.</p>\n</section>\n").toString();
    }
    int count = release.files().size();
    html.append(
        TABLE_HEAD.formatted(
            count == 1 ? "1 file" : count + " files", Markup.text(release.folder())));
    for (PublishedIndex.File file : release.files()) {
      html.append(
          ROW.formatted(
              Markup.text(RelativeLink.to(release.folder(), file.path())),
              Markup.text(file.title()),
              Markup.text(file.path()),
              file.bytes(),
              FileSize.inWords(file.bytes()),
              Markup.text(file.sha256())));
    }
    return html.append("</tbody>\n</table>\n</section>\n").toString();
  }
}
