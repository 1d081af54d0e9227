package io.rapport.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.Stage;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.jobs.sample.SampleSurvey.Round;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The sample keeps the rules of its files: what exists, what is unique, what comes first. */
class SampleRulesTest {
  private static final SampleOrganisation SAMPLE = SampleOrganisation.make();
  private static final Set<Object> UNITS = Set.copyOf(SAMPLE.organisation().column("unit"));

  @Test
  void organisationIsATreeOf40UnitsAnd1200People() {
    Organisation tree =
        Organisation.of(
            SampleUnits.ALL.stream()
                .map(
                    u ->
                        new Unit(
                            u.code(),
                            u.name(),
                            Optional.of(u.parent()).filter(code -> !code.isEmpty()),
                            u.headcount()))
                .toList());
    assertThat(tree.inOrder()).hasSize(40);
    assertThat(tree.headcount("WDX")).isEqualTo(1200);
    assertThat(tree.children("WDX")).hasSize(6);
    for (Unit unit : tree.inOrder()) {
      boolean leaf = tree.children(unit.code()).isEmpty();
      assertThat(unit.headcount()).isBetween(leaf ? 4 : 0, leaf ? 90 : 6);
    }
  }

  @Test
  void respondentsAreUniqueAndBelongToUnits() {
    for (Table wave : List.of(SAMPLE.firstWave(), SAMPLE.secondWave())) {
      assertThat(wave.column("Respondent")).doesNotHaveDuplicates();
      assertThat(UNITS).containsAll(wave.column("Unit"));
      Map<Object, Long> counts =
          wave.column("Unit").stream()
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      SampleUnits.ALL.forEach(
          unit ->
              assertThat(counts.getOrDefault(unit.code(), 0L))
                  .isLessThanOrEqualTo(unit.headcount()));
    }
  }

  @Test
  void answersStandOnTheScaleAndInsideTheWave() {
    Set<Object> labels = new HashSet<>(SampleSurvey.LABELS);
    labels.addAll(Set.of("", SampleSurvey.NOT_APPLICABLE_LABEL));
    assertThat(answers(SAMPLE.firstWave())).isEqualTo(labels);
    assertThat(answers(SAMPLE.secondWave())).isEqualTo(Set.<Object>of("", 1, 2, 3, 4, 5, 9));
    for (Object day : SAMPLE.firstWave().column("Submitted")) {
      assertThat((LocalDate) day).isBetween(Round.NOVEMBER.opened, Round.NOVEMBER.closed);
    }
    for (Object day : SAMPLE.secondWave().column("Submitted")) {
      assertThat((LocalDate) day).isBetween(Round.MAY.opened, Round.MAY.closed);
    }
  }

  @Test
  void registerIdsAreUniqueAndReferencesExist() {
    Map<String, String> keys =
        Map.of(
            "Engagements", "engagement_id",
            "Managers", "manager_id",
            "Consultants", "consultant_id",
            "Exchanges", "exchange_id",
            "QualityEvents", "event_id");
    Map<String, Set<Object>> known = new HashMap<>();
    keys.forEach(
        (sheet, key) -> {
          assertThat(SAMPLE.sheet(sheet).column(key)).doesNotHaveDuplicates().doesNotContain("");
          known.put(key, Set.copyOf(SAMPLE.sheet(sheet).column(key)));
        });
    for (Table sheet : SAMPLE.register()) {
      for (String key : keys.values()) {
        if (sheet.header().contains(key)) {
          assertThat(known.get(key)).containsAll(recorded(sheet, key));
        }
      }
      if (sheet.header().contains("department_code")) {
        assertThat(UNITS).containsAll(sheet.column("department_code"));
      }
    }
    Table engagements = SAMPLE.sheet("Engagements");
    assertThat(known.get("engagement_id"))
        .containsAll(recorded(engagements, "follows_engagement_id"))
        .containsAll(recorded(engagements, "repeat_of_engagement_id"))
        .containsAll(recorded(SAMPLE.sheet("StageLog"), "evidence_engagement_id"));
    assertThat(known.get("event_id"))
        .containsAll(recorded(engagements, "quality_event_ids"))
        .containsAll(recorded(SAMPLE.sheet("QualityEvents"), "repeat_of_event_id"));
    assertThat(known.get("exchange_id"))
        .containsAll(recorded(SAMPLE.sheet("Exchanges"), "follows_exchange_id"));
  }

