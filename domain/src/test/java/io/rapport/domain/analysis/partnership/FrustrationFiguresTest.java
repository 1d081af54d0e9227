package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S30 on a few forms, counted by hand. */
class FrustrationFiguresTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final String WHOLE = "S30/2026-06.12m/whole/";

  private final List<FrustrationForm> forms = new ArrayList<>();
  private final List<Engagement> engagements = new ArrayList<>();
  private final List<TimeEntry> time = new ArrayList<>();
  private final List<Consultant> consultants = new ArrayList<>();

  private void form(String consultant, YearMonth month, @Nullable Integer... items) {
    forms.add(
        new FrustrationForm(consultant, month, items[0], items[1], items[2], items[3], items[4]));
  }

  private Analysed analysed() {
    return Analysed.of(
        new Register(
            engagements,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            consultants,
            time,
            List.of(),
            List.of(),
            forms),
        JUNE);
  }

  @Test
  @DisplayName("one consultant of 1 and 3, one of 5: mean 3.5, not 3")
  void averagesAConsultantsMonthsFirst() {
    consultants.add(Samples.consultant("C1", "HR"));
    form("C1", JUNE, 1, 1, 1, 1, 1);
    form("C1", JUNE.minusMonths(1), 3, 3, 3, 3, 3);
    form("C2", JUNE, 5, 5, 5, null, null);
    form("C3", JUNE, 4, 4, null, null, null);
    form("C2", JUNE.minusMonths(12), 1, 1, 1, 1, 1);
    form("C2", JUNE.plusMonths(1), 1, 1, 1, 1, 1);
    Analysed found = analysed();
    found.is(WHOLE + "index", Measure.VALUE, 3.5);
    assertThat(found.recorded(WHOLE + "index")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(found.support(WHOLE + "index")).isEqualTo(new Support.Pulse(2, 3));
    assertThat(found.computed(WHOLE + "index").quantity()).isEqualTo(Quantity.RATING);
    assertThat(found.computed(WHOLE + "index").values()).containsOnlyKeys(Measure.VALUE);
    found.is(WHOLE + "LAST_MINUTE", Measure.VALUE, 11 / 3.0);
    found.is(WHOLE + "FIX_PEOPLE", Measure.VALUE, 2);
    assertThat(found.support(WHOLE + "LAST_MINUTE")).isEqualTo(new Support.Pulse(3, 4));
    found.is("S30/2026-06.12m/function:HR/index", Measure.VALUE, 2);
    assertThat(found.figures()).doesNotContainKey("S30/2026-06.12m/department:SALES/index");
  }

  @Test
  void readsEachItem() {
    form("C1", JUNE, 1, 2, 3, 4, 5);
    Analysed found = analysed();
    found.is(WHOLE + "LAST_MINUTE", Measure.VALUE, 1);
    found.is(WHOLE + "NOT_EARLY", Measure.VALUE, 2);
    found.is(WHOLE + "FIRES", Measure.VALUE, 3);
    found.is(WHOLE + "EXPERTISE_UNASKED", Measure.VALUE, 4);
    found.is(WHOLE + "FIX_PEOPLE", Measure.VALUE, 5);
  }

  @Test
  void countsMoreFrustrationAsWorse() {
    for (int i = 0; i < 12; i++) {
      int usual = 1 + i % 3;
      form("C" + i, JUNE, usual + 2, usual + 2, usual + 2, usual + 2, usual + 2);
      form("C" + i, JUNE.minusMonths(4), usual, usual, usual, usual, usual);
    }
    Analysed found = analysed();
    String change = "S30/2026-06.3m~12m/whole/index";
    found.is(change, Measure.VALUE, 2);
    assertThat(found.reading(change)).isEqualTo(Reading.WORSE);
    assertThat(found.support(change)).isEqualTo(new Support.Pulse(12, 12));
    assertThat(found.number("S30/2026-06.3m/whole/index", Measure.LOW)).isBetween(3.0, 4.0);
  }

  /** The i-th of n consultants feels it as much as the records say, but for the first two. */
  private void consultants(int n) {
    for (int i = 0; i < n; i++) {
      int felt = i == 0 ? 2 : i == 1 ? 1 : Math.min(5, i + 1);
      form("C" + i, JUNE, felt, felt, felt, null, null);
      for (int each = 0; each < 10; each++) {
        LocalDate day = LocalDate.of(2026, 6, 1);
        engagements.add(
            Samples.engagement("E" + engagements.size(), day.toString())
                .of("HR", "C" + i)
                .with("M" + i, "SALES")
                .neededBy(day.plusDays(each < Math.min(i, 4) ? 7 : 8))
                .phase(
                    each < Math.min(i, 4)
                        ? InvolvementPhase.AFTER_FAILURE
                        : InvolvementPhase.NEED_SENSED)
                .nature(each < Math.min(i, 4) ? WorkNature.FIREFIGHTING : WorkNature.PROJECT)
                .hours("1")
                .build());
      }
    }
  }

  @Test
  @DisplayName("two of eight change places and four are tied: ρ = 36/37")
  void ranksFeelingsAndRecordsTogether() {
    consultants(8);
    Analysed found = analysed();
    for (String part : List.of("LAST_MINUTE", "NOT_EARLY", "FIRES")) {
      // Σd² = 2 and ties of four: (37 − 1) / 37 of the rank variance.
      assertThat(found.value(WHOLE + "withRecords." + part)).isCloseTo(36 / 37.0, within(1e-9));
      assertThat(found.support(WHOLE + "withRecords." + part)).isEqualTo(new Support.Pulse(8, 8));
      assertThat(found.number(WHOLE + "withRecords." + part, Measure.P)).isLessThan(0.05);
      assertThat(found.number(WHOLE + "withRecords." + part, Measure.LOW)).isLessThan(36 / 37.0);
      assertThat(found.recorded(WHOLE + "withRecords." + part)).isEqualTo(1);
    }
    assertThat(found.figures()).doesNotContainKey(WHOLE + "withRecords.FIX_PEOPLE");
  }

  @Test
  @DisplayName("seven consultants are too few to correlate")
  void needsEightConsultants() {
    consultants(7);
    form("SILENT", JUNE, 3, 3, 3, 3, 3);
    assertThat(analysed().missing(WHOLE + "withRecords.LAST_MINUTE"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  void takesFiresFromTimeRecordsWhereThereAreAny() {
    consultants(9);
    for (int i = 0; i < 8; i++) {
      LocalDate monday = LocalDate.of(2026, 6, 1);
      time.add(new TimeEntry("C" + i, monday, WorkNature.FIREFIGHTING, BigDecimal.valueOf(8 - i)));
      time.add(new TimeEntry("C" + i, monday, WorkNature.PROJECT, BigDecimal.valueOf(i)));
    }
    Analysed found = analysed();
    assertThat(found.value(WHOLE + "withRecords.FIRES")).isNegative();
    assertThat(found.support(WHOLE + "withRecords.FIRES")).isEqualTo(new Support.Pulse(8, 8));
    assertThat(found.recorded(WHOLE + "withRecords.FIRES")).isCloseTo(8 / 9.0, within(1e-12));
    assertThat(found.support(WHOLE + "withRecords.NOT_EARLY")).isEqualTo(new Support.Pulse(9, 9));
  }

  @Test
  void needsForms() {
    consultants.add(Samples.consultant("C1", "HR"));
    assertThat(analysed().missing(WHOLE + "index")).isEqualTo(Figure.Reason.NOT_RECORDED);
  }
}
