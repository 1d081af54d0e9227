package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.Releases;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChecksSheetTest {

  static Stream<Release> releases() {
    return Stream.of(
        Releases.full().release(),
        Releases.withoutSurvey().release(),
        Releases.withoutRecords().release(),
        Releases.firstWave().release(),
        Releases.withCoefficients().release());
  }

  @ParameterizedTest
  @MethodSource("releases")
  void totalsAgree(Release release) {
    assertThat(results(release)).isNotEmpty().containsOnly("ok");
  }

  @Test
  void rowsThatGotLostAreToldOf() {
    Release release = Releases.full().release();
    Quality.Input input =
        new Quality.Input(
            "lost.csv", "survey", "cd".repeat(32), 10, 5, 1, 1, 1, LocalDate.of(2026, 5, 26));
    Release lost =
        new Release(
            release.month(),
            release.issue(),
            release.policy(),
            release.catalogue(),
            new Quality(List.of(input), List.of(), List.of(), List.of()),
            release.cells());

    assertThat(results(lost)).contains("differs");
  }

  @Test
  void theFingerprintIsOfWhatIsReleased() {
    Releases releases = Releases.full();
    String before = Fingerprint.ofCells(releases.release());

    assertThat(before).matches("[0-9a-f]{64}");
    assertThat(Fingerprint.ofCells(Releases.full().release())).isEqualTo(before);
    assertThat(Fingerprint.ofCells(releases.hidden("item/2026-05/unit:LAB/ENG1").release()))
        .isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sheetsHaveNamesThatEveryProgramTakes(Language language) {
    List<String> names = Arrays.stream(Tab.values()).map(new Tabs(language)::name).toList();

    assertThat(names).allMatch(name -> name.matches("[\\p{L}\\d]{1,31}")).doesNotHaveDuplicates();
    assertThat(names.stream().map(name -> name.toLowerCase(language.locale())))
        .doesNotHaveDuplicates();
  }

  private static List<String> results(Release release) {
    Workbook.Sheet sheet =
        AnalystWorkbook.of(release, Language.ENGLISH).sheets().stream()
            .filter(each -> each.name().equals("Checks"))
            .findFirst()
            .orElseThrow();
    return sheet.rows().stream()
        .map(row -> ModelText.value(row.get(3)))
        .filter(result -> !result.isEmpty())
        .toList();
  }
}
