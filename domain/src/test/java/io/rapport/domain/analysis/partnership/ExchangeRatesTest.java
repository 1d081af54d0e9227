package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.ExchangeKind;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.figure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S12: rates in a relationship and quarter, direction, and advice with trust. */
class ExchangeRatesTest {
  private static final String YEAR = "S12/2026-06.12m/whole/";

  private static SampleExchange on(String id, ExchangeKind kind) {
    return SampleExchange.on(id, "2026-06-10").kind(kind).went(Direction.TO_CONSULTANT);
  }

  private static Analysed figures(
      List<Engagement> engagements, List<PulseForm> pulse, SampleExchange... exchanges) {
    List<Exchange> built = Stream.of(exchanges).map(SampleExchange::build).toList();
    return June.figures(June.register(engagements, built, pulse, List.of(), List.of()));
  }

  @Test
  @DisplayName("three relationships and four quarters: a twelfth for each exchange")
  void rates() {
    Analysed figures =
        figures(
            List.of(Samples.engagement("E1", "2026-06-01").with("M9", "LAB").build()),
            List.of(),
            on("A", ExchangeKind.ADVICE_SOUGHT),
            on("B", ExchangeKind.ADVICE_SOUGHT).begunBy(Side.CLIENT),
            on("C", ExchangeKind.ADVICE_SOUGHT).begunBy(Side.CONSULTANT),
            on("D", ExchangeKind.MEETING_INVITE),
            on("E", ExchangeKind.SENIOR_INTRO).with("M2", "IT"),
            on("F", ExchangeKind.NEED_INFO),
            on("G", ExchangeKind.CHALLENGE_INFO),
            on("H", ExchangeKind.CHALLENGE_INFO),
            on("I", ExchangeKind.NEED_INFO).went(Direction.TO_CLIENT),
            on("J", ExchangeKind.NEED_INFO).went(null),
            on("K", ExchangeKind.NEED_INFO).kind(null),
            on("L", ExchangeKind.ADVICE_SOUGHT).with("M3", null));
    rate(figures, "perRelationshipQuarter", 11, 11);
    rate(figures, "adviceSoughtPerRelationshipQuarter", 2, 10);
    rate(figures, "accessPerRelationshipQuarter", 2, 10);
    rate(figures, "challengesHeardPerRelationshipQuarter", 3, 9);
    assertThat(figures.computed(YEAR + "adviceSoughtPerRelationshipQuarter").recorded())
        .isEqualTo(10 / 12.0);
    assertThat(figures.computed(YEAR + "challengesHeardPerRelationshipQuarter").recorded())
        .isEqualTo(9 / 12.0);
    assertThat(figures.figures())
        .doesNotContainKey("S12/2026-06.3m/whole/adviceSoughtPerRelationshipQuarter");
  }

  private static void rate(Analysed figures, String part, int count, int base) {
    assertThat(figures.value(YEAR + part)).as(part).isCloseTo(count / 12.0, within(1e-12));
    assertThat(figures.number(YEAR + part, Measure.COUNT)).as(part).isEqualTo(count);
    assertThat(((Support.Records) figures.computed(YEAR + part).support()).records())
        .as(part)
        .isEqualTo(base);
  }

