package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.GapFinder;
import io.rapport.domain.engagement.NeedHorizon;
import io.rapport.domain.engagement.NeedImportance;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S07, S08 and S09 on engagements of a manager each. */
class NeedMeasurementsTest {
  private static final String YEAR = "/2026-06.12m/whole/";

  private static Engagement engagement(int i, @Nullable Role played) {
    return Samples.engagement("E" + i, "2026-06-10")
        .with("M" + i, "SALES")
        .roles(null, played, null)
        .build();
  }

  private static Analysed figures(List<Engagement> engagements) {
    return June.figures(Samples.register(engagements));
  }

  /** 18 urgent, 22 ongoing, 10 planned: the shares of G:goodman_18_22_10. */
  private static List<Engagement> needs() {
    List<Engagement> needs = new ArrayList<>();
    int[] counts = {18, 22, 10};
    for (NeedHorizon horizon : NeedHorizon.values()) {
      for (int i = 0; i < counts[horizon.ordinal()]; i++) {
        NeedImportance importance =
            i < 6 ? NeedImportance.HIGH : i < 9 ? NeedImportance.LOW : NeedImportance.NORMAL;
        needs.add(
            Fields.need(
                engagement(needs.size(), i % 2 == 0 ? Role.COLLABORATIVE : Role.EXPERT),
                horizon,
                i == 9 ? null : importance));
      }
    }
    return needs;
  }

  @Test
  @DisplayName("urgent, ongoing, planned 18 : 22 : 10 with Goodman's published intervals")
  void horizons() {
    Analysed figures = figures(needs());
    assertThat(figures.value("S07" + YEAR + "URGENT")).isCloseTo(0.36, within(1e-12));
    assertThat(figures.number("S07" + YEAR + "URGENT", Measure.LOW))
        .isCloseTo(0.219799, within(1e-6));
    assertThat(figures.number("S07" + YEAR + "ONGOING", Measure.HIGH))
        .isCloseTo(0.605471, within(1e-6));
    assertThat(figures.number("S07" + YEAR + "PLANNED", Measure.COUNT)).isEqualTo(10);
  }

  @Test
  @DisplayName("of 47 needs with an importance 6 are urgent and high; 9 cells add up to all")
  void urgentAndImportant() {
    Analysed figures = figures(needs());
    Figure.Computed both = figures.computed("S07" + YEAR + "urgentAndImportant");
    assertThat(figures.value("S07" + YEAR + "urgentAndImportant"))
        .isCloseTo(6 / 47.0, within(1e-12));
    assertThat(both.support()).isEqualTo(new Support.Records(47, 47, 1, 1 / 47.0));
    assertThat(both.recorded()).isCloseTo(0.94, within(1e-12));
    double sum = 0;
    for (NeedHorizon horizon : NeedHorizon.values()) {
      for (NeedImportance importance : NeedImportance.values()) {
        sum += figures.number("S07" + YEAR + horizon + "." + importance, Measure.COUNT);
      }
    }
    assertThat(sum).isEqualTo(47);
    assertThat(figures.number("S07" + YEAR + "URGENT.HIGH", Measure.LOW))
        .as("nine at once need more room than one alone")
        .isLessThan(figures.number("S07" + YEAR + "urgentAndImportant", Measure.LOW));
    assertThat(figures.number("S07" + YEAR + "ONGOING.LOW", Measure.COUNT)).isEqualTo(3);
    assertThat(figures.number("S07" + YEAR + "PLANNED.NORMAL", Measure.COUNT)).isZero();
  }

  @Test
  @DisplayName("urgent 3 of 6 important and 5 of 11 others collaborative; not urgent 6/12 and …")
  void collaborativeInEachQuadrant() {
    Analysed figures = figures(needs());
    quadrant(figures, "urgent.important", 3, 6);
    // Of 6 to 17 without 9: 6, 8, 10, 12, 14, 16 are even.
    quadrant(figures, "urgent.notImportant", 6, 11);
    quadrant(figures, "notUrgent.important", 6, 12);
    // 6 to 21 without 9, and 6 to 8.
    quadrant(figures, "notUrgent.notImportant", 10, 18);
  }

