package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RiskTableTest {

  @Test
  @DisplayName("at risk as counted spell by spell, tables of parts add up (seed 501)")
  void counts() {
    Random random = new Random(501);
    for (int round = 0; round < 100; round++) {
      List<Spell> spells = Spells.random(random, 1 + random.nextInt(40));
      RiskTable table = RiskTable.of(spells, 2);
      for (double time = 0; time < 20; time += .5) {
        double at = time;
        assertThat(table.atRisk(time))
            .isEqualTo(
                spells.stream()
                    .filter(spell -> (spell.entry() < at || spell.entry() == 0))
                    .filter(spell -> spell.exit() >= at)
                    .count());
      }
      double exposure = spells.stream().mapToDouble(spell -> spell.exit() - spell.entry()).sum();
      assertThat(table.exposure()).isCloseTo(exposure, within(1e-9));
      assertThat(table.subjects()).isEqualTo(spells.size());
      assertThat(table.events())
          .isEqualTo(spells.stream().filter(spell -> spell.end() > 0).count());

      int cut = random.nextInt(spells.size() + 1);
      RiskTable parts =
          RiskTable.of(spells.subList(0, cut), 2)
              .plus(RiskTable.of(spells.subList(cut, spells.size()), 2));
      assertThat(parts.flows()).isEqualTo(table.flows());
      assertThat(RiskTable.of(Spells.shuffled(spells, random), 2).flows()).isEqualTo(table.flows());
      assertThat(RiskTable.ofFlows(table.flows()).rows()).isEqualTo(table.rows());
    }
  }

  @Test
  @DisplayName("rows of sums go there and back, and carry a bootstrap over managers (seed 502)")
  void sums() {
    Random random = new Random(502);
    Map<Integer, double[]> managers = new HashMap<>();
    RiskTable all = RiskTable.of(List.of(), 2);
    for (int manager = 0; manager < 30; manager++) {
      RiskTable table = RiskTable.of(Spells.random(random, 1 + random.nextInt(4)), 2);
      assertThat(RiskTable.ofSums(table.sums(20), 2).rows()).isEqualTo(table.rows());
      managers.put(manager, table.sums(20));
      all = all.plus(table);
    }
    ClusterBootstrap.Result bootstrap =
        ClusterBootstrap.withDefaults()
            .withReplications(400)
            .of(
                managers,
                sums ->
                    AalenJohansen.withDefaults()
                        .of(RiskTable.ofSums(sums, 2))
                        .at(12)
                        .map(point -> point.of(1).share())
                        .orElse(Double.NaN),
                random)
            .orElseThrow();
    AalenJohansen.Incidence direct =
        AalenJohansen.withDefaults().of(all).at(12).orElseThrow().of(1);
    assertThat(bootstrap.estimate()).isEqualTo(direct.share());
    assertThat(bootstrap.interval().contains(direct.share())).isTrue();
    assertThat(bootstrap.interval().halfWidth() / (1.96 * direct.standardError()))
        .as("managers who are not alike inside change little")
        .isBetween(.6, 1.5);
    refuse("whole month", () -> RiskTable.of(List.of(Spell.ended(3.5, 1))).sums(20));
    refuse("whole month", () -> RiskTable.of(List.of(Spell.ended(21, 1))).sums(20));
    refuse("fill whole months", () -> RiskTable.ofSums(new double[4], 1));
  }

  @Test
  void whoEndsByAnotherCauseWasLastSeenThen() {
    RiskTable table =
        RiskTable.of(List.of(Spell.ended(2, 1), Spell.ended(2, 3), Spell.censored(4)));
    assertThat(table.causes()).isEqualTo(3);
    assertThat(table.only(3).flows())
        .containsExactly(
            new RiskTable.Flow(0, 3, List.of(0L), 0),
            new RiskTable.Flow(2, 0, List.of(1L), 1),
            new RiskTable.Flow(4, 0, List.of(0L), 1));
    assertThat(table.only(2).events()).isZero();
    assertThat(table.ended(2)).isEqualTo(2);
    assertThat(table.ended(3)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.only(4))
        .withMessageContaining("no such cause");
  }

  @Test
  void nobodyIsAnEmptyTable() {
    RiskTable empty = RiskTable.of(List.of());
    assertThat(empty.subjects()).isZero();
    assertThat(empty.atRisk(0)).isZero();
    assertThat(empty.lastTime()).isZero();
    assertThat(empty.exposure()).isZero();
    assertThat(empty.plus(empty).flows()).isEmpty();
  }

  @Test
  void endingInTheFirstMonthIsAtRiskInIt() {
    RiskTable table =
        RiskTable.of(List.of(Spell.ended(0, 1), Spell.censored(1), new Spell(1, 2, 1)));
    assertThat(table.atRisk(0)).isEqualTo(2);
    assertThat(table.atRisk(-0.0)).isEqualTo(2);
    assertThat(table.atRisk(1)).isEqualTo(1);
    assertThat(table.atRisk(2)).isEqualTo(1);
    assertThat(table.atRisk(3)).isZero();
  }

  @Test
  void refusesWhatCannotBe() {
    refuse("exit must come after entry", () -> new Spell(3, 3, 0));
    refuse("entry must be finite", () -> new Spell(-1, 3, 0));
    refuse("exit must be finite", () -> new Spell(0, Double.NaN, 0));
    refuse("end must be at least 0", () -> new Spell(0, 3, -1));
    refuse("cause must be at least 1", () -> Spell.ended(3, 0));
    refuse("end must lie in 0..1", () -> RiskTable.of(List.of(Spell.ended(3, 2)), 1));
    refuse("flows must be at least 1", () -> RiskTable.ofFlows(List.of()));
    refuse("causes must be at least 1", () -> new RiskTable.Flow(0, 1, List.of(), 0));
    refuse("ended must be at least 0", () -> new RiskTable.Flow(0, 1, List.of(-1L), 0));
    refuse(
        "more leave than are at risk at 2",
        () ->
            RiskTable.ofFlows(
                List.of(
                    new RiskTable.Flow(0, 1, List.of(0L), 0),
                    new RiskTable.Flow(2, 1, List.of(1L), 1))));
    refuse(
        "neither end nor are last seen: 1",
        () -> RiskTable.ofFlows(List.of(new RiskTable.Flow(0, 1, List.of(0L), 0))));
    List<RiskTable.Flow> mixed = new ArrayList<>();
    mixed.add(new RiskTable.Flow(0, 1, List.of(0L), 0));
    mixed.add(new RiskTable.Flow(2, 0, List.of(1L, 0L), 0));
    refuse("ends of the flows", () -> RiskTable.ofFlows(mixed));
    refuse(
        "causes",
        () -> RiskTable.of(List.of(), 1).plus(RiskTable.of(List.of(Spell.ended(1, 2)), 2)));
  }

  private static void refuse(String words, ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(words);
  }
}
