package io.rapport.jobs.prove;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.audit.DisclosureAudit;
import io.rapport.domain.report.Numerals;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.publish.OfficersRecord;
import io.rapport.jobs.publish.Publication;
import io.rapport.jobs.publish.SafePublication;
import io.rapport.jobs.store.ContentHashes;
import io.rapport.jobs.store.KeptProof;
import io.rapport.jobs.store.ProofStore;
import io.rapport.jobs.store.ReleaseStore;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves a release again: from the ledger alone, and that the published folder holds what the
 * ledger says.
 */
public final class Prover {
  private static final Numerals NUMERALS = Numerals.of(Language.ENGLISH);
  private final ReleaseStore releases;
  private final ProofStore proofs;
  private final SafePublication publications;
  private final OfficersRecord record;

  Prover(
      ReleaseStore releases,
      ProofStore proofs,
      SafePublication publications,
      OfficersRecord record) {
    this.releases = releases;
    this.proofs = proofs;
    this.publications = publications;
    this.record = record;
  }

  /** What was checked, in a line, and whether it holds. */
  private record Check(boolean holds, String line) {
    static Check of(String what, boolean holds, String words) {
      return new Check(holds, "%-10s %s".formatted(what, words));
    }
  }

  /**
   * Repeats the audit of a release and compares hashes.
   *
   * @param release as the ledger holds it
   * @return {@link ExitCode#INTERNAL} if anything is not as it must be, with all that was checked
   * @throws RapportFailure {@link ExitCode#INPUT_MISSING} if the release was added before proofs
   *     were kept; {@link ExitCode#INTERNAL} if its evidence was altered
   */
  public Outcome prove(Release release) {
    YearMonth month = release.month();
    KeptProof kept =
        proofs
            .of(month, release.issue())
            .orElseThrow(
                () ->
                    new RapportFailure(
                        ExitCode.INPUT_MISSING,
                        "%s, issue %d, was released before proofs were kept"
                            .formatted(month, release.issue())));
    long shown = shown(release);
    List<Check> checks = new ArrayList<>();
    checks.add(
        new Check(
            true,
            "%s, issue %d: %s cells, %s of them shown"
                .formatted(
                    month,
                    release.issue(),
                    NUMERALS.thousands(release.cells().size()),
                    NUMERALS.thousands(shown))));
    checks.add(content(release));
    checks.addAll(standing(release));
    checks.add(Check.of("evidence", true, "as it was kept: SHA-256 " + kept.evidenceSha256()));
    checks.addAll(audit(release, shown, kept));
    checks.addAll(published(release));
    boolean holds = checks.stream().allMatch(Check::holds);
    return new Outcome(
        holds ? ExitCode.DONE : ExitCode.INTERNAL, checks.stream().map(Check::line).toList());
  }

  private Check content(Release release) {
    ContentHashes hashes = releases.hashes(release.month(), release.issue()).orElseThrow();
    boolean same = hashes.recorded().equals(hashes.today());
    return Check.of(
        "content",
        same,
        same
            ? "as it was released: SHA-256 " + hashes.recorded()
            : "ALTERED: SHA-256 was %s and is %s".formatted(hashes.recorded(), hashes.today()));
  }

  /** One line if figures stay as earlier issues told them. */
  private List<Check> standing(Release release) {
    long standing =
        release.cells().values().stream()
            .filter(cell -> cell instanceof ReleasedCell.Shown shown && shown.asOf().isPresent())
            .count();
    if (standing == 0) {
      return List.of();
    }
    long others = releases.notAsTold(release.month(), release.issue());
    return List.of(
        Check.of(
            "as told",
            others == 0,
            others == 0
                ? "%s figures stay as earlier issues told them"
                    .formatted(NUMERALS.thousands(standing))
                : "ALTERED: %s of %s figures are not as an earlier issue told them"
                    .formatted(NUMERALS.thousands(others), NUMERALS.thousands(standing))));
  }

  private static List<Check> audit(Release release, long shown, KeptProof kept) {
    List<Check> checks = new ArrayList<>();
    List<String> findings = DisclosureAudit.ofRelease(release.cells(), kept.proof().evidence());
    if (findings.isEmpty()) {
      checks.add(
          Check.of(
              "audit",
              true,
              "nothing that gives few people away follows, or can be guessed, from what is shown"));
    }
    findings.forEach(finding -> checks.add(Check.of("audit", false, "FOUND: " + finding)));
    if (shown != kept.proof().audited().cells()) {
      checks.add(
          Check.of(
              "audit",
              false,
              "ALTERED: %s shown cells were audited at the release"
                  .formatted(NUMERALS.thousands(kept.proof().audited().cells()))));
    }
    return checks;
  }

  /** One line for each publication of the issue, and for each of the month that is of none. */
  private List<Check> published(Release release) {
    List<Check> checks = new ArrayList<>();
    boolean found = false;
    for (Publication publication : publications.releasesNewestFirst()) {
      if (!publication.manifest().period().equals(release.month().toString())) {
        continue;
      }
      boolean known =
          releases
              .hashes(release.month(), publication.manifest().issue())
              .filter(hashes -> hashes.recorded().equals(publication.manifest().content()))
              .isPresent();
      if (!known) {
        checks.add(
            Check.of(
                "published", false, "FOREIGN: the ledger has no release of " + publication.name()));
      } else if (publication.manifest().issue() == release.issue()) {
        found = true;
        checks.add(files(publication));
      }
    }
    if (!found) {
      checks.add(Check.of("published", true, "nowhere in the published folder"));
    }
    return checks;
  }

  private Check files(Publication publication) {
    String name = publication.name();
    if (!isIntact(publication)) {
      return Check.of("published", false, "ALTERED: the files of %s".formatted(name));
    }
    if (!record.holds(name)) {
      return Check.of("published", false, "MISSING: the disclosure report of %s".formatted(name));
    }
    return Check.of(
        "published",
        true,
        "in %s, %s files as in its manifest"
            .formatted(name, NUMERALS.thousands(publication.manifest().files().size())));
  }

  private static boolean isIntact(Publication publication) {
    try {
      return publication.isIntact();
    } catch (IOException e) {
      throw new RapportFailure(
          ExitCode.IO_ERROR, "the published folder cannot be read: " + publication.name(), e);
    }
  }

  private static long shown(Release release) {
    return release.cells().values().stream().filter(ReleasedCell.Shown.class::isInstance).count();
  }
}
