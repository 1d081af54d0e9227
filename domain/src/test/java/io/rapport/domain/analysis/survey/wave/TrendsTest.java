package io.rapport.domain.analysis.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.ControlChart;
import io.rapport.domain.statistics.Reference;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Surveys;
import io.rapport.domain.survey.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TrendsTest {
  private static final int STEPS = 10_000;
  private static final LocalDate START = LocalDate.of(1900, 1, 1);

  /** Series of the reference whose values are whole hundredths of a point of 100. */
  @TestFactory
  @DisplayName("series of R's Kendall and trend packages, wave by wave through the analysis")
  Stream<DynamicTest> reference() {
    return Reference.json("trend.json").properties().stream()
        .filter(series -> codes(series.getValue()).isPresent())
        .map(
            series ->
                DynamicTest.dynamicTest(
                    series.getKey(),
                    () -> {
                      JsonNode own = series.getValue().get("own");
                      double unit = unit(series.getValue());
                      Trend trend = trend(codes(series.getValue()).orElseThrow());
                      JsonNode exact = own.get("exact_p_no_ties");
                      close(trend.p(), (exact.isNull() ? own.get("p") : exact).asDouble());
                      close(trend.tau(), own.get("tau_a").asDouble());
                      close(trend.slope(), own.get("sen_slope").asDouble() * unit);
                      JsonNode ends = own.get("sen_ci95_gilbert");
                      close(trend.interval().low(), ends.get("lo").asDouble() * unit);
                      close(trend.interval().high(), ends.get("hi").asDouble() * unit);
                      assertThat(trend.waves()).isEqualTo(own.get("n").asInt());
                    }));
  }

  @Test
  void theReferenceHasSeriesThatFit() {
    assertThat(Reference.json("trend.json").valueStream().filter(each -> codes(each).isPresent()))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  @DisplayName("limits by hand: 50, 52, 50, 52 lead to expect 51 ± 3·2/1.128; 60 is above")
  void controlLimitsByHand() {
    List<Trend.Point> points = trend(new int[] {5000, 5200, 5000, 5200, 6000}).points();

    assertThat(points.subList(0, 4)).allMatch(point -> point.signal().isEmpty());
    assertThat(reason(points.get(3).limits().low()))
        .isEqualTo("limits begin with the fifth wave of the series");
    assertThat(number(points.get(4).limits().low()))
        .isCloseTo(51 - 3 * 2 * Math.sqrt(Math.PI) / 2, within(1e-9));
    assertThat(points.get(4).signal()).contains(ControlChart.Signal.ABOVE);
    assertThat(points.get(4).index()).isEqualTo(Value.of(60));
  }

  @Test
  void aWaveThatCannotBeComparedBreaksTheSeries() {
    List<Map<String, int[]>> waves = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      waves.add(
          i == 1
              ? Map.of("U0", new int[] {4000, 5000})
              : Map.of("U0", new int[] {4000, 5000}, "U1", new int[] {1000 * i, 1000 + 1000 * i}));
    }
    Trends trends = trends(waves);
    Trend unit = trends.of(trends.units().get(2), 0);

    assertThat(unit.waves()).isEqualTo(4);
    assertThat(reason(unit.points().get(1).index())).isEqualTo("the unit is new");
    assertThat(unit.points().get(0).inSeries()).isFalse();
    assertThat(reason(unit.points().get(0).limits().low()))
        .isEqualTo("before a break of the series");
    assertThat(number(unit.points().get(0).index())).isEqualTo(5);
    assertThat(number(unit.slope())).isCloseTo(10, within(1e-9));
    Trend everybody = trends.of(trends.units().get(0), 0);
    assertThat(everybody.waves()).isEqualTo(6);
    Trend constant = trends.of(trends.units().get(1), 0);
    assertThat(reason(constant.p())).isEqualTo("the index does not vary");
    assertThat(reason(constant.points().get(5).limits().high()))
        .isEqualTo("the waves before it do not vary");
  }

  @Test
  void tooFewWavesSayWhy() {
    Trend one = trend(new int[] {5000});
    assertThat(one.waves()).isOne();
    assertThat(reason(one.p())).isEqualTo("fewer than three successive waves that can be compared");
    assertThat(reason(one.points().get(0).interval().low()))
        .isEqualTo("a single score has no standard error");
    Trend three = trend(new int[] {5000, 5500, 6000});
    assertThat(number(three.p())).as("exact, two of six orders").isCloseTo(1 / 3.0, within(1e-12));
    assertThat(reason(three.interval().low())).isEqualTo("too few waves for an interval");
  }

  @Test
  void aWaveWithoutScoresBreaksTheSeries() {
    Trends trends =
        trends(
            List.of(
                Map.of("U0", new int[] {100}),
                Map.of("U0", new int[] {}),
                Map.of("U0", new int[] {300}),
                Map.of("U0", new int[] {400})));
    Trend trend = trends.of(trends.units().get(0), 0);

    assertThat(trend.waves()).isEqualTo(2);
    assertThat(reason(trend.points().get(1).index()))
        .isEqualTo("nobody answered half of the items");
    assertThat(trend.points().get(1).n()).isEqualTo(Value.of(0));
  }

  @ParameterizedTest(name = "seed {0}: the order of people and the names of units do not matter")
  @ValueSource(longs = {1, 2, 3})
  void orderAndNamesDoNotMatter(long seed) {
    Random random = new Random(seed);
    List<Map<String, int[]>> waves = new ArrayList<>();
    List<Map<String, int[]>> renamed = new ArrayList<>();
    for (int w = 0; w < 7; w++) {
      Map<String, int[]> units = new HashMap<>();
      Map<String, int[]> others = new HashMap<>();
      for (int u = 0; u < 4; u++) {
        List<Integer> codes = new ArrayList<>();
        for (int person = 0; person <= random.nextInt(30); person++) {
          codes.add(random.nextInt(100) * 100);
        }
        units.put("U" + u, codes.stream().mapToInt(Integer::intValue).toArray());
        Collections.shuffle(codes, random);
        others.put("N" + (3 - u), codes.stream().mapToInt(Integer::intValue).toArray());
      }
      waves.add(units);
      renamed.add(others);
    }
    Trends first = trends(waves);
    Trends second = trends(renamed);

    assertThat(second.of(second.units().get(0), 0)).isEqualTo(first.of(first.units().get(0), 0));
    for (int u = 0; u < 4; u++) {
      assertThat(second.of(second.units().get(1 + u), 0))
          .isEqualTo(first.of(first.units().get(4 - u), 0));
    }
  }

  /** How many points of 100 one of the series is, so that its values fit on the scale. */
  private static double unit(JsonNode series) {
    return largest(series) > 100 ? .01 : 1;
  }

  private static double largest(JsonNode series) {
    return series.get("y").valueStream().mapToDouble(JsonNode::asDouble).max().orElseThrow();
  }

  private static Optional<int[]> codes(JsonNode series) {
    double[] exact =
        series
            .get("y")
            .valueStream()
            .mapToDouble(value -> value.asDouble() * unit(series) * STEPS / 100)
            .toArray();
    int[] codes = Arrays.stream(exact).mapToInt(value -> (int) Math.rint(value)).toArray();
    for (int i = 0; i < codes.length; i++) {
      if (Math.abs(exact[i] - codes[i]) > 1e-6 || codes[i] < 0 || codes[i] > STEPS) {
        return Optional.empty();
      }
    }
    return Optional.of(codes);
  }

  /** The trend of one answer a wave. */
  private static Trend trend(int[] codes) {
    Trends trends =
        trends(Arrays.stream(codes).mapToObj(code -> Map.of("U0", new int[] {code})).toList());
    return trends.of(trends.units().get(0), 0);
  }

  private static Trends trends(List<Map<String, int[]>> waves) {
    Questionnaire questionnaire = questionnaire(waves);
    List<WaveResults> results = new ArrayList<>();
    for (int w = 0; w < waves.size(); w++) {
      Map<String, Tally> own = new HashMap<>();
      waves
          .get(w)
          .forEach(
              (unit, codes) -> {
                Tally tally = Tally.empty(questionnaire);
                for (int code : codes) {
                  tally.add(List.of(Optional.of((short) code)));
                }
                own.put(unit, tally);
              });
      List<Unit> tree = new ArrayList<>(List.of(new Unit("ALL", "All", Optional.empty(), 0)));
      new TreeSet<>(own.keySet())
          .forEach(code -> tree.add(new Unit(code, code, Optional.of("ALL"), 0)));
      LocalDate day = START.plusDays(w);
      results.add(
          Waves.wave(
              questionnaire, new Wave("w" + w, "Wave " + w, day, day), Organisation.of(tree), own));
    }
    WaveResults last = results.get(results.size() - 1);
    Tally none = Tally.empty(questionnaire);
    return new Trends(
        questionnaire,
        last,
        none,
        results.subList(0, results.size() - 1).stream()
            .map(wave -> new EarlierAnswers(Waves.before(questionnaire, wave, last), none))
            .toList());
  }

  /** One item on a scale of a hundredth of a point, of which only the codes given can be chosen. */
  private static Questionnaire questionnaire(List<Map<String, int[]>> waves) {
    TreeSet<Integer> codes = new TreeSet<>(List.of(0, STEPS));
    waves.forEach(
        wave ->
            wave.values().forEach(each -> Arrays.stream(each).forEach(code -> codes.add(code))));
    List<Scale.Answer> answers = new ArrayList<>();
    for (int code : codes) {
      answers.add(
          new Scale.Answer(
              code,
              "Answer " + code,
              code == STEPS ? Scale.Kind.FAVOURABLE : Scale.Kind.UNFAVOURABLE));
    }
    return Surveys.questionnaire(
        List.of(new Item("A", "A", "How much", new Scale("hundredths", answers), false)),
        new Dimension("ONE", "One item", List.of("A")));
  }

  private static void close(Value value, double expected) {
    assertThat(number(value))
        .isCloseTo(expected, within(Math.max(1e-12, Math.abs(expected) * Reference.CLOSED_FORM)));
  }

  private static double number(Value value) {
    return ((Value.Known) value).number();
  }

  private static String reason(Value value) {
    return ((Value.Missing) value).reason();
  }
}
