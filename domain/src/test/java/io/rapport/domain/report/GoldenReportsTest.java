package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whole reports as text, beside their expected text in {@code src/test/resources/golden}. Run with
 * {@code -Dgolden.update=true} to write the files anew, then read what changed.
 */
class GoldenReportsTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

  @Test
  void theMonthlyReport() throws IOException {
    compare(
        "monthly.txt", ModelText.of(MonthlyReport.of(Releases.full().release(), Language.ENGLISH)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FRENCH", "GERMAN"})
  void theMonthlyReportInAnotherLanguage(Language language) throws IOException {
    compare(
        "monthly-" + language.tag() + ".txt",
        ModelText.of(MonthlyReport.of(Releases.full().release(), language)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"FRENCH", "GERMAN"})
  void theWorkbookInAnotherLanguage(Language language) throws IOException {
    compare(
        "workbook-" + language.tag() + ".txt",
        ModelText.of(AnalystWorkbook.of(Releases.full().release(), language)));
  }

  @Test
  void theMonthlyReportWithoutASurvey() throws IOException {
    compare(
        "monthly-without-survey.txt",
        ModelText.of(MonthlyReport.of(Releases.withoutSurvey().release(), Language.ENGLISH)));
  }

  @Test
  void theMonthlyReportWithoutRecords() throws IOException {
    compare(
        "monthly-without-records.txt",
        ModelText.of(MonthlyReport.of(Releases.withoutRecords().release(), Language.ENGLISH)));
  }

  @Test
  void theMonthlyReportOfTheFirstWave() throws IOException {
    compare(
        "monthly-first-wave.txt",
        ModelText.of(MonthlyReport.of(Releases.firstWave().release(), Language.ENGLISH)));
  }

  @Test
  void theReportOfAUnit() throws IOException {
    compare("unit-shown.txt", unit("Sales"));
  }

  @Test
  void theReportOfASmallUnit() throws IOException {
    compare("unit-untested.txt", unit("Operations North"));
  }

  @Test
  void theReportOfAHiddenUnit() throws IOException {
    compare("unit-hidden.txt", unit("Operations Night"));
  }

  @Test
  void theReportOfTheWhole() throws IOException {
    compare("unit-whole.txt", unit("Ferrow Instruments"));
  }

  @Test
  void theItemsOfANewVersion() throws IOException {
    Document report = MonthlyReport.of(Releases.rebuilt().release(), Language.ENGLISH);
    compare(
        "items-new-version.txt",
        ModelText.of(
            new Document(
                report.fileName(),
                report.title(),
                report.organisation(),
                report.period(),
                report.footer(),
                Language.ENGLISH,
                report.pages().stream()
                    .filter(page -> page.kicker().equals("Survey · items"))
                    .toList())));
  }

  @Test
  void theReportOfAUnitThatCannotBeCompared() throws IOException {
    compare("unit-not-comparable.txt", unit(Releases.rebuilt(), "Operations"));
  }

  @Test
  void theWorkbook() throws IOException {
    Release release =
        Releases.full()
            .issue(2, new Quality.Revision("S01/2026-06.12m/whole/played.EXPERT", "31", "30"))
            .release();
    compare("workbook.txt", ModelText.of(AnalystWorkbook.of(release, Language.ENGLISH)));
  }

  @Test
  void theSheetsOfCoefficients() throws IOException {
    Workbook workbook = AnalystWorkbook.of(Releases.withCoefficients().release(), Language.ENGLISH);
    compare(
        "workbook-coefficients.txt",
        ModelText.of(
            new Workbook(
                workbook.fileName(),
                workbook.title(),
                workbook.organisation(),
                workbook.footer(),
                workbook.sheets().stream()
                    .filter(
                        sheet ->
                            List.of("Items", "Indices", "Units", "Reliability", "Drivers", "Method")
                                .contains(sheet.name()))
                    .toList())));
  }

  private static String unit(String name) {
    return unit(Releases.full(), name);
  }

  private static String unit(Releases releases, String name) {
    return UnitReport.all(releases.release(), Language.ENGLISH).stream()
        .filter(document -> document.title().startsWith(name + ","))
        .map(ModelText::of)
        .findFirst()
        .orElseThrow();
  }

  private static void compare(String file, String actual) throws IOException {
    Path golden = GOLDEN.resolve(file);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }
}
