package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.RoleSource;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NeverAskedFiguresTest {
  private static final String KEY = "S34/2026-06.12m/whole/neverCollaborative";
  private static final Role C = Role.COLLABORATIVE;
  private static final Role E = Role.EXPERT;
  private static final Role P = Role.PAIR_OF_HANDS;

  private final List<Engagement> engagements = new ArrayList<>();

  private void manager(String id, String month, @Nullable Role... requested) {
    for (Role role : requested) {
      engagements.add(
          Samples.engagement("E" + engagements.size(), month + "-10")
              .with(id, "SALES")
              .of("HR", "C" + engagements.size() % 2)
              .roles(role, null, null)
              .build());
    }
  }

  @Test
  @DisplayName("2 of 4 managers never asked; one of five asked too rarely, one is not known")
  void byHand() {
    manager("M1", "2026-03", E, P, E);
    manager("M2", "2026-03", P, P, P, P, null);
    manager("M3", "2026-03", E, E, C);
    manager("M4", "2026-03", C, C, C);
    manager("M5", "2026-03", E, E);
    manager("M6", "2026-03", E, E, null);
    FiguresOf figures = FiguresOf.engagements(engagements);
    Figure.Computed never = figures.computed(KEY);
    assertThat(FiguresOf.value(never, Measure.VALUE)).isEqualTo(.5);
    assertThat(FiguresOf.value(never, Measure.COUNT)).isEqualTo(2);
    assertThat(never.support()).isEqualTo(new Support.Records(4, 4, 2, .25));
    assertThat(never.recorded()).isCloseTo(4 / 5.0, within(1e-15));
    assertThat(FiguresOf.value(never, Measure.HIGH))
        .isCloseTo(WilsonInterval.withDefaults().ofCounts(2, 4).interval().high(), within(1e-12));
    assertThat(figures.figures())
        .as("a year only")
        .doesNotContainKey("S34/2026-06.3m/whole/neverCollaborative");
  }

  @Test
  @DisplayName("requests count by function; those of the year before belong to the year before")
  void scopesAndWindows() {
    manager("M1", "2025-06", E, E, C);
    manager("M1", "2025-07", E, E, E);
    FiguresOf figures = FiguresOf.engagements(engagements);
    assertThat(FiguresOf.value(figures.computed(KEY), Measure.VALUE)).isEqualTo(1);
    Figure.Computed change = figures.computed("S34/2026-06.12m~12m/whole/neverCollaborative");
    assertThat(FiguresOf.value(change, Measure.VALUE)).isEqualTo(1);
    assertThat(change.reading()).isEqualTo(Reading.NOT_TESTED);
    engagements.add(
        Samples.engagement("IT", "2026-06-10").of("IT", "C9").roles(C, null, null).build());
    FiguresOf more = FiguresOf.engagements(engagements);
    assertThat(FiguresOf.value(more.computed(KEY), Measure.VALUE)).isZero();
    assertThat(
            FiguresOf.value(
                more.computed("S34/2026-06.12m/function:HR/neverCollaborative"), Measure.VALUE))
        .isEqualTo(1);
    assertThat(more.missing("S34/2026-06.12m/function:IT/neverCollaborative"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  @DisplayName("fewer such managers than the year before are better")
  void change() {
    for (int i = 0; i < 20; i++) {
      manager("M" + i, "2025-03", E, E, P);
      manager("M" + i, "2026-03", E, E, i < 5 ? P : C);
    }
    Figure.Computed change =
        FiguresOf.engagements(engagements).computed("S34/2026-06.12m~12m/whole/neverCollaborative");
    assertThat(FiguresOf.value(change, Measure.VALUE)).isEqualTo(-.75);
    assertThat(change.reading()).isEqualTo(Reading.BETTER);
  }

  @Test
  void takesNoRoleOfTheRule() {
    for (int i = 0; i < 3; i++) {
      engagements.add(
          Labelled.by(
              RoleSource.RULE,
              Samples.engagement("E" + i, "2026-06-10").roles(E, null, null).build()));
    }
    assertThat(FiguresOf.engagements(engagements).missing(KEY))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }
}
