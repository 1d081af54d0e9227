package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.link.SurveyedDepartment;
import io.rapport.domain.analysis.partnership.PartnershipMethod;
import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.ReleasedDemographics;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireLineage;
import io.rapport.domain.survey.QuestionnaireVersions;
import io.rapport.domain.survey.Surveys;
import io.rapport.domain.survey.Wave;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Two waves of a company in which Patents have four people and Studies twenty-six. */
class SmallTeamsTest {
  private static final Questionnaire SURVEY = Surveys.threeItems();
  private static final Organisation COMPANY =
      Organisations.of(
          "ALL - 0", "RND ALL 0", "PAT RND 4", "CLI RND 26", "LAB RND 60", "OPS ALL 90");
  private static final String TEAM = "RND~52ae3607";

  @Test
  void whatWasHiddenIsShownTogether() {
    SortedMap<CellKey, ReleasedCell> apart = released(month(false));
    SortedMap<CellKey, ReleasedCell> together = released(SmallTeams.together(month(true)));

    assertThat(shown(apart, "PAT")).isFalse();
    assertThat(shown(apart, "CLI") && shown(apart, "LAB"))
        .as("another one is hidden, so that nobody can subtract")
        .isFalse();
    assertThat(shown(together, TEAM)).isTrue();
    assertThat(shown(together, "LAB")).isTrue();
    for (String unit : List.of("ALL", "RND", "OPS")) {
      assertThat(value(together, unit)).isEqualTo(value(apart, unit));
    }
    assertThat(together.keySet()).noneMatch(key -> key.scope().text().matches("unit:(PAT|CLI)"));
  }

  @Test
  void itIsFollowedFromWaveToWave() {
    assertThat(released(SmallTeams.together(month(true))).get(key("index-change", TEAM)))
        .isInstanceOf(ReleasedCell.Shown.class);
  }

  @Test
  void theCatalogueNamesWhoIsInIt() {
    List<Catalogue.UnitName> units = CatalogueOf.month(SmallTeams.together(month(true))).units();

    assertThat(units)
        .extracting(Catalogue.UnitName::code)
        .containsExactly("ALL", "OPS", "RND", "LAB", TEAM);
    assertThat(units.get(4))
        .isEqualTo(
            new Catalogue.UnitName(
                TEAM,
                "Other teams of Unit RND",
                Optional.of("RND"),
                2,
                List.of(
                    new Catalogue.Named("CLI", "Unit CLI"),
                    new Catalogue.Named("PAT", "Unit PAT"))));
    assertThat(units.get(3).members()).isEmpty();
  }

  @Test
  void peopleOfTwoWavesAndProfilesGoWithIt() {
    MonthInput.SurveyInput survey = SmallTeams.together(month(true)).survey().orElseThrow();

    assertThat(survey.linked().get("2026-05")).containsOnlyKeys(TEAM);
    assertThat(survey.profiles().get("2026-05").profiles())
        .extracting(profile -> profile.places().get(0).orElseThrow().unit())
        .containsExactlyInAnyOrder("OPS", "LAB", TEAM);
    assertThat(survey.profiles()).containsOnlyKeys("2026-05");
  }

  @Test
  void aDepartmentWithoutFiguresOfItsOwnIsNotLinkedWithTheSurvey() {
    MonthInput month = SmallTeams.together(month(true));
    MonthInput.SurveyInput survey = month.survey().orElseThrow();
    SurveyWave wave =
        new SurveyWave(
            SURVEY,
            survey.last(),
            Optional.empty(),
            new SurveyAnalysis(SURVEY, SurveyMethod.DEFAULT)
                .figures(survey.last(), Optional.empty()));

    assertThat(
            new SurveyedByDepartment(month, Compared.plain(wave, key -> true))
                .of(List.of(wave))
                .waves()
                .get(0)
                .departments())
        .extracting(SurveyedDepartment::code)
        .containsExactly("LAB");
  }

  @Test
  void aPolicyCanLeaveUnitsApart() {
    MonthInput month = month(false);

    assertThat(SmallTeams.together(month)).isSameAs(month);
  }

  private static MonthInput month(boolean together) {
    List<WaveResults> waves = List.of(wave(Surveys.NOVEMBER), wave(Surveys.MAY));
    LinkedTally linked = LinkedTally.empty(QuestionnaireLineage.same(SURVEY));
    WaveProfiles profiles = WaveProfiles.ofUnits(waves.get(1), SURVEY);
    return new MonthInput(
        YearMonth.of(2026, 6),
        "Company",
        Optional.of(
            new MonthInput.SurveyInput(
                QuestionnaireVersions.of(SURVEY),
                waves,
                List.of(),
                Map.of("2026-05", Map.of("PAT", linked, "CLI", linked)),
                Map.of(),
                Map.of("2026-05", profiles),
                Map.of(),
                Map.of())),
        Register.empty(),
        Map.of(),
        Map.of("PAT", "Patents", "LAB", "Laboratory"),
        new MonthInput.Methods(
            SurveyMethod.DEFAULT,
            PartnershipMethod.withDefaults(),
            new DisclosurePolicy("1", 10, 5, 5, 3, 3, 0.5, ReleasedDemographics.ALL, together),
            5));
  }

  private static WaveResults wave(Wave wave) {
    Random random = new Random(5);
    Map<String, Tally> own = new HashMap<>();
    COMPANY
        .inOrder()
        .forEach(
            unit -> {
              Tally tally = Tally.empty(SURVEY);
              for (int i = 0; i < unit.headcount(); i++) {
                tally.add(Waves.sheet(SURVEY, 0, random));
              }
              own.put(unit.code(), tally);
            });
    return Waves.wave(SURVEY, wave, COMPANY, own);
  }

  private static SortedMap<CellKey, ReleasedCell> released(MonthInput month) {
    return ((MonthRelease.Cleared) MonthRelease.of(month)).cells();
  }

  private static boolean shown(Map<CellKey, ReleasedCell> cells, String unit) {
    return cells.get(key("index", unit)) instanceof ReleasedCell.Shown;
  }

  private static BigDecimal value(Map<CellKey, ReleasedCell> cells, String unit) {
    return ((ReleasedCell.Shown) Objects.requireNonNull(cells.get(key("index", unit)))).value();
  }

  private static CellKey key(String statistic, String unit) {
    return CellKey.parse(statistic + "/2026-05/unit:" + unit + "/ABC");
  }
}
