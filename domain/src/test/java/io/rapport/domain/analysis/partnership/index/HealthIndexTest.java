package io.rapport.domain.analysis.partnership.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.partnership.index.PillarScores.Absence;
import io.rapport.domain.statistics.Reference;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HealthIndexTest {
  private static final IndexScheme SCHEME = IndexScheme.withDefaults();

  @Test
  @DisplayName("G:phi, geometric and arithmetic, and with a dead pillar")
  void reference() {
    JsonNode phi = Reference.json("partnership_formulas.json").get("phi");
    JsonNode values = phi.get("pillars_role_timing_agreement_reciprocity_perception_results");
    EnumMap<Pillar, Double> scores = new EnumMap<>(Pillar.class);
    for (Pillar pillar : Pillar.values()) {
      scores.put(pillar, values.get(pillar.ordinal()).asDouble());
    }
    assertSixDecimals(index(Aggregation.GEOMETRIC, scores), phi.get("geom"));
    assertSixDecimals(index(Aggregation.ARITHMETIC, scores), phi.get("arith"));
    scores.put(Pillar.ROLE, 5.0);
    assertSixDecimals(index(Aggregation.GEOMETRIC, scores), phi.get("geom_with_one_at_5"));
    assertSixDecimals(index(Aggregation.ARITHMETIC, scores), phi.get("arith_with_one_at_5"));
  }

  private static void assertSixDecimals(double actual, JsonNode expected) {
    Reference.six(actual, expected);
  }

  private static double index(Aggregation aggregation, Map<Pillar, Double> scores) {
    return aggregation.of(scores, SCHEME.weights());
  }

  @Test
  @DisplayName("each pillar as the table of the method defines it")
  void pillars() {
    Map<Pillar, Double> scores = PillarScores.of(SCHEME, Measured.full()).scores();
    assertThat(scores.get(Pillar.ROLE)).isCloseTo(100 * (.6 * .5 + .4 * .25), within(1e-12));
    assertThat(scores.get(Pillar.TIMING))
        .isCloseTo(100 * (.5 * .6 + .25 * (1 - .2) + .25 * (1 - .1)), within(1e-12));
    assertThat(scores.get(Pillar.AGREEMENT)).isCloseTo(70, within(1e-12));
    assertThat(scores.get(Pillar.RECIPROCITY)).isCloseTo(100 * .8 * (1.5 / 3), within(1e-12));
    assertThat(scores.get(Pillar.PERCEPTION)).isCloseTo(25 * (3.4 - 1), within(1e-12));
    assertThat(scores.get(Pillar.RESULTS))
        .isCloseTo(100 * (.5 * .9 + .5 * (1 - .3)), within(1e-12));
  }

  @Test
  @DisplayName("more than three exchanges a quarter earn no more; no quality events, no repeats")
  void edgesOfPillars() {
    Measurements busy = Measured.with(Part.EXCHANGES, 12);
    assertThat(PillarScores.of(SCHEME, busy).scores().get(Pillar.RECIPROCITY))
        .isCloseTo(80, within(1e-12));
    Measurements calm = Measured.without(Part.REPEATED_EVENTS);
    assertThat(PillarScores.of(SCHEME, calm).scores().get(Pillar.RESULTS))
        .isCloseTo(90, within(1e-12));
    assertThat(PillarScores.of(SCHEME, calm).missing()).isEmpty();
    Measurements undecided = Measured.without(Part.OUTCOME_MET);
    assertThat(PillarScores.of(SCHEME, undecided).missing())
        .containsExactly(Map.entry(Pillar.RESULTS, Absence.NOT_RECORDED));
    Measurements half = Measured.without(Part.JOINT_OWNERSHIP);
    assertThat(PillarScores.of(SCHEME, half).missing()).containsOnlyKeys(Pillar.ROLE);
  }

  @Test
  @DisplayName("the weights of a missing pillar go to the others, and it is named")
  void missingPillar() {
    HealthIndex.Published index =
        published(HealthIndex.of(SCHEME, Measured.without(Part.CONTRACTING)));
    assertThat(index.pillars().missing())
        .containsExactly(Map.entry(Pillar.AGREEMENT, Absence.NOT_RECORDED));
    double product = 40 * 72.5 * 40 * 60 * 80.0;
    assertThat(index.score()).isCloseTo(Math.pow(product, 1 / 5.0), within(1e-9));
  }

  @Test
  @DisplayName("nothing below ten engagements or four pillars; perception from five client forms")
  void publishRule() {
    Measurements few = new Measurements(Measured.full().values(), 9, 5);
    assertThat(HealthIndex.of(SCHEME, few))
        .isInstanceOfSatisfying(
            HealthIndex.Withheld.class,
            none -> {
              assertThat(none.reasons()).containsExactly(HealthIndex.Reason.TOO_FEW_ENGAGEMENTS);
              assertThat(none.pillars().scores()).hasSize(6);
            });
    Measurements fewForms = new Measurements(Measured.full().values(), 10, 4);
    HealthIndex.Published five = published(HealthIndex.of(SCHEME, fewForms));
    assertThat(five.pillars().missing())
        .containsExactly(Map.entry(Pillar.PERCEPTION, Absence.TOO_FEW_FORMS));
    EnumMap<Part, Double> values = new EnumMap<>(Measured.full().values());
    values.remove(Part.CONTRACTING);
    values.remove(Part.BALANCE);
    assertThat(
            published(HealthIndex.of(SCHEME, new Measurements(values, 10, 5))).pillars().scores())
        .hasSize(4);
    assertThat(HealthIndex.of(SCHEME, new Measurements(values, 3, 4)))
        .isInstanceOfSatisfying(
            HealthIndex.Withheld.class,
            none ->
                assertThat(none.reasons())
                    .containsExactlyInAnyOrder(
                        HealthIndex.Reason.TOO_FEW_ENGAGEMENTS,
                        HealthIndex.Reason.TOO_FEW_PILLARS));
  }

  @Test
  @DisplayName(
      "the geometric index never exceeds the arithmetic; a better part never hurts (seed 581)")
  void properties() {
    Random random = new Random(581);
    for (int round = 0; round < 200; round++) {
      Measurements measured = Measured.random(random);
      PillarScores scores = PillarScores.of(SCHEME, measured);
      double geometric = index(Aggregation.GEOMETRIC, scores.scores());
      assertThat(geometric).isBetween(1.0, 100.0 + 1e-9);
      if (scores.scores().values().stream().allMatch(score -> score >= 1)) {
        assertThat(geometric)
            .isLessThanOrEqualTo(index(Aggregation.ARITHMETIC, scores.scores()) + 1e-9);
      }
      for (Part part : measured.values().keySet()) {
        Goalpost goalpost = SCHEME.goalpost(part);
        double value = measured.values().get(part);
        double better = value + (goalpost.best() - value) * random.nextDouble();
        if ((goalpost.best() - value) * (goalpost.best() - goalpost.worst()) < 0) {
          continue;
        }
        EnumMap<Part, Double> values = new EnumMap<>(measured.values());
        values.put(part, better);
        PillarScores improved = PillarScores.of(SCHEME, new Measurements(values, 20, 20));
        assertThat(index(Aggregation.GEOMETRIC, improved.scores()))
            .isGreaterThanOrEqualTo(geometric - 1e-9);
      }
    }
  }

  @Test
  @DisplayName("each missing pillar keeps its own reason")
  void reasonsOfMissingPillars() {
    EnumMap<Part, Double> values = new EnumMap<>(Measured.full().values());
    values.remove(Part.CONTRACTING);
    assertThat(PillarScores.of(SCHEME, new Measurements(values, 10, 4)).missing())
        .containsExactly(
            Map.entry(Pillar.AGREEMENT, Absence.NOT_RECORDED),
            Map.entry(Pillar.PERCEPTION, Absence.TOO_FEW_FORMS));
  }

  @Test
  @DisplayName("a pillar that correlates by less than .2 goes its own way")
  void pillarsToBeReconsidered() {
    assertThat(new PillarCorrelation(5, .2).isToBeReconsidered()).isFalse();
    assertThat(new PillarCorrelation(5, .19).isToBeReconsidered()).isTrue();
    assertThat(new PillarCorrelation(5, -.9).isToBeReconsidered()).isTrue();
  }

  @Test
  @DisplayName("one or two pillars dead: 1 takes their place in the logarithm")
  void deadPillars() {
    EnumMap<Pillar, Double> scores = new EnumMap<>(Pillar.class);
    scores.put(Pillar.ROLE, 0.0);
    scores.put(Pillar.TIMING, 64.0);
    assertThat(index(Aggregation.GEOMETRIC, scores)).isCloseTo(8, within(1e-12));
    assertThat(index(Aggregation.ARITHMETIC, scores)).isCloseTo(32, within(1e-12));
    assertThatIllegalArgumentException().isThrownBy(() -> index(Aggregation.GEOMETRIC, Map.of()));
  }

  @Test
  void aSchemeIsWholeOrRefused() {
    EnumMap<Pillar, Double> weights = new EnumMap<>(SCHEME.weights());
    weights.put(Pillar.ROLE, 5 / 6.0);
    IndexScheme heavier = scheme(weights, SCHEME.goalposts());
    assertThat(heavier.weight(Pillar.ROLE)).isCloseTo(.5, within(1e-12));
    assertThat(heavier.weight(Pillar.RESULTS)).isCloseTo(.1, within(1e-12));
    weights.remove(Pillar.TIMING);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scheme(weights, SCHEME.goalposts()))
        .withMessageContaining("TIMING");
    EnumMap<Part, Goalpost> goalposts = new EnumMap<>(SCHEME.goalposts());
    goalposts.remove(Part.EXCHANGES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scheme(SCHEME.weights(), goalposts))
        .withMessageContaining("EXCHANGES");
    assertThatIllegalArgumentException().isThrownBy(() -> new Goalpost(1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Goalpost(0, 1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new PublishRule(10, 7, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new PublishRule(0, 4, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> Measured.with(Part.LOWER_SIDE, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measured.with(Part.CONTRACTING, Double.NaN));
  }

  private static IndexScheme scheme(Map<Pillar, Double> weights, Map<Part, Goalpost> goalposts) {
    return new IndexScheme("2", weights, goalposts, SCHEME.publish(), 30, 100, 100);
  }

  private static HealthIndex.Published published(HealthIndex index) {
    assertThat(index).isInstanceOf(HealthIndex.Published.class);
    return (HealthIndex.Published) index;
  }
}
