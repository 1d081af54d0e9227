package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.statistics.BenchmarkShare;

/**
 * Everybody's favourable share of an item against a benchmark, as one sample. The benchmark's own
 * error is unknown.
 *
 * @param source of the benchmark
 * @param item id of the item
 * @param n answers
 * @param share 0..1
 * @param benchmark 0..1
 * @param difference share less benchmark
 * @param interval of the difference, Wilson's
 * @param method how p came about, in words; empty if untested
 * @param z of the score test
 * @param p two-sided, of that test or of the exact binomial
 * @param pAdjusted Benjamini–Hochberg over all tested items of the source
 * @param h Cohen's
 * @param practical whether the difference is large enough to matter
 */
public record ItemBenchmark(
    String source,
    String item,
    long n,
    Value share,
    double benchmark,
    Value difference,
    Bounds interval,
    String method,
    Value z,
    Value p,
    Value pAdjusted,
    Value h,
    boolean tested,
    boolean practical) {

  static ItemBenchmark of(
      String source, String item, Tally.ItemCounts counts, double benchmark, SurveyMethod limits) {
    if (counts.base() == 0) {
      Value none = new Value.Missing("nobody answered");
      Bounds open = Bounds.missing("nobody answered");
      return new ItemBenchmark(
          source, item, 0, none, benchmark, none, open, "", none, none, none, none, false, false);
    }
    BenchmarkShare.Result result =
        BenchmarkShare.withDefaults().test(counts.favourable(), counts.base(), benchmark);
    boolean tested = counts.base() >= limits.testItemFrom();
    String untested = "not tested: fewer than " + limits.testItemFrom() + " answers";
    Value p = tested ? Value.of(result.pValue()) : new Value.Missing(untested);
    String method = result.z().isPresent() ? "score z" : "exact binomial";
    return new ItemBenchmark(
        source,
        item,
        result.n(),
        Value.of(result.share()),
        benchmark,
        Value.of(result.difference()),
        Bounds.of(result.interval()),
        tested ? method : "",
        tested
            ? Value.of(result.z(), "the exact binomial test has no z")
            : new Value.Missing(untested),
        p,
        p,
        Value.of(result.cohenH()),
        tested,
        100 * Math.abs(result.difference()) >= limits.practicalPoints());
  }

  ItemBenchmark adjusted(Value newAdjusted) {
    return new ItemBenchmark(
        source,
        item,
        n,
        share,
        benchmark,
        difference,
        interval,
        method,
        z,
        p,
        newAdjusted,
        h,
        tested,
        practical);
  }
}
