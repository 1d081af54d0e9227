package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Quality;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublishedIndexTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final FileSize SIZE = new FileSize(Language.ENGLISH);
  private static final Quality.Revision REVISION =
      new Quality.Revision("S01/2026-06.12m/whole/played.COLLABORATIVE", "-41", "43.5");

  @Test
  void everyMonthHasOneAnchorWhateverIsPublishedLater() {
    List<PublishedIndex.Release> releases =
        page(release("2026-06.2", JUNE, 2), release("2026-06", JUNE, 1), release("2026-05", MAY, 1))
            .releases();

    assertThat(releases)
        .extracting(PublishedIndex.Release::id)
        .containsExactly("month-2026-06", "release-2026-06", "month-2026-05");
    assertThat(releases)
        .extracting(PublishedIndex.Release::title)
        .containsExactly("June 2026, issue 2", "June 2026", "May 2026");
    assertThat(releases)
        .extracting(PublishedIndex.Release::replacedBy)
        .containsExactly(
            Optional.empty(),
            Optional.of(new PublishedIndex.Link("month-2026-06", "June 2026, issue 2")),
            Optional.empty());
    assertThat(page(release("2026-06", JUNE, 1)).releases().get(0).id()).isEqualTo("month-2026-06");
  }

  @Test
  void filesOfUnitsStandInTheTableOfUnitsAndTheOthersWithTheManifestInTheRelease() {
    PublishedIndex page =
        page(
            release(
                "2026-06",
                JUNE,
                1,
                file("analysts.xlsx", "a1"),
                file("leadership.pdf", "b2"),
                unit("units/sales.pdf", "SALES", "Sales", "c3")));

    PublishedIndex.Release release = page.releases().get(0);
    assertThat(release.files())
        .containsExactly(
            new PublishedIndex.File(
                "leadership.pdf",
                "Title of leadership.pdf",
                Optional.empty(),
                48_000,
                "48 kB",
                "b2"),
            new PublishedIndex.File(
                "analysts.xlsx", "Title of analysts.xlsx", Optional.empty(), 48_000, "48 kB", "a1"),
            new PublishedIndex.File(
                "manifest.json",
                "Manifest: what the release was made from, and its files",
                Optional.empty(),
                900,
                "900 bytes",
                "ee"));
    assertThat(release.unitFiles()).isEqualTo("1 report of a unit (48 kB)");
    assertThat(release.checksums())
        .containsExactly("a1  analysts.xlsx", "b2  leadership.pdf", "c3  units/sales.pdf");
    assertThat(page.units())
        .containsExactly(
            new PublishedIndex.Unit(
                "unit-SALES",
                "SALES",
                "Sales",
                "S",
                List.of(),
                List.of(
                    new PublishedIndex.Report(
                        "2026-06", "units/sales.pdf", "Jun 2026", "48 kB", false)),
                List.of()));
  }

  @Test
  void aUnitIsFollowedByItsCodeThroughNamesAndIssues() {
    PublishedIndex page =
        page(
            release("2026-06.2", JUNE, 2, unit("units/s.pdf", "S", "Sales", "1")),
            release("2026-06", JUNE, 1, unit("units/s.pdf", "S", "Sales", "2")),
            release(
                "2026-05",
                MAY,
                1,
                unit("units/s.pdf", "S", "Trade", "3"),
                unit("units/old.pdf", "OLD", "Archive", "4")));

    assertThat(page.units())
        .extracting(PublishedIndex.Unit::name)
        .containsExactly("Archive", "Sales");
    PublishedIndex.Unit sales = page.units().get(1);
    assertThat(sales.formerNames()).containsExactly("Trade");
    assertThat(sales.newest())
        .containsExactly(
            new PublishedIndex.Report(
                "2026-06.2", "units/s.pdf", "Jun 2026, issue 2", "48 kB", false));
    assertThat(sales.earlier())
        .containsExactly(
            new PublishedIndex.Report("2026-06", "units/s.pdf", "Jun 2026", "48 kB", true),
            new PublishedIndex.Report("2026-05", "units/s.pdf", "May 2026", "48 kB", false));
  }

  @Test
  void aReleaseInTwoLanguagesHasAReportOfAUnitInEach() {
    Catalogue.Named sales = new Catalogue.Named("S", "Sales");
    PublishedIndex page =
        page(
            release(
                "2026-06",
                JUNE,
                1,
                new Published.File(
                    "fr/units/s.pdf", "Sales", Optional.of("fr"), Optional.of(sales), 1, "1"),
                new Published.File(
                    "units/s.pdf", "Sales", Optional.of("en"), Optional.of(sales), 1, "2")));

    assertThat(page.units()).hasSize(1);
    assertThat(page.units().get(0).newest())
        .extracting(PublishedIndex.Report::period)
        .containsExactly("Jun 2026, français", "Jun 2026, English");
    assertThat(page.units().get(0).earlier()).isEmpty();
  }

  @Test
  void thePageSpeaksTheLanguageAsked() {
    Published june =
        made(
            release("2026-06.2", JUNE, 2, unit("s.pdf", "S", "Ventes", "1")),
            Map.of("languages", "fr, de", "disclosure policy", "5"),
            input("a.csv", "2"));
    Published first =
        made(release("2026-06", JUNE, 1), Map.of("languages", "fr"), input("a.csv", "1"));
    PublishedIndex.Release french =
        PublishedIndex.of("O", List.of(june, first), new IndexWords(Language.FRENCH))
            .releases()
            .get(0);
    PublishedIndex.Release german =
        PublishedIndex.of("O", List.of(june, first), new IndexWords(Language.GERMAN))
            .releases()
            .get(0);

    assertThat(french.title()).isEqualTo("juin 2026, édition 2");
    assertThat(french.unitFiles()).isEqualTo("1 rapport d’unité (48 ko)");
    assertThat(french.news())
        .contains(
            news("Relus, avec un autre contenu", "a.csv"),
            news("Langues : français, Deutsch au lieu de français"),
            news("Règles du secret statistique : version 5"),
            news("Nouvelles unités", "Ventes (S)"));
    assertThat(german.title()).isEqualTo("Juni 2026, Ausgabe 2");
    assertThat(german.news()).contains(news("Erneut gelesen, mit anderem Inhalt", "a.csv"));
    assertThat(new FileSize(Language.FRENCH).inWords(1_234_567)).isEqualTo("1,2 Mo");
    assertThat(new FileSize(Language.GERMAN).inWords(1)).isEqualTo("1 Byte");
  }

  @Test
  void unitsStandInTheOrderOfTheAlphabetNumbersByValueAndNoTwoIdsAreAlike() {
    PublishedIndex page =
        page(
            release(
                "2026-06",
                JUNE,
                1,
                unit("1.pdf", "A/1", "Team 10", "1"),
                unit("2.pdf", "A 1", "Team 9", "2"),
                unit("3.pdf", "A-1", "équipe", "3"),
                unit("4.pdf", "A_2f_1", "4 winds", "4"),
                unit("5.pdf", "Ä1", "Zoo", "5")));

    assertThat(page.units())
        .extracting(PublishedIndex.Unit::name)
        .containsExactly("4 winds", "équipe", "Team 9", "Team 10", "Zoo");
    assertThat(page.units())
        .extracting(PublishedIndex.Unit::initial)
        .containsExactly("#", "E", "T", "T", "Z");
    assertThat(page.units())
        .extracting(PublishedIndex.Unit::id)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("unit-[A-Za-z0-9_-]+"));
  }

  @Test
  void aNewMonthSaysWhatItWasMadeFromThatTheMonthBeforeWasNot() {
    Published may =
        made(
            release(
                "2026-05",
                MAY,
                1,
                unit("s.pdf", "S", "Sales", "1"),
                unit("o.pdf", "O", "Old", "1")),
            Map.of("questionnaire climate", "1"),
            input("organisation.csv", "1"),
            input("climate.csv", "2"),
            input("gone.csv", "3"));
    Published june =
        made(
            release(
                "2026-06",
                JUNE,
                1,
                unit("s.pdf", "S", "Sales", "2"),
                unit("n.pdf", "N", "New", "1")),
            Map.of("questionnaire climate", "2", "disclosure policy", "5"),
            input("organisation.csv", "1"),
            input("climate.csv", "9"),
            input("engagements.csv", "4"));

    assertThat(page(june, may).releases().get(0).news())
        .containsExactly(
            news("Read for the first time", "engagements.csv"),
            news("Read again, with other content", "climate.csv"),
            news("No longer part of it", "gone.csv"),
            news("Rules of disclosure control: version 5"),
            news("Questionnaire climate: version 2 instead of 1"),
            news("New units", "New (N)"),
            news("Units without a report now", "Old (O)"));
    assertThat(page(june, may).releases().get(1).news()).containsExactly(news("First release"));
  }

  @Test
  void aMonthOfWhichNothingWasReadSaysSo() {
    assertThat(
            page(release("2026-06", JUNE, 1), release("2026-05", MAY, 1)).releases().get(0).news())
        .containsExactly(news("Nothing was read since May 2026"));
  }

  @Test
  void aNewIssueSaysWhichFiguresAndHowManyFilesChanged() {
    Published first = release("2026-06", JUNE, 1, file("a.pdf", "1"), file("b.pdf", "2"));
    Published second =
        new Published(
            "2026-06.2",
            JUNE,
            2,
            "other content",
            new TreeMap<>(),
            List.of(input("late.csv", "5")),
            List.of(REVISION),
            List.of(file("a.pdf", "1"), file("b.pdf", "3"), file("c.pdf", "4")),
            first.manifest());

    PublishedIndex.Release issue = page(second, first).releases().get(0);
    assertThat(issue.news())
        .containsExactly(
            news("1 figure of the whole organisation changed"),
            news("Read for the first time", "late.csv"),
            news("2 of 3 files differ"));
    assertThat(issue.changes())
        .containsExactly(
            new PublishedIndex.Change("S01/2026-06.12m/whole/played.COLLABORATIVE", "−41", "43.5"));
  }

  @Test
  void theSameFiguresDrawnAnewAreNoChange() {
    Published again = release("2026-06.2", JUNE, 1, file("a.pdf", "2"));
    Published first = release("2026-06", JUNE, 1, file("a.pdf", "1"));

    assertThat(page(again, first).releases().get(0).news())
        .containsExactly(news("The same figures, drawn anew"), news("1 of 1 files differ"));
  }

  @Test
  void sizesAreSaidInThousands() {
    assertThat(SIZE.inWords(0)).isEqualTo("0 bytes");
    assertThat(SIZE.inWords(1)).isEqualTo("1 byte");
    assertThat(SIZE.inWords(999)).isEqualTo("999 bytes");
    assertThat(SIZE.inWords(1_000)).isEqualTo("1 kB");
    assertThat(SIZE.inWords(999_499)).isEqualTo("999 kB");
    assertThat(SIZE.inWords(999_500)).isEqualTo("1.0 MB");
    assertThat(SIZE.inWords(1_234_567)).isEqualTo("1.2 MB");
    assertThat(SIZE.inWords(999_950_000)).isEqualTo("1.0 GB");
  }

  private static PublishedIndex page(Published... releases) {
    return PublishedIndex.of("Works of Ludd", List.of(releases), new IndexWords(Language.ENGLISH));
  }

  private static Published release(
      String folder, YearMonth month, int issue, Published.File... files) {
    return new Published(
        folder,
        month,
        issue,
        "content of issue " + issue,
        new TreeMap<>(),
        List.of(),
        List.of(),
        List.of(files),
        new Published.Manifest("manifest.json", 900, "ee"));
  }

  private static Published made(
      Published release, Map<String, String> versions, Published.Input... inputs) {
    SortedMap<String, String> named = new TreeMap<>(versions);
    named.put("release", release.folder());
    named.put("issue", Integer.toString(release.issue()));
    return new Published(
        release.folder(),
        release.month(),
        release.issue(),
        release.content(),
        named,
        List.of(inputs),
        List.of(),
        release.files(),
        release.manifest());
  }

  private static Published.Input input(String name, String sha256) {
    return new Published.Input(name, sha256);
  }

  private static Published.File file(String path, String sha256) {
    return new Published.File(
        path, "Title of " + path, Optional.empty(), Optional.empty(), 48_000, sha256);
  }

  private static Published.File unit(String path, String code, String name, String sha256) {
    return new Published.File(
        path, name, Optional.empty(), Optional.of(new Catalogue.Named(code, name)), 48_000, sha256);
  }

  private static PublishedIndex.News news(String text, String... names) {
    return new PublishedIndex.News(text, List.of(names));
  }
}
