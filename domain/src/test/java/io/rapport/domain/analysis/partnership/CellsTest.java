package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Rater;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.engagement.Skill;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Where the records of a small register belong: June 2026, and one of each kind in May. */
class CellsTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate EARLIER = LocalDate.of(2026, 5, 31);
  private static final Scope WHOLE = Scope.Whole.WHOLE;
  private static final Scope HR = new Scope.Function("HR");
  private static final Scope SALES = new Scope.Department("SALES");
  private static final Scope SENIOR = new Scope.Level("SENIOR");
  private static final Scope HR_IN_SALES = new Scope.FunctionInDepartment("HR", "SALES");
  private static final List<Scope> ALL = List.of(WHOLE, HR, SALES, SENIOR, HR_IN_SALES);

  private final Cells cells = new Cells(History.until(JUNE.atEndOfMonth(), register()));
  private final Cells.InWindow june = cells.of(new Window(JUNE, 1));

  private static Register register() {
    return new Register(
        List.of(engagement("E1", DAY), engagement("E2", EARLIER)),
        List.of(exchange("X1", DAY), exchange("X2", EARLIER)),
        List.of(new StageEntry("M1", "OD", EARLIER, Stage.FRIEND, null, null)),
        List.of(pulse(DAY), pulse(EARLIER)),
        List.of(event("Q1", DAY), event("Q2", EARLIER)),
        List.of(
            manager("M1", "SALES", ManagerLevel.SENIOR),
            manager("M2", "PLANT", ManagerLevel.LINE),
            manager("M3", "PLANT", null)),
        List.of(consultant("C1", "HR"), consultant("C2", "IT")),
        List.of(time(DAY), time(EARLIER)),
        List.of(rating(DAY), rating(EARLIER)),
        List.of(),
        List.of(frustration(JUNE), frustration(JUNE.minusMonths(1))));
  }

  private static Engagement engagement(String id, LocalDate day) {
    return Samples.engagement(id, day.toString()).build();
  }

  /** Of the function of its consultant. */
  private static Exchange exchange(String id, LocalDate day) {
    return SampleExchange.on(id, day.toString()).with("M1", null).build();
  }

  private static PulseForm pulse(LocalDate day) {
    return new PulseForm(
        day.getMonthValue(),
        day,
        "M1",
        "HR",
        "SALES",
        Side.CLIENT,
        answers(3),
        answers(4),
        answers(3),
        answers(2));
  }

  private static List<Optional<Integer>> answers(int items) {
    return Collections.nCopies(items, Optional.of(4));
  }

  private static QualityEvent event(String id, LocalDate day) {
    return new QualityEvent(
        id,
        QualityEventType.DEVIATION,
        day,
        null,
        null,
        "SALES",
        null,
        null,
        Cause.NOT_DETERMINED,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Manager manager(String id, String department, @Nullable ManagerLevel level) {
    return new Manager(id, department, level, null, null, null, null);
  }

  private static Consultant consultant(String id, String function) {
    return Samples.consultant(id, function);
  }

  private static TimeEntry time(LocalDate day) {
    return new TimeEntry("C1", day, WorkNature.PROJECT, BigDecimal.TEN);
  }

  private static SkillRating rating(LocalDate day) {
    return new SkillRating("C1", day, Rater.CLIENT, Skill.TRENDS, 3);
  }

  private static FrustrationForm frustration(YearMonth month) {
    return new FrustrationForm("C1", month, 1, 2, 3, 4, 5);
  }

  @Test
  @DisplayName("scopes: whole, functions of any table, departments, levels, pairs that worked")
  void scopes() {
    assertThat(cells.scopes())
        .containsExactly(
            WHOLE,
            HR,
            new Scope.Function("IT"),
            new Scope.Function("OD"),
            new Scope.Department("PLANT"),
            SALES,
            new Scope.Level("LINE"),
            SENIOR,
            HR_IN_SALES);
  }

  @Test
  @DisplayName("scopes of events and of pulse forms alone")
  void scopesOfFewTables() {
    Register events =
        June.register(List.of(), List.of(), List.of(), List.of(event("Q1", DAY)), List.of());
    assertThat(new Cells(History.until(JUNE.atEndOfMonth(), events)).scopes())
        .containsExactly(WHOLE, SALES);
    Register forms = June.register(List.of(), List.of(), List.of(pulse(DAY)), List.of(), List.of());
    assertThat(new Cells(History.until(JUNE.atEndOfMonth(), forms)).scopes())
        .containsExactly(WHOLE, HR, SALES);
  }

  @Test
  @DisplayName("engagements, exchanges and pulse forms belong to every scope, of the window only")
  void everyScope() {
    for (Scope scope : ALL) {
      Cell cell = june.of(scope);
      assertThat(cell.scope()).isEqualTo(scope);
      assertThat(cell.engagements())
          .as(scope.text())
          .extracting(Engagement::engagementId)
          .containsOnly("E1");
      assertThat(cell.touches())
          .as(scope.text())
          .extracting(touch -> touch.exchange().exchangeId())
          .containsOnly("X1");
      assertThat(cell.pulse()).as(scope.text()).extracting(PulseForm::waveDate).containsOnly(DAY);
    }
    assertThat(cells.of(new Window(JUNE, 2)).of(HR_IN_SALES).engagements()).hasSize(2);
    assertThat(june.of(new Scope.Level("LINE")).engagements()).isEmpty();
    assertThat(june.of(new Scope.Department("PLANT")).touches()).isEmpty();
  }

  @Test
  @DisplayName("hours, ratings and frustration are a consultant's: of the whole and the function")
  void ofConsultants() {
    for (Scope scope : List.of(WHOLE, HR)) {
      assertThat(june.of(scope).time()).containsExactly(time(DAY));
      assertThat(june.of(scope).skills()).containsExactly(rating(DAY));
      assertThat(june.of(scope).frustrations()).containsExactly(frustration(JUNE));
    }
    for (Scope scope : List.of(SALES, SENIOR, HR_IN_SALES, new Scope.Function("IT"))) {
      assertThat(june.of(scope).time()).as(scope.text()).isEmpty();
      assertThat(june.of(scope).skills()).as(scope.text()).isEmpty();
      assertThat(june.of(scope).frustrations()).as(scope.text()).isEmpty();
    }
  }

  @Test
  @DisplayName("quality events are a department's")
  void ofDepartments() {
    for (Scope scope : List.of(WHOLE, SALES)) {
      assertThat(june.of(scope).events()).extracting(QualityEvent::eventId).containsExactly("Q1");
    }
    for (Scope scope : List.of(HR, SENIOR, HR_IN_SALES)) {
      assertThat(june.of(scope).events()).as(scope.text()).isEmpty();
    }
  }
}
