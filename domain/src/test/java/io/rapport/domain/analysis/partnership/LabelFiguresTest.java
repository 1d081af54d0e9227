package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Owner;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.RoleSource;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.statistics.CohenKappa;
import io.rapport.domain.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFiguresTest {
  private static final Role C = Role.COLLABORATIVE;
  private static final Role E = Role.EXPERT;
  private static final Role P = Role.PAIR_OF_HANDS;

  private static final String CLIENT = "S35/2026-06.12m/whole/kappa.client";
  private static final String RULE = "S35/2026-06.12m/whole/kappa.rule";

  /** Table {@code kappa} of the reference: consultant in rows, client in columns. */
  private static final int[][] PUBLISHED = {{12, 3, 2}, {2, 20, 4}, {1, 5, 11}};

  private final List<Engagement> engagements = new ArrayList<>();

  private Samples.Builder next(String manager) {
    return Samples.engagement("E" + engagements.size(), "2026-06-10").with(manager, "SALES");
  }

  private void labelled(String manager, @Nullable Role played, @Nullable Role clientView) {
    engagements.add(next(manager).roles(null, played, clientView).build());
  }

  private void published(int managers) {
    for (Role played : Role.values()) {
      for (Role seen : Role.values()) {
        for (int i = 0; i < PUBLISHED[played.ordinal()][seen.ordinal()]; i++) {
          labelled("M" + engagements.size() % managers, played, seen);
        }
      }
    }
  }

  @Test
  @DisplayName("κ .561856, .385133 to .738578 of 60 labels, a manager each (reference kappa)")
  void publishedTable() {
    published(60);
    Figure.Computed kappa = FiguresOf.engagements(engagements).computed(CLIENT);
    assertThat(FiguresOf.value(kappa, Measure.VALUE)).isCloseTo(.561856, within(5.1e-7));
    assertThat(FiguresOf.value(kappa, Measure.LOW)).isCloseTo(.385133, within(5.1e-7));
    assertThat(FiguresOf.value(kappa, Measure.HIGH)).isCloseTo(.738578, within(5.1e-7));
    assertThat(kappa.values()).doesNotContainKey(Measure.LOW_UNCORRECTED);
    assertThat(kappa.support()).isEqualTo(new Support.Records(60, 60, 1, 1 / 60.0));
  }

  @Test
  @DisplayName("managers with several records are resampled, the simple interval stands beside")
  void resamplesManagers() {
    published(12);
    Figure.Computed kappa = FiguresOf.engagements(engagements).computed(CLIENT);
    assertThat(FiguresOf.value(kappa, Measure.LOW_UNCORRECTED)).isCloseTo(.385133, within(5.1e-7));
    assertThat(FiguresOf.value(kappa, Measure.HIGH_UNCORRECTED)).isCloseTo(.738578, within(5.1e-7));
    assertThat(FiguresOf.value(kappa, Measure.LOW)).isBetween(.3, .5).isNotEqualTo(.385133);
    assertThat(FiguresOf.value(kappa, Measure.HIGH)).isBetween(.62, .8);
    Figure.Computed department =
        FiguresOf.engagements(engagements)
            .computed("S35/2026-06.12m/department:SALES/kappa.client");
    assertThat(FiguresOf.value(department, Measure.LOW)).isCloseTo(.385133, within(5.1e-7));
    assertThat(department.values()).doesNotContainKey(Measure.LOW_UNCORRECTED);
  }

  @Test
  @DisplayName("of fewer than ten managers the interval is widened by the design effect")
  void widens() {
    for (int manager = 0; manager < 9; manager++) {
      for (int i = 0; i < 8; i++) {
        Role played = Role.values()[i % 3];
        labelled("M" + manager, played, manager < 5 ? played : Role.values()[(i + 1) % 3]);
      }
    }
    Figure.Computed kappa = FiguresOf.engagements(engagements).computed(CLIENT);
    double simple =
        FiguresOf.value(kappa, Measure.HIGH_UNCORRECTED) - FiguresOf.value(kappa, Measure.VALUE);
    // Managers agree always or never: ρ is 1, and the effect the records of a manager, 8.
    assertThat(FiguresOf.value(kappa, Measure.HIGH))
        .isCloseTo(
            Math.min(1, FiguresOf.value(kappa, Measure.VALUE) + simple * Math.sqrt(8)),
            within(1e-9));
    assertThat(FiguresOf.value(kappa, Measure.LOW))
        .isCloseTo(FiguresOf.value(kappa, Measure.VALUE) - simple * Math.sqrt(8), within(1e-9));
  }

  @ParameterizedTest(name = "{0} pairs")
  @CsvSource({"9, false", "10, true"})
  @DisplayName("an interval from ten pairs on")
  void intervalFromTen(int pairs, boolean hasInterval) {
    for (int i = 0; i < pairs; i++) {
      labelled("M" + i, i % 2 == 0 ? C : E, i % 3 == 0 ? C : E);
    }
    Figure.Computed kappa = FiguresOf.engagements(engagements).computed(CLIENT);
    assertThat(kappa.values().containsKey(Measure.LOW)).isEqualTo(hasInterval);
    assertThat(kappa.values().containsKey(Measure.HIGH)).isEqualTo(hasInterval);
  }

  @Test
  @DisplayName("labels of the client or the rule are no label of the consultant's side")
  void sources() {
    for (RoleSource source : RoleSource.values()) {
      engagements.add(Labelled.by(source, next("M" + source).roles(null, C, E).build()));
    }
    engagements.add(Labelled.by(null, next("M").roles(null, E, E).build()));
    labelled("X", null, E);
    labelled("Y", E, null);
    Figure.Computed kappa = FiguresOf.engagements(engagements).computed(CLIENT);
    assertThat(kappa.support()).isEqualTo(new Support.Records(3, 3, 1, 1 / 3.0));
    assertThat(kappa.recorded()).isCloseTo(3 / 7.0, within(1e-15));
  }

  @Test
  @DisplayName("the rule's suggestion against the role asked for, as people set it")
  void rule() {
    suggested(E, E, null);
    suggested(E, E, RoleSource.CLIENT);
    suggested(P, P, RoleSource.REVIEWER);
    suggested(C, C, null);
    suggested(C, E, null);
    suggested(P, P, RoleSource.RULE);
    suggested(null, P, null);
    suggested(P, null, null);
    Figure.Computed kappa = FiguresOf.engagements(engagements).computed(RULE);
    CohenKappa.Result expected =
        CohenKappa.withDefaults()
            .ofTable(new long[][] {{2, 0, 0}, {0, 1, 0}, {1, 0, 1}})
            .orElseThrow();
    assertThat(FiguresOf.value(kappa, Measure.VALUE)).isCloseTo(expected.kappa(), within(1e-15));
    assertThat(kappa.support()).isEqualTo(new Support.Records(5, 5, 1, .2));
    assertThat(kappa.recorded()).isEqualTo(5 / 8.0);
  }

  private void suggested(
      @Nullable Role suggested, @Nullable Role requested, @Nullable RoleSource source) {
    Engagement labelled = next("M" + engagements.size()).roles(requested, null, null).build();
    engagements.add(Labelled.suggested(suggested, Labelled.by(source, labelled)));
  }

  @Test
  void saysWhyThereIsNoKappa() {
    labelled("M1", C, C);
    labelled("M2", C, C);
    FiguresOf figures = FiguresOf.engagements(engagements);
    assertThat(figures.missing(CLIENT))
        .as("one label throughout")
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(figures.missing(RULE)).isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  @Test
  @DisplayName("2 of 4 engagements whose role and owners fit together")
  void consistent() {
    engagements.add(next("M1").roles(null, C, null).owners(Owner.SHARED, null, null).build());
    engagements.add(
        next("M2").roles(null, E, null).owners(Owner.SHARED, Owner.SHARED, Owner.CLIENT).build());
    engagements.add(next("M3").roles(null, C, null).owners(Owner.CLIENT, null, null).build());
    engagements.add(
        next("M4").roles(null, P, null).owners(Owner.SHARED, Owner.SHARED, Owner.SHARED).build());
    engagements.add(next("M5").roles(null, C, null).build());
    engagements.add(next("M6").owners(Owner.SHARED, null, null).build());
    engagements.add(
        Labelled.by(
            RoleSource.RULE,
            next("M7").roles(null, C, null).owners(Owner.CLIENT, null, null).build()));
    FiguresOf figures = FiguresOf.engagements(engagements);
    Figure.Computed consistent = figures.year("S35", "consistent");
    assertThat(FiguresOf.value(consistent, Measure.VALUE)).isEqualTo(.5);
    assertThat(consistent.support()).isEqualTo(new Support.Records(4, 4, 1, .25));
    assertThat(consistent.recorded()).isCloseTo(4 / 7.0, within(1e-15));
    assertThat(figures.figures()).containsKey("S35/2026-06.3m~12m/whole/consistent");
  }

  @Test
  @DisplayName("the interval holds κ")
  void holdsKappa() {
    published(12);
    Figure.Computed kappa = FiguresOf.engagements(engagements).computed(CLIENT);
    assertThat(
            new Interval(FiguresOf.value(kappa, Measure.LOW), FiguresOf.value(kappa, Measure.HIGH))
                .contains(FiguresOf.value(kappa, Measure.VALUE)))
        .isTrue();
  }
}
