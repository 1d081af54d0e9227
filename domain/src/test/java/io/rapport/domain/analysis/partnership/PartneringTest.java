package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.statistics.IntraclassCorrelation;
import io.rapport.domain.statistics.WithinGroupAgreement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S13: the items on partnering, and agreement within departments; S14: p of the gap. */
class PartneringTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
  private static final String YEAR = "/2026-06.12m/whole/";

  private static Analysed figures(List<PulseForm> pulse) {
    return June.figures(June.register(List.of(), List.of(), pulse, List.of(), List.of()));
  }

  private static PulseForm form(
      int wave, String manager, String department, Side side, List<Integer> ten, int... partner) {
    List<Optional<Integer>> answers =
        ten.stream()
            .map(each -> each == 0 ? Optional.<Integer>empty() : Optional.of(each))
            .toList();
    return new PulseForm(
        wave,
        DAY.plusDays(wave),
        manager,
        "HR",
        department,
        side,
        answers.subList(0, 3),
        answers.subList(3, 7),
        answers.subList(7, 10),
        Arrays.stream(partner)
            .mapToObj(each -> each == 0 ? Optional.<Integer>empty() : Optional.of(each))
            .toList());
  }

  private static List<Integer> all(int answer) {
    return Collections.nCopies(10, answer);
  }

  @Test
  @DisplayName("M1 2 and 4, M2 5: relationship means 50 and 100, so 75; workload 25 of one")
  void partneringItems() {
    Analysed figures =
        figures(
            List.of(
                form(1, "M1", "SALES", Side.CLIENT, all(3), 2, 2),
                form(2, "M1", "SALES", Side.CLIENT, all(3), 4, 0),
                form(1, "M2", "SALES", Side.CLIENT, all(3), 5),
                form(1, "M3", "SALES", Side.CLIENT, all(3)),
                form(1, "M3", "SALES", Side.CONSULTANT, all(3), 1, 3)));
    Figure.Computed use = figures.computed("S13" + YEAR + "client.partner1");
    assertThat(use.values()).containsEntry(Measure.VALUE, 75.0);
    assertThat(use.quantity()).isEqualTo(Quantity.SCORE);
    assertThat(use.support()).isEqualTo(new Support.Pulse(2, 3));
    assertThat(use.recorded()).isEqualTo(2 / 3.0);
    assertThat(figures.value("S13" + YEAR + "client.partner2")).isEqualTo(25);
    assertThat(figures.computed("S13" + YEAR + "client.partner2").support())
        .isEqualTo(new Support.Pulse(1, 1));
    assertThat(figures.value("S13" + YEAR + "consultant.partner1")).isZero();
    assertThat(figures.value("S13" + YEAR + "consultant.partner2")).isEqualTo(50);
    assertThat(figures.figures()).containsKey("S13/2026-06.3m~12m/whole/client.partner1");
  }

  /** Departments whose managers answer their number, and one more each for every second. */
  private static List<PulseForm> departments(int departments) {
    List<PulseForm> forms = new ArrayList<>();
    for (int department = 0; department < departments; department++) {
      for (int manager = 0; manager < 3; manager++) {
        String id = "M" + department + "-" + manager;
        int answer = 1 + department % 4 + (manager == 2 ? 1 : 0);
        forms.add(form(1, id, "D" + department, Side.CLIENT, all(answer)));
        forms.add(form(1, id, "D" + department, Side.CONSULTANT, all(3)));
      }
    }
    return forms;
  }

  @Test
  @DisplayName("ten departments of a, a, a + 1: s̄² 1/3, r_wg(j) of all .98, ICC(1) between them")
  void agreementWithinDepartments() {
    List<PulseForm> forms = departments(10);
    forms.add(form(1, "ALONE", "SINGLE", Side.CLIENT, all(5)));
    forms.add(form(1, "GAP", "SINGLE", Side.CLIENT, List.of(1, 1, 1, 1, 1, 1, 1, 1, 1, 0)));
    Analysed figures = figures(forms);
    Figure.Computed within = figures.computed("S13" + YEAR + "client.rwgj");
    double[] variances = new double[10];
    Arrays.fill(variances, 1 / 3.0);
    assertThat(figures.value("S13" + YEAR + "client.rwgj"))
        .isCloseTo(
            WithinGroupAgreement.onScaleOf(5).ofVariances(3, variances).agreement(), within(1e-12));
    assertThat(within.values()).containsEntry(Measure.UNITS, 10.0);
    assertThat(within.support()).isEqualTo(new Support.Pulse(30, 30));
    assertThat(within.recorded()).isEqualTo(31 / 32.0);
    List<double[]> scores = new ArrayList<>();
    for (int department = 0; department < 10; department++) {
      double usual = 1 + department % 4;
      scores.add(new double[] {usual, usual, usual + 1});
    }
    IntraclassCorrelation.Result expected =
        IntraclassCorrelation.ofValues(scores).value().orElseThrow();
    assertThat(figures.value("S13" + YEAR + "client.icc1"))
        .isCloseTo(expected.icc1(), within(1e-12));
    assertThat(figures.number("S13" + YEAR + "client.icc1", Measure.P))
        .isCloseTo(expected.pValue(), within(1e-12));
    assertThat(figures.number("S13" + YEAR + "client.icc1", Measure.ICC2))
        .isCloseTo(expected.icc2().orElseThrow(), within(1e-12));
    assertThat(figures.number("S13" + YEAR + "client.icc1", Measure.UNITS)).isEqualTo(10);
    assertThat(figures.figures()).doesNotContainKey("S13/2026-06.12m/department:D1/client.rwgj");
  }

  @Test
  void averagesTheWavesOfARelationship() {
    List<PulseForm> once = departments(10);
    List<PulseForm> twice = new ArrayList<>(once);
    for (PulseForm form : once) {
      twice.add(
          form(
              2,
              form.managerId(),
              form.departmentCode(),
              form.side(),
              all(form.trust().get(0).orElseThrow())));
    }
    assertThat(figures(twice).value("S13" + YEAR + "client.icc1"))
        .isCloseTo(figures(once).value("S13" + YEAR + "client.icc1"), within(1e-12));
    assertThat(figures(twice).computed("S13" + YEAR + "client.icc1").support())
        .isEqualTo(new Support.Pulse(30, 60));
  }

  @Test
  void needsTenDepartments() {
    Analysed figures = figures(departments(9));
    assertThat(figures.missing("S13" + YEAR + "client.rwgj"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(figures.missing("S13" + YEAR + "client.icc1"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  @DisplayName("six managers, each a point lower than their consultant, in three waves: p 2/64")
  void testsTheGapByManagers() {
    List<PulseForm> forms = new ArrayList<>();
    for (int manager = 0; manager < 6; manager++) {
      for (int wave = 1; wave <= 3; wave++) {
        forms.add(form(wave, "M" + manager, "SALES", Side.CLIENT, all(3)));
        forms.add(form(wave, "M" + manager, "SALES", Side.CONSULTANT, all(4)));
      }
    }
    Analysed figures = figures(forms);
    assertThat(figures.number("S14" + YEAR + "gap", Measure.P)).isEqualTo(2 / 64.0);
    assertThat(figures.computed("S14" + YEAR + "apart").values()).doesNotContainKey(Measure.P);
  }

  @Test
  void saysNoPOfNoGapAtAll() {
    Analysed figures =
        figures(
            List.of(
                form(1, "M1", "SALES", Side.CLIENT, all(3)),
                form(1, "M1", "SALES", Side.CONSULTANT, all(3))));
    assertThat(figures.value("S14" + YEAR + "gap")).isZero();
    assertThat(figures.computed("S14" + YEAR + "gap").values()).doesNotContainKey(Measure.P);
  }
}
