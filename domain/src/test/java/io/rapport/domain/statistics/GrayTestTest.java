package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Reference values computed with R 4.2.2, cmprsk 2.2-11, {@code cuminc}. */
class GrayTestTest {
  private static final double[] TIMES = {
    2, 3, 3, 5, 6, 8, 9, 12, 12, 12, 4, 6, 7, 9, 11, 12, 12, 12, 12, 12, 1, 2, 2, 4, 5, 5, 7, 8, 10,
    12
  };
  private static final int[] ENDS = {
    1, 1, 2, 1, 2, 1, 1, 0, 0, 0, 1, 0, 2, 1, 1, 2, 0, 0, 0, 0, 2, 1, 1, 1, 2, 1, 0, 1, 1, 0
  };

  private final GrayTest any = GrayTest.withDefaults().withMinimumEvents(0);

  @Test
  @DisplayName("three groups of ten relations, with and without ties")
  void threeGroups() {
    List<RiskTable> tied = groups(0);
    like(any.of(tied, 1), 2.7665709979072433, 2, .250753348333863);
    like(any.of(tied, 2), .0175011499086905, 2, .991287599894893);
    List<RiskTable> untied = groups(.01);
    like(any.of(untied, 1), 2.626934332049518, 2, .268886165365541);
    like(any.of(untied, 2), .127241597948066, 2, .938360759436911);
    List<RiskTable> two = List.of(tied.get(0), tied.get(2));
    like(any.of(two, 1), .4210664648603985, 1, .516405378199663);
    like(any.of(two, 2), .00307384179954369, 1, .95578614618378);
  }

  private static List<RiskTable> groups(double apart) {
    List<List<Spell>> groups = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < TIMES.length; i++) {
      groups.get(i / 10).add(new Spell(0, TIMES[i] + (i + 1) * apart, ENDS[i]));
    }
    return groups.stream().map(spells -> RiskTable.of(spells, 2)).toList();
  }

  @Test
  @DisplayName("lung by sex: deaths, and deaths by grade of performance as two causes")
  void lung() {
    GrayTest test = GrayTest.withDefaults();
    like(
        test.of(List.of(RiskTable.of(Spells.lung(1)), RiskTable.of(Spells.lung(2))), 1),
        9.70810799892487,
        1,
        .00183456791168901);
    List<RiskTable> byGrade = List.of(byGrade("1"), byGrade("2"));
    like(test.of(byGrade, 1), 5.08800270635446, 1, .024091923149173);
    like(test.of(byGrade, 2), .15511405802666, 1, .693695315633982);
  }

  private static RiskTable byGrade(String sex) {
    return RiskTable.of(
        Reference.referenceRows("lung.csv").stream()
            .filter(row -> row[4].equals(sex) && row[5].matches("\\d+"))
            .map(
                row -> {
                  int cause = Integer.parseInt(row[5]) >= 2 ? 2 : 1;
                  return new Spell(0, Double.parseDouble(row[1]), row[2].equals("1") ? 0 : cause);
                })
            .toList(),
        2);
  }

  private static void like(
      Finding<GrayTest.Result> finding, double statistic, int df, double pValue) {
    GrayTest.Result result = finding.value().orElseThrow();
    assertThat(result.statistic()).isCloseTo(statistic, within(1e-10 + 1e-10 * statistic));
    assertThat(result.df()).isEqualTo(df);
    assertThat(result.pValue()).isCloseTo(pValue, within(1e-10));
  }

  @Test
  @DisplayName("sees what the pace of those at risk hides, keeps its level if alike (seed 535)")
  void level() {
    Random random = new Random(535);
    int rejected = 0;
    int seen = 0;
    int paced = 0;
    int rounds = 500;
    for (int round = 0; round < rounds; round++) {
      List<RiskTable> alike = List.of(drawn(60, 1, random), drawn(60, 1, random));
      rejected += any.of(alike, 1).value().orElseThrow().pValue() < .05 ? 1 : 0;
      // Same hazard of partnership, but in the second group relations lapse six times as fast.
      List<RiskTable> lapsing = List.of(drawn(60, 1, random), drawn(60, 6, random));
      seen += any.of(lapsing, 1).value().orElseThrow().pValue() < .05 ? 1 : 0;
      LogRank.Result pace =
          LogRank.withDefaults()
              .withMinimumEvents(0)
              .ofTables(lapsing.stream().map(group -> group.only(1)).toList())
              .value()
              .orElseThrow();
      paced += pace.pValue() < .05 ? 1 : 0;
    }
    assertThat((double) rejected / rounds).isBetween(.03, .08);
    assertThat((double) seen / rounds).isGreaterThan(.7);
    assertThat((double) paced / rounds).isLessThan(.1);
  }

  private static RiskTable drawn(int n, double lapsing, Random random) {
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double partner = -Math.log(random.nextDouble()) * 10;
      double lapse = -Math.log(random.nextDouble()) * 20 / lapsing;
      double seen = 6 + random.nextDouble() * 18;
      double end = Math.ceil(Math.min(seen, Math.min(partner, lapse)));
      spells.add(new Spell(0, end, seen < Math.min(partner, lapse) ? 0 : partner < lapse ? 1 : 2));
    }
    return RiskTable.of(spells, 2);
  }

  @Test
  @DisplayName("order of groups and unit of time do not matter (seed 536)")
  void properties() {
    Random random = new Random(536);
    for (int round = 0; round < 30; round++) {
      List<List<Spell>> groups = new ArrayList<>();
      List<RiskTable> turned = new ArrayList<>();
      for (int j = 0; j < 2 + random.nextInt(3); j++) {
        List<Spell> spells =
            Spells.random(random, 25).stream()
                .map(spell -> new Spell(0, spell.exit(), spell.end()))
                .toList();
        groups.add(spells);
        turned.add(0, RiskTable.of(Spells.timesThree(Spells.shuffled(spells, random)), 2));
      }
      GrayTest.Result result =
          any.of(groups.stream().map(spells -> RiskTable.of(spells, 2)).toList(), 1)
              .value()
              .orElseThrow();
      GrayTest.Result other = any.of(turned, 1).value().orElseThrow();
      assertThat(other.statistic()).isCloseTo(result.statistic(), within(1e-9));
      assertThat(other.df()).isEqualTo(result.df()).isEqualTo(groups.size() - 1);
    }
  }

  @Test
  void saysWhatItCannotSay() {
    List<RiskTable> groups = groups(0);
    assertThat(GrayTest.withDefaults().of(groups, 1).reason())
        .contains(Finding.Reason.TOO_FEW_EVENTS);
    RiskTable late = RiskTable.of(List.of(new Spell(2, 5, 1), Spell.ended(4, 2)), 2);
    assertThat(any.of(List.of(groups.get(0), late), 1).reason())
        .contains(Finding.Reason.ASSUMPTION_FAILED);
    RiskTable quiet = RiskTable.of(List.of(Spell.censored(4)), 2);
    assertThat(any.of(List.of(quiet, quiet), 1).reason()).contains(Finding.Reason.NO_VARIATION);
    assertThatIllegalArgumentException().isThrownBy(() -> any.of(List.of(quiet), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> any.of(groups, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> any.of(List.of(quiet, RiskTable.of(List.of())), 1))
        .withMessageContaining("causes");
    assertThatIllegalArgumentException().isThrownBy(() -> any.withMinimumEvents(-1));
  }
}
