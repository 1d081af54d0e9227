package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.RowCounts;
import io.rapport.jobs.store.intake.InputFileEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How a file fared. */
sealed interface FileResult {

  /** One line for people. */
  String line();

  /**
   * The file is in the database now.
   *
   * @param reasons number of reasons for which some of its rows are not
   */
  record Merged(InputFileEntry entry, long reasons) implements FileResult {
    @Override
    public String line() {
      RowCounts counts = entry.counts();
      StringBuilder line = new StringBuilder(entry.name());
      line.append(": ").append(counts.read()).append(" rows read, ");
      line.append(counts.accepted()).append(" accepted, ");
      line.append(counts.refused()).append(" refused");
      if (counts.blank() > 0) {
        line.append(", ").append(counts.blank()).append(" blank");
      }
      if (counts.duplicate() > 0) {
        line.append(", ").append(counts.duplicate()).append(" duplicate");
      }
      if (!entry.waves().isEmpty()) {
        line.append(entry.waves().size() == 1 ? ", wave " : ", waves ");
        line.append(String.join(" and ", entry.waves()));
      }
      return line.toString();
    }
  }

  /** The file was in the database before. */
  record KnownBefore(String name, Instant mergedAt) implements FileResult {
    @Override
    public String line() {
      return name + ": nothing to do, it was read on " + mergedAt.toString().substring(0, 10);
    }
  }

  /**
   * The file is refused.
   *
   * @param file what refuses it as a whole, at least one issue
   * @param all all reasons, those of single rows too, as far as they are kept
   * @param notKept number of reasons of single rows that are not kept
   */
  record Refused(String name, List<Issue> file, List<Issue> all, long notKept)
      implements FileResult {

    /** All reasons in words, and how many more there are. */
    List<String> reasons() {
      List<String> lines = new ArrayList<>();
      all.forEach(issue -> lines.add(issue.toString()));
      if (notKept > 0) {
        lines.add(
            "and "
                + notKept
                + " more reasons, which are not listed here; rapport check counts all of them by"
                + " rule, and the workbook beside this file, if there is one, marks their cells");
      }
      return lines;
    }

    @Override
    public String line() {
      String more = file.size() > 1 ? " (and " + (file.size() - 1) + " more)" : "";
      String row =
          all.stream()
              .filter(issue -> issue.severity() == Issue.Severity.REFUSED)
              .findFirst()
              .map(issue -> "; the first refused row: " + issue)
              .orElse("");
      return "refused: " + file.get(0) + more + row;
    }
  }

  /** There is no such file. */
  record Missing(String name) implements FileResult {
    @Override
    public String line() {
      return name + ": there is no such file";
    }
  }
}
