package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S10: none to four items agreed, and outcomes along them. */
class OutcomeTrendTest {
  private static final String TREND = "S10/2026-06.12m/whole/outcomeTrend";

  private static Engagement agreed(
      String id, String manager, int agreed, @Nullable Outcome outcome) {
    List<Agreement> items = new ArrayList<>(Collections.nCopies(4, Agreement.DISCUSSED));
    for (int i = 0; i < agreed; i++) {
      items.set(i, Agreement.AGREED);
    }
    return Fields.outcome(
        Samples.engagement(id, "2026-06-10")
            .with(manager, "SALES")
            .contract(items.get(0), items.get(1), items.get(2), items.get(3))
            .build(),
        outcome);
  }

  /** 10 for each number agreed, of which 2, 3, 5, 6 and 9 met. */
  private static List<Engagement> rising(int managers) {
    int[] met = {2, 3, 5, 6, 9};
    List<Engagement> engagements = new ArrayList<>();
    for (int agreed = 0; agreed < met.length; agreed++) {
      for (int i = 0; i < 10; i++) {
        Outcome other = i % 2 == 0 ? Outcome.NO : Outcome.PARTLY;
        engagements.add(
            agreed(
                "E" + engagements.size(),
                "M" + engagements.size() % managers,
                agreed,
                i < met[agreed] ? Outcome.YES : other));
      }
    }
    return engagements;
  }

  @Test
  @DisplayName("2, 3, 5, 6, 9 of 10 met: slope 17 points an item, z = 17/√(.25·100)")
  void risesWithWhatWasAgreed() {
    List<Engagement> engagements = rising(50);
    engagements.add(agreed("EARLY", "M98", 4, Outcome.TOO_EARLY));
    engagements.add(agreed("OPEN", "M99", 4, null));
    Analysed figures = June.figures(Samples.register(engagements));
    Figure.Computed trend = figures.computed(TREND);
    assertThat(figures.value(TREND)).isCloseTo(0.17, within(1e-12));
    assertThat(figures.number(TREND, Measure.P)).isCloseTo(6.738585313537617e-4, within(1e-12));
    assertThat(trend.values()).containsOnlyKeys(Measure.VALUE, Measure.P);
    assertThat(trend.quantity()).isEqualTo(Quantity.SHARE_DIFFERENCE);
    assertThat(trend.support()).isEqualTo(new Support.Records(50, 50, 1, 0.02));
    assertThat(trend.recorded()).isCloseTo(51 / 52.0, within(1e-12));
  }

  @Test
  @DisplayName("five engagements of each of ten managers: an interval takes the place of p")
  void allowsForManagers() {
    Analysed figures = June.figures(Samples.register(rising(10)));
    assertThat(figures.value(TREND)).isCloseTo(0.17, within(1e-12));
    assertThat(figures.computed(TREND).values())
        .containsOnlyKeys(Measure.VALUE, Measure.LOW, Measure.HIGH);
    assertThat(figures.number(TREND, Measure.LOW)).isBetween(0.0, 0.17);
    assertThat(figures.number(TREND, Measure.HIGH)).isBetween(0.17, 0.35);
    assertThat(June.figures(Samples.register(rising(9))).computed(TREND).values())
        .containsOnlyKeys(Measure.VALUE);
    assertThat(figures.computed("S10/2026-06.12m/department:SALES/outcomeTrend").values())
        .containsOnlyKeys(Measure.VALUE);
  }

  @Test
  void saysNothingWhereAllOrNoneWereMet() {
    assertThat(
            June.figures(
                    Samples.register(
                        agreed("A", "M1", 0, Outcome.YES), agreed("B", "M2", 4, Outcome.YES)))
                .missing(TREND))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(June.figures(Samples.register(agreed("A", "M1", 0, null))).missing(TREND))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  @Test
  @DisplayName("agreed 0, 1, 3, 4 and 4 of four; one item not applicable, one not recorded")
  void countsWhatWasAgreed() {
    Engagement notApplicable =
        Samples.engagement("N", "2026-06-10")
            .contract(
                Agreement.AGREED, Agreement.AGREED, Agreement.AGREED, Agreement.NOT_APPLICABLE)
            .build();
    Engagement three =
        Samples.engagement("T", "2026-06-10")
            .contract(Agreement.AGREED, Agreement.AGREED, Agreement.AGREED, null)
            .build();
    Analysed figures =
        June.figures(
            Samples.register(
                agreed("A", "M1", 0, null),
                agreed("B", "M2", 1, null),
                agreed("C", "M3", 3, null),
                agreed("D", "M4", 4, null),
                agreed("E", "M5", 4, null),
                notApplicable,
                three));
    int[] expected = {1, 1, 0, 1, 2};
    for (int agreed = 0; agreed <= 4; agreed++) {
      String key = "S10/2026-06.12m/whole/agreed." + agreed;
      assertThat(figures.number(key, Measure.COUNT)).isEqualTo(expected[agreed]);
      assertThat(((Support.Records) figures.computed(key).support()).records()).isEqualTo(5);
      assertThat(figures.computed(key).recorded()).isCloseTo(6 / 7.0, within(1e-12));
    }
    assertThat(figures.number("S10/2026-06.12m/whole/allFour", Measure.COUNT)).isEqualTo(2);
    assertThat(figures.number("S10/2026-06.12m/whole/agreed.4", Measure.LOW))
        .as("five shares at once")
        .isLessThan(figures.number("S10/2026-06.12m/whole/allFour", Measure.LOW));
  }
}
