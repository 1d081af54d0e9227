package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Rater;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.engagement.Skill;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillEventKind;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.engagement.WorkNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final LocalDate END = LocalDate.of(2026, 6, 30);
  private static final LocalDate NEXT = END.plusDays(1);

  private static Engagement engagement(LocalDate day) {
    return Samples.engagement("E" + day, day.toString()).build();
  }

  private static StageEntry stage(LocalDate day) {
    return new StageEntry("M1", "HR", day, Stage.PARTNER, null, null);
  }

  private static PulseForm pulse(LocalDate day) {
    List<Optional<Integer>> three = Collections.nCopies(3, Optional.of(3));
    List<Optional<Integer>> four = Collections.nCopies(4, Optional.of(3));
    List<Optional<Integer>> two = Collections.nCopies(2, Optional.of(3));
    return new PulseForm(
        day.getMonthValue(), day, "M1", "HR", "SALES", Side.CLIENT, three, four, three, two);
  }

  private static QualityEvent event(LocalDate day) {
    return new QualityEvent(
        "Q" + day,
        QualityEventType.DEVIATION,
        day,
        null,
        null,
        "SALES",
        null,
        null,
        Cause.NOT_DETERMINED,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static TimeEntry time(LocalDate day) {
    return new TimeEntry("C1", day, WorkNature.PROJECT, BigDecimal.TEN);
  }

  private static SkillRating rating(LocalDate day) {
    return new SkillRating("C1", day, Rater.CLIENT, Skill.TRENDS, 3);
  }

  private static SkillEvent training(LocalDate day) {
    return new SkillEvent("C1", day, SkillEventKind.TRAINING);
  }

  private static FrustrationForm frustration(YearMonth month) {
    return new FrustrationForm("C1", month, 1, 2, 3, 4, 5);
  }

  private static Register bothDays() {
    return new Register(
        List.of(engagement(END), engagement(NEXT)),
        List.of(
            SampleExchange.on("X1", END.toString()).build(),
            SampleExchange.on("X2", NEXT.toString()).build()),
        List.of(stage(END), stage(NEXT)),
        List.of(pulse(END), pulse(NEXT)),
        List.of(event(END), event(NEXT)),
        List.of(),
        List.of(),
        List.of(time(END), time(NEXT)),
        List.of(rating(END), rating(NEXT)),
        List.of(training(END), training(NEXT)),
        List.of(frustration(YearMonth.of(2026, 6)), frustration(YearMonth.of(2026, 7))));
  }

  @Test
  @DisplayName("the last day is seen in every table, the day after is not")
  void lastDay() {
    History history = History.until(END, bothDays());
    assertThat(history.engagements()).containsExactly(engagement(END));
    assertThat(history.touches())
        .extracting(touch -> touch.exchange().occurredOn())
        .containsExactly(END);
    assertThat(history.stages()).containsExactly(stage(END));
    assertThat(history.pulse()).extracting(PulseForm::waveDate).containsExactly(END);
    assertThat(history.events()).containsExactly(event(END));
    assertThat(history.time()).containsExactly(time(END));
    assertThat(history.skillRatings()).containsExactly(rating(END));
    assertThat(history.skillEvents()).containsExactly(training(END));
    assertThat(history.frustrations())
        .extracting(FrustrationForm::month)
        .containsExactly(YearMonth.of(2026, 6));
    assertThat(History.until(END.minusDays(1), bothDays()).frustrations())
        .as("a form belongs to a month that is over")
        .isEmpty();
  }

  @Test
  @DisplayName("a manager has left from the day after the last, not before")
  void left() {
    History history =
        History.until(
            END,
            June.register(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(manager("M1", END.minusDays(1)), manager("M2", END), manager("M3", null))));
    assertThat(history.left()).containsOnlyKeys("M1").containsEntry("M1", END);
    assertThat(history.managers()).extracting(Manager::managerId).containsExactly("M2", "M3");
  }

  private static Manager manager(String id, @Nullable LocalDate last) {
    return new Manager(id, "SALES", null, null, null, null, last);
  }

  @Test
  @DisplayName("the first contact is the earlier of the first request and the first exchange")
  void firstContact() {
    LocalDate march = LocalDate.of(2026, 3, 1);
    LocalDate april = LocalDate.of(2026, 4, 1);
    History exchangeFirst = contacts(List.of(engagement(END), engagement(april)), march);
    assertThat(exchangeFirst.firstRequest()).contains(april);
    assertThat(exchangeFirst.firstContact()).contains(march);
    assertThat(contacts(List.of(engagement(march)), april).firstContact()).contains(march);
    assertThat(contacts(List.of(), april).firstContact()).contains(april);
    assertThat(contacts(List.of(), april).firstRequest()).isEmpty();
    assertThat(History.until(END, Samples.register()).firstContact()).isEmpty();
  }

  private static History contacts(List<Engagement> engagements, LocalDate exchange) {
    return History.until(
        END,
        June.register(
            engagements,
            List.of(SampleExchange.on("X", exchange.toString()).build()),
            List.of(),
            List.of(),
            List.of()));
  }
}
