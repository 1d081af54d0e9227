package io.rapport.jobs.publish;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.report.IndexWords;
import io.rapport.domain.report.PublishedIndex;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.RendererLedger;
import io.rapport.templates.page.IndexPage;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Publishes a month's newest issue from the ledger, and keeps the page of releases. */
public final class Publisher {
  private final RendererLedger ledger;
  private final SafePublication publication;
  private final OfficersRecord record;
  private final ReleaseRenderer renderer;
  private final String organisation;
  private final List<Language> languages;

  Publisher(
      RendererLedger ledger,
      SafePublication publication,
      OfficersRecord record,
      ReleaseRenderer renderer,
      String organisation,
      List<Language> languages) {
    this.ledger = ledger;
    this.publication = publication;
    this.record = record;
    this.renderer = renderer;
    this.organisation = organisation;
    this.languages = List.copyOf(languages);
  }

  /**
   * Publishes a month, or finds that it is in place.
   *
   * @throws RapportFailure {@link ExitCode#INPUT_MISSING} if the month was never released
   */
  public Publication publish(YearMonth month) {
    Release release =
        ledger
            .latest(month)
            .orElseThrow(
                () ->
                    new RapportFailure(
                        ExitCode.INPUT_MISSING, month + " has not been analysed yet"));
    Map<String, String> versions =
        new TreeMap<>(Manifest.naming(ledger.contentHash(month).orElseThrow(), release.issue()));
    versions.put(Manifest.LANGUAGES, tags());
    if (renderer.encrypts()) {
      versions.put(Manifest.ENCRYPTION, "AES-256");
    }
    versions.put("disclosure policy", release.policy().version());
    release
        .catalogue()
        .survey()
        .ifPresent(
            survey ->
                versions.put(
                    "questionnaire " + survey.questionnaire(), Integer.toString(survey.version())));
    Map<String, String> inputs = new TreeMap<>();
    for (Quality.Input input : release.quality().inputs()) {
      inputs.put(input.name() + " " + input.sha256().substring(0, 12), input.sha256());
    }
    Publication done =
        publication.publish(
            month,
            new Manifest.Origin(versions, inputs, release.quality().revisions()),
            folder -> renderer.render(release, folder));
    publication.putPage("index.html", new IndexPage().render(index()));
    return done;
  }

  /** The last month that is published, if any is. */
  public Optional<YearMonth> lastMonth() {
    return publication.releasesNewestFirst().stream()
        .findFirst()
        .map(release -> YearMonth.parse(release.manifest().period()));
  }

  /**
   * Whether the newest publication of a month is that of its newest issue in the languages asked
   * for, is encrypted or not as asked for, and the officer has its record.
   */
  public boolean isInPlace(YearMonth month) {
    Optional<String> hash = ledger.contentHash(month);
    return hash.isPresent()
        && publication.releasesNewestFirst().stream()
            .filter(release -> release.manifest().period().equals(month.toString()))
            .findFirst()
            .filter(release -> hash.get().equals(release.manifest().content()))
            .filter(release -> tags().equals(release.manifest().languages()))
            .filter(release -> release.manifest().encrypted() == renderer.encrypts())
            .filter(release -> record.holds(release.name()))
            .isPresent();
  }

  private String tags() {
    return languages.stream().map(Language::tag).collect(Collectors.joining(", "));
  }

  private PublishedIndex index() {
    return PublishedIndex.of(
        organisation,
        publication.releasesNewestFirst().stream().map(Publication::listed).toList(),
        new IndexWords(languages.get(0)));
  }
}
