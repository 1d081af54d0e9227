package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.statistics.BenjaminiHochberg;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S03: phases of a group against those of everybody else. */
class PhaseAgainstRestTest {
  private static final int[] EARLY = {0, 0, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5};
  private static final int[] LATE = {1, 2, 2, 3, 3, 3, 4, 4, 5, 5};

  private static String key(String scope) {
    return "S03/2026-06.12m/" + scope + "/phaseAgainstRest";
  }

  /** Managers are named by the group, so that none is in two. */
  private static List<Engagement> group(
      String function, String department, int managers, int... phases) {
    List<Engagement> engagements = new ArrayList<>();
    for (int i = 0; i < phases.length; i++) {
      engagements.add(
          Samples.engagement(function + department + i, "2026-06-10")
              .of(function, "C-" + function)
              .with(function + department + "M" + i % managers, department)
              .phase(InvolvementPhase.values()[phases[i]])
              .build());
    }
    return engagements;
  }

  private static Analysed figures(List<Engagement> first, List<Engagement> second) {
    List<Engagement> all = new ArrayList<>(first);
    all.addAll(second);
    return June.figures(Samples.register(all));
  }

  @Test
  @DisplayName("δ .375 earlier, SciPy's Mann–Whitney p .1406, interval as of independent values")
  void comparesIndependentEngagements() {
    Analysed figures = figures(group("HR", "SALES", 12, EARLY), group("IT", "LAB", 10, LATE));
    Figure.Computed early = figures.computed(key("function:HR"));
    assertThat(figures.value(key("function:HR"))).isCloseTo(0.375, within(1e-12));
    assertThat(figures.number(key("function:HR"), Measure.LOW))
        .isCloseTo(-0.1330426507416078, within(1e-9));
    assertThat(figures.number(key("function:HR"), Measure.HIGH))
        .isCloseTo(0.7269805653991412, within(1e-9));
    assertThat(figures.number(key("function:HR"), Measure.P))
        .isCloseTo(0.1405620920780925, within(1e-12));
    assertThat(early.values()).doesNotContainKey(Measure.LOW_UNCORRECTED);
    assertThat(early.quantity()).isEqualTo(Quantity.NUMBER);
    assertThat(early.support())
        .as("the fewer of both sides")
        .isEqualTo(new Support.Records(10, 10, 1, 0.1));
    assertThat(figures.value(key("function:IT"))).isCloseTo(-0.375, within(1e-12));
    assertThat(figures.value(key("department:LAB"))).isCloseTo(-0.375, within(1e-12));
    assertThat(figures.figures()).doesNotContainKeys(key("whole"));
    assertThat(figures.figures()).doesNotContainKey("S03/2026-06.3m/function:HR/phaseAgainstRest");
  }

  @Test
  @DisplayName("with three engagements a manager the printed interval and p allow for it")
  void allowsForManagers() {
    Analysed alike = figures(group("HR", "SALES", 4, EARLY), group("IT", "LAB", 5, LATE));
    Figure.Computed early = alike.computed(key("function:HR"));
    assertThat(early.values())
        .containsKeys(Measure.LOW, Measure.P, Measure.P_ADJUSTED, Measure.LOW_UNCORRECTED);
    assertThat(alike.number(key("function:HR"), Measure.LOW_UNCORRECTED))
        .isCloseTo(-0.1330426507416078, within(1e-9));
    assertThat(alike.number(key("function:HR"), Measure.LOW))
        .isNotCloseTo(-0.1330426507416078, within(1e-3));
    assertThat(alike.number(key("function:HR"), Measure.P))
        .isNotCloseTo(0.1405620920780925, within(1e-3));
    Analysed two = figures(group("HR", "SALES", 6, EARLY), group("IT", "LAB", 5, LATE));
    assertThat(two.computed(key("function:HR")).values())
        .as("two a manager are not alike enough")
        .doesNotContainKey(Measure.LOW_UNCORRECTED);
  }