  private static void quadrant(Analysed figures, String part, long played, long all) {
    Figure.Computed found = figures.computed("S07" + YEAR + "collaborative." + part);
    assertThat(found.values()).containsEntry(Measure.COUNT, (double) played);
    assertThat(((Support.Records) found.support()).records()).isEqualTo(all);
  }

  @Test
  void leavesRolesThatWereNotRecordedOutOfTheQuadrants() {
    Analysed figures =
        figures(
            List.of(
                Fields.need(engagement(1, null), NeedHorizon.URGENT, NeedImportance.HIGH),
                Fields.need(
                    engagement(2, Role.COLLABORATIVE), NeedHorizon.URGENT, NeedImportance.HIGH)));
    assertThat(figures.computed("S07" + YEAR + "collaborative.urgent.important").recorded())
        .isEqualTo(0.5);
    assertThat(figures.missing("S07" + YEAR + "collaborative.notUrgent.important"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  @DisplayName("fewer urgent and more planned needs are better, ongoing ones are neither")
  void directions() {
    List<Engagement> engagements = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      engagements.add(need(i, "2025-06-10", NeedHorizon.PLANNED));
      engagements.add(need(100 + i, "2026-06-10", NeedHorizon.URGENT));
    }
    Analysed figures = figures(engagements);
    assertThat(figures.computed("S07/2026-06.3m~12m/whole/URGENT").reading())
        .isEqualTo(Reading.WORSE);
    assertThat(figures.computed("S07/2026-06.3m~12m/whole/PLANNED").reading())
        .isEqualTo(Reading.WORSE);
    assertThat(figures.figures()).doesNotContainKey("S07/2026-06.3m~12m/whole/ONGOING");
  }

  private static Engagement need(int i, String day, NeedHorizon horizon) {
    return Fields.need(
        Samples.engagement("E" + i, day).with("M" + i, "SALES").build(), horizon, null);
  }

  @Test
  @DisplayName("ratings 1, 2, 3, 5 and none: mean 2.75, two underused of four, recorded for 80 %")
  void expertise() {
    Analysed figures =
        figures(
            List.of(
                Fields.expertise(engagement(1, null), 1),
                Fields.expertise(engagement(2, null), 2),
                Fields.expertise(engagement(3, null), 3),
                Fields.expertise(engagement(4, null), 5),
                engagement(5, null)));
    Figure.Computed mean = figures.computed("S08" + YEAR + "expertiseUse");
    assertThat(mean.values()).containsEntry(Measure.VALUE, 2.75);
    assertThat(mean.quantity()).isEqualTo(Quantity.RATING);
    assertThat(mean.recorded()).isEqualTo(0.8);
    assertThat(figures.value("S08" + YEAR + "underused")).isEqualTo(0.5);
    assertThat(figures.number("S08" + YEAR + "underused", Measure.COUNT)).isEqualTo(2);
    assertThat(figures.figures())
        .containsKeys(
            "S08/2026-06.3m~12m/whole/expertiseUse", "S08/2026-06.3m~12m/whole/underused");
  }

  @Test
  @DisplayName(
      "found by consultant 1, jointly 1, manager, CAPA, audit 1 each: 2 of 5; unknown 1 of 6")
  void gaps() {
    List<Engagement> engagements = new ArrayList<>();
    for (GapFinder finder : GapFinder.values()) {
      engagements.add(Fields.gap(engagement(engagements.size(), null), finder, null));
    }
    engagements.add(engagement(engagements.size(), null));
    Analysed figures = figures(engagements);
    assertThat(figures.value("S09" + YEAR + "proactive")).isEqualTo(0.4);
    assertThat(figures.number("S09" + YEAR + "proactive", Measure.COUNT)).isEqualTo(2);
    assertThat(figures.value("S09" + YEAR + "unknown")).isCloseTo(1 / 6.0, within(1e-12));
    assertThat(figures.computed("S09" + YEAR + "proactive").recorded())
        .isCloseTo(6 / 7.0, within(1e-12));
    assertThat(figures.computed("S09" + YEAR + "unknown").recorded())
        .isCloseTo(6 / 7.0, within(1e-12));
    assertThat(figures.figures())
        .containsKeys("S09/2026-06.3m~12m/whole/proactive", "S09/2026-06.3m~12m/whole/unknown");
  }
}
