package io.rapport.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.ReleasedDemographics;
import io.rapport.jobs.intake.config.Questionnaires;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits in {@code disclosure.yaml}. */
class DisclosureFileTest {
  @TempDir private Path folder;

  private Methods methods(String yaml) throws IOException {
    Files.writeString(folder.resolve("disclosure.yaml"), yaml);
    return Methods.in(folder, 5);
  }

  private DisclosurePolicy read(String yaml) throws IOException {
    return methods(yaml).methods().policy();
  }

  private static Path config() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("config/disclosure.yaml"))) {
      folder = folder.getParent();
    }
    return folder.resolve("config");
  }

  @Test
  void theFileThatComesWithTheProductHoldsTheDefaults() {
    assertThat(Methods.in(config(), 5).methods().policy()).isEqualTo(DisclosurePolicy.DEFAULT);
  }

  @Test
  void readsEveryLimit() throws IOException {
    assertThat(
            read(
                "{version: '4', answers: 12, pulse: 6, records: 7, managers: 4, consultants: 5,"
                    + " dominance: 0.4, demographics: [gender, age], mergeSmallTeams: false}"))
        .isEqualTo(
            new DisclosurePolicy(
                "4",
                12,
                6,
                7,
                4,
                5,
                0.4,
                ReleasedDemographics.of(List.of("age", "gender")),
                false));
    assertThat(read("answers: 5")).isEqualTo(new DisclosurePolicy("1", 5, 5, 5, 3, 3, 0.5));
    assertThat(read("answers: 30").answers()).isEqualTo(30);
    assertThat(read("demographics: none").demographics().includes("age")).isFalse();
    assertThat(read("demographics: all").demographics()).isEqualTo(ReleasedDemographics.ALL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answers: 4 | disclosure.yaml: the threshold for answers must be 5 to 30, not 4",
        "answers: 31 | disclosure.yaml: the threshold for answers must be 5 to 30, not 31",
        "pulse: 4 | disclosure.yaml: thresholds must be at least 5",
        "records: 4 | disclosure.yaml: thresholds must be at least 5",
        "managers: 2 | disclosure.yaml: at least 3 managers and 3 consultants are needed",
        "consultants: 2 | disclosure.yaml: at least 3 managers and 3 consultants are needed",
        "dominance: 0.51 | disclosure.yaml: one manager may hold at most half of the records",
        "dominance: 0 | disclosure.yaml: one manager may hold at most half of the records",
        "demographic: all | disclosure.yaml: unknown key demographic",
        "demographics: some | disclosure.yaml: demographics: use all, none or a list such as"
            + " [gender, age]",
        "demographics: | disclosure.yaml: demographics: use all, none or a list such as"
            + " [gender, age]",
        "demographics: [] | disclosure.yaml: demographics: use all, none or a list such as"
            + " [gender, age]",
        "demographics: 3 | disclosure.yaml: demographics: use all, none or a list such as"
            + " [gender, age]",
        "demographics: [3] | disclosure.yaml: demographics: use all, none or a list such as"
            + " [gender, age]",
        "demographics: [age, age] | disclosure.yaml: demographic age stands twice",
        "demographics: [''] | disclosure.yaml: a demographic has no id",
      })
  void refusesWhatItCannotUse(String yaml, String complaint) {
    assertThatThrownBy(() -> read(yaml)).isInstanceOf(RapportFailure.class).hasMessage(complaint);
  }

  @Test
  void refusesADemographicThatNoQuestionnaireAsksFor() throws IOException {
    Questionnaires sample = Questionnaires.in(config().resolve("sample/questionnaires"));
    Methods asked = methods("demographics: [gender, tenure]");
    Methods unknown = methods("demographics: [gender, sex]");

    assertThatCode(() -> asked.check(folder, sample.all())).doesNotThrowAnyException();
    assertThatThrownBy(() -> unknown.check(folder, sample.all()))
        .isInstanceOf(RapportFailure.class)
        .hasMessage(
            "disclosure.yaml: demographics: no questionnaire asks for sex; there are age, gender,"
                + " tenure");
    assertThatCode(() -> unknown.check(folder, List.of())).doesNotThrowAnyException();
  }
}
