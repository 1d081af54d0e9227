package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EventRatesTest {
  private final PoissonInterval poisson = PoissonInterval.withDefaults();
  private final RateRatio ratio = RateRatio.withDefaults();
  private final RatioOfRateRatios ratios = RatioOfRateRatios.withDefaults();

  @Test
  @DisplayName("rates of lung and aml and their ratios as R's poisson.test gives them")
  void survival() {
    JsonNode events = Reference.json("events.json");
    like(events.get("lung_by_sex"), "1", "2");
    like(events.get("aml"), "Maintained", "Nonmaintained");
  }

  private void like(JsonNode reference, String first, String second) {
    EventRate one = rate(reference.at("/groups/" + first + "/rate"));
    EventRate other = rate(reference.at("/groups/" + second + "/rate"));
    assertThat(one.plus(other)).isEqualTo(rate(reference.at("/all/rate")));
    RateRatio.Result result = ratio.of(one, other).orElseThrow();
    JsonNode expected = reference.get("rate_ratio");
    close(result.ratio(), expected.get("ratio"));
    Reference.close("interval", result.interval(), expected, Reference.CLOSED_FORM);
    Reference.closeProbability("p", result.pValue(), expected.get("p"), Reference.CLOSED_FORM);
  }

  private EventRate rate(JsonNode reference) {
    EventRate rate =
        new EventRate(reference.get("events").asLong(), reference.get("time").asDouble());
    PoissonInterval.Result result = poisson.of(rate);
    close(result.rate(), reference.get("rate"));
    Reference.close("interval", result.interval(), reference, Reference.CLOSED_FORM);
    return rate;
  }

  @Test
  @DisplayName("a halving from 18 to 9 events establishes nothing, to six decimals")
  void recurrence() {
    JsonNode reference = Reference.formulas().get("recurrence_rate_ratio");
    RateRatio.Result result =
        ratio
            .of(
                new EventRate(
                    reference.get("post_events").asLong(),
                    reference.get("post_dept_months").asDouble()),
                new EventRate(
                    reference.get("pre_events").asLong(),
                    reference.get("pre_dept_months").asDouble()))
            .orElseThrow();
    Reference.exactly(result.ratio(), reference.get("rr_post_over_pre"));
    six(result.interval().low(), reference.at("/ci/0"));
    six(result.interval().high(), reference.at("/ci/1"));
    six(result.pValue(), reference.get("p_exact"));
  }

  @Test
  @DisplayName("unequal exposure and no events as R 4.2.2's poisson.test gives them")
  void edges() {
    RateRatio.Result uneven = ratio.of(new EventRate(3, 40), new EventRate(11, 100)).orElseThrow();
    assertThat(uneven.pValue()).isCloseTo(.769388190609637, within(1e-12));
    assertThat(uneven.interval().low()).isCloseTo(.122137287606163, within(1e-12));
    assertThat(uneven.interval().high()).isCloseTo(2.581049621699877, within(1e-11));
    RateRatio.Result none = ratio.of(new EventRate(0, 40), new EventRate(6, 50)).orElseThrow();
    assertThat(none.ratio()).isZero();
    assertThat(none.interval().low()).isZero();
    assertThat(none.interval().high()).isCloseTo(1.06163899287165, within(1e-11));
    RateRatio.Result only = ratio.of(new EventRate(6, 50), new EventRate(0, 40)).orElseThrow();
    assertThat(only.ratio()).isInfinite();
    assertThat(only.interval().low()).isCloseTo(1 / 1.06163899287165, within(1e-11));
    assertThat(only.interval().high()).isInfinite();
    assertThat(ratio.of(new EventRate(0, 40), new EventRate(0, 50))).isEmpty();
    assertThat(poisson.of(0, 20).interval().low()).isZero();
    assertThat(poisson.of(0, 20).interval().high()).isCloseTo(.184443972705697, within(1e-13));
    assertThat(poisson.of(7, 2.5).interval().low()).isCloseTo(1.12574522060795, within(1e-12));
    assertThat(poisson.of(7, 2.5).interval().high()).isCloseTo(5.76907014468095, within(1e-12));
  }

  @Test
  @DisplayName("turning round inverts, the unit of exposure cancels (seed 541)")
  void properties() {
    Random random = new Random(541);
    for (int round = 0; round < 200; round++) {
      EventRate one = new EventRate(1 + random.nextInt(30), 1 + 10 * random.nextDouble());
      EventRate other = new EventRate(1 + random.nextInt(30), 1 + 10 * random.nextDouble());
      RateRatio.Result result = ratio.of(one, other).orElseThrow();
      RateRatio.Result turned = ratio.of(other, one).orElseThrow();
      assertThat(turned.ratio()).isCloseTo(1 / result.ratio(), within(1e-12 * turned.ratio()));
      assertThat(turned.interval().low())
          .isCloseTo(1 / result.interval().high(), within(1e-9 * turned.ratio()));
      assertThat(turned.pValue()).isCloseTo(result.pValue(), within(1e-9));
      assertThat(result.interval().contains(result.ratio())).isTrue();
      RateRatio.Result scaled = ratio.of(twelve(one), twelve(other)).orElseThrow();
      assertThat(scaled.interval().low())
          .isCloseTo(result.interval().low(), within(1e-9 * result.ratio()));
      assertThat(poisson.of(twelve(one)).rate() * 12)
          .isCloseTo(poisson.of(one).rate(), within(1e-12 * one.rate()));

      RatioOfRateRatios.Change change = new RatioOfRateRatios.Change(one, other);
      RatioOfRateRatios.Change back = new RatioOfRateRatios.Change(other, one);
      RatioOfRateRatios.Result same = ratios.of(change, change).value().orElseThrow();
      assertThat(same.ratio()).isEqualTo(1);
      assertThat(same.pValue()).isEqualTo(1);
      RatioOfRateRatios.Result apart = ratios.of(change, back).value().orElseThrow();
      RatioOfRateRatios.Result inverse = ratios.of(back, change).value().orElseThrow();
      assertThat(apart.ratio()).isCloseTo(1 / inverse.ratio(), within(1e-12 * apart.ratio()));
      assertThat(apart.pValue()).isCloseTo(inverse.pValue(), within(1e-12));
    }
  }

  @Test
  @DisplayName("exact intervals cover at least as often as stated (seed 542)")
  void coverage() {
    Random random = new Random(542);
    int rate = 0;
    int relative = 0;
    int compared = 0;
    int rounds = 2_000;
    for (int round = 0; round < rounds; round++) {
      EventRate one = new EventRate(draw(6, random), 2);
      rate += poisson.of(one).interval().contains(3) ? 1 : 0;
      EventRate fair = new EventRate(draw(12, random), 4);
      relative += ratio.of(one, fair).filter(r -> !r.interval().contains(1)).isPresent() ? 1 : 0;
      RatioOfRateRatios.Change first =
          new RatioOfRateRatios.Change(
              new EventRate(draw(40, random), 1), new EventRate(draw(30, random), 1));
      RatioOfRateRatios.Change second =
          new RatioOfRateRatios.Change(
              new EventRate(draw(60, random), 1), new EventRate(draw(45, random), 1));
      compared += ratios.of(first, second).value().orElseThrow().interval().contains(1) ? 1 : 0;
    }
    assertThat((double) rate / rounds).isGreaterThan(.95);
    assertThat((double) relative / rounds).isLessThan(.05);
    assertThat((double) compared / rounds).isBetween(.935, .965);
  }

  /** A Poisson count. */
  private static long draw(double mean, Random random) {
    long events = 0;
    for (double at = -Math.log(random.nextDouble()); at < mean; events++) {
      at -= Math.log(random.nextDouble());
    }
    return events;
  }

  @Test
  @DisplayName("what falls everywhere alike is no effect: .625 against .625")
  void regressionToTheMean() {
    RatioOfRateRatios.Change treated =
        new RatioOfRateRatios.Change(new EventRate(80, 12), new EventRate(50, 12));
    RatioOfRateRatios.Change control =
        new RatioOfRateRatios.Change(new EventRate(160, 24), new EventRate(100, 24));
    assertThat(ratio.of(treated.after(), treated.before()).orElseThrow().interval().high())
        .as("before and after alone look like a success")
        .isLessThan(1);
    RatioOfRateRatios.Result result = ratios.of(treated, control).value().orElseThrow();
    assertThat(result.treatedRatio()).isEqualTo(.625);
    assertThat(result.controlRatio()).isEqualTo(.625);
    assertThat(result.ratio()).isEqualTo(1);
    assertThat(result.interval().contains(1)).isTrue();
  }

  @Test
  void saysWhatItCannotSay() {
    EventRate none = new EventRate(0, 12);
    EventRate some = new EventRate(5, 12);
    RatioOfRateRatios.Change full = new RatioOfRateRatios.Change(some, some);
    for (RatioOfRateRatios.Change empty :
        new RatioOfRateRatios.Change[] {
          new RatioOfRateRatios.Change(none, some), new RatioOfRateRatios.Change(some, none)
        }) {
      assertThat(ratios.of(empty, full).reason()).contains(Finding.Reason.TOO_FEW_EVENTS);
      assertThat(ratios.of(full, empty).reason()).contains(Finding.Reason.TOO_FEW_EVENTS);
    }
    Confidence half = new Confidence(.5);
    assertThat(poisson.with(half).of(some).interval().width())
        .isLessThan(poisson.of(some).interval().width());
    assertThat(ratio.with(half).of(some, some).orElseThrow().interval().width())
        .isLessThan(ratio.of(some, some).orElseThrow().interval().width());
    assertThat(ratios.with(half).of(full, full).value().orElseThrow().interval().width())
        .isLessThan(ratios.of(full, full).value().orElseThrow().interval().width());
    assertThatIllegalArgumentException().isThrownBy(() -> new EventRate(-1, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new EventRate(1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventRate(1, Double.POSITIVE_INFINITY));
  }

  private static EventRate twelve(EventRate rate) {
    return new EventRate(rate.events(), 12 * rate.exposure());
  }

  private static void close(double actual, JsonNode expected) {
    Reference.close("rate", actual, expected, Reference.CLOSED_FORM);
  }

  private static void six(double actual, JsonNode expected) {
    Reference.six(actual, expected);
  }
}
