package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.analysis.partnership.StageRegister.computed;
import static io.rapport.domain.analysis.partnership.StageRegister.missing;
import static io.rapport.domain.analysis.partnership.StageRegister.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectChainFiguresTest {
  private static final String FOLLOWED = "S20/2026-06.12m/whole/followed";
  private static final String LAG = "S20/2026-06.12m/whole/medianLag";
  private static final LocalDate CLOSED = LocalDate.of(2025, 9, 1);

  private static Map<String, Figure> figures(StageRegister register, Scope... scopes) {
    return register.figures(
        (history, contacts) ->
            new ProjectChainFigures(PartnershipMethod.withDefaults(), history, contacts),
        scopes.length == 0 ? new Scope[] {Scope.Whole.WHOLE} : scopes);
  }

  private static Samples.Builder mini(String id, String manager, LocalDate closedOn) {
    return Samples.engagement(id, closedOn.minusDays(30).toString())
        .with(manager, "SALES")
        .nature(WorkNature.MINI_PROJECT)
        .closedOn(closedOn);
  }

  private static Samples.Builder project(String id, String manager, LocalDate requestedOn) {
    return Samples.engagement(id, requestedOn.toString())
        .with(manager, "SALES")
        .nature(WorkNature.PROJECT);
  }

  @Test
  void countsProjectsOfTheRelationshipWithinHalfAYear() {
    StageRegister register =
        new StageRegister()
            .engagement(mini("A", "M1", CLOSED))
            .engagement(project("A2", "M1", CLOSED.plusDays(180)))
            .engagement(mini("B", "M2", CLOSED))
            .engagement(project("B2", "M2", CLOSED.plusDays(181)))
            .engagement(mini("C", "M3", CLOSED))
            .engagement(project("C2", "M3", CLOSED.minusDays(1)))
            .engagement(mini("D", "M4", CLOSED))
            .engagement(project("D2", "M4", CLOSED).nature(WorkNature.STRATEGIC))
            .engagement(mini("E", "M5", CLOSED))
            .engagement(project("E2", "M5", CLOSED.plusDays(5)).of("IT", "C1"))
            .engagement(mini("F", "M6", CLOSED))
            .engagement(project("F2", "M6", CLOSED.plusDays(5)).nature(WorkNature.FIREFIGHTING));
    Map<String, Figure> figures = figures(register);
    Figure.Computed followed = computed(figures, FOLLOWED);
    assertThat(value(followed, Measure.COUNT)).as("A and D").isEqualTo(2);
    assertThat(followed.support().toString()).contains("records=6", "managers=6");
    Figure.Computed lag = computed(figures, LAG);
    assertThat(lag.quantity()).isEqualTo(Quantity.DAYS);
    assertThat(lag.values()).containsExactly(Map.entry(Measure.VALUE, 90.0));
    assertThat(lag.support().toString()).contains("records=2", "managers=2");
  }

  @Test
  void countsRecordedFollowUpsOfAnyRelationship() {
    StageRegister register =
        new StageRegister()
            .engagement(mini("A", "M1", CLOSED))
            .engagement(project("A2", "M9", CLOSED.plusDays(180)).follows("A"))
            .engagement(mini("B", "M2", CLOSED))
            .engagement(project("B2", "M9", CLOSED.plusDays(181)).follows("B"))
            .engagement(mini("C", "M3", CLOSED))
            .engagement(project("C2", "M9", CLOSED.minusDays(10)).follows("C"))
            .engagement(mini("D", "M4", CLOSED))
            .engagement(mini("D2", "M8", CLOSED.plusDays(40)).follows("D"))
            .engagement(project("X", "M9", CLOSED).follows("NOWHERE"));
    Map<String, Figure> figures = figures(register);
    assertThat(value(computed(figures, FOLLOWED), Measure.COUNT)).as("A and C").isEqualTo(2);
    assertThat(value(computed(figures, LAG), Measure.VALUE))
        .as("180 days and, asked for before, none")
        .isEqualTo(90);
  }

  @Test
  void takesTheFirstOfSeveralFollowUps() {
    StageRegister register =
        new StageRegister()
            .engagement(mini("A", "M1", CLOSED))
            .engagement(project("A2", "M1", CLOSED.plusDays(100)))
            .engagement(project("A3", "M9", CLOSED.plusDays(20)).follows("A"))
            .engagement(project("A4", "M1", CLOSED.plusDays(60)));
    assertThat(value(computed(figures(register), LAG), Measure.VALUE)).isEqualTo(20);
    assertThat(value(computed(figures(register), FOLLOWED), Measure.VALUE)).isEqualTo(1);
  }

  /** The days of the year that ends with June 2026 began after 2 January 2025 at the earliest. */
  @Test
  void countsAMiniProjectInTheWindowInWhichItsDaysEnded() {
    StageRegister register =
        new StageRegister()
            .engagement(mini("A", "M1", LocalDate.of(2026, 1, 1)))
            .engagement(mini("B", "M2", LocalDate.of(2026, 1, 2)))
            .engagement(mini("C", "M3", LocalDate.of(2025, 1, 2)))
            .engagement(mini("D", "M4", LocalDate.of(2025, 1, 1)))
            .engagement(mini("E", "M5", CLOSED).closedOn(null));
    Figure.Computed followed = computed(figures(register), FOLLOWED);
    assertThat(followed.support().toString()).contains("records=2");
    assertThat(value(followed, Measure.VALUE)).isZero();
    assertThat(missing(figures(register), LAG)).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  void knowsTheNatureOfTheWorkOrLeavesItOut() {
    StageRegister register =
        new StageRegister()
            .engagement(mini("A", "M1", CLOSED))
            .engagement(mini("B", "M2", CLOSED).nature(null))
            .engagement(mini("C", "M3", CLOSED).nature(WorkNature.TRANSACTIONAL));
    Figure.Computed followed = computed(figures(register), FOLLOWED);
    assertThat(followed.support().toString()).contains("records=1");
    assertThat(followed.recorded()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(figures(new StageRegister()).values())
        .allMatch(figure -> figure instanceof Figure.Missing);
  }

  @Test
  void speaksOfTheScopeAndComparesYears() {
    StageRegister register = new StageRegister();
    for (int i = 0; i < 12; i++) {
      register
          .engagement(mini("A" + i, "M" + i, CLOSED))
          .engagement(project("F" + i, "M" + i, CLOSED.plusDays(9)))
          .engagement(mini("B" + i, "M" + i, CLOSED.minusYears(1)));
    }
    register.engagement(mini("X", "M99", CLOSED).with("M99", "QC").of("IT", "C2"));
    Map<String, Figure> figures =
        figures(
            register, Scope.Whole.WHOLE, new Scope.Department("SALES"), new Scope.Function("IT"));
    assertThat(value(computed(figures, "S20/2026-06.12m/department:SALES/followed"), Measure.VALUE))
        .isEqualTo(1);
    assertThat(value(computed(figures, "S20/2026-06.12m/function:IT/followed"), Measure.VALUE))
        .isZero();
    Figure.Computed change = computed(figures, "S20/2026-06.12m~12m/whole/followed");
    assertThat(value(change, Measure.VALUE)).isCloseTo(12 / 13.0, within(1e-12));
    assertThat(change.reading()).isEqualTo(Reading.BETTER);
  }
}
