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
 */
public record Reading(List<Staged> staged, List<Issue> issues) {
  /** Nothing to store and nothing to say. */
  public static final Reading NOTHING = new Reading(List.of(), List.of());

  public Reading {
    staged = List.copyOf(staged);
    issues = List.copyOf(issues);
  }

  /** What a checked row gave. */
  public static <T> Reading of(Checked<T> row, Function<T, Staged> staged) {
    return row instanceof Checked.Accepted<T> accepted
        ? new Reading(List.of(staged.apply(accepted.value())), accepted.findings())
        : new Reading(List.of(), row.issues());
  }

  /** Whether the row is refused. */
  public boolean refused() {
    return staged.isEmpty()
        && issues.stream().anyMatch(issue -> issue.severity() == Issue.Severity.REFUSED);
  }
}
