package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.statistics.Moments;
import io.rapport.domain.statistics.StudentT;
import java.util.Optional;

/**
 * Everybody's index of a dimension against a benchmark, by the t test of one sample. The
 * benchmark's own error is unknown.
 *
 * @param source of the benchmark
 * @param dimension id of the dimension
 * @param n people with a score
 * @param index 0–100
 * @param benchmark 0–100
 * @param difference index less benchmark, in points of 100
 * @param interval of the difference, by Student's t
 * @param p two-sided
 * @param pAdjusted Benjamini–Hochberg over all tested dimensions of the source
 * @param d Cohen's: the difference in standard deviations of the scores
 * @param practical whether the difference is large enough to matter
 */
public record IndexBenchmark(
    String source,
    String dimension,
    long n,
    Value index,
    double benchmark,
    Value difference,
    Bounds interval,
    Value t,
    Value df,
    Value p,
    Value pAdjusted,
    Value d,
    boolean tested,
    boolean practical) {

  static IndexBenchmark of(
      String source,
      String dimension,
      Moments scores,
      double benchmark,
      int testedFrom,
      double practicalPoints) {
    long n = scores.n();
    Optional<StudentT.Result> test =
        n < 2 ? Optional.empty() : StudentT.withDefaults().test(scores, benchmark);
    String nobody = "nobody answered half of the items";
    String none =
        n == 0
            ? nobody
            : n == 1 ? "a single score has no standard error" : "the scores do not vary";
    String untested =
        n > 0 && n < testedFrom ? "not tested: fewer than " + testedFrom + " scores" : none;
    Optional<StudentT.Result> tested = test.filter(result -> n >= testedFrom);
    Value p = Value.of(tested, StudentT.Result::pValue, untested);
    double difference = scores.mean() - benchmark;
    return new IndexBenchmark(
        source,
        dimension,
        n,
        n == 0 ? new Value.Missing(nobody) : Value.of(scores.mean()),
        benchmark,
        n == 0 ? new Value.Missing(nobody) : Value.of(difference),
        Bounds.of(test.map(StudentT.Result::interval), none),
        Value.of(tested, StudentT.Result::t, untested),
        Value.of(tested, StudentT.Result::df, untested),
        p,
        p,
        Value.of(test, result -> difference / scores.standardDeviation(), none),
        tested.isPresent(),
        n > 0 && Math.abs(difference) >= practicalPoints);
  }

  IndexBenchmark adjusted(Value newAdjusted) {
    return new IndexBenchmark(
        source,
        dimension,
        n,
        index,
        benchmark,
        difference,
        interval,
        t,
        df,
        p,
        newAdjusted,
        d,
        tested,
        practical);
  }
}
