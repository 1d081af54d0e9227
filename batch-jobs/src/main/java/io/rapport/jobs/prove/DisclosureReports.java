package io.rapport.jobs.prove;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Release;
import io.rapport.domain.report.DisclosureReport;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.publish.Manifest;
import io.rapport.jobs.publish.OfficersRecord;
import io.rapport.jobs.publish.PlacedFile;
import io.rapport.jobs.store.ContentHashes;
import io.rapport.jobs.store.KeptProof;
import io.rapport.jobs.store.ProofStore;
import io.rapport.jobs.store.ReleaseStore;
import io.rapport.templates.page.DisclosurePage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;

/**
 * The disclosure reports: one page and one JSON file for each publication, named as its folder, in
 * a folder of their own. Nothing in them depends on the time of day, so the same publication has
 * the same report, byte for byte.
 */
final class DisclosureReports implements OfficersRecord {
  private final ReleaseStore releases;
  private final ProofStore proofs;
  private final Path folder;
  private final Language language;
  private final DisclosurePage page = new DisclosurePage();

  /**
   * @param language of the pages
   */
  DisclosureReports(ReleaseStore releases, ProofStore proofs, Path folder, Language language) {
    this.releases = releases;
    this.proofs = proofs;
    this.folder = folder;
    this.language = language;
  }

  /**
   * Writes the report of a publication.
   *
   * @throws RapportFailure {@link ExitCode#INTERNAL} if its release has no proof in the ledger, or
   *     is another one than what was drawn; {@link ExitCode#OUTPUT_NOT_CREATED} if it cannot be
   *     written
   */
  @Override
  public void keep(String publication, Manifest manifest) {
    YearMonth month = YearMonth.parse(manifest.period());
    int issue = manifest.issue();
    Release release =
        releases
            .issue(month, issue)
            .orElseThrow(() -> failure(month, issue, "is not in the ledger"));
    KeptProof kept =
        proofs
            .of(month, issue)
            .orElseThrow(
                () ->
                    failure(
                        month,
                        issue,
                        "has no proof in the ledger: rapport analyse --month "
                            + month
                            + " makes one"));
    String content = releases.hashes(month, issue).map(ContentHashes::today).orElse("");
    if (!content.equals(manifest.content())) {
      throw failure(month, issue, "is not what the ledger holds");
    }
    DisclosureReport.Hashes hashes =
        new DisclosureReport.Hashes(content, kept.evidenceSha256(), manifest.sha256());
    PlacedFile.put(
        json(publication), DisclosureJson.of(release, kept.proof(), hashes, publication));
    PlacedFile.put(
        page(publication),
        page.render(DisclosureReport.of(release, kept.proof(), hashes, publication, language)));
  }

  @Override
  public boolean holds(String publication) {
    return Files.isRegularFile(page(publication)) && Files.isRegularFile(json(publication));
  }

  private Path page(String publication) {
    return folder.resolve(publication + ".html");
  }

  private Path json(String publication) {
    return folder.resolve(publication + ".json");
  }

  private static RapportFailure failure(YearMonth month, int issue, String what) {
    return new RapportFailure(
        ExitCode.INTERNAL, "nothing was published: %s, issue %d, %s".formatted(month, issue, what));
  }
}
