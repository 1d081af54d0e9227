package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.PulseForm;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a form of the pulse comes to, on the scale 1 to 5. A sub-score needs two of three, three of
 * four and two of three answers; the score is the mean of the three and needs all of them.
 */
record PulseScore(
    PulseForm form,
    Optional<Double> credibility,
    Optional<Double> trust,
    Optional<Double> access,
    Optional<Double> score) {
  private static final int MISSING_ALLOWED = 1;

  static PulseScore of(PulseForm form) {
    Optional<Double> credibility = mean(form.credibility());
    Optional<Double> trust = mean(form.trust());
    Optional<Double> access = mean(form.access());
    Optional<Double> score =
        credibility.flatMap(c -> trust.flatMap(t -> access.map(a -> (c + t + a) / 3)));
    return new PulseScore(form, credibility, trust, access, score);
  }

  Relationship relationship() {
    return new Relationship(form.managerId(), form.functionCode());
  }

  /** The answers to the ten items of the score, not a number where missing. */
  double[] answers() {
    return Stream.of(form.credibility(), form.trust(), form.access())
        .flatMap(List::stream)
        .mapToDouble(answer -> answer.map(Integer::doubleValue).orElse(Double.NaN))
        .toArray();
  }

  private static Optional<Double> mean(List<Optional<Integer>> answers) {
    List<Integer> given = answers.stream().flatMap(Optional::stream).toList();
    if (given.isEmpty() || given.size() < answers.size() - MISSING_ALLOWED) {
      return Optional.empty();
    }
    OptionalDouble mean = given.stream().mapToInt(Integer::intValue).average();
    return Optional.of(mean.orElseThrow());
  }
}
