package io.rapport.domain.release.audit.interval;

import io.rapport.domain.figure.Measure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kinds that answers are told apart by. Each answer is of one of three; where people were asked
 * whether they would recommend their employer, it is of one of three others as well.
 */
enum Kind {
  FAVOURABLE(Measure.VALUE),
  NEUTRAL(Measure.NEUTRAL),
  UNFAVOURABLE(Measure.UNFAVOURABLE),
  PROMOTER(Measure.PROMOTERS),
  /** Of whom no share is printed: those who are left. */
  PASSIVE,
  DETRACTOR(Measure.DETRACTORS);

  private static final List<Kind> ANSWERS = List.of(FAVOURABLE, UNFAVOURABLE, NEUTRAL);
  private static final List<Kind> RECOMMENDATIONS = List.of(PROMOTER, DETRACTOR, PASSIVE);

  private final Optional<Measure> measure;

  Kind() {
    measure = Optional.empty();
  }

  Kind(Measure measure) {
    this.measure = Optional.of(measure);
  }

  /** Whether a measure is the share of a kind. */
  static boolean isToldBy(Measure measure) {
    return Arrays.stream(values())
        .anyMatch(kind -> kind.measure.filter(measure::equals).isPresent());
  }

  /** Under which measure its share is printed; empty if it is not. */
  Optional<Measure> measure() {
    return measure;
  }

  /** Its share as it is printed, in points; empty if it is not. */
  Optional<BigDecimal> share(Map<Measure, BigDecimal> values) {
    return measure.map(values::get);
  }

  /** It and the kinds that make up all answers with it, the good one first. */
  List<Kind> together() {
    return ANSWERS.contains(this) ? ANSWERS : RECOMMENDATIONS;
  }
}
