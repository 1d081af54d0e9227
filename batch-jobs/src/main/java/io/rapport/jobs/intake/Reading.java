package io.rapport.jobs.intake;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.jobs.store.intake.Staged;
import java.util.List;
import java.util.function.Function;

/**
 * What a row gave, or the end of a file.
 *
 * @param staged what is to be stored; nothing if the row is refused or waits for others
 * @param issues what is to be said
 * @param late rows that were let pass and of which something is refused now; at the end of a file
 */
public record Reading(List<Staged> staged, List<Issue> issues, List<Late> late) {
  /** Nothing to store and nothing to say. */
  public static final Reading NOTHING = new Reading(List.of(), List.of());

  public Reading {
    staged = List.copyOf(staged);
    issues = List.copyOf(issues);
    late = List.copyOf(late);
  }

  /** What a row gave. */
  public Reading(List<Staged> staged, List<Issue> issues) {
    this(staged, issues, List.of());
  }

  /**
   * Rows that belong together, of which something is refused after they were read.
   *
   * @param rows their numbers, as a spreadsheet shows them
   * @param wholly whether nothing of them is used
   */
  public record Late(List<Integer> rows, boolean wholly) {
    public Late {
      rows = List.copyOf(rows);
    }
  }

  /** What a checked row gave. */
  public static <T> Reading of(Checked<T> row, Function<T, Staged> staged) {
    return row instanceof Checked.Accepted<T> accepted
        ? new Reading(List.of(staged.apply(accepted.value())), accepted.findings())
        : new Reading(List.of(), row.issues());
  }

  /** Whether the row is refused. */
  public boolean refused() {
    return staged.isEmpty() && !refusals().isEmpty();
  }

  /** Why something is refused; nothing if it is not. */
  public List<Issue> refusals() {
    return issues.stream().filter(issue -> issue.severity() == Issue.Severity.REFUSED).toList();
  }
}
