package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Pushback;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.RoleSource;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.statistics.GoodmanIntervals;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PushbackMeasurementsTest {

  private static Engagement engagement(int i) {
    return Samples.engagement("E" + i, "2026-06-10").with("M" + i, "SALES").build();
  }

  @Test
  @DisplayName("2 of 3 offers accepted; 1 open, 1 not made, 2 of which nothing is recorded")
  void offers() {
    FiguresOf figures =
        FiguresOf.engagements(
            Labelled.offered(true, true, engagement(1)),
            Labelled.offered(true, true, engagement(2)),
            Labelled.offered(true, false, engagement(3)),
            Labelled.offered(true, null, engagement(4)),
            Labelled.offered(false, null, engagement(5)),
            Labelled.offered(null, null, engagement(6)),
            Labelled.offered(null, true, engagement(7)));
    Figure.Computed accepted = figures.year("S31", "accepted");
    assertThat(FiguresOf.value(accepted, Measure.COUNT)).isEqualTo(2);
    assertThat(accepted.support()).isEqualTo(new Support.Records(3, 3, 1, 1 / 3.0));
    assertThat(accepted.recorded()).isCloseTo(5 / 7.0 * 3 / 4.0, within(1e-15));
    assertThat(figures.figures()).containsKey("S31/2026-06.3m~12m/whole/accepted");
  }

  @Test
  @DisplayName("of 8 disagreements 4 were not voiced; outcomes with Goodman's intervals")
  void outcomes() {
    List<@Nullable Pushback> pushbacks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      pushbacks.add(Pushback.NONE);
    }
    pushbacks.addAll(
        List.of(Pushback.ACCEPTED, Pushback.NEGOTIATED, Pushback.NEGOTIATED, Pushback.ESCALATED));
    List<Engagement> engagements = new ArrayList<>();
    pushbacks.forEach(
        each -> engagements.add(Labelled.disagreed(true, each, engagement(engagements.size()))));
    engagements.add(Labelled.disagreed(true, null, engagement(20)));
    engagements.add(Labelled.disagreed(false, Pushback.NONE, engagement(21)));
    engagements.add(Labelled.disagreed(null, Pushback.NONE, engagement(22)));
    FiguresOf figures = FiguresOf.engagements(engagements);

    Figure.Computed silent = figures.year("S33", "silent");
    assertThat(FiguresOf.value(silent, Measure.VALUE)).isEqualTo(.5);
    assertThat(silent.support()).isEqualTo(new Support.Records(8, 8, 1, 1 / 8.0));
    assertThat(silent.recorded()).isCloseTo(10 / 11.0 * 8 / 9.0, within(1e-15));
    assertThat(FiguresOf.value(figures.year("S33", "escalated"), Measure.VALUE)).isEqualTo(1 / 8.0);
    GoodmanIntervals.Result goodman = GoodmanIntervals.withDefaults().ofCounts(4, 1, 2, 0, 1);
    for (Pushback each : Pushback.values()) {
      Figure.Computed outcome = figures.year("S33", "outcome." + each);
      assertThat(FiguresOf.value(outcome, Measure.VALUE))
          .isEqualTo(goodman.shares().get(each.ordinal()));
      assertThat(FiguresOf.value(outcome, Measure.HIGH))
          .isCloseTo(goodman.intervals().get(each.ordinal()).high(), within(1e-12));
    }
    assertThat(figures.figures())
        .containsKeys("S33/2026-06.3m~12m/whole/silent", "S33/2026-06.3m~12m/whole/escalated")
        .doesNotContainKey("S33/2026-06.3m~12m/whole/outcome.NONE");
  }

  @Test
  @DisplayName("none of 7 escalated: 0 to .354 (reference wilson_0_7)")
  void noneEscalated() {
    List<Engagement> engagements = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      engagements.add(Labelled.disagreed(true, Pushback.ACCEPTED, engagement(i)));
    }
    Figure.Computed escalated = FiguresOf.engagements(engagements).year("S33", "escalated");
    assertThat(FiguresOf.value(escalated, Measure.VALUE)).isZero();
    assertThat(FiguresOf.value(escalated, Measure.LOW)).isZero();
    assertThat(FiguresOf.value(escalated, Measure.HIGH)).isCloseTo(.35433, within(5.1e-6));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(RoleSource.class)
  @DisplayName("a role that the rule set is not recorded, one that people set is")
  void rolesOfTheRule(RoleSource source) {
    Engagement labelled =
        Labelled.by(
            source,
            Samples.engagement("E", "2026-06-10")
                .roles(Role.EXPERT, Role.COLLABORATIVE, Role.EXPERT)
                .build());
    FiguresOf figures = FiguresOf.engagements(labelled);
    for (String key :
        List.of(
            "S01/2026-06.12m/whole/requested.EXPERT",
            "S01/2026-06.12m/whole/played.EXPERT",
            "S01/2026-06.12m/whole/clientView.EXPERT",
            "S02/2026-06.12m/whole/upshift",
            "S02/2026-06.12m/whole/stuartMaxwell")) {
      if (source == RoleSource.RULE) {
        assertThat(figures.missing(key)).isEqualTo(Figure.Reason.NOT_RECORDED);
      } else {
        assertThat(figures.computed(key).recorded()).isEqualTo(1);
      }
    }
  }
}
