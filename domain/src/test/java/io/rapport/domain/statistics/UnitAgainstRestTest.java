package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.statistics.TwoProportions.Method;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** All tests of a unit against the rest of the organisation, item by item, against R. */
class UnitAgainstRestTest {

  @ParameterizedTest(name = "{0}: {1} tests of R from sizes, means and shares")
  @CsvSource({"lq2002.json, 686, 129, 70", "bfi.json, 125, 35, 29"})
  void fromSufficientStatistics(String file, int size, int byMeans, int byShares) {
    JsonNode reference = Reference.json(file);
    JsonNode tests = reference.get("unit_vs_rest");
    assertThat(tests.size()).isEqualTo(size);
    double[] shareP = new double[size];
    double[] meanP = new double[size];
    for (int i = 0; i < size; i++) {
      JsonNode welch = tests.get(i).get("welch");
      JsonNode prop = tests.get(i).get("prop");
      long n1 = welch.get("n1").asLong();
      long n2 = welch.get("n2").asLong();
      long x1 = Math.round(n1 * prop.get("p1").asDouble());
      long x2 = Math.round(n2 * prop.get("p2").asDouble());
      TwoProportions.Result test =
          TwoProportions.withDefaults().with(Method.POOLED_Z).test(x1, n1, x2, n2);
      shareP[i] = test.pValue();
      Reference.close("z", test.z().orElseThrow(), prop.get("z_pooled"), Reference.CLOSED_FORM);
      Reference.closeProbability("p", test.pValue(), prop.get("p_value"), Reference.CLOSED_FORM);
      Reference.close("h", test.cohenH(), prop.get("cohen_h"), Reference.CLOSED_FORM);
      Reference.close(
          "Newcombe",
          NewcombeDifference.withDefaults().ofCounts(x1, n1, x2, n2).interval(),
          prop.get("newcombe95"),
          Reference.CLOSED_FORM);
      Reference.closeProbability(
          "Fisher",
          FisherMidP.of(x1, n1, x2, n2).exactP(),
          prop.get("fisher_p"),
          Reference.CLOSED_FORM);
      meanP[i] = welch.get("p").asDouble();
    }
    double[] adjustedShareP = BenjaminiHochberg.adjust(shareP);
    double[] adjustedMeanP = BenjaminiHochberg.adjust(meanP);
    for (int i = 0; i < size; i++) {
      JsonNode test = tests.get(i);
      Reference.closeProbability(
          "BH", adjustedShareP[i], test.at("/prop/p_BH"), Reference.CLOSED_FORM);
      Reference.closeProbability(
          "BH", adjustedMeanP[i], test.at("/welch/p_BH"), Reference.CLOSED_FORM);
    }
    assertThat(significant(adjustedMeanP)).isEqualTo(byMeans);
    assertThat(significant(adjustedShareP)).isEqualTo(byShares);
  }

  @ParameterizedTest(name = "{0}: tests of R from the answers in {1}")
  @CsvSource({
    "lq2002.json, climate-lq2002/lq2002.csv, 129",
    "bfi.json, personality-bfi/bfi.csv, 35"
  })
  @DisplayName("Welch, Hedges g and Cohen h from the answers themselves")
  void fromAnswers(String file, String data, int significant) {
    JsonNode reference = Reference.json(file);
    List<String> items = List.copyOf(reference.get("items").propertyNames());
    double[][] answers = Reference.answers(reference, data, items);
    List<String> units = Reference.column(data, reference.at("/params/unit").asString());
    JsonNode tests = reference.get("unit_vs_rest");
    double[] pValues = new double[tests.size()];
    for (int i = 0; i < pValues.length; i++) {
      JsonNode expected = tests.get(i).get("welch");
      String unit = tests.get(i).get("unit").asString();
      int item = items.indexOf(tests.get(i).get("item").asString());
      Moments all = moments(answers, units, item, null);
      Moments inside = moments(answers, units, item, unit);
      Moments rest = all.minus(inside);
      assertThat(rest.n()).isEqualTo(expected.get("n2").asLong());
      WelchTest.Result test = WelchTest.withDefaults().test(inside, rest).orElseThrow();
      pValues[i] = test.pValue();
      Reference.close("t", test.t(), expected.get("t"), Reference.CLOSED_FORM);
      Reference.close("df", test.df(), expected.get("df"), Reference.CLOSED_FORM);
      Reference.closeProbability("p", test.pValue(), expected.get("p"), Reference.CLOSED_FORM);
      Reference.close("g", test.hedgesG(), expected.get("hedges_g"), Reference.CLOSED_FORM);
      Reference.close("interval", test.interval(), expected.get("ci95"), Reference.CLOSED_FORM);
    }
    assertThat(significant(BenjaminiHochberg.adjust(pValues))).isEqualTo(significant);
  }

  private static Moments moments(double[][] answers, List<String> units, int item, String unit) {
    return Moments.of(
        IntStream.range(0, answers.length)
            .filter(row -> !units.get(row).isEmpty())
            .filter(row -> unit == null || units.get(row).equals(unit))
            .mapToDouble(row -> answers[row][item])
            .filter(Double::isFinite)
            .toArray());
  }

  private static long significant(double[] pValues) {
    return IntStream.range(0, pValues.length).filter(i -> pValues[i] < 0.05).count();
  }
}
