package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.RatioOfRateRatios.Change;
import io.rapport.domain.statistics.Reference;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Golden numbers of the quality events of the public register. */
class GoldenEventsTest {
  private static final YearMonth DECEMBER = YearMonth.of(2025, 12);
  private static final String WHOLE = "S23/2025-12.12m/whole/";

  private static JsonNode golden;
  private static Register register;

  @BeforeAll
  static void read() {
    Optional<SharedRegister> shared = SharedRegister.find();
    assumeTrue(shared.isPresent(), "the public register is not beside this project");
    golden = Reference.golden().path("deviations");
    register = shared.get().register();
  }

  /**
   * The register names no treatment; the golden one took hold in three departments at the turn of
   * the year.
   */
  private static Register treated() {
    List<Engagement> treating =
        Stream.of("MFG-A", "PACKAGING", "QC-LAB")
            .map(
                department ->
                    Samples.engagement("E-" + department, "2024-01-15")
                        .with("M1", department)
                        .entryPoints(List.of(EntryPoint.DEVIATION))
                        .closedOn(LocalDate.of(2024, 12, 31))
                        .build())
            .toList();
    return ResultSamples.register(treating, register.qualityEvents(), register.managers());
  }

  @Test
  @DisplayName("deviations by year where the golden treatment is put in three departments of eight")
  void countsDeviationsOfTheGoldenTreatment() {
    History history = History.until(DECEMBER.atEndOfMonth(), treated());
    Recurrence found =
        Recurrence.of(
            history,
            TreatedUnits.of(history, Scope.Whole.WHOLE, new Window(DECEMBER, 12)),
            event -> event.type() == QualityEventType.DEVIATION);
    Change treated = Recurrence.together(found.treated());
    Change control = Recurrence.together(found.others());
    Reference.exactly(treated.before().events(), golden.path("treated_pre"));
    Reference.exactly(treated.after().events(), golden.path("treated_post"));
    Reference.exactly(control.before().events(), golden.path("control_pre"));
    Reference.exactly(control.after().events(), golden.path("control_post"));
  }

  @Test
  @DisplayName("ratio of rate ratios with the golden treatment of three departments of eight")
  void comparesDeviationsOfTheGoldenTreatment() {
    Analysed found = Analysed.of(treated(), DECEMBER);
    Reference.six(found.value(WHOLE + "treated"), golden.path("rr_treated"));
    Reference.six(found.value(WHOLE + "comparison"), golden.path("rr_control"));
    String ratio = WHOLE + "ratioOfRatios";
    Reference.six(found.value(ratio), golden.path("ratio_of_ratios"));
    Reference.six(
        new Interval(found.number(ratio, Measure.LOW), found.number(ratio, Measure.HIGH)),
        golden.path("ror_ci"));
    assertThat(((Support.Records) found.support(ratio)).records()).isEqualTo(56 + 35 + 110 + 98);
    assertThat(found.reading(ratio)).isEqualTo(Reading.NO_VISIBLE_CHANGE);
  }

  @Test
  @DisplayName("132 events were closed after their due date; 6 that are still open are overdue")
  void countsWhatWasClosedTooLateAsTheGoldenFileDoes() {
    Closing closing = new Closing(LocalDate.of(2025, 12, 31));
    List<QualityEvent> all = register.qualityEvents();
    long late =
        all.stream()
            .filter(closing::isClosed)
            .filter(each -> closing.inTime(each).equals(Observed.of(false)))
            .count();
    Reference.exactly(late, golden.path("overdue_or_late"));
    assertThat(all.stream().filter(each -> closing.daysOverdue(each) > 0)).hasSize(6);
  }
}
