package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.ResponseRate;
import io.rapport.domain.statistics.WorstCaseBounds;
import java.util.OptionalLong;

/**
 * Those who could have answered.
 *
 * @param headcount their number, 0 if it is not known
 */
record Eligible(long headcount) {
  static final String UNKNOWN = "the headcount is not known";
  static final String TOO_SMALL = "more answers than the headcount";

  /** The population behind n answers, if its number is known and can be right. */
  OptionalLong population(long n) {
    return headcount > 0 && headcount >= n ? OptionalLong.of(headcount) : OptionalLong.empty();
  }

  /** Why there is no population behind n answers. */
  String whyNone() {
    return headcount > 0 ? TOO_SMALL : UNKNOWN;
  }

  /** What the share of everybody can be, whatever those without an answer think. */
  Bounds worstCase(double share, long n) {
    OptionalLong population = population(n);
    if (population.isEmpty()) {
      return Bounds.missing(whyNone());
    }
    double rate = (double) n / population.getAsLong();
    return Bounds.of(WorstCaseBounds.of(share, rate));
  }

  ResponseStatistics response(long respondents) {
    OptionalLong population = population(respondents);
    if (population.isEmpty()) {
      return new ResponseStatistics(
          respondents,
          headcount > 0 ? Value.of(headcount) : new Value.Missing(UNKNOWN),
          new Value.Missing(whyNone()),
          Bounds.missing(whyNone()));
    }
    ResponseRate.Result rate = ResponseRate.withDefaults().of(respondents, population.getAsLong());
    Interval interval = rate.interval();
    return new ResponseStatistics(
        respondents, Value.of(headcount), Value.of(rate.rate()), Bounds.of(interval));
  }
}
