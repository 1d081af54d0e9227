package io.rapport.templates.page;

import io.rapport.domain.report.IndexWords;
import io.rapport.domain.report.PublishedIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of units: one row a unit, its newest report and the earlier ones. */
final class UnitsSection {
  static final String ID = "units";

  /** From so many units on, letters lead into the table. */
  private static final int UNITS_WITH_LETTERS = 30;

  private static final String HEAD =
      """
      <section aria-labelledby="units">
      <h2 id="units">%s</h2>
      """;

  private static final String TABLE =
      """
      <table class="units">
      <caption>%s</caption>
      <thead>
      <tr><th scope="col">%s</th><th scope="col">%s</th>%s</tr>
      </thead>
      """;

  private static final String NAME =
      """
      <tr id="%s"><th scope="row">%s <span class="path">%s</span>""";

  private static final String LINK = "<a href=\"%s\">%s (%s)</a>%s";

  private final PublishedIndex index;
  private final IndexWords words;
  private final boolean anyEarlier;

  UnitsSection(PublishedIndex index) {
    this.index = index;
    this.words = index.words();
    this.anyEarlier = index.units().stream().anyMatch(unit -> !unit.earlier().isEmpty());
  }

  String html() {
    Map<String, List<PublishedIndex.Unit>> groups = new LinkedHashMap<>();
    boolean letters = index.units().size() >= UNITS_WITH_LETTERS;
    for (PublishedIndex.Unit unit : index.units()) {
      groups.computeIfAbsent(letters ? unit.initial() : "", initial -> new ArrayList<>()).add(unit);
    }
    StringBuilder html = new StringBuilder(HEAD.formatted(Markup.text(words.units())));
    if (letters) {
      letters(html, groups);
    }
    html.append(
        TABLE.formatted(
            Markup.text(words.unitsCaption(index.units().size())),
            Markup.text(words.unit()),
            Markup.text(words.newestReport()),
            anyEarlier
                ? "<th scope=\"col\">%s</th>".formatted(Markup.text(words.earlierReports()))
                : ""));
    groups.forEach(
        (initial, units) -> {
          html.append(letters ? "<tbody id=\"%s\">\n".formatted(anchor(initial)) : "<tbody>\n");
          units.forEach(unit -> row(html, unit));
          html.append("</tbody>\n");
        });
    return html.append("</table>\n</section>\n").toString();
  }

  private void letters(StringBuilder html, Map<String, List<PublishedIndex.Unit>> groups) {
    html.append("<nav aria-label=\"%s\">\n<ul>\n".formatted(Markup.text(words.letters())));
    groups
        .keySet()
        .forEach(
            initial ->
                html.append(
                    "<li><a class=\"letter\" href=\"#%s\">%s</a></li>\n"
                        .formatted(anchor(initial), Markup.text(initial))));
    html.append("</ul>\n</nav>\n");
  }

  /** Made of the letter's number, so that any alphabet will do. */
  private static String anchor(String initial) {
    return "units-" + String.format(Locale.ROOT, "%04x", initial.codePointAt(0));
  }

  private void row(StringBuilder html, PublishedIndex.Unit unit) {
    html.append(
        NAME.formatted(Markup.text(unit.id()), Markup.text(unit.name()), Markup.text(unit.code())));
    for (String name : unit.formerNames()) {
      html.append(" <span class=\"path\">%s</span>".formatted(Markup.text(words.formerly(name))));
    }
    html.append("</th><td>");
    for (int i = 0; i < unit.newest().size(); i++) {
      html.append(i == 0 ? "" : "<br/>").append(link(unit.newest().get(i)));
    }
    html.append("</td>");
    if (anyEarlier) {
      html.append("<td>");
      earlier(html, unit.earlier());
      html.append("</td>");
    }
    html.append("</tr>\n");
  }

  private void earlier(StringBuilder html, List<PublishedIndex.Report> reports) {
    if (reports.isEmpty()) {
      html.append(Markup.text(words.none()));
      return;
    }
    html.append(
        "<details><summary>%s</summary><ul>".formatted(Markup.text(words.earlier(reports.size()))));
    reports.forEach(report -> html.append("<li>").append(link(report)).append("</li>"));
    html.append("</ul></details>");
  }

  private String link(PublishedIndex.Report report) {
    return LINK.formatted(
        RelativeLink.to(report.folder(), report.path()),
        Markup.text(report.period()),
        Markup.text(report.size()),
        report.replaced() ? ", " + Markup.text(words.replacedReport()) : "");
  }
}
