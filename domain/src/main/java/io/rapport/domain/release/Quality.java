package io.rapport.domain.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the quality of the data behind a release: counts and hashes, never values.
 *
 * @param inputs files that were read, sorted by name
 * @param refusals refused rows by rule
 * @param findings findings of the record rules
 * @param revisions figures that differ from the month's earlier issue
 * @param provenance what stands behind the issue; empty if an earlier program made it
 * @param unmoved waves with figures that stay as first released
 */
public record Quality(
    List<Input> inputs,
    List<RuleCount> refusals,
    List<RuleCount> findings,
    List<Revision> revisions,
    Optional<Provenance> provenance,
    List<Unmoved> unmoved) {
  public Quality {
    inputs = List.copyOf(inputs);
    refusals = List.copyOf(refusals);
    findings = List.copyOf(findings);
    revisions = List.copyOf(revisions);
    // Ledgers of earlier programs do not have these.
    provenance = provenance == null ? Optional.empty() : provenance;
    unmoved = unmoved == null ? List.of() : List.copyOf(unmoved);
  }

  /** Quality of an issue of which nothing more is recorded. */
  public Quality(
      List<Input> inputs,
      List<RuleCount> refusals,
      List<RuleCount> findings,
      List<Revision> revisions) {
    this(inputs, refusals, findings, revisions, Optional.empty(), List.of());
  }

  /** The same with what stands behind the issue. */
  public Quality with(Provenance behind) {
    return new Quality(inputs, refusals, findings, revisions, Optional.of(behind), unmoved);
  }

  /** The same with waves of which figures stay as first released. */
  public Quality withUnmoved(List<Unmoved> waves) {
    return new Quality(inputs, refusals, findings, revisions, provenance, waves);
  }

  /** The same with other revisions. */
  public Quality with(List<Revision> newRevisions) {
    return new Quality(inputs, refusals, findings, newRevisions, provenance, unmoved);
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

  /**
   * A wave whose answers were corrected, with figures that stay as first released, because the
   * correction touches too few people for them to be told anew.
   *
   * @param wave id of the wave
   * @param figures how many there are
   */
  public record Unmoved(String wave, long figures) {}
}
