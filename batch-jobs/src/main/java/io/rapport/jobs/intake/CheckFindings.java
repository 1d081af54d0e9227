package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.RowCounts;
import io.rapport.domain.intake.layout.LayoutMatch;
import io.rapport.jobs.intake.CheckReport.Rows;
import io.rapport.jobs.intake.CheckReport.SurveyBases;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.store.intake.InputFileEntry.Definition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Gathers a {@link CheckReport}. NOT thread safe. */
final class CheckFindings {
  /** Reasons printed with their places. */
  private static final int FIRST = 20;

  private final String file;
  private String kind = "unknown";
  private Optional<String> definition = Optional.empty();
  private final List<String> layouts = new ArrayList<>();
  private final Set<String> mapped = new LinkedHashSet<>();
  private final Set<String> unmapped = new LinkedHashSet<>();
  private Optional<Rows> rows = Optional.empty();
  private final List<String> refusals = new ArrayList<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final List<String> first = new ArrayList<>();
  private final List<String> unused = new ArrayList<>();
  private final Map<String, Long> findings = new TreeMap<>();
  private long unknownUnits;
  private List<String> suspicious = List.of();
  private Optional<SurveyBases> bases = Optional.empty();

  CheckFindings(String file) {
    this.file = file;
  }

  void recognised(Recognised input) {
    kind = input.kind().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    definition = input.kind().definition().map(Definition::toString);
    for (SourceTable table : input.tables()) {
      table.layout().ifPresent(layout -> layouts.add(words(table, layout.match())));
    }
  }

  /** What the tables of a file look like that is nothing known. */
  void layouts(InputFile input) {
    if (!kind.equals("unknown")) {
      return;
    }
    try {
      for (InputFile.Part part : input.parts()) {
        for (SurveyTables tables : Recognition.tables(part)) {
          tables.matches().stream()
              .findFirst()
              .ifPresent(match -> layouts.add(words(tables.plain(), match)));
        }
      }
    } catch (UnreadableFile again) {
      // Why it cannot be read is said already; layouts are of the tables before that place.
      return;
    }
  }

  void columns(SourceTable table, List<Issue> issues) {
    Set<String> unread = new LinkedHashSet<>();
    for (Issue issue : issues) {
      if (issue.rule().equals("unmapped-column")) {
        unread.add(issue.place().header().orElse(column(issue.message())));
      }
    }
    unmapped.addAll(unread);
    table.header().names().stream()
        .filter(name -> !name.isEmpty() && !unread.contains(name))
        .forEach(mapped::add);
  }

  void reasons(Reading reading) {
    boolean counted = false;
    for (Issue issue : reading.issues()) {
      if (issue.severity() == Issue.Severity.REFUSED) {
        reasons.merge(issue.rule(), 1L, Long::sum);
        if (first.size() < FIRST) {
          first.add(issue.toString());
        }
        if (issue.rule().equals("unknown-unit") && !counted) {
          unknownUnits++;
          counted = true;
        }
      } else if (issue.severity() == Issue.Severity.NULLED && unused.size() < FIRST) {
        unused.add(issue + ", the value is not used");
      }
    }
  }

  void refuse(Issue issue) {
    refusals.add(issue.toString());
  }

  void counted(IntakeTally tally, RowCounts counts, Optional<Long> duplicates) {
    long twice = duplicates.orElse(0L);
    rows =
        Optional.of(
            new Rows(
                counts.read(),
                counts.accepted() - twice,
                counts.refused(),
                counts.blank(),
                duplicates.map(OptionalLong::of).orElse(OptionalLong.empty())));
    tally.fileRefusals().forEach(this::refuse);
    tally
        .findings()
        .forEach(
            (finding, count) -> {
              if (!finding.rule().equals("unmapped-column")) {
                findings.merge(finding.message() + " [" + finding.rule() + "]", count, Long::sum);
              }
            });
  }

  void survey(SurveyPreview preview, int threshold) {
    suspicious = preview.suspicious();
    bases = Optional.of(preview.bases(threshold));
  }

  CheckReport report() {
    return new CheckReport(
        file,
        kind,
        definition,
        List.copyOf(layouts),
        List.copyOf(mapped),
        List.copyOf(unmapped),
        rows,
        List.copyOf(refusals),
        reasons,
        Stream.concat(first.stream(), unused.stream()).toList(),
        findings,
        unknownUnits,
        suspicious,
        bases);
  }

  private static String words(SourceTable table, LayoutMatch match) {
    String sheet = table.sheet().name().map(name -> "sheet " + name + ": ").orElse("");
    return sheet
        + match.layout().id()
        + " ("
        + match.reason()
        + "; "
        + (match.headerRows() == 1 ? "1 header row)" : match.headerRows() + " header rows)");
  }

  /** The name in "column NAME is not read". */
  private static String column(String message) {
    return message.replaceFirst("^column ", "").replaceFirst(" is not read$", "");
  }
}
