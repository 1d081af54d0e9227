package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.RowCounts;
import io.rapport.domain.intake.layout.LayoutMatch;
import io.rapport.jobs.intake.CheckReport.Counted;
import io.rapport.jobs.intake.CheckReport.Rows;
import io.rapport.jobs.intake.CheckReport.SurveyBases;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.store.intake.InputFileEntry.Definition;
import io.rapport.jobs.store.intake.InputLedger.FindingKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Gathers a {@link CheckReport}. NOT thread safe. */
final class CheckFindings {
  /** Places printed of each rule. */
  private static final int FIRST = 3;

  private final String file;
  private String kind = "unknown";
  private Optional<String> definition = Optional.empty();
  private final List<String> layouts = new ArrayList<>();
  private final Set<String> mapped = new LinkedHashSet<>();
  private final Set<String> unmapped = new LinkedHashSet<>();
  private Optional<Rows> rows = Optional.empty();
  private final List<String> refusals = new ArrayList<>();
  private final Map<String, Reason> reasons = new TreeMap<>();
  private final Map<String, List<String>> unused = new HashMap<>();
  private final List<Counted> findings = new ArrayList<>();
  private final List<String> advice = new ArrayList<>();
  private boolean respondents;
  private long unknownUnits;
  private List<String> suspicious = List.of();
  private Optional<SurveyBases> bases = Optional.empty();

  /** A rule that refuses cells or rows. */
  private static final class Reason {
    private final String words;
    private final List<String> first = new ArrayList<>();
    private long count;

    private Reason(String words) {
      this.words = words;
    }
  }

  CheckFindings(String file) {
    this.file = file;
  }

  void recognised(Recognised input) {
    kind = input.kind().kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    definition = input.kind().definition().map(Definition::toString);
    for (SourceTable table : input.tables()) {
      table.layout().ifPresent(layout -> layouts.add(words(table, layout.match())));
      respondents |= table.layout().map(SurveyLayout::isLong).orElse(false);
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
    unused(reading);
    boolean counted = false;
    for (Issue issue : reading.refusals()) {
      Reason reason = reasons.computeIfAbsent(issue.rule(), rule -> new Reason(issue.message()));
      reason.count++;
      if (reason.first.size() < FIRST) {
        reason.first.add(issue.place().toString());
      }
      if (issue.rule().equals("unknown-unit") && !counted) {
        unknownUnits++;
        counted = true;
      }
    }
  }

  /** Values that are not used: where the first of them stand. */
  private void unused(Reading reading) {
    for (Issue issue : reading.issues()) {
      if (issue.severity() == Issue.Severity.NULLED) {
        List<String> places =
            unused.computeIfAbsent(
                issue.rule() + IntakeTally.message(issue), rule -> new ArrayList<>());
        if (places.size() < FIRST) {
          places.add(issue.place().toString());
        }
      }
    }
  }

  void refuse(Issue issue) {
    refusals.add(issue.toString());
  }

  void advise(String words) {
    advice.add(words);
  }

  void counted(IntakeTally tally, RowCounts counts) {
    rows =
        Optional.of(
            new Rows(
                respondents ? "respondents" : "rows",
                counts.read(),
                counts.accepted(),
                counts.refused(),
                counts.blank(),
                counts.duplicate()));
    tally.fileRefusals().forEach(this::refuse);
    tally
        .findings()
        .forEach(
            (finding, count) -> {
              if (!finding.rule().equals("unmapped-column")) {
                findings.add(
                    new Counted(
                        finding.rule(),
                        words(finding),
                        count,
                        unused.getOrDefault(finding.rule() + finding.message(), List.of())));
              }
            });
  }

  private static String words(FindingKey finding) {
    return finding.severity() == Issue.Severity.NULLED
        ? finding.message() + ", the value is not used"
        : finding.message();
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
        mostFrequentFirst(
            reasons.entrySet().stream()
                .map(
                    reason ->
                        new Counted(
                            reason.getKey(),
                            reason.getValue().words,
                            reason.getValue().count,
                            reason.getValue().first))
                .toList()),
        mostFrequentFirst(findings),
        unknownUnits,
        suspicious,
        bases,
        List.copyOf(advice));
  }

  private static List<Counted> mostFrequentFirst(List<Counted> all) {
    return all.stream().sorted(Comparator.comparingLong(Counted::count).reversed()).toList();
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
