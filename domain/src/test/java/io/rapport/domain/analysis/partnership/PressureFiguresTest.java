package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PressureFiguresTest {
  private static final String PRESSURE = "S06/2026-06.12m/whole/pressure";

  private static Engagement work(String id, String day, WorkNature nature, @Nullable String hours) {
    return Samples.engagement(id, day).with("M" + id, "SALES").nature(nature).hours(hours).build();
  }

  @Test
  @DisplayName("(3 + 6) hours of fires and errands over (2 + 4) of projects; mini-projects neither")
  void weighsHours() {
    Analysed figures =
        June.figures(
            Samples.register(
                work("A", "2026-06-01", WorkNature.FIREFIGHTING, "3"),
                work("B", "2026-06-01", WorkNature.TRANSACTIONAL, "6"),
                work("C", "2026-06-01", WorkNature.MINI_PROJECT, "100"),
                work("D", "2026-06-01", WorkNature.PROJECT, "2"),
                work("E", "2026-06-02", WorkNature.STRATEGIC, "4"),
                work("F", "2026-06-02", WorkNature.STRATEGIC, null)));
    Figure.Computed pressure = figures.computed(PRESSURE);
    assertThat(pressure.values()).containsOnly(Map.entry(Measure.VALUE, 1.5));
    assertThat(pressure.quantity()).isEqualTo(Quantity.NUMBER);
    assertThat(pressure.support()).isEqualTo(new Support.Records(5, 5, 1, 0.2));
    assertThat(pressure.recorded()).isEqualTo(5 / 6.0);
  }

  @Test
  void resamplesConsultantsWeeks() {
    List<Engagement> engagements = new ArrayList<>();
    for (int week = 0; week < 20; week++) {
      String day = LocalDate.of(2026, 1, 5).plusWeeks(week).toString();
      engagements.add(work("F" + week, day, WorkNature.FIREFIGHTING, "" + (1 + week % 4)));
      engagements.add(work("P" + week, day, WorkNature.PROJECT, "" + (1 + week % 3)));
    }
    Register register = Samples.register(engagements);
    Analysed figures = June.figures(register);
    assertThat(figures.value(PRESSURE)).isEqualTo(50 / 39.0);
    assertThat(figures.number(PRESSURE, Measure.LOW)).isBetween(0.8, 1.2);
    assertThat(figures.number(PRESSURE, Measure.HIGH)).isBetween(1.4, 1.9);
  }

  @Test
  void saysNothingWithoutProjects() {
    assertThat(
            June.figures(Samples.register(work("A", "2026-06-01", WorkNature.FIREFIGHTING, "3")))
                .missing(PRESSURE))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(
            June.figures(Samples.register(work("A", "2026-06-01", WorkNature.PROJECT, null)))
                .missing(PRESSURE))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(
            June.figures(Samples.register(work("A", "2026-06-01", WorkNature.PROJECT, "2")))
                .value(PRESSURE))
        .isZero();
  }
}
