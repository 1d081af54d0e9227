package io.rapport.domain.release;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.NOVEMBER;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.link.SurveyedDepartment;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.PartnershipMethod;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import io.rapport.domain.survey.Wave;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What is said of partnership and the survey follows from what is printed of the survey. */
class SurveyedByDepartmentTest {
  private static final Questionnaire THREE = Surveys.threeItems();
  private static final Organisation TREE = Organisations.of("ALL - 0", "X ALL 90", "Y ALL 900");
  private static final List<SurveyWave> WAVES =
      Compared.surveyed(THREE, wave(NOVEMBER, 31, 60, 210, 400), wave(MAY, 44, 60, 200, 400));

  @Test
  void departmentsAreTakenAsTheyArePrinted() {
    SortedMap<CellKey, ReleasedCell> cells = Compared.released(WAVES, key -> true);
    SurveyedWaves surveyed = new SurveyedByDepartment(month(), cells).of(WAVES);
    Shown change = shown(cells, "index-change/2026-05/unit:X");

    assertThat(surveyed.pointsBelow()).isEqualTo(5);
    assertThat(surveyed.waves()).extracting(SurveyedWaves.Wave::number).containsExactly(1, 2);
    assertThat(surveyed.waves())
        .extracting(SurveyedWaves.Wave::comparable)
        .containsExactly(false, true);
    assertThat(surveyed.waves().get(1).organisation())
        .hasValue(number(shown(cells, "index/2026-05/unit:ALL")));
    assertThat(surveyed.waves().get(1).departments())
        .containsExactly(
            new SurveyedDepartment(
                "X",
                number(shown(cells, "index/2026-05/unit:X")),
                60,
                OptionalInt.of(90),
                OptionalDouble.of(number(change)),
                OptionalDouble.of(
                    change.value(Measure.HIGH).orElseThrow().doubleValue() - number(change))),
            new SurveyedDepartment(
                "Y",
                number(shown(cells, "index/2026-05/unit:Y")),
                400,
                OptionalInt.of(900),
                OptionalDouble.of(number(shown(cells, "index-change/2026-05/unit:Y"))),
                surveyed.waves().get(1).departments().get(1).margin()));
    assertThat(surveyed.waves().get(0).departments())
        .allSatisfy(department -> assertThat(department.change()).isEmpty());
  }

  @Test
  void whatIsHiddenIsNotTaken() {
    SortedMap<CellKey, ReleasedCell> cells =
        Compared.released(
            WAVES,
            key -> !key.text().matches("index/2026-05/unit:(X|ALL)/.*|index-change/.*:Y/.*"));
    SurveyedWaves.Wave may = new SurveyedByDepartment(month(), cells).of(WAVES).waves().get(1);

    assertThat(may.organisation()).isEmpty();
    assertThat(may.departments()).extracting(SurveyedDepartment::code).containsExactly("Y");
    assertThat(may.departments().get(0).change()).isEmpty();
    assertThat(may.departments().get(0).margin()).isEmpty();
  }

  /** A department that the survey does not know has no result. */
  private static MonthInput month() {
    return new MonthInput(
        YearMonth.of(2026, 6),
        "Company",
        Optional.empty(),
        Register.empty(),
        Map.of(),
        Map.of("X", "X", "Y", "Y", "Z", "Z"),
        new MonthInput.Methods(
            SurveyMethod.DEFAULT, PartnershipMethod.withDefaults(), DisclosurePolicy.DEFAULT, 5));
  }

  private static Shown shown(Map<CellKey, ReleasedCell> cells, String key) {
    return (Shown)
        Optional.ofNullable(cells.get(CellKey.parse(key + "/" + THREE.outcome()))).orElseThrow();
  }

  private static double number(Shown cell) {
    return cell.value().doubleValue();
  }

  private static WaveResults wave(Wave wave, int x, int ofX, int y, int ofY) {
    return Compared.wave(
        THREE,
        wave,
        TREE,
        Map.of(
            "X", Compared.sheets(x, answers(4, 4, 3), ofX - x, answers(2, 4, 3)),
            "Y", Compared.sheets(y, answers(4, 4, 3), ofY - y, answers(2, 4, 3))));
  }
}
