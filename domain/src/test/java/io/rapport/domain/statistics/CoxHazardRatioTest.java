package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reference values computed with R 4.2.2, survival 3.5-3, {@code coxph} to 1e-14, Efron. */
class CoxHazardRatioTest {
  private static final Offset<Double> R = within(1e-10);
  private final CoxHazardRatio cox = CoxHazardRatio.withDefaults();

  @Test
  @DisplayName("lung by sex, with ties")
  void lungBySex() {
    CoxHazardRatio.Result result = found(new double[] {1, 2}, Spells.lung(1), Spells.lung(2));
    assertThat(result.events()).isEqualTo(165);
    assertThat(result.coefficient()).isCloseTo(-.531023540005768, R);
    assertThat(result.standardError()).isCloseTo(.167178583301162, R);
    assertThat(result.ratio()).isCloseTo(.588002817160461, R);
    assertThat(result.interval().low()).isCloseTo(.423717829284342, R);
    assertThat(result.interval().high()).isCloseTo(.815984811336838, R);
    assertThat(result.wald().pValue()).isCloseTo(.00149122913837658, R);
    assertThat(result.wald().statistic()).isCloseTo(10.0894, within(1e-4));
    assertThat(result.score().statistic()).isCloseTo(10.32514849574646, within(1e-9));
    assertThat(result.score().pValue()).isCloseTo(.00131229701351347, R);
    assertThat(result.likelihoodRatio().statistic()).isCloseTo(10.63360473088028, within(1e-9));
    assertThat(result.likelihoodRatio().pValue()).isCloseTo(.00111051037790096, R);
  }

  @Test
  @DisplayName("lung by age: a covariate of many values")
  void lungByAge() {
    double[] ages =
        Reference.referenceRows("lung.csv").stream()
            .mapToDouble(row -> Double.parseDouble(row[3]))
            .toArray();
    CoxHazardRatio.Result result = cox.of(Spells.lung(0), ages).value().orElseThrow();
    assertThat(result.coefficient()).isCloseTo(.0187201792055019, R);
    assertThat(result.standardError()).isCloseTo(.00919920671793782, R);
    assertThat(result.score().statistic()).isCloseTo(4.153875325782602, within(1e-9));
    assertThat(result.likelihoodRatio().statistic()).isCloseTo(4.2408983653213, within(1e-9));
  }

  @Test
  @DisplayName("aml, and lung with delayed entries")
  void others() {
    CoxHazardRatio.Result aml =
        found(new double[] {0, 1}, Spells.aml("Maintained"), Spells.aml("Nonmaintained"));
    assertThat(aml.coefficient()).isCloseTo(.915532575014718, R);
    assertThat(aml.standardError()).isCloseTo(.511934275172005, R);
    assertThat(aml.likelihoodRatio().statistic()).isCloseTo(3.384447332603685, within(1e-9));
    assertThat(aml.score().statistic()).isCloseTo(3.4167343955173, within(1e-9));
    CoxHazardRatio.Result late = found(new double[] {1, 2}, Spells.lateLung(1), Spells.lateLung(2));
    assertThat(late.coefficient()).isCloseTo(-.541040556395096, R);
    assertThat(late.standardError()).isCloseTo(.167147463475122, R);
    assertThat(late.likelihoodRatio().statistic()).isCloseTo(11.0517291221649, within(1e-9));
    assertThat(late.score().statistic()).isCloseTo(10.7320604900025, within(1e-9));
  }

  @Test
  @DisplayName("without ties the score test of two groups is the log-rank test (seed 581)")
  void logRank() {
    Random random = new Random(581);
    for (int round = 0; round < 20; round++) {
      List<List<Spell>> groups = List.of(new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i < 40; i++) {
        double entry = random.nextDouble() * 3;
        groups
            .get(i % 2)
            .add(
                new Spell(
                    entry, entry + random.nextDouble() * 9, random.nextInt(3) / 2 + i % 3 / 2));
      }
      CoxHazardRatio.Result result = found(new double[] {0, 1}, groups.get(0), groups.get(1));
      LogRank.Result test = LogRank.withDefaults().of(groups).value().orElseThrow();
      assertThat(result.score().statistic()).isCloseTo(test.statistic(), within(1e-9));
    }
  }

