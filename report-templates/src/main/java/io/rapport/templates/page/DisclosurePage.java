package io.rapport.templates.page;

import io.rapport.domain.report.DisclosureReport;
import java.util.List;

/**
 * The disclosure report of a release as one HTML page, in English, in the look of the page of
 * releases. The same model gives the same text.
 */
public final class DisclosurePage {

  private static final PageFrame.Content CONTENT =
      new PageFrame.Content("report", "Skip to the report");

  private static final String SECTION =
      """
      <section aria-labelledby="%1$s">
      <h2 id="%1$s">%2$s</h2>
      <table>
      """;

  private final PageFrame frame = new PageFrame();

  /** The page, to be saved in UTF-8. */
  public String render(DisclosureReport report) {
    StringBuilder main = new StringBuilder();
    report.notes().forEach(note -> main.append("<p>").append(Markup.text(note)).append("</p>\n"));
    main.append(SECTION.formatted("release", "Release")).append("<tbody>\n");
    report.facts().forEach(fact -> main.append(row(fact)));
    main.append("</tbody>\n</table>\n</section>\n");
    for (int i = 0; i < report.tables().size(); i++) {
      append(report.tables().get(i), "table-" + (i + 1), main);
    }
    return frame.around("en", report.title(), report.organisation(), CONTENT, "", main.toString());
  }

  private static String row(DisclosureReport.Fact fact) {
    String value = Markup.text(fact.value());
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>\n"
        .formatted(Markup.text(fact.name()), fact.code() ? "<code>" + value + "</code>" : value);
  }

  private static void append(DisclosureReport.Table table, String id, StringBuilder main) {
    String side = table.numbers() ? " class=\"number\"" : "";
    main.append(SECTION.formatted(id, Markup.text(table.title())));
    main.append("<thead>\n");
    append(table.columns(), "<th scope=\"col\">%s</th>", "<th scope=\"col\"%s>%s</th>", side, main);
    main.append("</thead>\n<tbody>\n");
    for (List<String> row : table.rows()) {
      append(row, "<th scope=\"row\">%s</th>", "<td%s>%s</td>", side, main);
    }
    main.append("</tbody>\n</table>\n</section>\n");
  }

  private static void append(
      List<String> row, String first, String other, String side, StringBuilder main) {
    main.append("<tr>").append(first.formatted(Markup.text(row.get(0))));
    row.stream().skip(1).forEach(text -> main.append(other.formatted(side, Markup.text(text))));
    main.append("</tr>\n");
  }
}
