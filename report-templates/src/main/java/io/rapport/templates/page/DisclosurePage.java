package io.rapport.templates.page;

import io.rapport.domain.report.DisclosureReport;
import java.util.List;

/**
 * The disclosure report of a release as one HTML page, in the look of the page of releases. The
 * same model gives the same text.
 */
public final class DisclosurePage {
  private static final String FACTS = "release";

  /** A table wider than the screen is moved in a frame of its own, by keyboard too. */
  private static final String SECTION =
      """
      <section aria-labelledby="%1$s">
      <h2 id="%1$s">%2$s</h2>
      <div class="scroll" role="group" tabindex="0" aria-labelledby="%1$s">
      <table>
      <caption>%3$s</caption>
      """;

  private static final String SECTION_END = "</tbody>\n</table>\n</div>\n</section>\n";

  private final PageFrame frame = new PageFrame();

  /** The page, to be saved in UTF-8. */
  public String render(DisclosureReport report) {
    DisclosureReport.Labels labels = report.labels();
    StringBuilder main = new StringBuilder();
    report.notes().forEach(note -> main.append("<p>").append(Markup.text(note)).append("</p>\n"));
    main.append(
        SECTION.formatted(FACTS, Markup.text(labels.facts()), Markup.text(labels.factsCaption())));
    main.append("<tbody>\n");
    report.facts().forEach(fact -> main.append(row(fact)));
    main.append(SECTION_END);
    for (int i = 0; i < report.tables().size(); i++) {
      append(report.tables().get(i), id(i), main);
    }
    return frame.around(
        labels.language(),
        report.title(),
        report.organisation(),
        new PageFrame.Content("report", labels.skip()),
        contents(report),
        main.toString());
  }

  private static String id(int table) {
    return "table-" + (table + 1);
  }

  private static String contents(DisclosureReport report) {
    StringBuilder html = new StringBuilder();
    html.append(
        "<nav aria-label=\"%s\">\n<ul>\n".formatted(Markup.text(report.labels().contents())));
    html.append(link(FACTS, report.labels().facts()));
    for (int i = 0; i < report.tables().size(); i++) {
      html.append(link(id(i), report.tables().get(i).title()));
    }
    return html.append("</ul>\n</nav>\n").toString();
  }

  private static String link(String id, String text) {
    return "<li><a href=\"#%s\">%s</a></li>\n".formatted(id, Markup.text(text));
  }

  private static String row(DisclosureReport.Fact fact) {
    String value = Markup.text(fact.value());
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
        .formatted(Markup.text(fact.name()), fact.code() ? "<code>" + value + "</code>" : value);
  }

  private static void append(DisclosureReport.Table table, String id, StringBuilder main) {
    String side = table.numbers() ? " class=\"number\"" : "";
    main.append(SECTION.formatted(id, Markup.text(table.title()), Markup.text(table.caption())));
    main.append("<thead>\n");
    append(table.columns(), "<th scope=\"col\">%s</th>", "<th scope=\"col\"%s>%s</th>", side, main);
    main.append("</thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      append(row, "<th scope=\"row\">%s</th>", "<td%s>%s</td>", side, main);
    }
    main.append(SECTION_END);
  }

  private static void append(
      List<String> row, String first, String other, String side, StringBuilder main) {
    main.append("<tr>").append(first.formatted(Markup.text(row.get(0))));
    row.stream().skip(1).forEach(text -> main.append(other.formatted(side, Markup.text(text))));
    main.append("</tr>\n");
  }
}
