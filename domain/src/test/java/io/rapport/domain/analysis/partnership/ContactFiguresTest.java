package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S28: time since the last contact, need, change of coverage and who was not served. */
class ContactFiguresTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final LocalDate END = LocalDate.of(2026, 6, 30);

  private final List<Engagement> engagements = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<QualityEvent> events = new ArrayList<>();
  private final List<Manager> roster = new ArrayList<>();

  private Register register() {
    return new Register(
        engagements,
        exchanges,
        List.of(),
        List.of(),
        events,
        roster,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Analysed analysed() {
    return Analysed.of(register(), JUNE);
  }

  private void manager(
      String id, String department, @Nullable Integer team, @Nullable LocalDate from) {
    roster.add(new Manager(id, department, null, null, team, from, null));
  }

  private void engage(String manager, String function, LocalDate day, int times) {
    for (int i = 0; i < times; i++) {
      engagements.add(
          Samples.engagement("E" + engagements.size(), day.toString())
              .of(function, "C" + function)
              .with(manager, "SALES")
              .build());
    }
  }

  private void exchange(String manager, @Nullable String function, LocalDate day) {
    exchanges.add(
        new Exchange(
            "X" + exchanges.size(),
            day,
            "CX",
            manager,
            function,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  @Test
  @DisplayName("10, 20 and 400 days ago, one never in 500: median between 20 and 400 is 210")
  void daysSinceTheLastContact() {
    for (String id : List.of("M1", "M2", "M3", "M4")) {
      manager(id, "SALES", null, null);
    }
    engage("M1", "HR", END.minusDays(300), 1);
    exchange("M1", "IT", END.minusDays(10));
    exchange("M2", null, END.minusDays(20));
    engage("M3", "HR", END.minusDays(400), 1);
    engage("GONE", "HR", END.minusDays(500), 1);
    Analysed found = analysed();
    String whole = "S28/2026-06.12m/whole/daysSinceContact";
    // Survival is exactly one half from day 20 to day 400.
    found.is(whole, Measure.VALUE, 210);
    assertThat(found.computed(whole).quantity()).isEqualTo(Quantity.DAYS);
    assertThat(found.support(whole)).isEqualTo(new Support.Records(4, 4, 2, 0.25));
    found.is("S28/2026-06.12m/department:SALES/daysSinceContact", Measure.VALUE, 210);
    // With HR only M1 (300) and M3 (400) were ever in touch: half of the four by day 400.
    found.is("S28/2026-06.12m/function:HR/daysSinceContact", Measure.VALUE, 450);
    assertThat(found.support("S28/2026-06.12m/function:HR/daysSinceContact"))
        .isEqualTo(new Support.Records(4, 4, 1, 0.25));
    assertThat(found.missing("S28/2026-06.12m/function:IT/daysSinceContact"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(found.figures()).doesNotContainKey("S28/2026-06.3m/whole/daysSinceContact");
  }

  @Test
  @DisplayName("who joined 15 days ago without a contact has not waited for longer")
  void newManagersHaveNotWaitedYet() {
    manager("M1", "SALES", null, END.minusDays(15));
    manager("M2", "SALES", null, null);
    manager("M3", "SALES", null, null);
    engage("M2", "HR", END.minusDays(20), 1);
    engage("M3", "HR", END.minusDays(40), 1);
    // At day 20 two are at risk, one ends: S = .5 until day 40.
    analysed().is("S28/2026-06.12m/whole/daysSinceContact", Measure.VALUE, 30);
  }

  @Test
  @DisplayName("16 engagements: need 10·(1+2), 20·(1+2) and 30 give 4, 8 and 4 to be expected")
  void weighsByNeed() {
    manager("M1", "SALES", 10, null);
    manager("M2", "SALES", 20, null);
    manager("M3", "LAB", 30, null);
    manager("M4", "LAB", null, null);
    manager("M5", "OTHER", null, null);
    manager("M6", "NONE", 0, null);
    for (int i = 0; i < 4; i++) {
      events.add(
          ResultSamples.event("Q" + i, QualityEventType.DEVIATION, "SALES", "2026-01-01").build());
    }
    events.add(ResultSamples.event("OLD", QualityEventType.DEVIATION, "LAB", "2024-01-01").build());
    engage("M1", "HR", END, 2);
    engage("M2", "IT", END, 4);
    engage("M3", "IT", END, 10);
    engage("M4", "IT", END, 5);
    engage("GONE", "IT", END, 5);
    engage("M3", "IT", END.minusDays(400), 5);
    Analysed found = analysed();
    String sales = "S28/2026-06.12m/department:SALES/servedOverExpected";
    found.is(sales, Measure.VALUE, 6 / 12.0);
    found.is(sales, Measure.COUNT, 6);
    // R: poisson.test(6, 12)
    found.is(sales, Measure.LOW, 0.183491);
    found.is(sales, Measure.HIGH, 1.088290);
    assertThat(found.support(sales)).isEqualTo(new Support.Records(6, 2, 2, 4 / 6.0));
    assertThat(found.recorded(sales)).isEqualTo(1);
    String lab = "S28/2026-06.12m/department:LAB/servedOverExpected";
    found.is(lab, Measure.VALUE, 10 / 4.0);
    assertThat(found.recorded(lab)).isEqualTo(0.5);
    assertThat(found.missing("S28/2026-06.12m/department:OTHER/servedOverExpected"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(found.missing("S28/2026-06.12m/department:NONE/servedOverExpected"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(found.figures()).doesNotContainKey("S28/2026-06.12m/whole/servedOverExpected");
  }

  @Test
  void expectsNothingWhereNobodyWasServed() {
    manager("M1", "SALES", 10, null);
    engage("GONE", "HR", END, 1);
    assertThat(analysed().missing("S28/2026-06.12m/department:SALES/servedOverExpected"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  @DisplayName("of 20 managers 8 are newly served and 1 no longer: +35 points")
  void comparesCoverageWithTheYearBefore() {
    for (int i = 0; i < 20; i++) {
      manager("M" + i, "SALES", null, null);
    }
    manager("NEW", "SALES", null, LocalDate.of(2025, 7, 1));
    engage("NEW", "HR", END, 1);
    for (int i = 0; i < 12; i++) {
      engage("M" + i, "HR", LocalDate.of(2025, 7, 1), 1);
    }
    for (int i = 8; i < 13; i++) {
      exchange("M" + i, "HR", LocalDate.of(2025, 6, 30));
    }
    exchange("GONE", "HR", LocalDate.of(2024, 7, 31));
    Analysed found = analysed();
    String change = "S28/2026-06.12m~12m/whole/coverage";
    found.is(change, Measure.VALUE, 7 / 20.0);
    // Bonett and Price: (9/22, 2/22) apart, 22 in all.
    found.is(change, Measure.LOW, 0.054310);
    found.is(change, Measure.HIGH, 0.582053);
    // Binomial mid-p of 8 against 1.
    found.is(change, Measure.P, 0.021484);
    found.is(change, Measure.SMALLEST_VISIBLE, 0.377180);
    assertThat(found.reading(change)).isEqualTo(Reading.BETTER);
    assertThat(found.computed(change).quantity()).isEqualTo(Quantity.SHARE_DIFFERENCE);
    assertThat(found.support(change)).isEqualTo(new Support.Records(20, 20, 1, 0.05));
    assertThat(found.reading("S28/2026-06.12m~12m/department:SALES/coverage"))
        .isEqualTo(Reading.BETTER);
  }

  @Test
  @DisplayName("records from August 2024 on do not tell of the year from July 2024 on")
  void saysNothingOfAYearThatIsNotOnRecord() {
    manager("M1", "SALES", null, LocalDate.of(2025, 7, 1));
    engage("M1", "HR", LocalDate.of(2024, 8, 1), 1);
    assertThat(analysed().missing("S28/2026-06.12m~12m/whole/coverage"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    engage("M1", "HR", LocalDate.of(2024, 7, 31), 1);
    assertThat(analysed().missing("S28/2026-06.12m~12m/whole/coverage"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  @DisplayName("nine managers are too few to test, ten are enough")
  void needsTenManagers() {
    for (int i = 0; i < 9; i++) {
      manager("M" + i, "SALES", null, null);
      engage("M" + i, "HR", END, 1);
    }
    exchange("GONE", "HR", LocalDate.of(2024, 7, 1));
    assertThat(analysed().reading("S28/2026-06.12m~12m/whole/coverage"))
        .isEqualTo(Reading.NOT_TESTED);
    manager("M9", "SALES", null, null);
    assertThat(analysed().reading("S28/2026-06.12m~12m/whole/coverage")).isEqualTo(Reading.BETTER);
  }

  @Test
  void hasNoNormalisedConcentrationOfASingleManager() {
    manager("M1", "SALES", null, null);
    engage("M1", "HR", END, 1);
    assertThat(analysed().missing("S28/2026-06.12m/whole/hhiNormalised"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  void needsARoster() {
    engage("M1", "HR", END, 1);
    Analysed found = analysed();
    assertThat(found.missing("S28/2026-06.12m/whole/daysSinceContact"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(found.missing("S28/2026-06.12m~12m/whole/coverage"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  @Test
  @DisplayName("unserved: last touched 365 days ago, or never; served on the first day of the year")
  void listsTheUnserved() {
    for (String id : List.of("M4", "M3", "M2", "M1")) {
      manager(id, "SALES", null, null);
    }
    manager("LATER", "SALES", null, END.plusDays(1));
    engage("M1", "HR", LocalDate.of(2025, 7, 1), 1);
    exchange("M2", "HR", LocalDate.of(2025, 6, 30));
    engage("M2", "HR", LocalDate.of(2025, 6, 1), 1);
    engage("M3", "HR", LocalDate.of(2026, 7, 1), 1);
    exchange("M4", "HR", END);
    assertThat(Unserved.of(History.until(JUNE.atEndOfMonth(), register()), new Window(JUNE, 12)))
        .containsExactly(
            new Unserved("M2", "SALES", OptionalLong.of(365)),
            new Unserved("M3", "SALES", OptionalLong.empty()));
  }
}
