package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.link.LinkedWaves;
import io.rapport.domain.analysis.link.LowDepartment;
import io.rapport.domain.analysis.link.SurveyLink;
import io.rapport.domain.analysis.link.SurveyedDepartment;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.link.WavePair;
import io.rapport.domain.analysis.partnership.index.IndexScheme;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SurveyLinkFiguresTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final LocalDate FIRST = LocalDate.of(2025, 6, 15);
  private static final LocalDate SECOND = LocalDate.of(2025, 12, 15);
  private static final LocalDate THIRD = LocalDate.of(2026, 6, 15);
  private static final IndexScheme SCHEME = IndexScheme.withDefaults();
  private static final PartnershipMethod METHOD =
      QuickMethod.get()
          .with(
              new IndexScheme(
                  "1", SCHEME.weights(), SCHEME.goalposts(), SCHEME.publish(), 30, 50, 100));

  private static SurveyLink.Row row(LinkedWaves linked, String code) {
    return linked.link().departments().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static SurveyedWaves survey(String... codes) {
    List<SurveyedWaves.Wave> waves = new ArrayList<>();
    for (LocalDate day : List.of(FIRST, SECOND, THIRD)) {
      int number = waves.size() + 1;
      List<SurveyedDepartment> departments = new ArrayList<>();
      for (String code : codes) {
        departments.add(Surveys.department(code, 40 + number * number));
      }
      waves.add(Surveys.wave(number, day, departments));
    }
    return new SurveyedWaves(waves, 5);
  }

  private static LinkedWaves link(Register register, YearMonth month, SurveyedWaves survey) {
    return PartnershipAnalysis.by(METHOD).month(register, month, survey).link().orElseThrow();
  }

  @Test
  @DisplayName("exposure: the six whole months before that of the later wave")
  void exposure() {
    Register register =
        new IndexRegister()
            .department("FIRST-DAY", 5, "2025-12-01", true)
            .department("LAST-DAY", 5, "2026-05-31", false)
            .department("TOO-EARLY", 5, "2025-11-30", true)
            .department("TOO-LATE", 5, "2026-06-01", true)
            .build();
    SurveyedWaves survey = survey("FIRST-DAY", "LAST-DAY", "TOO-EARLY", "TOO-LATE");
    LinkedWaves linked = link(register, JUNE, survey);
    assertThat(linked.waves()).isEqualTo(new WavePair(2, 3));
    assertThat(linked.baselineClosed()).isEqualTo(SECOND);
    assertThat(linked.followUpClosed()).isEqualTo(THIRD);
    assertThat(linked.link().linked()).isEqualTo(2);
    // Four exchanges in two quarters: two thirds of what is asked for.
    assertThat(row(linked, "FIRST-DAY").exposure().orElseThrow())
        .isCloseTo(Math.pow(1_000_000 * 200.0 / 3, 0.25), within(1e-9));
    assertThat(row(linked, "LAST-DAY").exposure().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(row(linked, "TOO-EARLY").exposure()).isEmpty();
    assertThat(row(linked, "TOO-LATE").exposure()).isEmpty();
    assertThat(row(linked, "TOO-LATE").change().orElseThrow()).isEqualTo(5);
    assertThat(link(register, YearMonth.of(2026, 5), survey).waves()).isEqualTo(new WavePair(1, 2));
    assertThat(
            PartnershipAnalysis.by(METHOD).month(register, YearMonth.of(2025, 11), survey).link())
        .as("one wave")
        .isEmpty();
  }

  @Test
  @DisplayName("treated from the first wave after a relationship of a manager became a partner's")
  void treatment() {
    Register register =
        new IndexRegister()
            .manager("A1", "A", 10)
            .manager("A2", "A", 5)
            .manager("B1", "B", 7)
            .manager("C1", "C", 8)
            .manager("D1", "D", 9)
            .stage("A1", "2026-01-01", Stage.STRATEGIC_PARTNER)
            .stage("A2", "2025-12-15", Stage.PARTNER)
            .stage("A2", "2025-01-01", Stage.POTENTIAL_PARTNER)
            .stage("B1", "2025-12-14", Stage.PARTNER)
            .stage("C1", "2026-06-15", Stage.PARTNER)
            .engagement("D1", "D", "2026-01-01", true)
            .build();
    LinkedWaves linked = link(register, JUNE, survey("A", "B", "C", "D"));
    assertThat(row(linked, "A").treatedFrom()).as("on a wave's last day").hasValue(3);
    assertThat(row(linked, "B").treatedFrom()).hasValue(2);
    assertThat(row(linked, "C").treatedFrom()).as("after the last wave").isEmpty();
    assertThat(row(linked, "D").treatedFrom()).isEmpty();
    assertThat(row(linked, "A").headCount()).as("teams of all managers").isEqualTo(15);
    assertThat(row(linked, "D").headCount()).isEqualTo(9);
    assertThat(row(link(register, JUNE, survey("A", "B", "Z")), "A").headCount())
        .as("nobody leads Z, so that respondents stand in for all")
        .isEqualTo(10);
  }

  @Test
  @DisplayName("the survey's own head-counts go before teams, if it has them all")
  void headCounts() {
    Register register = new IndexRegister().manager("A1", "A", 10).manager("B1", "B", 7).build();
    List<SurveyedWaves.Wave> waves = new ArrayList<>();
    for (LocalDate day : List.of(SECOND, THIRD)) {
      waves.add(Surveys.wave(waves.size() + 1, day, List.of(counted("A", 31), counted("B", 32))));
    }
    LinkedWaves linked = link(register, JUNE, new SurveyedWaves(waves, 5));
    assertThat(row(linked, "B").headCount()).isEqualTo(32);
  }

  private static SurveyedDepartment counted(String code, int people) {
    return new SurveyedDepartment(
        code, 50, 10, OptionalInt.of(people), OptionalDouble.empty(), OptionalDouble.empty());
  }

  @Test
  @DisplayName("eight departments have coefficients, a link is a word, seven have none")
  void figures() {
    IndexRegister register = new IndexRegister();
    List<SurveyedDepartment> before = new ArrayList<>();
    List<SurveyedDepartment> after = new ArrayList<>();
    int[] baseline = {3, 0, 7, 2, 5, 1, 6, 4};
    for (int d = 0; d < 8; d++) {
      String code = "D" + d;
      for (int m = 0; m < 4; m++) {
        register.manager(code + "-" + m, code, m == 0 ? 20 + baseline[(d + 3) % 8] : 1);
      }
      for (int e = 0; e < 16; e++) {
        register.engagement(code + "-" + e % 4, code, "2026-02-01", e < 2 * d + 1);
        register.exchange(
            code + "-" + e % 4,
            "2026-02-01",
            e < 8 ? Direction.TO_CLIENT : Direction.TO_CONSULTANT);
      }
      before.add(Surveys.department(code, 50 + baseline[d]));
      after.add(Surveys.department(code, 50 + baseline[d] + 2 * d));
    }
    SurveyedWaves survey =
        new SurveyedWaves(
            List.of(Surveys.wave(1, SECOND, before), Surveys.wave(2, THIRD, after)), 5);
    Map<String, Figure> figures = s40(register.build(), survey);
    Figure.Computed spearman = (Figure.Computed) figures.get("spearman");
    assertThat(spearman.values().get(Measure.VALUE)).isCloseTo(1, within(1e-9));
    assertThat(spearman.values().get(Measure.COUNT)).isEqualTo(8);
    assertThat(spearman.values().get(Measure.P)).isLessThan(0.001);
    assertThat(spearman.reading()).isEqualTo(Reading.BETTER);
    assertThat(spearman.support()).isEqualTo(new Support.Records(8, 32, 1, 1 / 32.0));
    assertThat(((Figure.Computed) figures.get("ancova")).values().get(Measure.VALUE)).isPositive();
    assertThat(((Figure.Computed) figures.get("partial")).reading()).isEqualTo(Reading.NONE);
    assertThat(((Figure.Computed) figures.get("reversed.level")).values().get(Measure.COUNT))
        .isEqualTo(8);
    assertThat(figures.get("reversed.change"))
        .as("no wave before")
        .isEqualTo(nothing("reversed.change"));
    assertThat(figures.get("did")).as("nobody is treated").isEqualTo(nothing("did"));
    assertThat(figures).hasSize(6);
    List<SurveyedDepartment> seven = after.subList(0, 7);
    assertThat(
            s40(
                register.build(),
                new SurveyedWaves(
                    List.of(Surveys.wave(1, SECOND, before), Surveys.wave(2, THIRD, seven)), 5)))
        .hasSize(6)
        .allSatisfy((part, figure) -> assertThat(figure).isEqualTo(nothing(part)));
    assertThat(s40(register.build(), SurveyedWaves.NONE))
        .hasSize(6)
        .allSatisfy(
            (part, figure) ->
                assertThat(figure)
                    .isEqualTo(new Figure.Missing(figure.key(), Figure.Reason.NOT_RECORDED)));
  }

  private static Figure nothing(String part) {
    return new Figure.Missing(
        CellKey.parse("S40/2026-06.12m/whole/" + part), Figure.Reason.NOTHING_TO_COUNT);
  }

  private static Map<String, Figure> s40(Register register, SurveyedWaves survey) {
    return PartnershipAnalysis.by(METHOD).figures(register, JUNE, survey).stream()
        .filter(each -> each.key().statistic().id().equals("S40"))
        .collect(Collectors.toMap(each -> each.key().part(), Function.identity()));
  }

  @Test
  @DisplayName("follow-ups: days until half were helped, roles of the first, change over a year")
  void followUps() {
    LocalDate closed = LocalDate.of(2026, 2, 1);
    LocalDate yearBefore = LocalDate.of(2025, 2, 1);
    Register register =
        new IndexRegister()
            .manager("A1", "A", 1)
            .manager("B1", "B", 1)
            .followUp("A", "2026-02-11", Role.COLLABORATIVE)
            .followUp("A", "2026-02-12", Role.EXPERT)
            .followUp("B", "2026-03-03", Role.EXPERT)
            .followUp("OTHER", "2025-03-03", Role.EXPERT)
            .build();
    Map<String, Figure> figures =
        PartnershipAnalysis.by(METHOD)
            .figures(
                register,
                JUNE,
                Surveys.low(
                    new LowDepartment("A", closed),
                    new LowDepartment("B", closed),
                    new LowDepartment("C", closed),
                    new LowDepartment("A", yearBefore),
                    new LowDepartment("B", yearBefore)))
            .stream()
            .filter(each -> each.key().text().startsWith("S37/"))
            .collect(
                Collectors.toMap(
                    each -> each.key().text().replace("S37/2026-06.", ""), Function.identity()));
    Figure.Computed time = (Figure.Computed) figures.get("12m/whole/time");
    assertThat(time.values().get(Measure.VALUE)).as("days 10 and 30 of three").isEqualTo(30);
    assertThat(time.values().get(Measure.COUNT)).isEqualTo(2);
    assertThat(time.support()).isEqualTo(new Support.Records(3, 2, 1, 0.5));
    Figure.Computed expert = (Figure.Computed) figures.get("12m/whole/role.EXPERT");
    assertThat(expert.values().get(Measure.VALUE)).isEqualTo(0.5);
    assertThat(expert.values().get(Measure.COUNT)).isEqualTo(1);
    assertThat(expert.support()).isEqualTo(new Support.Records(2, 2, 1, 0.5));
    assertThat(((Figure.Computed) figures.get("12m/whole/role.PAIR_OF_HANDS")).values())
        .containsEntry(Measure.VALUE, 0.0)
        .containsKeys(Measure.LOW, Measure.HIGH);
    Figure.Computed followed = (Figure.Computed) figures.get("12m/whole/followedUp");
    assertThat(followed.values().get(Measure.COUNT)).isEqualTo(2);
    assertThat(followed.values().get(Measure.VALUE)).isCloseTo(2 / 3.0, within(1e-12));
    Figure.Computed change = (Figure.Computed) figures.get("12m~12m/whole/followedUp");
    assertThat(change.values().get(Measure.VALUE)).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(change.reading()).isEqualTo(Reading.NOT_TESTED);
  }
}
