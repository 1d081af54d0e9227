package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.RowCounts;
import io.rapport.domain.intake.profile.CaseFigure;
import io.rapport.jobs.store.intake.InputLedger.FindingKey;
import io.rapport.jobs.store.intake.Staged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what becomes of one file while it is read. NOT thread safe. */
final class IntakeTally {
  private static final Comparator<FindingKey> ORDER =
      Comparator.comparing(FindingKey::rule)
          .thenComparing(FindingKey::severity)
          .thenComparing(FindingKey::message);

  private final SortedMap<FindingKey, Long> findings = new TreeMap<>(ORDER);
  private final List<Issue> fileRefusals = new ArrayList<>();
  private final List<CaseFigure> figures = new ArrayList<>();
  private long accepted;
  private long refused;
  private long blank;
  private long staged;
  private long weight;

  /** Forgets everything: the file is read from its beginning. */
  void reset() {
    findings.clear();
    fileRefusals.clear();
    figures.clear();
    accepted = 0;
    refused = 0;
    blank = 0;
    staged = 0;
    weight = 0;
  }

  void addBlank() {
    blank++;
  }

  /** Counts a row that is not blank. */
  void addRow(Reading reading) {
    if (reading.refused()) {
      refused++;
    } else {
      accepted++;
    }
    addEnd(reading);
  }

  /** Counts what belongs to no single row. */
  void addEnd(Reading reading) {
    staged += reading.staged().size();
    weight += reading.staged().stream().mapToLong(Staged::weight).sum();
    addIssues(reading.issues());
  }

  /** Keeps the figures about the file's cases. */
  void addFigures(List<CaseFigure> more) {
    figures.addAll(more);
  }

  /** Counts what was noticed so many times without refusing anything. */
  void addFinding(Issue issue, long count) {
    findings.merge(
        new FindingKey(issue.rule(), issue.severity(), message(issue)), count, Long::sum);
  }

  /** Counts what was noticed, and keeps what refuses the file. */
  void addIssues(List<Issue> issues) {
    for (Issue issue : issues) {
      switch (issue.severity()) {
        case WARNING, NULLED -> addFinding(issue, 1);
        case FILE_REFUSED -> fileRefusals.add(issue);
        case REFUSED -> {
          // Refused rows are counted as rows.
        }
      }
    }
  }

  RowCounts counts() {
    return new RowCounts(accepted + refused + blank, accepted, refused, blank, 0);
  }

  /** Number of records that were handed to staging. */
  long staged() {
    return staged;
  }

  /** Sum of their weights. */
  long weight() {
    return weight;
  }

  Map<FindingKey, Long> findings() {
    return Collections.unmodifiableSortedMap(findings);
  }

  /** Figures about the file's cases. */
  List<CaseFigure> figures() {
    return Collections.unmodifiableList(figures);
  }

  /** Why the file is refused as a whole; nothing if it is not. */
  List<Issue> fileRefusals() {
    return Collections.unmodifiableList(fileRefusals);
  }

  private static String message(Issue issue) {
    return issue.place().header().map(header -> "column " + header + ": ").orElse("")
        + issue.message();
  }
}
