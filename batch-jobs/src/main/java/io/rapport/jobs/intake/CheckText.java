package io.rapport.jobs.intake;

import io.rapport.jobs.intake.CheckReport.Basis;
import io.rapport.jobs.intake.CheckReport.Rows;
import io.rapport.jobs.intake.CheckReport.SurveyBases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a {@link CheckReport} for people at a terminal. */
public final class CheckText {
  /** Names from files could move the cursor or break lines. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private final List<String> lines = new ArrayList<>();

  private CheckText() {}

  /** The lines of a report. */
  public static List<String> of(CheckReport report) {
    CheckText text = new CheckText();
    text.write(report);
    return text.lines.stream().map(line -> CONTROL.matcher(line).replaceAll(" ")).toList();
  }

  private void write(CheckReport report) {
    lines.add(report.file() + ": nothing is stored by this check");
    line("kind", report.kind() + report.definition().map(id -> ", by " + id).orElse(""));
    report.layouts().forEach(layout -> line("layout", layout));
    columns("read", report.mapped());
    columns("not read", report.unmapped());
    report.rows().ifPresent(this::rows);
    counts("refused because", report.reasons());
    report.first().forEach(reason -> lines.add("    " + reason));
    counts("noticed", report.findings());
    if (report.unknownUnits() > 0) {
      line("units", report.unknownUnits() + " rows name a unit the organisation does not have");
    }
    report.suspicious().forEach(item -> line("suspicious", item));
    report.bases().ifPresent(this::bases);
    report.refusals().forEach(reason -> line("refused", reason));
    line("verdict", report.refused() ? "the file would be refused" : "the file would be taken in");
  }

  private void columns(String title, Collection<String> names) {
    if (!names.isEmpty()) {
      line(
          title,
          names.size()
              + (names.size() == 1 ? " column: " : " columns: ")
              + String.join(", ", names));
    }
  }

  private void rows(Rows rows) {
    StringBuilder words = new StringBuilder();
    words.append(rows.read()).append(" read = ").append(rows.accepted()).append(" accepted + ");
    words.append(rows.refused()).append(" refused + ").append(rows.blank()).append(" blank");
    rows.duplicate().ifPresent(twice -> words.append(" + ").append(twice).append(" duplicate"));
    line("rows", words.toString());
  }

  private void counts(String title, Map<String, Long> counts) {
    counts.forEach((what, count) -> line(title, count + " x " + what));
  }

  private void bases(SurveyBases bases) {
    for (Basis basis : bases.shown()) {
      line(
          "basis", basis.wave() + "  " + basis.unit() + " " + basis.name() + ": " + basis.people());
    }
    if (bases.below() > 0) {
      line("basis", bases.below() + " units stay under the threshold of " + bases.threshold());
    }
  }

  private void line(String title, String words) {
    lines.add(String.format(Locale.ROOT, "  %-16s %s", title, words));
  }
}