  @Test
  void engagementDatesAreInOrder() {
    Table engagements = SAMPLE.sheet("Engagements");
    for (int row = 0; row < engagements.rows().size(); row++) {
      inOrder(engagements, row, "requested_on", "needed_by");
      inOrder(engagements, row, "requested_on", "contracted_on", "closed_on");
      inOrder(
          engagements,
          row,
          "requested_on",
          "started_on",
          "discovery_on",
          "feedback_on",
          "decision_on",
          "closed_on");
      inOrder(engagements, row, "gap_found_on", "requested_on");
      assertThat(engagements.cell(row, "status").equals("CLOSED"))
          .isEqualTo(engagements.cell(row, "closed_on") instanceof LocalDate);
      assertThat((LocalDate) engagements.cell(row, "requested_on"))
          .isBetween(SampleFunction.FIRST_DAY, SampleFunction.LAST_DAY);
    }
    Table events = SAMPLE.sheet("QualityEvents");
    for (int row = 0; row < events.rows().size(); row++) {
      inOrder(events, row, "opened_on", "closed_on", "effectiveness_checked_on");
    }
  }

  @Test
  void managersAreActiveWhenTheyAskAndConsultantsServeTheirFunction() {
    Map<Object, SampleRoster.SampleManager> managers = new HashMap<>();
    SampleRoster roster = SampleRoster.draw();
    roster.managers().forEach(m -> managers.put(m.id(), m));
    Map<Object, String> functions =
        roster.consultants().stream()
            .collect(Collectors.toMap(c -> c.id(), c -> c.function().name()));
    Table engagements = SAMPLE.sheet("Engagements");
    for (int row = 0; row < engagements.rows().size(); row++) {
      assertThat(
              managers
                  .get(engagements.cell(row, "manager_id"))
                  .isActive((LocalDate) engagements.cell(row, "requested_on")))
          .isTrue();
      Object consultant = engagements.cell(row, "consultant_id");
      if (!consultant.equals("")) {
        assertThat(functions.get(consultant)).isEqualTo(engagements.cell(row, "function_code"));
      }
    }
  }

  @Test
  void stagesFollowOneAnother() {
    Table log = SAMPLE.sheet("StageLog");
    Map<List<Object>, List<List<Object>>> byRelation =
        log.rows().stream().collect(Collectors.groupingBy(row -> row.subList(0, 2)));
    for (List<List<Object>> entries : byRelation.values()) {
      assertThat(entries).isSortedAccordingTo(Comparator.comparing(row -> (LocalDate) row.get(2)));
      for (int i = 1; i < entries.size(); i++) {
        assertThat(entries.get(i).get(2)).isNotEqualTo(entries.get(i - 1).get(2));
        assertThat(entries.get(i).get(3)).isNotEqualTo(entries.get(i - 1).get(3));
      }
    }
    assertThat(log.column("stage"))
        .contains(
            Stage.FRIEND.name(),
            Stage.POTENTIAL_PARTNER.name(),
            Stage.PARTNER.name(),
            Stage.STRATEGIC_PARTNER.name(),
            Stage.LAPSED.name());
  }

  @Test
  void pulseFormsAndHoursStandOnce() {
    Table pulse = SAMPLE.sheet("Pulse");
    assertThat(
            pulse.rows().stream()
                .map(row -> List.of(row.get(0), row.get(2), row.get(3), row.get(5))))
        .doesNotHaveDuplicates();
    for (String item : SamplePulse.ITEMS) {
      assertThat(Set.<Object>of("", 1, 2, 3, 4, 5)).containsAll(pulse.column(item));
    }
    assertThat(SAMPLE.sheet("TimeLog").rows().stream().map(row -> row.subList(0, 3)))
        .doesNotHaveDuplicates();
  }

  private static Set<Object> answers(Table wave) {
    return SampleItem.ALL.stream()
        .flatMap(item -> wave.column(item.column()).stream())
        .collect(Collectors.toSet());
  }

  private static Set<Object> recorded(Table table, String column) {
    return table.column(column).stream()
        .filter(value -> !value.equals(""))
        .collect(Collectors.toSet());
  }

  private static void inOrder(Table table, int row, String... columns) {
    List<LocalDate> days =
        List.of(columns).stream()
            .map(column -> table.cell(row, column))
            .filter(LocalDate.class::isInstance)
            .map(LocalDate.class::cast)
            .toList();
    assertThat(days).isSorted();
  }
}
