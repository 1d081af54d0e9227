package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.CauseLevel;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S25, S26 and S27 on a few engagements, counted by hand. */
class ResultMeasurementsTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final String WHOLE = "/2026-06.12m/whole/";

  private final List<Engagement> engagements = new ArrayList<>();

  private Analysed analysed() {
    return Analysed.of(Samples.register(engagements), JUNE);
  }

  private Samples.Builder next(String day) {
    return Samples.engagement("E" + engagements.size(), day)
        .with("M" + engagements.size(), "SALES");
  }

  private void add(
      Samples.Builder builder, Engagement.Solution solution, Engagement.Result result) {
    engagements.add(ResultSamples.with(builder.build(), solution, result));
  }

  private void goal(String function, String day, @Nullable String goal) {
    add(
        next(day).of(function, "C1"),
        ResultSamples.solution(null),
        ResultSamples.result(null, null, goal, null));
  }

  @Test
  @DisplayName("an empty goal means none from the first goal of the function on")
  void tiesEngagementsToGoals() {
    goal("HR", "2026-02-01", null);
    goal("HR", "2026-03-01", "G1");
    goal("HR", "2026-03-01", null);
    goal("HR", "2026-04-01", " ");
    goal("IT", "2026-04-01", null);
    Analysed found = analysed();
    found.is("S25/2026-06.12m/function:HR/businessGoal", Measure.VALUE, 1 / 3.0);
    found.is("S25/2026-06.12m/function:HR/businessGoal", Measure.COUNT, 1);
    assertThat(found.recorded("S25/2026-06.12m/function:HR/businessGoal")).isEqualTo(0.75);
    assertThat(found.recorded("S25" + WHOLE + "businessGoal")).isCloseTo(0.6, within(1e-12));
    assertThat(found.missing("S25/2026-06.12m/function:IT/businessGoal"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  @Test
  @DisplayName("a goal first named after the month is not seen")
  void doesNotSeeLaterGoals() {
    goal("HR", "2026-06-01", null);
    goal("HR", "2026-07-01", "G1");
    assertThat(analysed().missing("S25" + WHOLE + "businessGoal"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  @Test
  void sharesWhoseValueWasQuantifiedAndHarmReported() {
    for (Boolean field : new Boolean[] {true, false, false, null}) {
      add(
          next("2026-06-01"),
          ResultSamples.solution(null),
          ResultSamples.result(null, field, null, field));
    }
    Analysed found = analysed();
    for (String part : List.of("S25" + WHOLE + "valueQuantified", "S26" + WHOLE + "harm")) {
      found.is(part, Measure.VALUE, 1 / 3.0);
      found.is(part, Measure.COUNT, 1);
      assertThat(found.recorded(part)).isEqualTo(0.75);
      assertThat(found.support(part)).isEqualTo(new Support.Records(3, 3, 1, 1 / 3.0));
    }
  }

  private void outcome(@Nullable Role played, @Nullable Outcome outcome, int times) {
    for (int i = 0; i < times; i++) {
      engagements.add(
          ResultSamples.outcome(next("2026-06-01").roles(null, played, null).build(), outcome));
    }
  }

  @Test
  @DisplayName("yes 1, partly ½, no 0, too early outside")
  void averagesOutcomes() {
    outcome(Role.COLLABORATIVE, Outcome.YES, 3);
    outcome(Role.COLLABORATIVE, Outcome.PARTLY, 1);
    outcome(Role.EXPERT, Outcome.NO, 2);
    outcome(Role.EXPERT, Outcome.TOO_EARLY, 1);
    outcome(null, Outcome.YES, 1);
    outcome(Role.COLLABORATIVE, null, 2);
    Analysed found = analysed();
    found.is("S26" + WHOLE + "met", Measure.VALUE, 4.5 / 7);
    assertThat(found.recorded("S26" + WHOLE + "met")).isEqualTo(0.8);
    assertThat(found.computed("S26" + WHOLE + "met").quantity()).isEqualTo(Quantity.SHARE);
    found.is("S26" + WHOLE + "met.COLLABORATIVE", Measure.VALUE, 3.5 / 4);
    found.is("S26" + WHOLE + "met.EXPERT", Measure.VALUE, 0);
    assertThat(found.recorded("S26" + WHOLE + "met.EXPERT")).isCloseTo(0.7, within(1e-12));
    assertThat(found.missing("S26" + WHOLE + "met.PAIR_OF_HANDS"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  @DisplayName("18 of 20 met in collaboration, 9 of 15 otherwise: +30 points")
  void comparesCollaborationWithTheOtherRoles() {
    outcome(Role.COLLABORATIVE, Outcome.YES, 18);
    outcome(Role.COLLABORATIVE, Outcome.PARTLY, 2);
    outcome(Role.COLLABORATIVE, Outcome.TOO_EARLY, 3);
    outcome(Role.EXPERT, Outcome.YES, 5);
    outcome(Role.PAIR_OF_HANDS, Outcome.YES, 4);
    outcome(Role.PAIR_OF_HANDS, Outcome.NO, 6);
    outcome(null, Outcome.NO, 1);
    Analysed found = analysed();
    String difference = "S26" + WHOLE + "difference";
    found.is(difference, Measure.VALUE, 0.3);
    // Newcombe's method 10 from Wilson (.6990, .9721) and (.3575, .8018).
    assertThat(found.number(difference, Measure.LOW)).isCloseTo(0.015185, within(1e-6));
    assertThat(found.number(difference, Measure.HIGH)).isCloseTo(0.553031, within(1e-6));
    assertThat(found.computed(difference).quantity()).isEqualTo(Quantity.SHARE_DIFFERENCE);
    assertThat(found.reading(difference)).isEqualTo(Reading.BETTER);
    assertThat(found.support(difference)).isEqualTo(new Support.Records(15, 15, 1, 1 / 15.0));
    assertThat(found.recorded(difference)).isCloseTo(38 / 39.0, within(1e-12));
  }

  private void agreed(int items, @Nullable Outcome outcome, int times) {
    for (int i = 0; i < times; i++) {
      Agreement[] four = new Agreement[4];
      for (int item = 0; item < 4; item++) {
        four[item] = item < items ? Agreement.AGREED : Agreement.DISCUSSED;
      }
      engagements.add(
          ResultSamples.outcome(
              next("2026-06-01").contract(four[0], four[1], four[2], four[3]).build(), outcome));
    }
  }

  @Test
  void comparesFullAgreementWithLess() {
    agreed(4, Outcome.YES, 10);
    agreed(3, Outcome.PARTLY, 5);
    agreed(0, Outcome.NO, 5);
    engagements.add(
        ResultSamples.outcome(
            next("2026-06-01")
                .contract(Agreement.AGREED, Agreement.AGREED, Agreement.AGREED, null)
                .build(),
            Outcome.YES));
    Analysed found = analysed();
    found.is("S26" + WHOLE + "met.agreed.4", Measure.VALUE, 1);
    found.is("S26" + WHOLE + "met.agreed.3", Measure.VALUE, 0.5);
    found.is("S26" + WHOLE + "met.agreed.0", Measure.VALUE, 0);
    assertThat(found.missing("S26" + WHOLE + "met.agreed.1"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(found.recorded("S26" + WHOLE + "met.agreed.3")).isCloseTo(20 / 21.0, within(1e-12));
    found.is("S26" + WHOLE + "difference.allFour", Measure.VALUE, 1);
    assertThat(found.reading("S26" + WHOLE + "difference.allFour")).isEqualTo(Reading.BETTER);
    assertThat(found.support("S26" + WHOLE + "difference.allFour"))
        .isEqualTo(new Support.Records(10, 10, 1, 0.1));
  }

  @Test
  void averagesHowWellSolutionsFit() {
    for (Integer fit : new Integer[] {5, 4, 3, null}) {
      add(
          next("2026-06-01"),
          ResultSamples.solution(fit),
          ResultSamples.result(null, null, null, null));
    }
    Analysed found = analysed();
    found.is("S26" + WHOLE + "solutionFit", Measure.VALUE, 4);
    assertThat(found.computed("S26" + WHOLE + "solutionFit").quantity()).isEqualTo(Quantity.RATING);
    assertThat(found.recorded("S26" + WHOLE + "solutionFit")).isEqualTo(0.75);
  }

  @Test
  void countsCausesInProcessOrOrganisationAsSystemic() {
    CauseLevel[][] levels = {
      {CauseLevel.PROCESS, CauseLevel.INDIVIDUAL},
      {CauseLevel.ORGANISATION},
      {CauseLevel.TEAM, CauseLevel.EXTERNAL},
      {CauseLevel.INDIVIDUAL},
      {}
    };
    for (CauseLevel[] each : levels) {
      add(
          next("2026-06-01"),
          ResultSamples.solution(null, each),
          ResultSamples.result(null, null, null, null));
    }
    Analysed found = analysed();
    found.is("S27" + WHOLE + "systemic", Measure.VALUE, 0.5);
    found.is("S27" + WHOLE + "systemic", Measure.COUNT, 2);
    assertThat(found.recorded("S27" + WHOLE + "systemic")).isEqualTo(0.8);
  }
}
