package io.rapport.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Quality;
import io.rapport.domain.report.Published;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafePublicationTest {
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final Map<String, String> VERSIONS = Map.of("rapport", "1.0", "method", "3");
  private static final Map<String, String> INPUTS = Map.of("survey.xlsx", "ab12");
  private static final Manifest.Origin ORIGIN = new Manifest.Origin(VERSIONS, INPUTS, List.of());

  @TempDir Path folder;
  private final RememberedRecord record = new RememberedRecord();
  private Path published;
  private SafePublication publication;

  @BeforeEach
  void create() {
    published = folder.resolve("deep/published");
    publication = new SafePublication(published, record);
  }

  @Test
  void publishesFilesWithAManifestAndTheCurrentLink() throws IOException {
    Publication done = publish(JUNE, "seven");

    assertThat(done.isNew()).isTrue();
    assertThat(done.folder()).isEqualTo(published.resolve("2026-06"));
    assertThat(published.resolve("current/units/report.pdf")).hasContent("seven");
    assertThat(Files.readSymbolicLink(published.resolve("current"))).isEqualTo(Path.of("2026-06"));
    assertThat(published.resolve("2026-06/manifest.json"))
        .hasContent(
            """
            {
              "period" : "2026-06",
              "versions" : {
                "method" : "3",
                "rapport" : "1.0"
              },
              "inputs" : {
                "survey.xlsx" : "ab12"
              },
              "files" : {
                "index.html" : {
                  "bytes" : 4,
                  "sha256" : "3660315a9af3df255d8f19ab077e4797822b41488a0e2a04bc6af71213c23274",
                  "title" : "index.html"
                },
                "units/report.pdf" : {
                  "bytes" : 5,
                  "sha256" : "3ba8d02b16fd2a01c1a8ba1a1f036d7ce386ed953696fa57331c2ac48a80b255",
                  "title" : "Report"
                }
              }
            }
            """);
  }

  @Test
  void closesFilesToOthers() throws IOException {
    publish(JUNE, "seven");

    assertThat(permissions("2026-06")).isEqualTo("rwxr-x---");
    assertThat(permissions("2026-06/units")).isEqualTo("rwxr-x---");
    assertThat(permissions("2026-06/units/report.pdf")).isEqualTo("rw-r-----");
    assertThat(permissions("2026-06/manifest.json")).isEqualTo("rw-r-----");
  }

  @Test
  void changesNothingWhenTheSameReleaseIsInPlace() throws IOException {
    publish(JUNE, "seven");
    age();
    SortedMap<String, FileTime> before = times();

    Publication again = publish(JUNE, "seven");

    assertThat(again.isNew()).isFalse();
    assertThat(again.folder()).isEqualTo(published.resolve("2026-06"));
    assertThat(times()).isEqualTo(before);
  }

  @Test
  void keepsTheFirstReleaseOfAMonthAndAddsRevisions() throws IOException {
    publish(JUNE, "seven");
    for (int revision = 2; revision <= 11; revision++) {
      Publication revised = publish(JUNE, "revision " + revision);
      assertThat(revised.folder()).isEqualTo(published.resolve("2026-06." + revision));
    }

    assertThat(published.resolve("2026-06/units/report.pdf")).hasContent("seven");
    assertThat(published.resolve("current/units/report.pdf")).hasContent("revision 11");
  }

  @Test
  void anEarlierMonthPublishedLateDoesNotBecomeCurrent() throws IOException {
    publish(JUNE, "seven");
    publish(MAY, "six");

    assertThat(published.resolve("2026-05/units/report.pdf")).hasContent("six");
    assertThat(published.resolve("current/units/report.pdf")).hasContent("seven");
  }

  @Test
  void aReleaseWhoseFilesWereTamperedWithIsNotTakenForTheSame() throws IOException {
    publish(JUNE, "seven");
    Files.writeString(published.resolve("2026-06/units/report.pdf"), "eight");

    assertThat(publish(JUNE, "seven").folder()).isEqualTo(published.resolve("2026-06.2"));
  }

  @Test
  void otherInputsMakeAnotherRelease() {
    publish(JUNE, "seven");

    Publication other =
        publication.publish(
            JUNE,
            new Manifest.Origin(VERSIONS, Map.of("survey.xlsx", "cd34"), List.of()),
            target -> write(target, "seven"));

    assertThat(other.folder()).isEqualTo(published.resolve("2026-06.2"));
  }

  @Test
  void aFailureWhileDrawingLeavesTheEarlierReleaseAndNoRubbish() throws IOException {
    publish(JUNE, "seven");
    age();
    SortedMap<String, FileTime> before = times();

    assertThatThrownBy(
            () ->
                publication.publish(
                    JUNE,
                    ORIGIN,
                    target -> {
                      write(target, "half");
                      throw new IllegalStateException("template broken");
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("template broken");

    SortedMap<String, FileTime> after = times();
    // The published folder itself held the temporary folder for a moment.
    before.remove("");
    after.remove("");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void clearsWhatAKilledRunLeftInTheMiddle() throws IOException {
    publish(MAY, "six");
    Path unfinished = Files.createDirectories(published.resolve(".unfinished/units"));
    Files.writeString(unfinished.resolve("stale.pdf"), "half");
    Files.createSymbolicLink(published.resolve("current.unfinished"), Path.of("nowhere"));

    publish(JUNE, "seven");

    assertThat(times().keySet())
        .noneMatch(name -> name.contains("unfinished") || name.contains("stale"));
    assertThat(published.resolve("current/units/report.pdf")).hasContent("seven");
  }

  @Test
  void finishesTheLinkOfARunThatWasKilledAfterTheRename() throws IOException {
    publish(MAY, "six");
    publish(JUNE, "seven");
    Files.delete(published.resolve("current"));
    Files.createSymbolicLink(published.resolve("current"), Path.of("2026-05"));

    Publication again = publish(JUNE, "seven");

    assertThat(again.folder()).isEqualTo(published.resolve("2026-06"));
    assertThat(published.resolve("current/units/report.pdf")).hasContent("seven");
  }

  @Test
  void saysThatTheFolderCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("deep"), "a file where a folder should be");

    assertThatThrownBy(() -> publish(JUNE, "seven"))
        .isInstanceOfSatisfying(
            RapportFailure.class,
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.OUTPUT_NOT_CREATED);
              assertThat(failure.line()).contains("2026-06").contains(published.toString());
            });
  }

  @Test
  void theOfficersRecordIsLeftBeforeAReleaseCanBeSeen() {
    Manifest first = publish(JUNE, "seven").manifest();
    Manifest second = publish(JUNE, "eight").manifest();
    publish(JUNE, "eight");

    assertThat(record.kept)
        .containsExactly(
            "2026-06 " + first.sha256() + " not seen yet",
            "2026-06.2 " + second.sha256() + " not seen yet",
            "2026-06.2 " + second.sha256() + " in place");
    assertThat(first.sha256()).isNotEqualTo(second.sha256()).matches("[0-9a-f]{64}");
  }

  @Test
  void withoutTheOfficersRecordNothingIsPublished() throws IOException {
    publish(MAY, "six");
    age();
    SortedMap<String, FileTime> before = times();
    record.failure = Optional.of(new RapportFailure(ExitCode.INTERNAL, "no proof"));

    assertThatThrownBy(() -> publish(JUNE, "seven")).hasMessage("no proof");

    SortedMap<String, FileTime> after = times();
    assertThat(after.remove("")).isNotNull();
    before.remove("");
    assertThat(after).isEqualTo(before);
    assertThat(Files.readSymbolicLink(published.resolve("current"))).isEqualTo(Path.of("2026-05"));
  }

  @Test
  void refusesLinksInARelease() {
    assertThatThrownBy(
            () ->
                publication.publish(
                    JUNE,
                    ORIGIN,
                    target -> {
                      Files.createSymbolicLink(target.resolve("link"), Path.of("/etc/passwd"));
                      return Map.of();
                    }))
        .isInstanceOf(RapportFailure.class)
        .hasMessageContaining("regular files only");
    assertThat(published).isEmptyDirectory();
  }

  @Test
  void theManifestNamesUnitsAndWhatAnIssueChangedAndReadsThemBack() throws IOException {
    Quality.Revision revision = new Quality.Revision("S01/2026-06.12m/whole/played", "41", "43");
    Catalogue.Named unit = new Catalogue.Named("SALES/N", "Sales north");
    Publication done =
        publication.publish(
            JUNE,
            new Manifest.Origin(VERSIONS, INPUTS, List.of(revision)),
            target -> {
              write(target, "seven");
              return Map.of(
                  "units/report.pdf",
                  new Renderer.Drawn("Report", Language.FRENCH, Optional.of(unit)));
            });

    Manifest read = Manifest.in(done.folder()).orElseThrow();
    assertThat(read).isEqualTo(done.manifest());
    assertThat(read.revisions()).containsExactly(revision);
    assertThat(read.files().get("units/report.pdf").unit()).contains(unit);
    assertThat(read.files().get("units/report.pdf").language()).contains("fr");
    assertThat(read.files().get("index.html").unit()).isEmpty();
    assertThat(publication.releasesNewestFirst().get(0).isIntact()).isTrue();
    Published listed = done.listed();
    assertThat(listed.inputs()).containsExactly(new Published.Input("survey.xlsx", "ab12"));
    assertThat(listed.manifest().sha256()).isEqualTo(read.sha256());
    assertThat(listed.manifest().bytes())
        .isEqualTo(Files.size(done.folder().resolve("manifest.json")));
  }

  private Publication publish(YearMonth month, String content) {
    return publication.publish(month, ORIGIN, target -> write(target, content));
  }

  private static Map<String, Renderer.Drawn> write(Path target, String content) throws IOException {
    Files.createDirectory(target.resolve("units"));
    Files.writeString(target.resolve("units/report.pdf"), content);
    Files.writeString(target.resolve("index.html"), "page");
    return Map.of("units/report.pdf", new Renderer.Drawn("Report"));
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(published.resolve(name)));
  }

  /** Sets all times back, so that any write shows. */
  private void age() throws IOException {
    FileTime old = FileTime.fromMillis(0);
    try (var tree = Files.walk(published)) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        if (!Files.isSymbolicLink(path)) {
          Files.setLastModifiedTime(path, old);
        }
      }
    }
  }

  private SortedMap<String, FileTime> times() throws IOException {
    SortedMap<String, FileTime> times = new TreeMap<>();
    try (var tree = Files.walk(published)) {
      for (Path path : (Iterable<Path>) tree::iterator) {
        times.put(
            published.relativize(path).toString(),
            Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS));
      }
    }
    return times;
  }

  /** Notes whether readers could see a release when its record was left. */
  private final class RememberedRecord implements OfficersRecord {
    private final List<String> kept = new ArrayList<>();
    private Optional<RapportFailure> failure = Optional.empty();

    @Override
    public void keep(String name, Manifest manifest) {
      failure.ifPresent(
          thrown -> {
            throw thrown;
          });
      boolean seen = Files.exists(published.resolve(name));
      kept.add(name + " " + manifest.sha256() + (seen ? " in place" : " not seen yet"));
    }

    @Override
    public boolean holds(String name) {
      return kept.stream().anyMatch(line -> line.startsWith(name + " "));
    }
  }
}