  @Test
  void testsOnlyWithTenOnEitherSide() {
    Analysed figures =
        figures(group("HR", "SALES", 12, EARLY), group("IT", "LAB", 9, 1, 2, 2, 3, 3, 3, 4, 4, 5));
    assertThat(figures.computed(key("function:HR")).values()).containsOnlyKeys(Measure.VALUE);
    assertThat(figures.computed(key("function:IT")).values()).containsOnlyKeys(Measure.VALUE);
  }

  @Test
  @DisplayName("p of functions and of departments are adjusted by themselves")
  void adjustsWithinEachKind() {
    List<Engagement> engagements = new ArrayList<>(group("HR", "SALES", 12, EARLY));
    engagements.addAll(group("IT", "SALES", 10, LATE));
    engagements.addAll(group("LEGAL", "LAB", 10, 4, 4, 4, 5, 5, 5, 5, 5, 3, 5));
    engagements.addAll(group("FINANCE", "LAB", 3, 1, 2, 3));
    Analysed figures = June.figures(Samples.register(engagements));
    double[] functions =
        BenjaminiHochberg.adjust(
            figures.number(key("function:HR"), Measure.P),
            figures.number(key("function:IT"), Measure.P),
            figures.number(key("function:LEGAL"), Measure.P));
    assertThat(figures.number(key("function:HR"), Measure.P_ADJUSTED)).isEqualTo(functions[0]);
    assertThat(figures.number(key("function:IT"), Measure.P_ADJUSTED)).isEqualTo(functions[1]);
    assertThat(figures.number(key("function:LEGAL"), Measure.P_ADJUSTED)).isEqualTo(functions[2]);
    assertThat(functions[2]).isGreaterThan(figures.number(key("function:LEGAL"), Measure.P));
    assertThat(figures.computed(key("function:FINANCE")).values())
        .doesNotContainKey(Measure.P_ADJUSTED);
    assertThat(figures.number(key("department:LAB"), Measure.P_ADJUSTED))
        .as("two departments have one p")
        .isEqualTo(figures.number(key("department:SALES"), Measure.P_ADJUSTED));
  }

  @Test
  void comparesLevelsOfManagers() {
    List<Engagement> engagements = new ArrayList<>(group("HR", "SALES", 12, EARLY));
    engagements.addAll(group("IT", "LAB", 10, LATE));
    List<Manager> managers = new ArrayList<>();
    for (Engagement each : engagements) {
      ManagerLevel level =
          each.functionCode().equals("HR") ? ManagerLevel.EXECUTIVE : ManagerLevel.LINE;
      managers.add(
          new Manager(each.managerId(), each.departmentCode(), level, null, null, null, null));
    }
    Analysed figures =
        June.figures(June.register(engagements, List.of(), List.of(), List.of(), managers));
    assertThat(figures.value(key("level:EXECUTIVE"))).isCloseTo(0.375, within(1e-12));
    assertThat(figures.value(key("level:LINE"))).isCloseTo(-0.375, within(1e-12));
  }

  @Test
  void saysWhyThereIsNoComparison() {
    List<Engagement> early = group("HR", "SALES", 12, EARLY);
    assertThat(June.figures(Samples.register(early)).missing(key("function:HR")))
        .as("there is no rest")
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    Analysed unrecorded =
        figures(
            early,
            List.of(
                Samples.engagement("X", "2026-06-10").of("IT", "C2").with("MX", "LAB").build()));
    assertThat(unrecorded.missing(key("function:IT"))).isEqualTo(Figure.Reason.NOT_RECORDED);
    Analysed longAgo =
        figures(
            early,
            List.of(
                Samples.engagement("OLD", "2024-06-10")
                    .of("IT", "C2")
                    .with("MX", "LAB")
                    .phase(InvolvementPhase.DECISION)
                    .build()));
    assertThat(longAgo.missing(key("function:IT"))).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }
}
