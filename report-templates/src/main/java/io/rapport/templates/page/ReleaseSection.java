package io.rapport.templates.page;

import io.rapport.domain.report.IndexWords;
import io.rapport.domain.report.PublishedIndex;
import java.util.List;
import java.util.stream.Collectors;

/** A release's part of the page: what is new, its files, figures that changed, checksums. */
final class ReleaseSection {
  /** Longer lists of names stand behind a line that opens them. */
  private static final int MOST_NAMES = 12;

  private static final String FILES_HEAD =
      """
      <table class="files">
      <caption>%s</caption>
      <thead>
      <tr><th scope="col">%s</th><th scope="col" class="number">%s</th><th scope="col">SHA-256</th></tr>
      </thead>
      <tbody>
      """;

  private static final String FILE_ROW =
      """
      <tr><th scope="row"><a href="%s"%s>%s</a><span class="path">%s</span></th>\
      <td class="number"><data value="%d">%s</data></td><td><code>%s</code></td></tr>
      """;

  private static final String CHANGES_HEAD =
      """
      <details>
      <summary>%1$s</summary>
      <table>
      <caption>%1$s</caption>
      <thead>
      <tr><th scope="col">%2$s</th><th scope="col" class="number">%3$s</th><th scope="col" class="number">%4$s</th></tr>
      </thead>
      <tbody>
      """;

  private static final String CHANGE_ROW =
      """
      <tr><th scope="row"><code>%s</code></th><td class="number">%s</td><td class="number">%s</td></tr>
      """;

  private final IndexWords words;

  ReleaseSection(IndexWords words) {
    this.words = words;
  }

  /**
   * @param level of the heading; 2 is the newest release
   */
  void append(StringBuilder html, PublishedIndex.Release release, int level) {
    String id = Markup.text(release.id());
    html.append("<section aria-labelledby=\"%s\">\n".formatted(id));
    html.append(
        "<h%1$d id=\"%2$s\">%3$s%4$s</h%1$d>\n"
            .formatted(
                level,
                id,
                Markup.text(release.title()),
                level == 2
                    ? " <span class=\"tag\">" + Markup.text(words.newest()) + "</span>"
                    : ""));
    release
        .replacedBy()
        .ifPresent(
            link ->
                html.append(
                    "<p><strong>%s</strong> <a href=\"#%s\">%s</a></p>\n"
                        .formatted(
                            Markup.text(words.replaced()),
                            Markup.text(link.id()),
                            Markup.text(link.text()))));
    news(html, release.news(), level + 1);
    changes(html, release.changes());
    files(html, release);
    checksums(html, release);
    html.append("</section>\n");
  }

  private void news(StringBuilder html, List<PublishedIndex.News> news, int level) {
    if (news.isEmpty()) {
      return;
    }
    html.append("<h%1$d>%2$s</h%1$d>\n<ul>\n".formatted(level, Markup.text(words.whatIsNew())));
    for (PublishedIndex.News each : news) {
      html.append("<li>").append(news(each)).append("</li>\n");
    }
    html.append("</ul>\n");
  }

  private String news(PublishedIndex.News news) {
    List<String> names = news.names();
    if (names.isEmpty()) {
      return Markup.text(news.text());
    }
    if (names.size() <= MOST_NAMES) {
      return Markup.text(words.listed(news.text(), String.join(", ", names)));
    }
    return "<details>\n<summary>%s</summary>\n<ul>\n%s\n</ul>\n</details>"
        .formatted(
            Markup.text(words.counted(news.text(), names.size())),
            names.stream()
                .map(name -> "<li>" + Markup.text(name) + "</li>")
                .collect(Collectors.joining("\n")));
  }

  private void changes(StringBuilder html, List<PublishedIndex.Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    html.append(
        CHANGES_HEAD.formatted(
            Markup.text(words.changes(changes.size())),
            Markup.text(words.figure()),
            Markup.text(words.before()),
            Markup.text(words.now())));
    for (PublishedIndex.Change change : changes) {
      html.append(
          CHANGE_ROW.formatted(
              Markup.text(change.key()), Markup.text(change.before()), Markup.text(change.now())));
    }
    html.append("</tbody>\n</table>\n</details>\n");
  }

  private void files(StringBuilder html, PublishedIndex.Release release) {
    if (!release.files().isEmpty()) {
      html.append(
          FILES_HEAD.formatted(
              Markup.text(words.filesCaption(release)),
              Markup.text(words.file()),
              Markup.text(words.size())));
      for (PublishedIndex.File file : release.files()) {
        html.append(
            FILE_ROW.formatted(
                RelativeLink.to(release.folder(), file.path()),
                file.language().map(ReleaseSection::inLanguage).orElse(""),
                Markup.text(file.title()),
                Markup.text(file.path()),
                file.bytes(),
                Markup.text(file.size()),
                Markup.text(file.sha256())));
      }
      html.append("</tbody>\n</table>\n");
    }
    if (!release.unitFiles().isEmpty()) {
      html.append(
          "<p>%s: <a href=\"#%s\">%s</a></p>\n"
              .formatted(
                  Markup.text(release.unitFiles()), UnitsSection.ID, Markup.text(words.units())));
    }
  }

  /** The language of a title, and of the file that it leads to. */
  private static String inLanguage(String tag) {
    return " lang=\"%1$s\" hreflang=\"%1$s\"".formatted(Markup.text(tag));
  }

  private void checksums(StringBuilder html, PublishedIndex.Release release) {
    if (!release.checksums().isEmpty()) {
      html.append(
          "<details>\n<summary>%s</summary>\n<pre>%s</pre>\n</details>\n"
              .formatted(
                  Markup.text(words.checksums(release.checksums().size())),
                  Markup.text(String.join("\n", release.checksums()))));
    }
  }
}
