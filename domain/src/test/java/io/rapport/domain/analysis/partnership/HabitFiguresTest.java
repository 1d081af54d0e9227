package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.RoleSource;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.statistics.NewcombeDifference;
import io.rapport.domain.statistics.WilsonInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HabitFiguresTest {
  private static final Role C = Role.COLLABORATIVE;
  private static final Role E = Role.EXPERT;
  private static final Role P = Role.PAIR_OF_HANDS;

  private final List<Engagement> engagements = new ArrayList<>();

  private void add(String manager, String day, @Nullable Role requested, @Nullable Role played) {
    engagements.add(
        Samples.engagement("E" + engagements.size(), day)
            .with(manager, "SALES")
            .roles(requested, played, null)
            .build());
  }

  private FiguresOf figures() {
    return FiguresOf.engagements(engagements);
  }

  @Test
  @DisplayName("2 of 3 asked for collaboration after it, 1 of 4 after another role: .667 − .25")
  void byHand() {
    add("M1", "2026-01-10", E, C);
    add("M1", "2026-02-10", C, C);
    add("M1", "2026-03-10", C, P);
    add("M1", "2026-04-10", P, E);
    add("M1", "2026-05-10", E, E);
    add("M2", "2026-01-11", P, P);
    add("M2", "2026-02-11", C, C);
    add("M2", "2026-03-11", E, C);
    add("M3", "2026-03-11", E, P);
    add("M3", "2026-04-11", P, P);
    FiguresOf figures = figures();
    Figure.Computed after = figures.year("S32", "afterCollaborative");
    assertThat(FiguresOf.value(after, Measure.COUNT)).isEqualTo(2);
    assertThat(after.support()).isEqualTo(new Support.Records(3, 2, 1, 2 / 3.0));
    Figure.Computed other = figures.year("S32", "afterOther");
    assertThat(FiguresOf.value(other, Measure.COUNT)).isEqualTo(1);
    assertThat(other.support()).isEqualTo(new Support.Records(4, 3, 1, .5));
    Figure.Computed carryOver = figures.year("S32", "carryOver");
    assertThat(FiguresOf.value(carryOver, Measure.VALUE)).isCloseTo(2 / 3.0 - .25, within(1e-15));
    assertThat(carryOver.support()).isEqualTo(new Support.Records(3, 2, 1, 2 / 3.0));
    assertThat(carryOver.recorded()).isEqualTo(1);
    NewcombeDifference.Result simple = NewcombeDifference.withDefaults().ofCounts(2, 3, 1, 4);
    assertThat(FiguresOf.value(carryOver, Measure.LOW_UNCORRECTED))
        .isEqualTo(simple.interval().low());
    assertThat(FiguresOf.value(carryOver, Measure.HIGH_UNCORRECTED))
        .isEqualTo(simple.interval().high());
    assertThat(figures.missing("S32/2026-06.12m/whole/conditionalOddsRatio"))
        .as("too few discordant pairs")
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(figures.figures()).doesNotContainKey("S32/2026-06.3m~12m/whole/carryOver");
  }

  @Test
  @DisplayName("a pair is of the window and department of its second request")
  void belongsToTheSecond() {
    add("M1", "2025-06-30", E, C);
    add("M1", "2025-07-01", C, E);
    add("M1", "2026-03-31", E, P);
    add("M1", "2026-04-01", C, P);
    FiguresOf figures = figures();
    assertThat(figures.year("S32", "afterCollaborative").support())
        .isEqualTo(new Support.Records(1, 1, 1, 1));
    assertThat(figures.year("S32", "afterOther").support())
        .isEqualTo(new Support.Records(2, 1, 1, 1));
    Figure.Computed quarter = figures.computed("S32/2026-06.3m/whole/afterOther");
    assertThat(quarter.support()).isEqualTo(new Support.Records(1, 1, 1, 1));
    assertThat(FiguresOf.value(quarter, Measure.VALUE)).isEqualTo(1);
    assertThat(figures.missing("S32/2026-06.3m/whole/carryOver"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  @DisplayName("requests of one day follow the one before it; another function is another story")
  void sameDay() {
    add("M1", "2026-05-01", E, C);
    add("M1", "2026-05-02", C, E);
    add("M1", "2026-05-02", C, E);
    add("M1", "2026-05-02", E, E);
    add("M1", "2026-05-03", C, E);
    engagements.add(
        Samples.engagement("IT", "2026-05-04").of("IT", "C2").roles(C, C, null).build());
    FiguresOf figures = figures();
    Figure.Computed after = figures.year("S32", "afterCollaborative");
    assertThat(FiguresOf.value(after, Measure.COUNT)).isEqualTo(2);
    assertThat(after.support()).isEqualTo(new Support.Records(3, 1, 1, 1));
    assertThat(figures.year("S32", "afterOther").support())
        .isEqualTo(new Support.Records(1, 1, 1, 1));
    assertThat(figures.missing("S32/2026-06.12m/function:IT/afterOther"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  @DisplayName("a pair needs the role played before and the one asked for now, as people set them")
  void recorded() {
    add("M1", "2026-05-01", C, null);
    add("M1", "2026-05-02", C, C);
    add("M1", "2026-05-03", null, E);
    add("M1", "2026-05-04", E, E);
    add("M1", "2026-05-05", C, E);
    engagements.add(
        Labelled.by(
            RoleSource.RULE, Samples.engagement("R", "2026-05-06").roles(C, C, null).build()));
    FiguresOf figures = figures();
    Figure.Computed other = figures.year("S32", "afterOther");
    assertThat(other.support()).isEqualTo(new Support.Records(2, 1, 1, 1));
    assertThat(FiguresOf.value(other, Measure.VALUE)).isEqualTo(.5);
    assertThat(other.recorded()).isEqualTo(2 / 5.0);
    assertThat(figures.missing("S32/2026-06.12m/whole/afterCollaborative"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  /** Pairs of requests, each of a relationship of its own unless the number of managers is less. */
  private void pairs(int count, int managers, Role before, Role asked) {
    for (int i = 0; i < count; i++) {
      String manager = "M" + engagements.size() / 2 % managers;
      LocalDate day = LocalDate.of(2026, 1, 1).plusDays(engagements.size() / 2);
      add(manager, day.toString(), E, before);
      add(manager, day.plusDays(1).toString(), asked, E);
    }
  }

  @Test
  @DisplayName("relationships are resampled from ten of them and five pairs of each kind")
  void resamples() {
    independent(5, 5, 5, 5);
    Figure.Computed resampled = figures().year("S32", "carryOver");
    assertThat(FiguresOf.value(resampled, Measure.VALUE)).isZero();
    // The standard error of the difference is √(.25/10 + .25/10) = .224.
    assertThat(FiguresOf.value(resampled, Measure.HIGH)).isBetween(.35, .55);
    assertThat(FiguresOf.value(resampled, Measure.HIGH))
        .isNotEqualTo(FiguresOf.value(resampled, Measure.HIGH_UNCORRECTED));
    assertThat(figures().year("S32", "carryOver")).isEqualTo(resampled);
    for (int[] few : new int[][] {{4, 6, 5, 5}, {6, 4, 5, 5}, {5, 5, 4, 6}, {5, 5, 6, 4}}) {
      engagements.clear();
      independent(few[0], few[1], few[2], few[3]);
      Figure.Computed newcombe = figures().year("S32", "carryOver");
      assertThat(FiguresOf.value(newcombe, Measure.HIGH))
          .isCloseTo(FiguresOf.value(newcombe, Measure.HIGH_UNCORRECTED), within(1e-12));
      assertThat(FiguresOf.value(newcombe, Measure.LOW))
          .isCloseTo(FiguresOf.value(newcombe, Measure.LOW_UNCORRECTED), within(1e-12));
    }
  }

  /** Each pair a relationship of its own. */
  private void independent(int cc, int co, int oc, int oo) {
    pairs(cc, 1_000, C, C);
    pairs(co, 1_000, C, E);
    pairs(oc, 1_000, P, C);
    pairs(oo, 1_000, P, P);
  }

  @Test
  @DisplayName("of fewer than ten relationships the interval allows for managers")
  void fewRelationships() {
    for (int manager = 0; manager < 9; manager++) {
      Role habit = manager % 2 == 0 ? C : P;
      for (int i = 0; i < 12; i++) {
        add(
            "M" + manager,
            LocalDate.of(2026, 1, 1).plusDays(i).toString(),
            habit,
            i % 3 == 0 ? E : C);
      }
    }
    Figure.Computed carryOver = figures().year("S32", "carryOver");
    double wide =
        FiguresOf.value(carryOver, Measure.HIGH) - FiguresOf.value(carryOver, Measure.LOW);
    double simple =
        FiguresOf.value(carryOver, Measure.HIGH_UNCORRECTED)
            - FiguresOf.value(carryOver, Measure.LOW_UNCORRECTED);
    assertThat(wide).isGreaterThan(1.5 * simple);
  }

  @Test
  @DisplayName(
      "managers who never or always ask for collaboration feign a habit; within managers not")
  void withinManagers() {
    Random random = new Random(32);
    for (int manager = 0; manager < 40; manager++) {
      double usual = manager % 2 == 0 ? .8 : .2;
      for (int i = 0; i < 20; i++) {
        add(
            "M" + manager,
            LocalDate.of(2026, 1, 1).plusDays(i).toString(),
            random.nextDouble() < usual ? C : E,
            random.nextDouble() < usual ? C : E);
      }
    }
    FiguresOf figures = figures();
    assertThat(FiguresOf.value(figures.year("S32", "carryOver"), Measure.LOW)).isGreaterThan(.1);
    Figure.Computed within = figures.year("S32", "conditionalOddsRatio");
    assertThat(FiguresOf.value(within, Measure.LOW)).isLessThan(1);
    assertThat(FiguresOf.value(within, Measure.HIGH)).isGreaterThan(1);
    assertThat(FiguresOf.value(within, Measure.P)).isGreaterThan(.05);
  }

  @Test
  @DisplayName("a manager's two requests form a pair: 30 turned to collaboration, 20 away from it")
  void discordantPairs() {
    for (int i = 0; i < 50; i++) {
      pair("M" + i, i < 30);
    }
    add("ALIKE", "2026-01-01", E, C);
    add("ALIKE", "2026-01-02", C, C);
    add("ALIKE", "2026-01-03", C, C);
    Figure.Computed ratio = figures().year("S32", "conditionalOddsRatio");
    assertThat(FiguresOf.value(ratio, Measure.VALUE)).isCloseTo(1.5, within(1e-9));
    double error = Math.sqrt(1 / 30.0 + 1 / 20.0);
    assertThat(FiguresOf.value(ratio, Measure.LOW))
        .isCloseTo(Math.exp(Math.log(1.5) - 1.959964 * error), within(1e-6));
    assertThat(FiguresOf.value(ratio, Measure.HIGH))
        .isCloseTo(Math.exp(Math.log(1.5) + 1.959964 * error), within(1e-6));
    assertThat(ratio.support())
        .as("the manager who always asks alike is not behind it")
        .isEqualTo(new Support.Records(100, 50, 1, .02));
    assertThat(ratio.recorded()).isEqualTo(1);
  }

  @Test
  @DisplayName("49 discordant pairs are too few")
  void tooFewDiscordant() {
    for (int i = 0; i < 49; i++) {
      pair("M" + i, i < 30);
    }
    assertThat(figures().missing("S32/2026-06.12m/whole/conditionalOddsRatio"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  /** Played collaboratively, then asked one way; played otherwise, then asked the other way. */
  private void pair(String manager, boolean carriesOver) {
    add(manager, "2026-01-01", P, C);
    add(manager, "2026-01-02", carriesOver ? C : E, P);
    add(manager, "2026-01-03", carriesOver ? E : C, P);
  }

  @Test
  void saysWhyThereIsNoHabit() {
    add("M1", "2026-05-01", C, C);
    for (String part : List.of("carryOver", "afterCollaborative", "conditionalOddsRatio")) {
      assertThat(figures().missing("S32/2026-06.12m/whole/" + part))
          .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    }
    add("M1", "2026-05-02", null, null);
    for (String part : List.of("carryOver", "afterOther", "conditionalOddsRatio")) {
      assertThat(figures().missing("S32/2026-06.12m/whole/" + part))
          .isEqualTo(Figure.Reason.NOT_RECORDED);
    }
  }

  @Test
  @DisplayName("both shares have Wilson's interval")
  void wilson() {
    independent(3, 4, 2, 5);
    Figure.Computed after = figures().year("S32", "afterCollaborative");
    assertThat(FiguresOf.value(after, Measure.LOW))
        .isCloseTo(WilsonInterval.withDefaults().ofCounts(3, 7).interval().low(), within(1e-12));
  }
}
