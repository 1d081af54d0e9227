package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;

/** A file that cannot be taken in at all, and why. */
public final class UnreadableFile extends RuntimeException {
  private final transient Issue issue;

  /**
   * Refuses a file.
   *
   * @param rule id of the rule that the file breaks, such as "encrypted"
   * @param place where it does so
   * @param message what is wrong and what to do about it, in words
   */
  public UnreadableFile(String rule, Place place, String message) {
    this(new Issue(rule, Issue.Severity.FILE_REFUSED, place, message));
  }

  /** Refuses a file for a reason found elsewhere. */
  public UnreadableFile(Issue issue) {
    super(issue.toString());
    this.issue = issue;
  }

  /** The reason, with its place. */
  public Issue issue() {
    return issue;
  }
}
