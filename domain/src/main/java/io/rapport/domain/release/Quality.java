package io.rapport.domain.release;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known about the quality of the data behind a release: counts and hashes, never values.
 *
 * @param inputs files that were read, sorted by name
 * @param refusals refused rows by rule
 * @param findings findings of the record rules
 * @param revisions figures that differ from the month's earlier issue
 */
public record Quality(
    List<Input> inputs,
    List<RuleCount> refusals,
    List<RuleCount> findings,
    List<Revision> revisions) {
  public Quality {
    inputs = List.copyOf(inputs);
    refusals = List.copyOf(refusals);
    findings = List.copyOf(findings);
    revisions = List.copyOf(revisions);
  }

  /**
   * A file that was read.
   *
   * @param sha256 SHA-256 in lower-case hexadecimal
   * @param read data rows in the file
   * @param mergedOn day on which it took effect
   */
  public record Input(
      String name,
      String kind,
      String sha256,
      long read,
      long accepted,
      long refused,
      long blank,
      long duplicate,
      LocalDate mergedOn) {}

  /** How often a rule was broken. */
  public record RuleCount(String rule, String words, long count) {}

  /** A released figure that changed since the issue before. */
  public record Revision(String key, String before, String after) {}
}
