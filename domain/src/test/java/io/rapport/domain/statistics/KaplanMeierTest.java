package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KaplanMeierTest {
  private final KaplanMeier curve = KaplanMeier.withDefaults();

  @Test
  @DisplayName("lung and aml as R's survival gives them: curve, error, interval, quantiles")
  void survival() {
    JsonNode events = Reference.json("events.json");
    like(Spells.lung(0), events.at("/lung_by_sex/all"));
    like(Spells.lung(1), events.at("/lung_by_sex/groups/1"));
    like(Spells.lung(2), events.at("/lung_by_sex/groups/2"));
    like(Spells.aml(""), events.at("/aml/all"));
    like(Spells.aml("Maintained"), events.at("/aml/groups/Maintained"));
    like(Spells.aml("Nonmaintained"), events.at("/aml/groups/Nonmaintained"));
  }

  private void like(List<Spell> spells, JsonNode reference) {
    KaplanMeier.Result result = curve.of(spells);
    Reference.exactly(result.table().subjects(), reference.get("n"));
    Reference.exactly(result.table().events(), reference.get("events"));
    for (JsonNode at : reference.get("at")) {
      KaplanMeier.Point point = result.at(at.get("t").asDouble()).orElseThrow();
      Reference.exactly(point.atRisk(), at.get("risk"));
      close(point.survival(), at.get("surv"));
      close(point.standardError().orElseThrow(), at.get("se"));
      close(point.interval().orElseThrow().low(), at.get("lo_loglog"));
      close(point.interval().orElseThrow().high(), at.get("hi_loglog"));
    }
    JsonNode quantiles = reference.get("ci_log-log");
    KaplanMeier.Quantile median = result.median();
    Reference.exactly(median.time().orElseThrow(), quantiles.get("median"));
    Reference.exactly(median.interval().orElseThrow().low(), quantiles.get("lo"));
    double high = median.interval().orElseThrow().high();
    if (quantiles.get("hi").isNull()) {
      Reference.absent(high == Double.POSITIVE_INFINITY, quantiles, "hi");
    } else {
      Reference.exactly(high, quantiles.get("hi"));
    }
    Reference.exactly(result.quantile(.25).time().orElseThrow(), quantiles.get("q25"));
    Reference.exactly(result.quantile(.75).time().orElseThrow(), quantiles.get("q75"));
  }

  @Test
  @DisplayName("lung with delayed entries as R 4.2.2's survival 3.5-3 gives it")
  void delayedEntryOfManyTies() {
    KaplanMeier.Result men = curve.of(Spells.lateLung(1));
    at(men, 30, 92, .596073201825013, .112887848554338, .34638212654799, .776863126135103);
    at(men, 180, 89, .409933782722214, .0813812651916951, .251688348838181, .561895331620256);
    at(men, 365, 35, .213780045543258, .0487959805555757, .127226179458744, .315227315808065);
    KaplanMeier.Quantile quarter = men.quantile(.25);
    assertThat(men.median().time()).hasValue(131);
    assertThat(men.median().interval()).contains(new Interval(11, 222));
    assertThat(quarter.time()).hasValue(12);
    assertThat(quarter.interval()).contains(new Interval(11, 60));
    KaplanMeier.Result women = curve.of(Spells.lateLung(2));
    // 67 at 30 days itself; R prints the 89 of the next time of events, after more have entered.
    at(women, 30, 67, .666666666666667, .272165526975909, .0540734267865168, .945206387272047);
    assertThat(women.median().time()).hasValue(239);
    assertThat(women.median().interval()).contains(new Interval(5, 520));
  }

  private static void at(
      KaplanMeier.Result result,
      double time,
      long atRisk,
      double survival,
      double error,
      double low,
      double high) {
    KaplanMeier.Point point = result.at(time).orElseThrow();
    assertThat(point.atRisk()).isEqualTo(atRisk);
    assertThat(point.survival()).isCloseTo(survival, within(1e-13));
    assertThat(point.standardError().orElseThrow()).isCloseTo(error, within(1e-13));
    assertThat(point.interval().orElseThrow().low()).isCloseTo(low, within(1e-13));
    assertThat(point.interval().orElseThrow().high()).isCloseTo(high, within(1e-13));
  }

  @Test
  @DisplayName("ten relations with and without delayed entry, to six decimals")
  void partnershipFormulas() {
    JsonNode small = Reference.formulas().get("km_group1");
    six(
        curve.of(Spells.small(small.get("time"), small.get("event"))),
        small.get("table_t_atrisk_events_S_se"));
    JsonNode late = Reference.formulas().get("km_group1_delayed_entry");
    six(
        curve.of(
            Spells.small(
                small.get("time"), small.get("event"), Reference.doubles(late.get("entry")))),
        late.get("table"));
  }

  private static void six(KaplanMeier.Result result, JsonNode table) {
    assertThat(result.points()).hasSize(table.size());
    for (int i = 0; i < table.size(); i++) {
      KaplanMeier.Point point = result.points().get(i);
      JsonNode row = table.get(i);
      Reference.exactly(point.time(), row.get(0));
      Reference.exactly(point.atRisk(), row.get(1));
      Reference.exactly(point.events(), row.get(2));
      Reference.six(point.survival(), row.get(3));
      Reference.six(point.standardError().orElseThrow(), row.get(4));
    }
  }

  @Test
  @DisplayName("without censoring the curve is a share and its error √(p(1 − p)/n) (seed 511)")
  void uncensored() {
    Random random = new Random(511);
    for (int round = 0; round < 50; round++) {
      int n = 2 + random.nextInt(30);
      double[] times = random.ints(n, 0, 9).asDoubleStream().toArray();
      List<Spell> spells = Arrays.stream(times).mapToObj(time -> Spell.ended(time, 1)).toList();
      KaplanMeier.Result result = curve.of(spells);
      for (KaplanMeier.Point point : result.points()) {
        double left = (double) spells.stream().filter(s -> s.exit() > point.time()).count() / n;
        assertThat(point.survival()).isCloseTo(left, within(1e-12));
        if (left > 0) {
          assertThat(point.standardError().orElseThrow())
              .isCloseTo(Math.sqrt(left * (1 - left) / n), within(1e-12));
        } else {
          assertThat(point.standardError()).isEmpty();
          assertThat(point.interval()).isEmpty();
        }
      }
    }
  }

  @Test
  @DisplayName("order does not matter, the unit of time only to times, all in range (seed 512)")
  void properties() {
    Random random = new Random(512);
    for (int round = 0; round < 100; round++) {
      List<Spell> spells = Spells.random(random, 1 + random.nextInt(40));
      KaplanMeier.Result result = curve.of(spells);
      assertThat(curve.of(Spells.shuffled(spells, random)).points()).isEqualTo(result.points());
      KaplanMeier.Result longer = curve.of(Spells.timesThree(spells));
      double before = 1;
      for (int i = 0; i < result.points().size(); i++) {
        KaplanMeier.Point point = result.points().get(i);
        assertThat(point.survival()).isBetween(0.0, before);
        before = point.survival();
        point
            .interval()
            .ifPresent(bounds -> assertThat(bounds.contains(point.survival())).isTrue());
        assertThat(longer.points().get(i).time()).isEqualTo(3 * point.time());
        assertThat(longer.points().get(i).survival()).isEqualTo(point.survival());
      }
      OptionalDouble median = result.median().time();
      assertThat(longer.median().time().isPresent()).isEqualTo(median.isPresent());
      median.ifPresent(at -> assertThat(longer.median().time()).hasValue(3 * at));
    }
  }

  @Test
  void allCensoredStaysAtOne() {
    KaplanMeier.Result result = curve.of(List.of(Spell.censored(3), Spell.censored(5)));
    assertThat(result.points()).isEmpty();
    assertThat(result.median().time()).isEmpty();
    assertThat(result.median().interval()).isEmpty();
    KaplanMeier.Point point = result.at(4).orElseThrow();
    assertThat(point.survival()).isEqualTo(1);
    assertThat(point.atRisk()).isEqualTo(1);
    assertThat(point.standardError()).hasValue(0);
    assertThat(point.interval()).isEmpty();
    assertThat(result.at(5.5)).as("nothing is known after the last time").isEmpty();
    assertThat(curve.of(List.of()).at(0)).isEmpty();
  }

  @Test
  void everybodyAtOnceFallsToZero() {
    KaplanMeier.Result result =
        curve.of(List.of(Spell.ended(4, 1), Spell.ended(4, 2), Spell.ended(4, 1)));
    assertThat(result.points()).hasSize(1);
    assertThat(result.points().get(0).survival()).isZero();
    assertThat(result.median().time()).hasValue(4);
    assertThat(curve.of(List.of(Spell.ended(4, 1))).median().interval()).isEmpty();
  }

  @Test
  void whereTheCurveRunsAlongTheHeightTheQuantileIsTheMiddle() {
    KaplanMeier.Result result =
        curve.of(
            List.of(Spell.ended(2, 1), Spell.ended(5, 1), Spell.ended(8, 1), Spell.ended(9, 1)));
    assertThat(result.median().time()).hasValue(6.5);
    assertThat(curve.of(List.of(Spell.ended(2, 1), Spell.censored(8))).median().time())
        .as("until the end of observation")
        .hasValue(5);
  }

  @Test
  void wideIntervalsHoldNarrowOnes() {
    List<Spell> spells = Spells.random(new Random(513), 40);
    Interval narrow =
        curve.with(new Confidence(.5)).of(spells).points().get(2).interval().orElseThrow();
    Interval wide = curve.of(spells).points().get(2).interval().orElseThrow();
    assertThat(wide.low()).isLessThan(narrow.low());
    assertThat(wide.high()).isGreaterThan(narrow.high());
  }

  @Test
  @DisplayName("the interval covers the truth with half censored (seed 514)")
  void coverage() {
    Random random = new Random(514);
    int held = 0;
    int rounds = 1_000;
    for (int round = 0; round < rounds; round++) {
      List<Spell> spells = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        double event = -Math.log(random.nextDouble()) * 10;
        double seen = random.nextDouble() * 20;
        spells.add(new Spell(0, Math.min(event, seen), event <= seen ? 1 : 0));
      }
      held +=
          curve
                  .of(spells)
                  .at(8)
                  .flatMap(KaplanMeier.Point::interval)
                  .filter(bounds -> bounds.contains(Math.exp(-.8)))
                  .isPresent()
              ? 1
              : 0;
    }
    assertThat((double) held / rounds).isBetween(.93, .97);
  }

  @Test
  void refusesWhatCannotBe() {
    KaplanMeier.Result result = curve.of(List.of(Spell.ended(2, 1)));
    assertThatIllegalArgumentException().isThrownBy(() -> result.at(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> result.quantile(0));
    assertThatIllegalArgumentException().isThrownBy(() -> result.quantile(1));
  }

  private static void close(double actual, JsonNode expected) {
    Reference.close("survival", actual, expected, Reference.CLOSED_FORM);
  }
}
