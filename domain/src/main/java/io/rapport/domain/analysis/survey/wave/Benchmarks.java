package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.survey.Benchmark;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;

/**
 * Everybody against figures of other organisations. Items and dimensions of each source are
 * families of their own.
 */
public final class Benchmarks {
  /** Said wherever the tests are printed. */
  public static final String NOTE =
      "The benchmark is taken as fixed: its own error is unknown, so p is smaller than it should"
          + " be.";

  private final Questionnaire questionnaire;
  private final Tally everybody;
  private final List<Benchmark> benchmarks;
  private final SurveyMethod method;

  /** Benchmarks of a wave; ids that the questionnaire does not have are passed over. */
  public Benchmarks(
      Questionnaire questionnaire,
      Tally everybody,
      List<Benchmark> benchmarks,
      SurveyMethod method) {
    this.questionnaire = questionnaire;
    this.everybody = everybody;
    this.benchmarks = List.copyOf(benchmarks);
    this.method = method;
  }

  /** Whether there is nothing to compare with. */
  public boolean isEmpty() {
    return benchmarks.isEmpty();
  }

  /** Items, source by source, in the order of the questionnaire. */
  public List<ItemBenchmark> items() {
    List<ItemBenchmark> all = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      List<ItemBenchmark> family = new ArrayList<>();
      for (int i = 0; i < questionnaire.items().size(); i++) {
        Item item = questionnaire.items().get(i);
        Double share = benchmark.items().get(item.id());
        if (share != null) {
          family.add(
              ItemBenchmark.of(benchmark.source(), item.id(), everybody.item(i), share, method));
        }
      }
      all.addAll(Family.adjust(family, ItemBenchmark::p, ItemBenchmark::adjusted));
    }
    return all;
  }

  /** Dimensions, source by source, in the order of the questionnaire. */
  public List<IndexBenchmark> indices() {
    List<IndexBenchmark> all = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      List<IndexBenchmark> family = new ArrayList<>();
      for (int d = 0; d < questionnaire.dimensions().size(); d++) {
        Dimension dimension = questionnaire.dimensions().get(d);
        Double index = benchmark.dimensions().get(dimension.id());
        if (index != null) {
          family.add(
              IndexBenchmark.of(
                  benchmark.source(),
                  dimension.id(),
                  everybody.scores(d),
                  index,
                  dimension.id().equals(questionnaire.outcome())
                      ? method.testOutcomeFrom()
                      : method.testDimensionFrom(),
                  method.practicalPoints()));
        }
      }
      all.addAll(Family.adjust(family, IndexBenchmark::p, IndexBenchmark::adjusted));
    }
    return all;
  }
}
