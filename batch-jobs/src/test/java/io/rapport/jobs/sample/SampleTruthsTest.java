package io.rapport.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.jobs.sample.SampleItem.Theme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The truths planted in the sample are in it, with the size that its description gives them. */
class SampleTruthsTest {
  private static final SampleOrganisation SAMPLE = SampleOrganisation.make();
  private static final Table FIRST = SAMPLE.firstWave();
  private static final Table SECOND = SAMPLE.secondWave();
  private static final Table WORK = SAMPLE.sheet("Engagements");
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  @Test
  void threeInFourAnswer() {
    assertThat(FIRST.rows().size() / 1200.0).isCloseTo(0.76, within(0.02));
    assertThat(SECOND.rows().size() / 1200.0).isCloseTo(0.76, within(0.02));
  }

  @Test
  void dimensionsAreReliableAndUnitsDiffer() {
    for (Table wave : List.of(FIRST, SECOND)) {
      double sum = 0;
      for (Theme theme : Theme.values()) {
        assertThat(SampleFigures.alpha(SampleFigures.answers(wave, theme)))
            .as(theme.name())
            .isBetween(0.75, 0.90);
        double icc = SampleFigures.icc(SampleFigures.scores(wave, theme));
        assertThat(icc).as(theme.name()).isBetween(0.035, 0.14);
        sum += icc;
      }
      assertThat(sum / Theme.values().length).isCloseTo(0.08, within(0.02));
    }
  }

  @Test
  void leadershipRisesAndWorkloadFallsAndNothingElseMovesMuch() {
    for (Theme theme : Theme.values()) {
      double change =
          SampleFigures.mean(SampleFigures.scores(SECOND, theme))
              - SampleFigures.mean(SampleFigures.scores(FIRST, theme));
      double planted = theme == Theme.LEAD ? 8 : theme == Theme.WRK ? -8 : 0;
      assertThat(change).as(theme.name()).isCloseTo(planted, within(2.0));
    }
  }

  @Test
  void unitsPlantedHighAndLowAreHighAndLow() {
    Map<String, List<Double>> scores = SampleFigures.scores(FIRST, Theme.ENG);
    double company = SampleFigures.mean(scores);
    for (String high : List.of("RND-SWE-LIS", "QRA-REG", "OPS-MNT", "COM-NOR")) {
      assertThat(SampleFigures.mean(scores.get(high)) - company).as(high).isGreaterThan(5);
    }
    for (String low : List.of("COM-HOT", "OPS-PAC", "SCM-WHS", "QRA-QCL")) {
      assertThat(SampleFigures.mean(scores.get(low)) - company).as(low).isLessThan(-6);
    }
  }

  @Test
  void firmwareIsSplitAroundAnOrdinaryMean() {
    Map<String, List<Double>> scores = SampleFigures.scores(FIRST, Theme.LEAD);
    List<Double> firmware = scores.get(SampleUnits.POLARISED);
    assertThat(SampleFigures.mean(firmware)).isCloseTo(SampleFigures.mean(scores), within(6.0));
    List<Double> others = new ArrayList<>();
    scores.forEach(
        (unit, list) -> {
          if (!unit.equals(SampleUnits.POLARISED)) {
            others.addAll(list);
          }
        });
    assertThat(SampleFigures.sd(firmware)).isGreaterThan(1.3 * SampleFigures.sd(others));
  }

  @Test
  void departmentsThatWereFollowedUpRise() {
    for (Theme theme : List.of(Theme.ENG, Theme.MGR)) {
      double followed = change(theme, SampleUnits.FOLLOWED_UP);
      double left = change(theme, SampleUnits.NOT_FOLLOWED_UP);
      assertThat(followed).as(theme.name()).isGreaterThan(4);
      assertThat(followed - left).as(theme.name()).isGreaterThan(4);
    }
    for (int row = 0; row < WORK.rows().size(); row++) {
      if (WORK.cell(row, "survey_wave").equals(1)) {
        assertThat(SampleUnits.FOLLOWED_UP).contains((String) WORK.cell(row, "department_code"));
      }
    }
    assertThat(WORK.column("survey_wave")).filteredOn(wave -> wave.equals(1)).hasSizeBetween(4, 10);
  }

  @Test
  void hrSlipsAndPerformanceConsultingMovesOn() {
    assertThat(WORK.rows()).hasSizeBetween(1_215, 1_250);
    Predicate<Integer> hr = row -> WORK.cell(row, "function_code").equals("HR");
    assertThat(played("PAIR_OF_HANDS", hr.and(SampleTruthsTest::isLate))).isGreaterThan(0.45);
    assertThat(played("PAIR_OF_HANDS", hr.and(row -> !isLate(row)))).isLessThan(0.28);
    Predicate<Integer> consulting =
        row -> WORK.cell(row, "function_code").equals("PERFORMANCE_CONSULTING");
    assertThat(played("COLLABORATIVE", consulting.and(row -> requested(row).isBefore(half()))))
        .isLessThan(0.55);
    assertThat(played("COLLABORATIVE", consulting.and(row -> !requested(row).isBefore(half()))))
        .isGreaterThan(0.6);
  }

