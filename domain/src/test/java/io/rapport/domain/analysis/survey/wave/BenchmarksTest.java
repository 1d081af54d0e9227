package io.rapport.domain.analysis.survey.wave;

import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.survey.Benchmark;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
  private static final Questionnaire SURVEY = Surveys.threeItems();

  @Test
  @DisplayName("60 of 100 against one half: z 2; their scores against their own mean: t 0")
  void byHand() {
    List<List<Optional<Short>>> sheets =
        new ArrayList<>(Collections.nCopies(60, answers(5, 5, null)));
    sheets.addAll(Collections.nCopies(40, answers(1, 1, null)));
    Benchmarks benchmarks =
        benchmarks(
            sheets,
            new Benchmark("Trade", Map.of("A", .5, "C", .5), Map.of("ONE", 60.0)),
            new Benchmark("Year before", Map.of("A", .57), Map.of("ONE", 50.0)));

    ItemBenchmark item = benchmarks.items().get(0);
    assertThat(item.method()).isEqualTo("score z");
    assertThat(number(item.z())).isCloseTo(2, within(1e-12));
    assertThat(number(item.difference())).isCloseTo(.1, within(1e-12));
    assertThat(number(item.p())).isCloseTo(.0455003, within(1e-7));
    assertThat(item.pAdjusted()).as("a family of one").isEqualTo(item.p());
    assertThat(item.practical()).isTrue();
    ItemBenchmark silent = benchmarks.items().get(1);
    assertThat(silent.item()).isEqualTo("C");
    assertThat(reason(silent.p())).isEqualTo("nobody answered");
    ItemBenchmark other = benchmarks.items().get(2);
    assertThat(other.source()).isEqualTo("Year before");
    assertThat(other.practical()).isFalse();

    IndexBenchmark none = benchmarks.indices().get(0);
    assertThat(none.t()).isEqualTo(Value.of(0));
    assertThat(none.p()).isEqualTo(Value.of(1));
    IndexBenchmark index = benchmarks.indices().get(1);
    // Scores 0 and 100: s² = 240000/99, t = 10/√(s²/100).
    assertThat(number(index.t())).isCloseTo(100 / Math.sqrt(240000 / 99.0), within(1e-9));
    assertThat(index.df()).isEqualTo(Value.of(99));
    assertThat(number(index.d())).isCloseTo(10 / Math.sqrt(240000 / 99.0), within(1e-9));
  }

  @Test
  void tooFewAndConstantAnswersSayWhy() {
    Benchmark all = new Benchmark("Trade", Map.of("A", .5), Map.of("ONE", 50.0, "ABC", 50.0));
    Benchmarks few = benchmarks(Collections.nCopies(15, answers(5, 5, 1)), all);
    assertThat(reason(few.items().get(0).p())).isEqualTo("not tested: fewer than 30 answers");
    assertThat(few.items().get(0).method()).isEmpty();
    assertThat(number(few.items().get(0).difference())).isEqualTo(.5);
    assertThat(reason(few.indices().get(0).p()))
        .as("the outcome is tested from 10")
        .isEqualTo("the scores do not vary");
    assertThat(reason(few.indices().get(1).p())).isEqualTo("not tested: fewer than 20 scores");

    Benchmarks nobody = benchmarks(List.of(), all);
    assertThat(reason(nobody.items().get(0).share())).isEqualTo("nobody answered");
    assertThat(reason(nobody.indices().get(0).index()))
        .isEqualTo("nobody answered half of the items");
    assertThat(nobody.indices().get(0).practical()).isFalse();

    Benchmarks exact =
        benchmarks(
            Collections.nCopies(30, answers(5, 5, 1)),
            new Benchmark("Trade", Map.of("A", .9), Map.of()));
    assertThat(exact.items().get(0).method()).isEqualTo("exact binomial");
    assertThat(reason(exact.items().get(0).z())).isEqualTo("the exact binomial test has no z");
    assertThat(number(exact.items().get(0).p())).isBetween(Math.pow(.9, 30), .2);
  }

  @Test
  void figuresThatCannotBeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Benchmark("Trade", Map.of("A", 71.0), Map.of()))
        .withMessageContaining("share of item A");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Benchmark("Trade", Map.of(), Map.of("ONE", -1.0)))
        .withMessageContaining("index of dimension ONE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Benchmark("Trade", Map.of(), Map.of()))
        .withMessageContaining("no figure");
  }

  private static Benchmarks benchmarks(
      List<List<Optional<Short>>> sheets, Benchmark... benchmarks) {
    Tally tally = Waves.tally(SURVEY, sheets);
    return new Benchmarks(SURVEY, tally, List.of(benchmarks), SurveyMethod.DEFAULT);
  }

  private static double number(Value value) {
    return ((Value.Known) value).number();
  }

  private static String reason(Value value) {
    return ((Value.Missing) value).reason();
  }
}
