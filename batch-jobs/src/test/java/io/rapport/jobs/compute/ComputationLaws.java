package io.rapport.jobs.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What holds of every computation, whatever was answered. It walks the whole document and goes by
 * the names of keys, so that a section that is added is held to the same:
 *
 * <ul>
 *   <li>a number is finite, and where there is none a reason stands in its place;
 *   <li>an interval is either there with both ends, in order, on the scale, around its estimate, or
 *       neither end is;
 *   <li>p-values lie in 0..1, an adjusted one is not below the raw one, and there is one exactly
 *       where something was tested;
 *   <li>answers, missing and not applicable ones add up to the respondents, counts to the answers.
 * </ul>
 */
final class ComputationLaws {
  private static final Pattern NOT_A_NUMBER = Pattern.compile("-?(NaN|Infinity|∞)");

  /** Text of the file, which may be anything. */
  private static final List<String> NAMES = List.of("/name", "/unit", "/parent");

  private static final List<String> ESTIMATES =
      List.of("share", "rate", "index", "score", "difference");
  private static final Map<String, double[]> SCALES =
      Map.of(
          "share", new double[] {0, 1},
          "rate", new double[] {0, 1},
          "index", new double[] {0, 100},
          "score", new double[] {-100, 100},
          "difference", new double[] {-100, 100});

  /** Rounding of sums that are taken in another order. */
  private static final double ROUNDING = 1e-9;

  private ComputationLaws() {}

  /** Fails at the first place that breaks a law. */
  static void hold(JsonNode document) {
    walk("", document, respondents(document).orElseThrow());
  }

  /** The same of a part of a document that may have keys of any name. */
  static void hold(JsonNode units, long respondents) {
    units.forEach(unit -> walk("", unit, respondents));
  }