  @Test
  void oneRequestInFourIsLastMinute() {
    int known = 0;
    int late = 0;
    for (int row = 0; row < WORK.rows().size(); row++) {
      if (WORK.cell(row, "needed_by") instanceof LocalDate due) {
        known++;
        late += workingDays(requested(row), due) <= 5 ? 1 : 0;
      }
    }
    assertThat(late / (double) known).isCloseTo(0.25, within(0.04));
  }

  @Test
  void legalHardlyRecordsAgreements() {
    Map<Object, int[]> recorded = new HashMap<>();
    for (int row = 0; row < WORK.rows().size(); row++) {
      int[] counts = recorded.computeIfAbsent(WORK.cell(row, "function_code"), key -> new int[2]);
      counts[0] += WORK.cell(row, "contract_roles").equals("") ? 0 : 1;
      counts[1]++;
    }
    recorded.forEach(
        (function, counts) -> {
          double share = counts[0] / (double) counts[1];
          if (function.equals("LEGAL")) {
            assertThat(share).isLessThan(0.2);
          } else {
            assertThat(share).as(function.toString()).isGreaterThan(0.7);
          }
        });
  }

  @Test
  void consultantsRateHigherThanManagers() {
    Table pulse = SAMPLE.sheet("Pulse");
    Map<List<Object>, Double> client = new HashMap<>();
    Map<List<Object>, Double> consultant = new HashMap<>();
    List<List<Optional<Integer>>> sheets = new ArrayList<>();
    for (int row = 0; row < pulse.rows().size(); row++) {
      List<Object> relation =
          List.of(
              pulse.cell(row, "wave"),
              pulse.cell(row, "manager_id"),
              pulse.cell(row, "function_code"));
      List<Optional<Integer>> sheet = new ArrayList<>();
      for (String item : SamplePulse.ITEMS.subList(0, 10)) {
        Object answer = pulse.cell(row, item);
        sheet.add(answer instanceof Integer number ? Optional.of(number) : Optional.empty());
      }
      sheets.add(sheet);
      double mean =
          sheet.stream()
              .flatMap(Optional::stream)
              .mapToInt(Integer::intValue)
              .average()
              .orElseThrow();
      (pulse.cell(row, "side").equals("CLIENT") ? client : consultant).put(relation, mean);
    }
    List<Double> gaps =
        consultant.keySet().stream()
            .filter(client::containsKey)
            .map(relation -> consultant.get(relation) - client.get(relation))
            .toList();
    assertThat(gaps).hasSizeGreaterThan(100);
    assertThat(SampleFigures.mean(gaps)).isCloseTo(0.35, within(0.06));
    assertThat(SampleFigures.alpha(sheets)).isCloseTo(0.88, within(0.03));
  }

  @Test
  void twentyManagersMeetNobody() {
    Set<Object> served = new HashSet<>(WORK.column("manager_id"));
    served.addAll(SAMPLE.sheet("Exchanges").column("manager_id"));
    List<Object> roster = SAMPLE.sheet("Managers").column("manager_id");
    assertThat(roster).hasSizeBetween(85, 95);
    assertThat(roster.stream().filter(manager -> !served.contains(manager))).hasSize(20);
    assertThat(SAMPLE.sheet("Consultants").rows()).hasSize(24);
  }

  @Test
  void relationshipsClimbLapseAndLackEvidence() {
    Table log = SAMPLE.sheet("StageLog");
    assertThat(log.column("stage")).filteredOn(s -> s.equals("LAPSED")).hasSizeBetween(5, 12);
    int partners = 0;
    int evident = 0;
    for (int row = 0; row < log.rows().size(); row++) {
      if (log.cell(row, "stage").equals("PARTNER")) {
        partners++;
        evident += log.cell(row, "evidence_engagement_id").equals("") ? 0 : 1;
      }
    }
    assertThat(partners).isGreaterThan(30);
    assertThat(evident / (double) partners).isBetween(0.3, 0.75);
  }

  @Test
  void packagingBlamesItsOperators() {
    Table events = SAMPLE.sheet("QualityEvents");
    Predicate<Integer> packaging = row -> events.cell(row, "department_code").equals("OPS-PAC");
    assertThat(SampleFigures.share(events, "cause", "OPERATOR_ERROR", packaging))
        .isGreaterThan(0.38);
    assertThat(SampleFigures.share(events, "cause", "OPERATOR_ERROR", packaging.negate()))
        .isLessThan(0.25);
  }

  private static double change(Theme theme, List<String> units) {
    Map<String, List<Double>> before = SampleFigures.scores(FIRST, theme);
    Map<String, List<Double>> after = SampleFigures.scores(SECOND, theme);
    before.keySet().retainAll(units);
    after.keySet().retainAll(units);
    return SampleFigures.mean(after) - SampleFigures.mean(before);
  }

  private static double played(String role, Predicate<Integer> rows) {
    return SampleFigures.share(WORK, "role_played", role, rows);
  }

  private static LocalDate requested(int row) {
    return (LocalDate) WORK.cell(row, "requested_on");
  }

  private static boolean isLate(int row) {
    return !requested(row).isBefore(APRIL);
  }

  private static LocalDate half() {
    return LocalDate.of(2026, 1, 1);
  }

  private static long workingDays(LocalDate from, LocalDate to) {
    return from.datesUntil(to)
        .filter(
            day ->
                day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
        .count();
  }
}
