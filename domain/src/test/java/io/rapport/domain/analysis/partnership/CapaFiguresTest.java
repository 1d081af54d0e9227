package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.GapFinder;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S09: gaps beside the corrective actions they are linked with. */
class CapaFiguresTest {
  private static final LocalDate OPENED = LocalDate.of(2026, 6, 20);
  private static final String LEAD = "S09/2026-06.12m/whole/leadOverCapa";
  private static final String FIRST = "S09/2026-06.12m/whole/capaFirst";

  private static QualityEvent event(String id, QualityEventType type, LocalDate opened) {
    return new QualityEvent(
        id, type, opened, null, null, "SALES", null, null, null, null, null, null, null, null,
        null);
  }

  private static Engagement linked(
      String id, String manager, @Nullable GapFinder by, @Nullable LocalDate on, String... events) {
    return Fields.events(
        Fields.gap(Samples.engagement(id, "2026-06-10").with(manager, "SALES").build(), by, on),
        Set.of(events));
  }

  private static Analysed figures(List<Engagement> engagements) {
    return June.figures(
        June.register(
            engagements,
            List.of(),
            List.of(),
            List.of(
                event("Q1", QualityEventType.CAPA, OPENED),
                event("Q2", QualityEventType.CAPA, OPENED.plusDays(5)),
                event("D1", QualityEventType.DEVIATION, OPENED.minusDays(9)),
                event("LATE", QualityEventType.CAPA, LocalDate.of(2026, 7, 1))),
            List.of()));
  }

  @Test
  @DisplayName("8, 1, 4 and −2 days before the earliest action: pair means' median 2.75")
  void leads() {
    Analysed figures =
        figures(
            List.of(
                linked("A", "M1", GapFinder.CONSULTANT, OPENED.minusDays(8), "Q1", "Q2", "D1"),
                linked("B", "M2", GapFinder.JOINT, OPENED.plusDays(4), "Q2"),
                linked("C", "M3", GapFinder.UNKNOWN, OPENED.minusDays(4), "Q2", "Q1"),
                linked("D", "M4", GapFinder.CAPA, OPENED.plusDays(2), "Q1"),
                linked("E", "M5", null, null, "Q1"),
                linked("F", "M6", GapFinder.MANAGER, OPENED, "D1"),
                linked("G", "M7", GapFinder.MANAGER, OPENED, "LATE", "GONE"),
                linked("H", "M8", GapFinder.CAPA, OPENED)));
    Figure.Computed lead = figures.computed(LEAD);
    // −2 −0.5 1 1 2.5 3 4 4.5 6 8
    assertThat(figures.value(LEAD)).isEqualTo(2.75);
    assertThat(lead.values()).containsOnlyKeys(Measure.VALUE);
    assertThat(lead.quantity()).isEqualTo(Quantity.DAYS);
    assertThat(lead.support()).isEqualTo(new Support.Records(4, 4, 1, 0.25));
    assertThat(lead.recorded()).isEqualTo(0.8);
    Figure.Computed first = figures.computed(FIRST);
    assertThat(first.values()).containsEntry(Measure.COUNT, 1.0);
    assertThat(first.support()).isEqualTo(new Support.Records(3, 3, 1, 1 / 3.0));
    assertThat(first.recorded()).isEqualTo(0.8);
    assertThat(figures.figures()).containsKey("S09/2026-06.3m~12m/whole/capaFirst");
  }

  @Test
  @DisplayName(
      "1 to 8 days of a manager each: middle 4.5, signed ranks leave out 3 pairs either way")
  void signedRanks() {
    List<Engagement> engagements = new ArrayList<>();
    for (int days = 1; days <= 8; days++) {
      engagements.add(
          linked("E" + days, "M" + days, GapFinder.JOINT, OPENED.minusDays(days), "Q1"));
    }
    Analysed figures = figures(engagements);
    assertThat(figures.value(LEAD)).isEqualTo(4.5);
    assertThat(figures.number(LEAD, Measure.LOW)).isEqualTo(2);
    assertThat(figures.number(LEAD, Measure.HIGH)).isEqualTo(7);
    assertThat(figures.computed(LEAD).values())
        .doesNotContainKeys(Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED);
  }

  private static List<Engagement> ofManagers(int managers) {
    List<Engagement> engagements = new ArrayList<>();
    for (int manager = 0; manager < managers; manager++) {
      for (int i = 0; i < 3; i++) {
        engagements.add(
            linked(
                "E" + manager + "-" + i,
                "M" + manager,
                GapFinder.JOINT,
                OPENED.minusDays(2L * manager),
                "Q1"));
      }
    }
    return engagements;
  }

  @Test
  @DisplayName("three alike of each of ten managers: wider by managers, the simple one beside it")
  void resamplesManagers() {
    Analysed figures = figures(ofManagers(10));
    assertThat(figures.value(LEAD)).isEqualTo(9);
    double low = figures.number(LEAD, Measure.LOW);
    double high = figures.number(LEAD, Measure.HIGH);
    assertThat(low).isBetween(4.0, 7.0);
    assertThat(high).isBetween(11.0, 14.0);
    assertThat(high - low)
        .isGreaterThan(
            figures.number(LEAD, Measure.HIGH_UNCORRECTED)
                - figures.number(LEAD, Measure.LOW_UNCORRECTED));
    assertThat(figures(ofManagers(9)).computed(LEAD).values())
        .containsKey(Measure.LOW_UNCORRECTED)
        .doesNotContainKey(Measure.LOW);
    assertThat(figures.computed("S09/2026-06.12m/department:SALES/leadOverCapa").values())
        .as("departments are too small to resample")
        .containsKey(Measure.LOW)
        .doesNotContainKey(Measure.LOW_UNCORRECTED);
  }

  @Test
  void saysNothingWithoutLinksOrEvents() {
    Analysed none = figures(List.of(linked("H", "M8", GapFinder.CAPA, OPENED)));
    assertThat(none.missing(LEAD)).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(none.missing(FIRST)).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    Analysed noEvents =
        June.figures(Samples.register(linked("A", "M1", GapFinder.CAPA, OPENED, "Q1")));
    assertThat(noEvents.missing(LEAD)).isEqualTo(Figure.Reason.NOT_RECORDED);
  }
}