  private static void walk(String path, JsonNode node, long respondents) {
    assertThat(node.isNull()).as(path + " is null").isFalse();
    if (node.isNumber()) {
      assertThat(Double.isFinite(node.asDouble())).as(path).isTrue();
    } else if (node.isString() && NAMES.stream().noneMatch(path::endsWith)) {
      assertThat(node.asString()).as(path).doesNotMatch(NOT_A_NUMBER);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(path + "/" + i, node.get(i), respondents);
      }
    } else if (node.isObject()) {
      long people = respondents(node).orElse(respondents);
      object(path, node, people);
      node.forEachEntry((key, child) -> walk(path + "/" + key, child, people));
    }
  }

  private static Optional<Long> respondents(JsonNode node) {
    return Optional.ofNullable(node.get("response"))
        .map(response -> response.get("respondents"))
        .map(JsonNode::asLong);
  }

  private static void object(String path, JsonNode node, long respondents) {
    if (node.size() == 1 && node.has("missing")) {
      assertThat(node.get("missing").isString()).as(path).isTrue();
      assertThat(node.get("missing").asString()).as(path + " lacks a reason").isNotBlank();
      return;
    }
    intervals(path, node);
    probabilities(path, node);
    counts(path, node, respondents);
  }

  private static void intervals(String path, JsonNode node) {
    node.forEachEntry(
        (key, low) -> {
          Optional<String> opposite = opposite(key);
          if (opposite.isEmpty() || !node.has(opposite.get())) {
            return;
          }
          JsonNode high = node.get(opposite.get());
          String at = path + "/" + key;
          if (isMeasure(low)) {
            driverIntervals(at, low, high);
          } else {
            interval(at, node, key, low, high);
          }
        });
  }

  /**
   * Lower and upper ends by driver. The weight itself may lie outside them: they are percentiles of
   * a bootstrap, which need not hold the estimate.
   */
  private static void driverIntervals(String path, JsonNode low, JsonNode high) {
    low.forEachEntry(
        (driver, end) -> {
          JsonNode other = high.get(driver);
          assertThat(end.isNumber()).as(path).isEqualTo(other.isNumber());
          if (end.isNumber()) {
            assertThat(end.asDouble()).as(path).isBetween(0.0, other.asDouble() + ROUNDING);
          }
        });
  }

  private static void interval(
      String path, JsonNode node, String key, JsonNode low, JsonNode high) {
    assertThat(low.isNumber()).as(path + " has one end only").isEqualTo(high.isNumber());
    if (!low.isNumber()) {
      return;
    }
    assertThat(low.asDouble()).as(path).isLessThanOrEqualTo(high.asDouble() + ROUNDING);
    Optional<String> name = estimate(node, key);
    if (name.isEmpty()) {
      return;
    }
    JsonNode estimate = node.get(name.get());
    assertThat(estimate.isNumber()).as(path + " is an interval of nothing").isTrue();
    assertThat(estimate.asDouble())
        .as(path + " holds its estimate")
        .isBetween(low.asDouble() - ROUNDING, high.asDouble() + ROUNDING);
    double[] scale = scale(node, name.get());
    assertThat(low.asDouble()).as(path).isGreaterThanOrEqualTo(scale[0] - ROUNDING);
    assertThat(high.asDouble()).as(path).isLessThanOrEqualTo(scale[1] + ROUNDING);
  }

  /** The key of the upper end, if this is the key of a lower one. */
  private static Optional<String> opposite(String key) {
    if (key.startsWith("low")) {
      return Optional.of("high" + key.substring(3));
    }
    return key.endsWith("Low")
        ? Optional.of(key.substring(0, key.length() - 3) + "High")
        : Optional.empty();
  }

  /** What the interval is of: α by the name of its ends, otherwise the estimate of the object. */
  private static Optional<String> estimate(JsonNode node, String low) {
    String named = low.endsWith("Low") ? low.substring(0, low.length() - 3) : "";
    return node.has(named) && !named.isEmpty()
        ? Optional.of(named)
        : ESTIMATES.stream().filter(node::has).findFirst();
  }

  /** α has no lower limit; shares differ by one at most, indices by a hundred. */
  private static double[] scale(JsonNode node, String estimate) {
    return estimate.equals("difference") && node.has("item")
        ? new double[] {-1, 1}
        : SCALES.getOrDefault(estimate, new double[] {Double.NEGATIVE_INFINITY, 1});
  }

  /** Whether it is one number a driver or item rather than a number or the reason for none. */
  private static boolean isMeasure(JsonNode node) {
    return node.isObject() && !(node.size() == 1 && node.has("missing"));
  }

  private static void probabilities(String path, JsonNode node) {
    for (String key : List.of("p", "pAdjusted", "pMid", "pWelch")) {
      if (node.has(key) && node.get(key).isNumber()) {
        assertThat(node.get(key).asDouble()).as(path + "/" + key).isBetween(0.0, 1.0);
      }
    }
    if (node.has("p") && node.has("pAdjusted")) {
      assertThat(node.get("pAdjusted").isNumber()).as(path).isEqualTo(node.get("p").isNumber());
      if (node.get("p").isNumber()) {
        assertThat(node.get("pAdjusted").asDouble())
            .as(path + " adjusted")
            .isGreaterThanOrEqualTo(node.get("p").asDouble());
      }
    }
    if (node.has("tested")) {
      assertThat(node.get("tested").asBoolean()).as(path).isEqualTo(node.get("p").isNumber());
    }
    if (node.has("tested") && node.has("significant") && node.get("significant").asBoolean()) {
      assertThat(node.get("tested").asBoolean()).as(path).isTrue();
    }
  }

  private static void counts(String path, JsonNode node, long respondents) {
    if (node.has("n") && node.has("missing") && node.has("notApplicable")) {
      long n = node.get("n").asLong();
      assertThat(n + node.get("missing").asLong() + node.get("notApplicable").asLong())
          .as(path + " adds up to the respondents")
          .isEqualTo(respondents);
      long counted = node.get("counts").valueStream().mapToLong(JsonNode::asLong).sum();
      assertThat(counted).as(path + " counts").isEqualTo(n);
    }
    if (node.has("nComplete")) {
      assertThat(node.get("nComplete").asLong()).as(path).isBetween(0L, node.get("n").asLong());
    }
    if (node.has("n") && node.get("n").isNumber()) {
      assertThat(node.get("n").asLong()).as(path).isBetween(0L, respondents);
    }
  }
}
