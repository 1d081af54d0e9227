package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillEventKind;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S38 on a few consultants, by hand. */
class TrainingFiguresTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final LocalDate TRAINED = LocalDate.of(2025, 12, 15);
  private static final String UPSHIFT = "S38/2026-06.12m/whole/upshift";

  private final List<Engagement> engagements = new ArrayList<>();
  private final List<SkillEvent> trainings = new ArrayList<>();

  private Analysed analysed() {
    return Analysed.of(
        ResultSamples.register(engagements, List.of(), List.of(), List.of(), trainings, List.of()),
        JUNE);
  }

  private void train(String consultant, LocalDate day) {
    trainings.add(new SkillEvent(consultant, day, SkillEventKind.TRAINING));
  }

  /** Ten engagements of a day asked for as an expert, so many of them played collaboratively. */
  private void work(String consultant, LocalDate day, int turned) {
    for (int i = 0; i < 10; i++) {
      boolean isTurned = i < turned;
      engagements.add(
          Samples.engagement("E" + engagements.size(), day.toString())
              .of("HR", consultant)
              .with("M" + engagements.size() % 5, "SALES")
              .roles(Role.EXPERT, isTurned ? Role.COLLABORATIVE : Role.EXPERT, null)
              .contract(isTurned ? Agreement.AGREED : Agreement.NOT_DISCUSSED, null, null, null)
              .build());
    }
  }

  /** Trained: .2 to .6, .2 to .7, .2 to .5; others: .2 to .3, .2 to .2, .2 to .1. */
  private void three() {
    int[] after = {6, 7, 5, 3, 2, 1};
    for (int i = 0; i < after.length; i++) {
      work("C" + i, TRAINED, 2);
      work("C" + i, TRAINED.plusDays(1), after[i]);
    }
    train("C0", TRAINED);
    train("C1", TRAINED);
    train("C2", TRAINED);
  }

  @Test
  @DisplayName("+.4 of the trained less 0 of the others; Welch's df 4, t .975 = 2.776")
  void comparesTheTrainedWithTheOthers() {
    three();
    Analysed found = analysed();
    for (String part : List.of("upshift", "completeness")) {
      String key = "S38/2026-06.12m/whole/" + part;
      found.is(key, Measure.VALUE, 0.4);
      // se = √(.01/3 + .01/3) = .081650
      found.is(key, Measure.LOW, 0.173304);
      found.is(key, Measure.HIGH, 0.626696);
      found.is(key, Measure.P, 0.008050);
      assertThat(found.computed(key).quantity()).isEqualTo(Quantity.SHARE_DIFFERENCE);
      assertThat(found.reading(key)).isEqualTo(Reading.BETTER);
      assertThat(found.support(key)).isEqualTo(new Support.Records(60, 5, 3, 0.2));
    }
    assertThat(found.figures())
        .doesNotContainKey("S38/2026-06.12m/function:HR/upshift")
        .doesNotContainKey("S38/2026-06.3m/whole/upshift");
  }

  @Test
  @DisplayName("two trained, or two others, are too few")
  void needsThreeOnEachSide() {
    three();
    trainings.remove(2);
    assertThat(analysed().missing(UPSHIFT)).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    train("C2", TRAINED);
    train("C3", LocalDate.of(2026, 6, 1));
    assertThat(analysed().missing(UPSHIFT)).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  @DisplayName("a training of 31 December counts at the end of June")
  void waitsForSixMonths() {
    three();
    train("C5", LocalDate.of(2025, 12, 31));
    work("C6", TRAINED, 2);
    work("C6", TRAINED.plusDays(1), 4);
    work("C5", LocalDate.of(2026, 1, 1), 9);
    // C5 from 3 of 20 to 9 of 10; of the others .1, 0 and .2 remain.
    analysed().is(UPSHIFT, Measure.VALUE, (0.4 + 0.5 + 0.3 + 0.75) / 4 - 0.1);
  }

  @Test
  void doesNotCountTrainingsWhoseMonthsAreNotOver() {
    three();
    train("C5", LocalDate.of(2026, 1, 1));
    work("C6", TRAINED, 2);
    work("C6", TRAINED.plusDays(1), 4);
    analysed().is(UPSHIFT, Measure.VALUE, 0.3);
  }

  @Test
  void takesTheFirstTrainingAndNoCoaching() {
    three();
    train("C0", TRAINED.plusMonths(3));
    trainings.add(new SkillEvent("C4", TRAINED, SkillEventKind.COACHING));
    analysed().is(UPSHIFT, Measure.VALUE, 0.4);
  }

  @Test
  @DisplayName("six months each way, the day itself before; what lies outside does not count")
  void looksSixMonthsEachWay() {
    three();
    work("C0", TRAINED.minusMonths(6), 10);
    work("C0", TRAINED.plusMonths(6).plusDays(1), 10);
    analysed().is(UPSHIFT, Measure.VALUE, 0.4);
    work("C0", TRAINED.minusMonths(6).plusDays(1), 10);
    // Before: 12 of 20, so 0 instead of .4.
    analysed().is(UPSHIFT, Measure.VALUE, 0.8 / 3);
    work("C0", TRAINED.plusMonths(6), 10);
    // After: 16 of 20.
    analysed().is(UPSHIFT, Measure.VALUE, 1.0 / 3);
  }

  @Test
  @DisplayName("the others are compared over the days of each training")
  void comparesOverTheSameDays() {
    three();
    LocalDate early = LocalDate.of(2025, 1, 15);
    train("C6", early);
    work("C6", early, 2);
    work("C6", early.plusDays(1), 10);
    work("C3", early, 0);
    work("C3", early.plusDays(1), 9);
    // Trained .4 .5 .3 .8; C3 three times .1 and once .9, C4 0, C5 -.1.
    analysed().is(UPSHIFT, Measure.VALUE, 0.5 - (0.3 + 0 - 0.1) / 3);
  }

  @Test
  @DisplayName("eight engagements of the trained are too few for a word")
  void needsTenEngagements() {
    for (int i = 0; i < 6; i++) {
      one("C" + i, TRAINED, false);
      one("C" + i, TRAINED.plusDays(1), i < 2);
    }
    one("C0", TRAINED, false);
    one("C0", TRAINED.plusDays(1), true);
    train("C0", TRAINED);
    train("C1", TRAINED);
    train("C2", TRAINED);
    analysed().is(UPSHIFT, Measure.VALUE, 2 / 3.0);
    assertThat(analysed().reading(UPSHIFT)).isEqualTo(Reading.NOT_TESTED);
  }

  private void one(String consultant, LocalDate day, boolean turned) {
    engagements.add(
        Samples.engagement("E" + engagements.size(), day.toString())
            .of("HR", consultant)
            .roles(Role.EXPERT, turned ? Role.COLLABORATIVE : Role.EXPERT, null)
            .build());
  }

  @Test
  void needsTrainings() {
    work("C1", TRAINED, 2);
    assertThat(analysed().missing(UPSHIFT)).isEqualTo(Figure.Reason.NOT_RECORDED);
  }
}