  @Test
  void ratesOfUnknownKindsAreNotRecordedAndThoseOfNoExchangesAreZero() {
    Analysed unknown =
        figures(
            List.of(),
            List.of(),
            on("A", ExchangeKind.BLOG).kind(null),
            on("B", ExchangeKind.BLOG).kind(null));
    assertThat(unknown.missing(YEAR + "adviceSoughtPerRelationshipQuarter"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(unknown.value(YEAR + "perRelationshipQuarter")).isEqualTo(0.5);
    Analysed none =
        figures(
            List.of(Samples.engagement("E1", "2026-06-01").with("M9", "LAB").build()),
            List.of(),
            SampleExchange.on("OLD", "2024-06-10").with("M1", "IT"));
    assertThat(none.value("S12/2026-06.12m/function:HR/adviceSoughtPerRelationshipQuarter"))
        .isZero();
    assertThat(none.computed("S12/2026-06.12m/function:HR/perRelationshipQuarter").recorded())
        .isEqualTo(1);
    assertThat(none.missing("S12/2026-06.12m/function:IT/perRelationshipQuarter"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
  }

  @Test
  @DisplayName("the published 14 : 6 leans .4 towards the client; both ways do not lean")
  void direction() {
    List<SampleExchange> exchanges = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      Direction direction = i < 14 ? Direction.TO_CLIENT : Direction.TO_CONSULTANT;
      exchanges.add(on("X" + i, ExchangeKind.BLOG).with("M" + i % 9, "HR").went(direction));
    }
    Analysed figures = figures(List.of(), List.of(), exchanges.toArray(SampleExchange[]::new));
    assertThat(figures.value(YEAR + "direction")).isCloseTo(0.4, within(1e-12));
    assertThat(figures.computed(YEAR + "direction").values()).containsOnlyKeys(Measure.VALUE);
    exchanges.add(on("Y", ExchangeKind.BLOG).with("M9", "HR").went(Direction.MUTUAL));
    exchanges.add(on("Z", ExchangeKind.BLOG).went(null));
    Analysed more = figures(List.of(), List.of(), exchanges.toArray(SampleExchange[]::new));
    assertThat(more.value(YEAR + "direction")).isCloseTo(8 / 21.0, within(1e-12));
    assertThat(more.computed(YEAR + "direction").recorded()).isEqualTo(21 / 22.0);
    assertThat(more.number(YEAR + "direction", Measure.LOW)).isBetween(-0.2, 0.3);
    assertThat(more.number(YEAR + "direction", Measure.HIGH)).isBetween(0.5, 0.9);
  }

  private static PulseForm trust(String manager, Side side, int... answers) {
    List<Optional<Integer>> given = new ArrayList<>();
    for (int answer : answers) {
      given.add(answer == 0 ? Optional.empty() : Optional.of(answer));
    }
    return new PulseForm(
        1,
        LocalDate.of(2026, 6, 10),
        manager,
        "HR",
        "SALES",
        side,
        Collections.nCopies(3, Optional.empty()),
        given,
        Collections.nCopies(3, Optional.empty()),
        List.of());
  }

  /** Managers of whom each trusts more and asks once more than the one before. */
  private static Analysed trusting(int managers) {
    List<PulseForm> pulse = new ArrayList<>();
    List<SampleExchange> exchanges = new ArrayList<>();
    for (int manager = 0; manager < managers; manager++) {
      int more = manager / 4;
      pulse.add(
          trust(
              "M" + manager,
              Side.CLIENT,
              1 + more,
              1 + more + (manager % 4 > 0 ? 1 : 0),
              1 + more + (manager % 4 > 1 ? 1 : 0),
              1 + more + (manager % 4 > 2 ? 1 : 0)));
      pulse.add(trust("M" + manager, Side.CONSULTANT, 3, 3, 3, 3));
      for (int i = 0; i < manager; i++) {
        exchanges.add(
            on("X" + manager + "-" + i, ExchangeKind.ADVICE_SOUGHT).with("M" + manager, "HR"));
      }
      exchanges.add(on("B" + manager, ExchangeKind.BLOG).with("M" + manager, "HR"));
    }
    pulse.add(trust("TWO-OF-FOUR", Side.CLIENT, 5, 5, 0, 0));
    exchanges.add(on("OTHER", ExchangeKind.ADVICE_SOUGHT).with("M0", "IT"));
    exchanges.add(on("OWN", ExchangeKind.ADVICE_SOUGHT).with("M0", "HR").begunBy(Side.CONSULTANT));
    exchanges.add(on("KIND", ExchangeKind.BLOG).with("M0", "HR").kind(null));
    return figures(List.of(), pulse, exchanges.toArray(SampleExchange[]::new));
  }

  @Test
  @DisplayName("eight managers in one order of both: ρ 1, p 2/8!; none of seven")
  void adviceWithTrust() {
    Analysed figures = trusting(8);
    Figure.Computed found = figures.computed(YEAR + "adviceWithTrust");
    assertThat(figures.value(YEAR + "adviceWithTrust")).isCloseTo(1, within(1e-12));
    assertThat(figures.number(YEAR + "adviceWithTrust", Measure.P)).isEqualTo(2 / 40_320.0);
    assertThat(figures.number(YEAR + "adviceWithTrust", Measure.UNITS)).isEqualTo(8);
    assertThat(found.support()).isEqualTo(new Support.Pulse(8, 8));
    assertThat(found.recorded()).isEqualTo(38 / 39.0);
    assertThat(trusting(7).missing(YEAR + "adviceWithTrust"))
        .isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(figures.figures()).doesNotContainKey("S12/2026-06.3m/whole/adviceWithTrust");
  }

  @Test
  void adviceWithTrustNeedsKindsAndAnswers() {
    List<PulseForm> pulse = List.of(trust("M1", Side.CLIENT, 1, 2, 3, 4));
    assertThat(
            figures(List.of(), pulse, on("A", ExchangeKind.BLOG).kind(null))
                .missing(YEAR + "adviceWithTrust"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
    assertThat(
            figures(List.of(), List.of(), on("A", ExchangeKind.BLOG))
                .missing(YEAR + "adviceWithTrust"))
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }
}
