package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.figure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S04 relative to usual durations, and S10's phases that have a date. */
class HistoricMeasurementsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
  private static final String RELATIVE = "S04/2026-06.12m/whole/relative";
  private static final String PHASES = "S10/2026-06.12m/whole/phasesDated";

  /** Closed after so many working days from Monday 6 January 2025. */
  private static List<Engagement> closed(int count, RequestKind kind, int weeks) {
    List<Engagement> closed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      closed.add(
          Samples.engagement(kind + "" + i, "2024-12-02")
              .with("M" + i, "SALES")
              .kind(kind)
              .startedOn(LocalDate.of(2025, 1, 6))
              .closedOn(LocalDate.of(2025, 1, 6).plusWeeks(weeks))
              .build());
    }
    return closed;
  }

  private static Engagement asked(
      String id, @Nullable RequestKind kind, @Nullable LocalDate neededBy) {
    return Samples.engagement(id, MONDAY.toString())
        .with("M" + id, "SALES")
        .kind(kind)
        .neededBy(neededBy)
        .build();
  }

  private static Analysed figures(List<Engagement> closed, Engagement... asked) {
    List<Engagement> all = new ArrayList<>(closed);
    all.addAll(List.of(asked));
    return June.figures(Samples.register(all));
  }

  @Test
  @DisplayName("advice usually takes 10 working days: a lead of 4 is short, one of 5 is not")
  void comparesWithHalfOfTheUsualDuration() {
    List<Engagement> closed = closed(10, RequestKind.ADVICE, 2);
    closed.addAll(closed(9, RequestKind.ORG_DESIGN, 20));
    Analysed figures =
        figures(
            closed,
            asked("A", RequestKind.ADVICE, MONDAY.plusDays(4)),
            asked("B", RequestKind.ADVICE, MONDAY.plusDays(7)),
            asked("NINE-ARE-TOO-FEW", RequestKind.ORG_DESIGN, MONDAY.plusDays(1)),
            asked("NO-KIND", null, MONDAY.plusDays(1)),
            asked("NO-DEADLINE", RequestKind.ADVICE, null));
    Figure.Computed relative = figures.computed(RELATIVE);
    assertThat(relative.values()).containsEntry(Measure.VALUE, 0.5);
    assertThat(relative.support()).isEqualTo(new Support.Records(2, 2, 1, 0.5));
    assertThat(relative.recorded()).isEqualTo(0.6);
    assertThat(figures.figures()).containsKey("S04/2026-06.3m~12m/whole/relative");
  }

  @Test
  @DisplayName("without a start the request stands for it: 10 working days instead of 35")
  void takesTheRequestWhereNoStartIsRecorded() {
    List<Engagement> closed = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      closed.add(
          Samples.engagement("C" + i, "2025-01-06")
              .kind(RequestKind.ADVICE)
              .closedOn(LocalDate.of(2025, 1, 20))
              .build());
    }
    assertThat(figures(closed, asked("A", RequestKind.ADVICE, MONDAY.plusDays(4))).value(RELATIVE))
        .isEqualTo(1);
    assertThat(figures(closed, asked("A", RequestKind.ADVICE, MONDAY.plusDays(7))).value(RELATIVE))
        .isZero();
  }

  @Test
  void takesTheMedianAndDoesNotSeeClosesAfterTheMonth() {
    List<Engagement> closed = closed(9, RequestKind.ADVICE, 2);
    Engagement late =
        Samples.engagement("LATE", "2024-12-02")
            .kind(RequestKind.ADVICE)
            .startedOn(LocalDate.of(2025, 1, 6))
            .closedOn(LocalDate.of(2026, 7, 1))
            .build();
    closed.add(late);
    Engagement asked = asked("A", RequestKind.ADVICE, MONDAY.plusDays(4));
    assertThat(figures(closed, asked).missing(RELATIVE)).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    closed.set(
        9,
        Samples.engagement("LATE", "2024-12-02")
            .kind(RequestKind.ADVICE)
            .startedOn(LocalDate.of(2025, 1, 6))
            .closedOn(LocalDate.of(2026, 6, 30))
            .build());
    assertThat(figures(closed, asked).value(RELATIVE)).as("median 10, mean above").isEqualTo(1);
    assertThat(figures(closed, asked("B", RequestKind.ADVICE, MONDAY.plusDays(7))).value(RELATIVE))
        .isZero();
  }

  private static Engagement phases(String id, @Nullable LocalDate closedOn, int... dated) {
    LocalDate[] days = new LocalDate[5];
    for (int phase : dated) {
      days[phase] = MONDAY.plusDays(phase);
    }
    return Fields.phases(
        Samples.engagement(id, MONDAY.toString())
            .with("M" + id, "SALES")
            .contractedOn(days[0])
            .startedOn(days[4])
            .closedOn(closedOn)
            .build(),
        days[1],
        days[2],
        days[3]);
  }

  @Test
  @DisplayName("closed with 5, 2 and 0 of five phases: mean 7/15; open ones are on the way")
  void phases() {
    LocalDate closed = LocalDate.of(2026, 6, 30);
    Analysed figures =
        figures(
            List.of(),
            phases("A", closed, 0, 1, 2, 3, 4),
            phases("B", closed, 1, 4),
            phases("C", closed),
            phases("OPEN", null, 0, 1, 2),
            phases("CLOSED-LATER", closed.plusDays(1), 0, 1, 2));
    Figure.Computed phases = figures.computed(PHASES);
    assertThat(figures.value(PHASES)).isCloseTo(7 / 15.0, within(1e-12));
    assertThat(phases.support()).isEqualTo(new Support.Records(3, 3, 1, 1 / 3.0));
    assertThat(phases.recorded()).isEqualTo(1);
    assertThat(figures.figures()).containsKey("S10/2026-06.3m~12m/whole/phasesDated");
  }

  @Test
  @DisplayName("phases that nobody dates are not kept: 2 of 3; with only two kept nothing is said")
  void phasesNotKept() {
    LocalDate closed = LocalDate.of(2026, 6, 30);
    assertThat(figures(List.of(), phases("A", closed, 0, 2), phases("B", null, 4)).value(PHASES))
        .isCloseTo(2 / 3.0, within(1e-12));
    assertThat(figures(List.of(), phases("A", closed, 1), phases("B", null, 3)).missing(PHASES))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  @Test
  void doesNotSeePhasesAfterTheMonth() {
    LocalDate closed = LocalDate.of(2026, 6, 30);
    Engagement late =
        Fields.phases(
            Samples.engagement("A", MONDAY.toString())
                .contractedOn(MONDAY)
                .startedOn(MONDAY)
                .closedOn(closed)
                .build(),
            closed,
            closed.plusDays(1),
            null);
    assertThat(figures(List.of(), late).value(PHASES)).isEqualTo(1);
    assertThat(figures(List.of(), late, phases("B", null, 2)).value(PHASES)).isEqualTo(0.75);
  }
}
