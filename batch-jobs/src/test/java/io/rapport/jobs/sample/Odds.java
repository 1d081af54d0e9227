package io.rapport.jobs.sample;

import java.util.List;
import java.util.stream.Stream;

/** Outcomes and their weights, in a fixed order. */
record Odds<T>(List<T> outcomes, List<Double> weights) {
  Odds {
    outcomes = List.copyOf(outcomes);
    weights = List.copyOf(weights);
  }

  static <T> Odds<T> of(T outcome, double weight) {
    return new Odds<>(List.of(outcome), List.of(weight));
  }

  Odds<T> or(T outcome, double weight) {
    return new Odds<>(
        Stream.concat(outcomes.stream(), Stream.of(outcome)).toList(),
        Stream.concat(weights.stream(), Stream.of(weight)).toList());
  }

  double total() {
    return weights.stream().mapToDouble(Double::doubleValue).sum();
  }
}
