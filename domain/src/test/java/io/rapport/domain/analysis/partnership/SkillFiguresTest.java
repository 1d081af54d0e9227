package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.engagement.Rater.CLIENT;
import static io.rapport.domain.engagement.Rater.MANAGER;
import static io.rapport.domain.engagement.Rater.SELF;
import static io.rapport.domain.engagement.Skill.KNOW_BUSINESS;
import static io.rapport.domain.engagement.Skill.TRENDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Rater;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Skill;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S29 on a few ratings, counted by hand. */
class SkillFiguresTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
  private static final String WHOLE = "S29/2026-06.12m/whole/";
  private static final String HR = "S29/2026-06.12m/function:HR/";

  private final List<SkillRating> ratings = new ArrayList<>();
  private final List<Consultant> consultants =
      List.of(
          Samples.consultant("C1", "HR"),
          Samples.consultant("C2", "HR"),
          Samples.consultant("C3", "HR"),
          Samples.consultant("C4", "HR"),
          Samples.consultant("C5", "HR"),
          Samples.consultant("C6", "IT"));

  private void rate(String consultant, Rater rater, Skill skill, LocalDate day, int... levels) {
    for (int level : levels) {
      ratings.add(new SkillRating(consultant, day, rater, skill, level));
    }
  }

  private Analysed analysed() {
    return Analysed.of(
        new Register(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            consultants,
            List.of(),
            ratings,
            List.of(),
            List.of()),
        JUNE);
  }

  @Test
  @DisplayName("ten ratings 1 2 2 3 3 4 4 5 5 5: median 3.5, from the second to the second last")
  void takesMediansByRater() {
    rate("C1", CLIENT, KNOW_BUSINESS, DAY, 1, 2, 2, 3);
    rate("C2", CLIENT, KNOW_BUSINESS, DAY, 3, 4, 4);
    rate("C3", CLIENT, KNOW_BUSINESS, DAY, 5, 5, 5);
    rate("C1", SELF, KNOW_BUSINESS, DAY, 5);
    rate("C6", SELF, KNOW_BUSINESS, DAY, 2);
    rate("C1", CLIENT, TRENDS, DAY, 1);
    rate("C1", CLIENT, KNOW_BUSINESS, LocalDate.of(2025, 6, 30), 1, 1, 1);
    Analysed found = analysed();
    String clients = HR + "CLIENT.KNOW_BUSINESS";
    found.is(clients, Measure.VALUE, 3.5);
    found.is(clients, Measure.LOW, 2);
    found.is(clients, Measure.HIGH, 5);
    assertThat(found.computed(clients).quantity()).isEqualTo(Quantity.RATING);
    // C1 was rated four times in the month: four clients at least.
    assertThat(found.support(clients)).isEqualTo(new Support.Pulse(4, 10));
    found.is(HR + "SELF.KNOW_BUSINESS", Measure.VALUE, 5);
    found.is(WHOLE + "SELF.KNOW_BUSINESS", Measure.VALUE, 3.5);
    assertThat(found.support(WHOLE + "SELF.KNOW_BUSINESS")).isEqualTo(new Support.Pulse(2, 2));
    assertThat(found.computed(WHOLE + "SELF.KNOW_BUSINESS").values())
        .doesNotContainKey(Measure.LOW);
    assertThat(found.missing(HR + "MANAGER.KNOW_BUSINESS"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(found.figures())
        .doesNotContainKey("S29/2026-06.3m/whole/CLIENT.KNOW_BUSINESS")
        .doesNotContainKey("S29/2026-06.12m/department:SALES/CLIENT.KNOW_BUSINESS");
  }

  @Test
  @DisplayName("nine ratings have no interval: it could be the lowest and highest given")
  void hasNoIntervalOfFewRatings() {
    rate("C1", CLIENT, TRENDS, DAY, 1, 2, 3, 3, 3, 3, 3, 4, 5);
    assertThat(analysed().computed(WHOLE + "CLIENT.TRENDS").values())
        .containsOnlyKeys(Measure.VALUE);
  }

  @Test
  @DisplayName("clients of one month, a superior of each function, consultants themselves")
  void countsRatersTooFewRatherThanTooMany() {
    rate("C1", CLIENT, TRENDS, LocalDate.of(2026, 5, 31), 1, 2, 3, 4, 5);
    rate("C1", CLIENT, TRENDS, LocalDate.of(2026, 6, 1), 1, 2);
    rate("C2", CLIENT, TRENDS, DAY, 1, 2, 3);
    assertThat(analysed().support(WHOLE + "CLIENT.TRENDS")).isEqualTo(new Support.Pulse(2, 10));
    rate("C3", CLIENT, TRENDS, DAY, 1);
    assertThat(analysed().support(WHOLE + "CLIENT.TRENDS")).isEqualTo(new Support.Pulse(5, 11));
    rate("C1", MANAGER, TRENDS, DAY, 1);
    rate("C2", MANAGER, TRENDS, DAY, 1);
    rate("C6", MANAGER, TRENDS, DAY, 1);
    rate("C9", MANAGER, TRENDS, DAY, 1);
    assertThat(analysed().support(WHOLE + "MANAGER.TRENDS")).isEqualTo(new Support.Pulse(2, 4));
    rate("C2", MANAGER, TRENDS, DAY, 2, 3);
    assertThat(analysed().support(WHOLE + "MANAGER.TRENDS")).isEqualTo(new Support.Pulse(3, 6));
    rate("C1", SELF, TRENDS, DAY, 1, 2);
    rate("C2", SELF, TRENDS, DAY, 1);
    rate("C3", SELF, TRENDS, DAY, 1);
    assertThat(analysed().support(WHOLE + "SELF.TRENDS")).isEqualTo(new Support.Pulse(3, 4));
  }

  @Test
  @DisplayName("5 less 3 and 4 less 4: the gap of two consultants is 1")
  void findsTheGapOfConsultantsWithBothSides() {
    rate("C1", SELF, TRENDS, DAY, 5);
    rate("C1", CLIENT, TRENDS, DAY, 2, 3, 3, 3, 4);
    rate("C2", SELF, TRENDS, DAY, 3, 5);
    rate("C2", CLIENT, TRENDS, DAY, 4);
    rate("C3", CLIENT, TRENDS, DAY, 1);
    rate("C4", SELF, TRENDS, DAY, 1);
    Analysed found = analysed();
    String gap = HR + "gap.TRENDS";
    found.is(gap, Measure.VALUE, 1);
    found.is(gap, Measure.MEAN, 4.5);
    assertThat(found.computed(gap).values()).containsOnlyKeys(Measure.VALUE, Measure.MEAN);
    assertThat(found.recorded(gap)).isEqualTo(0.5);
    assertThat(found.support(gap)).isEqualTo(new Support.Pulse(2, 11));
  }

  @Test
  @DisplayName("four clients are too few for a gap, five are enough")
  void needsFiveClients() {
    for (String id : List.of("C1", "C2", "C3", "C4", "C5")) {
      rate(id, SELF, TRENDS, DAY, 5);
      rate(id, CLIENT, TRENDS, DAY, 3, 3, 3, 3);
    }
    assertThat(analysed().missing(HR + "gap.TRENDS")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    rate("C5", CLIENT, TRENDS, DAY, 3);
    assertThat(analysed().value(HR + "gap.TRENDS")).isCloseTo(2, within(1e-12));
    assertThat(analysed().support(HR + "gap.TRENDS")).isEqualTo(new Support.Pulse(5, 26));
  }

  @Test
  void needsRatings() {
    assertThat(analysed().missing(WHOLE + "CLIENT.TRENDS")).isEqualTo(Figure.Reason.NOT_RECORDED);
  }
}
