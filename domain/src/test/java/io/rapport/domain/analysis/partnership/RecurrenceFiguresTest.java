package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.engagement.QualityEventType.CAPA;
import static io.rapport.domain.engagement.QualityEventType.DEVIATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S23: published ratios, and who is compared with whom. */
class RecurrenceFiguresTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final LocalDate CLOSED = LocalDate.of(2025, 6, 30);
  private static final LocalDate BEFORE = CLOSED.minusDays(100);
  private static final LocalDate AFTER = CLOSED.plusDays(100);
  private static final String WHOLE = "S23/2026-06.12m/whole/";

  private final List<Engagement> engagements = new ArrayList<>();
  private final List<QualityEvent> events = new ArrayList<>();
  private final List<Manager> roster =
      List.of(
          Samples.manager("M1", "SALES"),
          Samples.manager("M2", "SALES"),
          Samples.manager("M3", "LAB"));

  RecurrenceFiguresTest() {
    // The records begin long before any of the years compared.
    add("OTHER", "", QualityEventType.AUDIT_OBSERVATION, LocalDate.of(2023, 1, 1), 1);
  }

  private List<String> add(
      String department, String process, QualityEventType type, LocalDate day, int times) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      String id = "Q" + events.size();
      events.add(
          ResultSamples.event(id, type, department, day.toString())
              .process(process.isEmpty() ? null : process)
              .build());
      ids.add(id);
    }
    return ids;
  }

  /** An engagement that treats its department, as long as nothing is linked. */
  private void treat(String function, String department, LocalDate closed) {
    engagements.add(
        Samples.engagement("E" + engagements.size(), "2024-01-15")
            .of(function, "C1")
            .with("M1", department)
            .entryPoints(List.of(EntryPoint.URGENT_NEED, EntryPoint.DEVIATION))
            .closedOn(closed)
            .build());
  }

  private Analysed analysed() {
    return Analysed.of(ResultSamples.register(engagements, events, roster), JUNE);
  }

  /** 18 before and 9 after where treated, as published; 20 and 20 elsewhere. */
  private void published() {
    treat("HR", "SALES", CLOSED);
    add("SALES", "", DEVIATION, BEFORE, 18);
    add("SALES", "", DEVIATION, AFTER, 9);
    add("LAB", "", DEVIATION, BEFORE, 20);
    add("LAB", "", DEVIATION, AFTER, 20);
  }

  @Test
  @DisplayName("9 after 18 is a ratio of .50, .20 to 1.17, p .12; beside 20 after 20 also .50")
  void givesThePublishedRateRatioBesideTheComparison() {
    published();
    Analysed found = analysed();
    found.is(WHOLE + "treated", Measure.VALUE, 0.5);
    found.is(WHOLE + "treated", Measure.LOW, 0.197875);
    found.is(WHOLE + "treated", Measure.HIGH, 1.172059);
    found.is(WHOLE + "treated", Measure.P, 0.122078);
    assertThat(found.reading(WHOLE + "treated")).isEqualTo(Reading.NONE);
    found.is(WHOLE + "comparison", Measure.VALUE, 1);
    found.is(WHOLE + "ratioOfRatios", Measure.VALUE, 0.5);
    // exp(ln .5 ± 1.96 √(1/18 + 1/9 + 1/20 + 1/20))
    found.is(WHOLE + "ratioOfRatios", Measure.LOW, 0.181724);
    found.is(WHOLE + "ratioOfRatios", Measure.HIGH, 1.375715);
    assertThat(found.number(WHOLE + "ratioOfRatios", Measure.P)).isCloseTo(0.1795, within(1e-4));
    assertThat(found.reading(WHOLE + "ratioOfRatios")).isEqualTo(Reading.NO_VISIBLE_CHANGE);
    assertThat(found.computed(WHOLE + "ratioOfRatios").quantity()).isEqualTo(Quantity.NUMBER);
    for (String part : List.of("treated", "comparison", "ratioOfRatios", "timeToRepeat")) {
      assertThat(found.support(WHOLE + part)).isEqualTo(new Support.Records(67, 1, 1, 1));
    }
    assertThat(found.figures()).doesNotContainKey("S23/2026-06.12m/department:SALES/treated");
    assertThat(found.figures()).doesNotContainKey("S23/2026-06.3m/whole/treated");
  }

  @Test
  @DisplayName("without departments to compare with, the ratio of the treated is not given either")
  void neverGivesTheTreatedAlone() {
    treat("HR", "SALES", CLOSED);
    add("SALES", "", DEVIATION, BEFORE, 18);
    add("SALES", "", DEVIATION, AFTER, 9);
    add("LAB", "", DEVIATION, AFTER, 20);
    Analysed found = analysed();
    for (String part :
        List.of(
            "treated",
            "comparison",
            "ratioOfRatios",
            "timeToRepeat",
            "timeToRepeat.comparison",
            "negativeBinomial")) {
      assertThat(found.missing(WHOLE + part)).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    }
  }

  @Test
  @DisplayName("without any event after, no ratio has an interval and none is given")
  void givesNoRatioOfNothing() {
    treat("HR", "SALES", CLOSED);
    add("SALES", "", DEVIATION, BEFORE, 18);
    add("LAB", "", DEVIATION, BEFORE, 20);
    add("LAB", "", DEVIATION, AFTER, 20);
    Analysed found = analysed();
    assertThat(found.missing(WHOLE + "treated")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(found.missing(WHOLE + "comparison")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(found.missing(WHOLE + "timeToRepeat")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    found.is(WHOLE + "timeToRepeat.comparison", Measure.VALUE, 100);
  }

  @Test
  void saysBetterOrWorseOnlyIfTheIntervalIsClearOfOne() {
    treat("HR", "SALES", CLOSED);
    add("SALES", "", DEVIATION, BEFORE, 60);
    add("SALES", "", DEVIATION, AFTER, 20);
    add("LAB", "", DEVIATION, BEFORE, 40);
    add("LAB", "", DEVIATION, AFTER, 40);
    assertThat(analysed().reading(WHOLE + "ratioOfRatios")).isEqualTo(Reading.BETTER);
    add("SALES", "", DEVIATION, AFTER, 160);
    assertThat(analysed().reading(WHOLE + "ratioOfRatios")).isEqualTo(Reading.WORSE);
  }

  @Test
  @DisplayName("nine events on a side are too few for a word, ten are enough")
  void needsTenEventsOnEachSide() {
    treat("HR", "SALES", CLOSED);
    add("SALES", "", DEVIATION, BEFORE, 5);
    add("SALES", "", DEVIATION, AFTER, 4);
    add("LAB", "", DEVIATION, BEFORE, 20);
    add("LAB", "", DEVIATION, AFTER, 20);
    assertThat(analysed().reading(WHOLE + "ratioOfRatios")).isEqualTo(Reading.NOT_TESTED);
    add("SALES", "", DEVIATION, AFTER, 1);
    assertThat(analysed().reading(WHOLE + "ratioOfRatios")).isEqualTo(Reading.NO_VISIBLE_CHANGE);
  }

  @Test
  @DisplayName("days 365 before and after the closing count, days 366 do not")
  void countsTwelveMonthsEachWay() {
    treat("HR", "SALES", CLOSED);
    add("SALES", "", DEVIATION, CLOSED.minusMonths(12), 7);
    add("SALES", "", DEVIATION, CLOSED.minusMonths(12).plusDays(1), 2);
    add("SALES", "", DEVIATION, CLOSED, 2);
    add("SALES", "", DEVIATION, CLOSED.plusDays(1), 1);
    add("SALES", "", DEVIATION, CLOSED.plusMonths(12), 2);
    add("LAB", "", DEVIATION, BEFORE, 5);
    add("LAB", "", DEVIATION, AFTER, 5);
    Analysed found = analysed();
    found.is(WHOLE + "treated", Measure.VALUE, 0.75);
    found.is(WHOLE + "timeToRepeat", Measure.VALUE, 1);
  }

  @Test
  @DisplayName("73 of 365 days after the closing are 2.4 months of exposure")
  void accountsForMonthsThatAreNotOverYet() {
    LocalDate late = LocalDate.of(2026, 6, 30).minusDays(73);
    treat("HR", "SALES", late);
    add("SALES", "", DEVIATION, late.minusDays(10), 10);
    add("SALES", "", DEVIATION, late.plusDays(10), 3);
    add("LAB", "", DEVIATION, late.minusDays(10), 10);
    add("LAB", "", DEVIATION, late.plusDays(10), 2);
    Analysed found = analysed();
    found.is(WHOLE + "treated", Measure.VALUE, (3 / 2.4) / (10 / 12.0));
    found.is(WHOLE + "comparison", Measure.VALUE, 1);
    found.is(WHOLE + "ratioOfRatios", Measure.VALUE, 1.5);
  }

  @Test
  @DisplayName("months before the first event on record are no exposure")
  void accountsForMonthsBeforeTheRecords() {
    events.clear();
    LocalDate closed = LocalDate.of(2025, 6, 30);
    treat("HR", "SALES", closed);
    // On record from April on: 91 of 365 days.
    add("SALES", "", DEVIATION, LocalDate.of(2025, 4, 20), 4);
    add("SALES", "", DEVIATION, closed.plusDays(1), 4);
    add("LAB", "", DEVIATION, LocalDate.of(2025, 4, 20), 4);
    add("LAB", "", DEVIATION, closed.plusDays(1), 8);
    Analysed found = analysed();
    found.is(WHOLE + "treated", Measure.VALUE, 91 / 365.0);
    found.is(WHOLE + "ratioOfRatios", Measure.VALUE, 0.5);
  }

  @Test
  @DisplayName("closed on the last day, or the day before the first month on record: nothing seen")
  void needsMonthsOnBothSides() {
    published();
    engagements.clear();
    treat("HR", "SALES", JUNE.atEndOfMonth());
    assertThat(analysed().missing(WHOLE + "treated")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    events.remove(0);
    engagements.clear();
    treat("HR", "SALES", BEFORE.withDayOfMonth(1).minusDays(1));
    assertThat(analysed().missing(WHOLE + "treated")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  void comparesAroundTheMiddleOfTheTreatments() {
    treat("HR", "SALES", LocalDate.of(2025, 1, 31));
    treat("HR", "QC", LocalDate.of(2025, 3, 31));
    treat("IT", "WEST", LocalDate.of(2025, 5, 31));
    treat("IT", "WEST", LocalDate.of(2025, 6, 30));
    add("SALES", "", DEVIATION, LocalDate.of(2025, 2, 1), 1);
    add("SALES", "", DEVIATION, LocalDate.of(2025, 1, 1), 1);
    add("QC", "", DEVIATION, LocalDate.of(2025, 1, 1), 1);
    add("WEST", "", DEVIATION, LocalDate.of(2025, 5, 31), 1);
    add("WEST", "", DEVIATION, LocalDate.of(2025, 6, 1), 2);
    add("LAB", "", DEVIATION, LocalDate.of(2025, 3, 31), 4);
    add("LAB", "", DEVIATION, LocalDate.of(2025, 4, 1), 2);
    add("LAB", "", DEVIATION, LocalDate.of(2025, 6, 1), 3);
    Analysed found = analysed();
    found.is(WHOLE + "treated", Measure.VALUE, 1);
    found.is(WHOLE + "comparison", Measure.VALUE, 1.25);
    // Of one function: its own departments treated; those of the others are no comparison.
    found.is("S23/2026-06.12m/function:IT/treated", Measure.VALUE, 2);
    found.is("S23/2026-06.12m/function:IT/comparison", Measure.VALUE, 0.5);
    assertThat(found.support("S23/2026-06.12m/function:IT/treated"))
        .isEqualTo(new Support.Records(12, 0, 1, 1));
    // The earlier of two in the middle: January, when there was none before in the laboratory.
    assertThat(found.missing("S23/2026-06.12m/function:HR/treated"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  @DisplayName(
      "closed 24 months ago treats; 25 months ago only keeps a department out; 37 does not")
  void looksBackTwoYears() {
    published();
    treat("HR", "LAB", LocalDate.of(2024, 6, 30));
    assertThat(analysed().missing(WHOLE + "ratioOfRatios"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    engagements.remove(1);
    treat("HR", "LAB", LocalDate.of(2023, 6, 30));
    analysed().is(WHOLE + "ratioOfRatios", Measure.VALUE, 0.5);
    engagements.clear();
    treat("HR", "SALES", LocalDate.of(2024, 7, 1));
    add("SALES", "", DEVIATION, LocalDate.of(2024, 6, 1), 10);
    add("LAB", "", DEVIATION, LocalDate.of(2024, 6, 1), 5);
    analysed().is(WHOLE + "treated", Measure.VALUE, 1.8);
  }

  @Test
  @DisplayName("open, closed after the month or come about otherwise: nothing is treated")
  void treatsOnlyWhatIsClosedAndConcernsQuality() {
    published();
    engagements.clear();
    treat("HR", "SALES", JUNE.atEndOfMonth().plusDays(1));
    engagements.add(
        Samples.engagement("OPEN", "2025-01-15")
            .with("M1", "SALES")
            .entryPoints(List.of(EntryPoint.CAPA))
            .build());
    engagements.add(
        Samples.engagement("ELSE", "2025-01-15")
            .with("M1", "SALES")
            .entryPoints(List.of(EntryPoint.URGENT_NEED))
            .closedOn(CLOSED)
            .build());
    assertThat(analysed().missing(WHOLE + "ratioOfRatios"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    engagements.add(
        Samples.engagement("CAPA", "2025-01-15")
            .with("M1", "SALES")
            .entryPoints(List.of(EntryPoint.CAPA))
            .closedOn(CLOSED)
            .build());
    analysed().is(WHOLE + "ratioOfRatios", Measure.VALUE, 0.5);
  }

  @Test
  @DisplayName("a link treats process and cause; other processes there belong to neither side")
  void treatsWhatIsLinked() {
    List<String> linked = add("SALES", "P1", DEVIATION, BEFORE, 1);
    add("SALES", "P1", DEVIATION, BEFORE, 3);
    add("SALES", "P1", DEVIATION, AFTER, 2);
    events.add(
        ResultSamples.event("CAUSE", DEVIATION, "SALES", AFTER.toString())
            .process("P1")
            .cause(Cause.TRAINING, null)
            .build());
    add("SALES", "P2", DEVIATION, BEFORE, 50);
    add("SALES", "P2", DEVIATION, AFTER, 90);
    add("LAB", "P1", DEVIATION, BEFORE, 6);
    add("LAB", "P2", DEVIATION, BEFORE, 2);
    add("LAB", "P1", DEVIATION, AFTER, 8);
    // Had none before: it could only rise.
    add("LAB", "P3", DEVIATION, AFTER, 30);
    engagements.add(
        ResultSamples.linked(
            Samples.engagement("E1", "2025-01-15").with("M1", "ANYWHERE").closedOn(CLOSED).build(),
            linked.get(0),
            "UNKNOWN"));
    treat("HR", "LAB", CLOSED);
    Analysed found = analysed();
    found.is(WHOLE + "treated", Measure.VALUE, 0.5);
    found.is(WHOLE + "comparison", Measure.VALUE, 1);
    assertThat(found.support(WHOLE + "treated").toString()).contains("records=22");
  }

  @Test
  void takesALinkFromTheEventAsWell() {
    events.add(
        ResultSamples.event("LINKED", DEVIATION, "SALES", BEFORE.toString())
            .process("P1")
            .engagement("E1")
            .build());
    add("SALES", "P1", DEVIATION, AFTER, 2);
    add("LAB", "P1", DEVIATION, BEFORE, 1);
    add("LAB", "P1", DEVIATION, AFTER, 1);
    engagements.add(
        Samples.engagement("E1", "2025-01-15").with("M1", "SALES").closedOn(CLOSED).build());
    analysed().is(WHOLE + "ratioOfRatios", Measure.VALUE, 2);
  }

  @Test
  void countsCorrectiveActionsAndOperatorErrorsApart() {
    published();
    add("SALES", "", CAPA, BEFORE, 4);
    add("SALES", "", CAPA, AFTER, 1);
    add("LAB", "", CAPA, BEFORE, 4);
    add("LAB", "", CAPA, AFTER, 4);
    for (String department : List.of("SALES", "LAB")) {
      for (LocalDate day : List.of(BEFORE, AFTER, AFTER)) {
        events.add(
            ResultSamples.event(
                    "O" + events.size(), QualityEventType.COMPLAINT, department, day.toString())
                .cause(Cause.OPERATOR_ERROR, null)
                .build());
      }
    }
    Analysed found = analysed();
    found.is(WHOLE + "capa.ratioOfRatios", Measure.VALUE, 0.25);
    found.is(WHOLE + "operatorError.treated", Measure.VALUE, 2);
    found.is(WHOLE + "operatorError.ratioOfRatios", Measure.VALUE, 1);
    found.is(WHOLE + "ratioOfRatios", Measure.VALUE, 0.5);
  }

  @Test
  @DisplayName("thirty units: without scatter the regression gives the ratio of ratios itself")
  void regressesOnceThereAreThirtyUnits() {
    List<String> linked = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      linked.addAll(add("SALES", "P" + i, DEVIATION, BEFORE, 4).subList(0, 1));
      add("SALES", "P" + i, DEVIATION, AFTER, 2);
      add("LAB", "P" + i, DEVIATION, BEFORE, 4);
      add("LAB", "P" + i, DEVIATION, AFTER, 4);
    }
    add("LAB", "P14", DEVIATION, BEFORE, 4);
    add("LAB", "P14", DEVIATION, AFTER, 4);
    engagements.add(
        ResultSamples.linked(
            Samples.engagement("E1", "2025-01-15").with("M1", "SALES").closedOn(CLOSED).build(),
            linked.toArray(String[]::new)));
    assertThat(analysed().missing(WHOLE + "negativeBinomial"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    add("LAB", "P15", DEVIATION, BEFORE, 4);
    add("LAB", "P15", DEVIATION, AFTER, 4);
    Analysed found = analysed();
    assertThat(found.value(WHOLE + "negativeBinomial")).isCloseTo(0.5, within(1e-6));
    assertThat(found.number(WHOLE + "negativeBinomial", Measure.LOW))
        .isCloseTo(found.number(WHOLE + "ratioOfRatios", Measure.LOW), within(1e-4));
    assertThat(found.number(WHOLE + "negativeBinomial", Measure.P)).isLessThan(0.05);
  }

  @Test
  void needsQualityEvents() {
    events.clear();
    treat("HR", "SALES", CLOSED);
    assertThat(analysed().missing(WHOLE + "ratioOfRatios")).isEqualTo(Figure.Reason.NOT_RECORDED);
  }
}
