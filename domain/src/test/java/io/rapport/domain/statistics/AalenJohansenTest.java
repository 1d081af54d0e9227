package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AalenJohansenTest {
  private final AalenJohansen curves = AalenJohansen.withDefaults();

  @Test
  @DisplayName("ten relations with two ends, to six decimals")
  void partnershipFormulas() {
    JsonNode table = Reference.formulas().at("/aalen_johansen/t_cif1_cif2_S");
    AalenJohansen.Result result = curves.of(ten());
    assertThat(result.points()).hasSize(table.size());
    for (int i = 0; i < table.size(); i++) {
      AalenJohansen.Point point = result.points().get(i);
      JsonNode row = table.get(i);
      Reference.exactly(point.time(), row.get(0));
      Reference.six(point.of(1).share(), row.get(1));
      Reference.six(point.of(2).share(), row.get(2));
      Reference.six(point.survival(), row.get(3));
    }
    double naive = 1 - last(KaplanMeier.withDefaults().of(RiskTable.of(ten()).only(1))).survival();
    Reference.six(naive, Reference.formulas().at("/aalen_johansen/naive_1_minus_KM_at_end"));
    assertThat(naive)
        .as("1 − KM counts lapsed relations as if they could still become partnerships")
        .isGreaterThan(last(result).of(1).share() + .08);
  }

  /** Computed with R 4.2.2, etm 1.1.1 (Greenwood-type variance). */
  @Test
  @DisplayName("the error with and without delayed entry as R's etm gives it")
  void standardError() {
    AalenJohansen.Result late =
        curves.of(
            Spells.small(
                Reference.formulas().at("/km_group1/time"),
                Reference.formulas().at("/aalen_johansen/cause"),
                0,
                0,
                1,
                0,
                2,
                0,
                4,
                0,
                6,
                3));
    incidence(
        late,
        1,
        new double[] {
          .166666666666667,
          .305555555555556,
          .398148148148148,
          .398148148148148,
          .472222222222222,
          .546296296296296
        },
        new double[] {
          .152145154862546,
          .17930478454664,
          .178105407978438,
          .178105407978438,
          .172232178127206,
          .166151467082651
        });
    incidence(
        late,
        2,
        new double[] {
          0,
          .138888888888889,
          .138888888888889,
          .231481481481482,
          .231481481481482,
          .231481481481482
        },
        new double[] {
          0,
          .129298518923786,
          .129298518923786,
          .146401743526314,
          .146401743526314,
          .146401743526314
        });
    assertThat(late.points().get(0).of(2).interval()).isEmpty();
  }

  private static void incidence(
      AalenJohansen.Result result, int cause, double[] share, double[] error) {
    for (int i = 0; i < share.length; i++) {
      AalenJohansen.Incidence incidence = result.points().get(i).of(cause);
      assertThat(incidence.share()).isCloseTo(share[i], within(1e-14));
      assertThat(incidence.standardError()).isCloseTo(error[i], within(1e-14));
    }
  }

  @Test
  @DisplayName("with one cause it is 1 − KM, error and all (seed 521)")
  void oneCause() {
    Random random = new Random(521);
    for (int round = 0; round < 50; round++) {
      RiskTable table = RiskTable.of(Spells.random(random, 2 + random.nextInt(30)), 2).only(1);
      AalenJohansen.Result result = curves.of(table);
      KaplanMeier.Result survival = KaplanMeier.withDefaults().of(table);
      for (int i = 0; i < result.points().size(); i++) {
        AalenJohansen.Incidence incidence = result.points().get(i).of(1);
        KaplanMeier.Point point = survival.points().get(i);
        assertThat(incidence.share()).isCloseTo(1 - point.survival(), within(1e-12));
        assertThat(result.points().get(i).survival()).isEqualTo(point.survival());
        point
            .standardError()
            .ifPresent(e -> assertThat(incidence.standardError()).isCloseTo(e, within(1e-9)));
      }
      result.timeTo(1, .5).ifPresent(at -> assertThat(survival.median().time()).hasValue(at));
    }
  }

  @Test
  @DisplayName("where nothing is censored it is a share with error √(p(1 − p)/n) (seed 522)")
  void uncensored() {
    Random random = new Random(522);
    for (int round = 0; round < 50; round++) {
      int n = 2 + random.nextInt(30);
      List<Spell> spells = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        spells.add(Spell.ended(random.nextInt(9), 1 + random.nextInt(3)));
      }
      for (AalenJohansen.Point point : curves.of(spells).points()) {
        for (int cause = 1; cause <= point.incidence().size(); cause++) {
          int one = cause;
          double share =
              (double)
                      spells.stream()
                          .filter(s -> s.end() == one && s.exit() <= point.time())
                          .count()
                  / n;
          assertThat(point.of(cause).share()).isCloseTo(share, within(1e-12));
          assertThat(point.of(cause).standardError())
              .isCloseTo(Math.sqrt(share * (1 - share) / n), within(1e-7));
        }
      }
    }
  }

  @Test
  @DisplayName("causes and survival add to 1, never above 1 − KM, order does not matter (seed 523)")
  void properties() {
    Random random = new Random(523);
    for (int round = 0; round < 100; round++) {
      List<Spell> spells = Spells.random(random, 1 + random.nextInt(40));
      RiskTable table = RiskTable.of(spells, 2);
      AalenJohansen.Result result = curves.of(table);
      assertThat(curves.of(RiskTable.of(Spells.shuffled(spells, random), 2)).points())
          .isEqualTo(result.points());
      AalenJohansen.Result longer = curves.of(RiskTable.of(Spells.timesThree(spells), 2));
      KaplanMeier.Result naive = KaplanMeier.withDefaults().of(table.only(1));
      for (int i = 0; i < result.points().size(); i++) {
        AalenJohansen.Point point = result.points().get(i);
        assertThat(point.of(1).share() + point.of(2).share() + point.survival())
            .isCloseTo(1, within(1e-12));
        assertThat(point.of(1).share())
            .isLessThanOrEqualTo(1 - naive.at(point.time()).orElseThrow().survival() + 1e-12);
        point
            .of(1)
            .interval()
            .ifPresent(bounds -> assertThat(bounds.contains(point.of(1).share())).isTrue());
        assertThat(longer.points().get(i).incidence()).isEqualTo(point.incidence());
        for (int cause = 1; cause <= 2; cause++) {
          double[] byMonth = AalenJohansen.incidence(table.sums(20), 2, cause);
          assertThat(byMonth).hasSize(21);
          assertThat(byMonth[(int) point.time()]).isCloseTo(point.of(cause).share(), within(1e-12));
        }
        assertThat(longer.points().get(i).time()).isEqualTo(3 * point.time());
        assertThat(result.at(point.time())).contains(point);
      }
    }
  }

  @Test
  @DisplayName("interval covers the truth when lapses compete, 1 − KM does not (seed 524)")
  void coverage() {
    Random random = new Random(524);
    double truth = .5 * (1 - Math.exp(-1.2));
    int held = 0;
    int naive = 0;
    int rounds = 1_000;
    for (int round = 0; round < rounds; round++) {
      List<Spell> spells = new ArrayList<>();
      while (spells.size() < 80) {
        double end = -Math.log(random.nextDouble()) * 10;
        double entry = random.nextInt(3) == 0 ? random.nextDouble() * 6 : 0;
        double seen = 6 + random.nextDouble() * 14;
        int cause = 1 + random.nextInt(2);
        if (entry < end) {
          spells.add(new Spell(entry, Math.min(end, seen), end <= seen ? cause : 0));
        }
      }
      RiskTable table = RiskTable.of(spells, 2);
      held +=
          curves
                  .of(table)
                  .at(12)
                  .flatMap(point -> point.of(1).interval())
                  .filter(bounds -> bounds.contains(truth))
                  .isPresent()
              ? 1
              : 0;
      naive +=
          KaplanMeier.withDefaults()
                  .of(table.only(1))
                  .at(12)
                  .flatMap(KaplanMeier.Point::interval)
                  .filter(bounds -> bounds.contains(1 - truth))
                  .isPresent()
              ? 1
              : 0;
    }
    assertThat((double) held / rounds).isBetween(.93, .97);
    assertThat((double) naive / rounds).isLessThan(.75);
  }

  @Test
  void timesAndEdges() {
    AalenJohansen.Result result = curves.of(ten());
    assertThat(result.timeTo(1, .25)).hasValue(5);
    assertThat(result.timeTo(1, .5)).as("at .5 from the ninth month until the end").hasValue(10.5);
    assertThat(result.timeTo(2, .25)).as("never so many").isEmpty();
    assertThat(result.at(1).orElseThrow().of(1))
        .isEqualTo(new AalenJohansen.Incidence(0, 0, Optional.empty()));
    assertThat(result.at(7).orElseThrow().of(2).share()).isCloseTo(.2, within(1e-14));
    assertThat(result.at(7).orElseThrow().atRisk()).isEqualTo(5);
    assertThat(result.at(13)).isEmpty();
    assertThat(curves.of(List.of(Spell.censored(3))).points()).isEmpty();
    AalenJohansen.Point single = curves.of(List.of(Spell.ended(3, 2))).points().get(0);
    assertThat(single.of(2)).isEqualTo(new AalenJohansen.Incidence(1, 0, Optional.empty()));
    assertThatIllegalArgumentException().isThrownBy(() -> result.timeTo(3, .5));
    assertThatIllegalArgumentException().isThrownBy(() -> result.timeTo(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> result.at(Double.NaN));
  }

  @Test
  void wideIntervalsHoldNarrowOnes() {
    Interval narrow =
        last(curves.with(new Confidence(.5)).of(ten())).of(1).interval().orElseThrow();
    Interval wide = last(curves.of(ten())).of(1).interval().orElseThrow();
    assertThat(wide.low()).isLessThan(narrow.low());
    assertThat(wide.high()).isGreaterThan(narrow.high());
  }

  private static List<Spell> ten() {
    return Spells.small(
        Reference.formulas().at("/km_group1/time"),
        Reference.formulas().at("/aalen_johansen/cause"));
  }

  private static AalenJohansen.Point last(AalenJohansen.Result result) {
    return result.points().get(result.points().size() - 1);
  }

  private static KaplanMeier.Point last(KaplanMeier.Result result) {
    return result.points().get(result.points().size() - 1);
  }

  @Test
  void aRowOfSumsMustFillWholeMonthsAndHaveTheCause() {
    assertThat(AalenJohansen.incidence(new double[] {4, 1, 1, 2}, 2, 2)).containsExactly(.5);
    assertThat(AalenJohansen.incidence(new double[] {2, 0, 0, 0, 0, 1, 1, 0}, 2, 1))
        .containsExactly(0, .5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.incidence(new double[5], 2, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.incidence(new double[4], 2, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.incidence(new double[4], 2, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AalenJohansen.incidence(new double[4], 0, 1));
  }
}