  @Test
  @DisplayName("order, origin and unit of the covariate, unit of time (seed 582)")
  void properties() {
    Random random = new Random(582);
    for (int round = 0; round < 30; round++) {
      List<Spell> spells = Spells.random(random, 40);
      double[] covariate = random.doubles(40, 0, 3).toArray();
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        order.add(i);
      }
      Collections.shuffle(order, random);
      List<Spell> shuffled = Spells.timesThree(order.stream().map(spells::get).toList());
      double[] moved = order.stream().mapToDouble(i -> 100 - 2 * covariate[i]).toArray();
      CoxHazardRatio.Result result = cox.of(spells, covariate).value().orElseThrow();
      CoxHazardRatio.Result turned = cox.of(shuffled, moved).value().orElseThrow();
      assertThat(turned.coefficient()).isCloseTo(-result.coefficient() / 2, within(1e-8));
      assertThat(turned.standardError()).isCloseTo(result.standardError() / 2, within(1e-8));
      assertThat(turned.likelihoodRatio().statistic())
          .isCloseTo(result.likelihoodRatio().statistic(), within(1e-8));
      assertThat(result.interval().contains(result.ratio())).isTrue();
    }
  }

  @Test
  @DisplayName("finds the ratio that made the data, in its interval (seed 583)")
  void coverage() {
    Random random = new Random(583);
    int held = 0;
    int rounds = 400;
    for (int round = 0; round < rounds; round++) {
      List<List<Spell>> groups = List.of(new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i < 80; i++) {
        double end = -Math.log(random.nextDouble()) * (i % 2 == 0 ? 20 : 10);
        double month = Math.ceil(Math.min(end, 24));
        groups.get(i % 2).add(new Spell(0, month, end <= 24 ? 1 : 0));
      }
      held +=
          found(new double[] {0, 1}, groups.get(0), groups.get(1)).interval().contains(2) ? 1 : 0;
    }
    assertThat((double) held / rounds).isBetween(.92, .98);
  }

  @Test
  void saysWhatItCannotSay() {
    List<Spell> nine = Collections.nCopies(9, Spell.ended(3, 1));
    List<Spell> ten = Collections.nCopies(10, Spell.ended(3, 1));
    List<Spell> later = Collections.nCopies(10, Spell.ended(5, 1));
    List<Spell> quiet = Collections.nCopies(30, Spell.censored(9));
    double[] values = {0, 1};
    assertThat(cox.ofTables(values, tables(nine, quiet)).reason())
        .contains(Finding.Reason.TOO_FEW_EVENTS);
    assertThat(cox.ofTables(new double[] {4, 4}, tables(ten, quiet)).reason())
        .contains(Finding.Reason.NO_VARIATION);
    assertThat(cox.ofTables(values, tables(ten, quiet)).reason())
        .as("all events in one group: the ratio has no end")
        .contains(Finding.Reason.NOT_CONVERGED);
    assertThat(cox.ofTables(values, tables(ten, later)).reason())
        .contains(Finding.Reason.NOT_CONVERGED);
    assertThat(
            cox.ofTables(values, tables(ten, Collections.nCopies(9, new Spell(4, 6, 1)))).reason())
        .as("never at risk together")
        .contains(Finding.Reason.NO_VARIATION);
    CoxHazardRatio.Result alike = found(values, ten, ten);
    assertThat(alike.ratio()).isCloseTo(1, within(1e-12));
    assertThat(alike.wald().pValue()).isCloseTo(1, within(1e-6));
    assertThat(
            cox.with(new Confidence(.5))
                .ofTables(values, tables(ten, ten))
                .value()
                .orElseThrow()
                .interval()
                .width())
        .isLessThan(alike.interval().width());
    assertThatIllegalArgumentException().isThrownBy(() -> cox.of(ten, 1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cox.of(List.of(Spell.ended(1, 1)), Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> cox.ofTables(values, tables(ten)));
  }

  @SafeVarargs
  private CoxHazardRatio.Result found(double[] values, List<Spell>... groups) {
    return cox.ofTables(values, Stream.of(groups).map(RiskTable::of).toList())
        .value()
        .orElseThrow();
  }

  @SafeVarargs
  private static List<RiskTable> tables(List<Spell>... groups) {
    return Stream.of(groups).map(RiskTable::of).toList();
  }
}
