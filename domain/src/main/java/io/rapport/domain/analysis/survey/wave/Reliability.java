package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.CronbachAlpha;
import io.rapport.domain.statistics.CrossProducts;
import io.rapport.domain.statistics.McDonaldOmega;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * How well a dimension's items measure one thing, over the sheets that answer all of them.
 *
 * @param n complete sheets
 * @param alpha Cronbach's α
 * @param interval Feldt's
 * @param omega McDonald's ω of one factor
 * @param itemRest by item its correlation with the sum of the others
 * @param alphaIfDeleted by item the α of the others
 * @param flags what is to be said of the dimension, in words
 */
public record Reliability(
    long n,
    Value alpha,
    Bounds interval,
    Value omega,
    Map<String, Value> itemRest,
    Map<String, Value> alphaIfDeleted,
    List<String> flags) {
  static final double ACCEPTABLE = .70;
  static final int FEWEST_ITEMS = 3;
  private static final String NO_VARIATION = "the answers do not vary";

  public Reliability {
    itemRest = Collections.unmodifiableMap(new LinkedHashMap<>(itemRest));
    alphaIfDeleted = Collections.unmodifiableMap(new LinkedHashMap<>(alphaIfDeleted));
    flags = List.copyOf(flags);
  }

  static Reliability of(List<String> items, CrossProducts complete) {
    Optional<String> obstacle = obstacle(items, complete);
    Optional<CronbachAlpha.Result> alpha =
        obstacle.isPresent() ? Optional.empty() : CronbachAlpha.withDefaults().of(complete);
    String otherwise = obstacle.orElse(NO_VARIATION);
    Map<String, Value> itemRest = ofItems(items, alpha, CronbachAlpha.Item::itemRest, otherwise);
    return new Reliability(
        complete.n(),
        Value.of(alpha, CronbachAlpha.Result::alpha, otherwise),
        Bounds.of(alpha.map(CronbachAlpha.Result::interval), otherwise),
        omega(items, complete, obstacle),
        itemRest,
        ofItems(
            items,
            alpha,
            CronbachAlpha.Item::alphaIfDropped,
            items.size() == 2 ? "one item would be left" : otherwise),
        flags(items, alpha, itemRest));
  }

  private static Optional<String> obstacle(List<String> items, CrossProducts complete) {
    if (items.size() < 2) {
      return Optional.of("the dimension has one item");
    }
    return complete.n() < 2
        ? Optional.of("fewer than two people answered all items")
        : Optional.empty();
  }

  private static Value omega(
      List<String> items, CrossProducts complete, Optional<String> obstacle) {
    if (obstacle.isPresent()) {
      return new Value.Missing(obstacle.get());
    }
    return items.size() < FEWEST_ITEMS
        ? new Value.Missing("one factor needs three items")
        : Value.of(
            McDonaldOmega.of(complete),
            McDonaldOmega.Result::omega,
            "an item does not vary, or the items have no common factor");
  }

  private static Map<String, Value> ofItems(
      List<String> items,
      Optional<CronbachAlpha.Result> alpha,
      Function<CronbachAlpha.Item, OptionalDouble> number,
      String otherwise) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      int item = i;
      values.put(
          items.get(i),
          alpha
              .map(found -> Value.of(number.apply(found.items().get(item)), otherwise))
              .orElseGet(() -> new Value.Missing(otherwise)));
    }
    return values;
  }

  private static List<String> flags(
      List<String> items, Optional<CronbachAlpha.Result> alpha, Map<String, Value> itemRest) {
    List<String> flags = new ArrayList<>();
    if (items.size() < FEWEST_ITEMS) {
      flags.add("fewer than three items");
    }
    if (alpha.filter(found -> found.alpha() < ACCEPTABLE).isPresent()) {
      flags.add("alpha below .70");
    }
    itemRest.forEach(
        (item, value) -> {
          if (value instanceof Value.Known known && known.number() < 0) {
            flags.add("item " + item + " runs against the others");
          }
        });
    return flags;
  }
}
