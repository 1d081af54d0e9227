package io.rapport.jobs.intake.config;

import io.rapport.domain.survey.Benchmark;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.intake.config.QuestionnaireText.BenchmarkText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The benchmarks in a questionnaire file: favourable shares in percent, indices from 0 to 100. */
final class BenchmarkLines {
  private static final double HUNDRED = 100;

  private final YamlFile file;
  private final Questionnaire questionnaire;

  BenchmarkLines(YamlFile file, Questionnaire questionnaire) {
    this.file = file;
    this.questionnaire = questionnaire;
  }

  /**
   * The benchmarks.
   *
   * @throws io.rapport.jobs.process.RapportFailure {@link
   *     io.rapport.jobs.process.ExitCode#CONFIGURATION} naming the file and the key that is wrong
   */
  List<Benchmark> of(@Nullable List<@Nullable BenchmarkText> texts) {
    List<Benchmark> benchmarks = new ArrayList<>();
    Set<String> sources = new HashSet<>();
    for (int i = 0; texts != null && i < texts.size(); i++) {
      String where = "benchmarks[" + i + "]";
      BenchmarkText text = texts.get(i);
      if (text == null || text.source() == null || text.source().isBlank()) {
        throw file.failure(where + ".source is missing");
      }
      if (!sources.add(text.source())) {
        throw file.failure(where + ".source stands twice: " + text.source());
      }
      Map<String, Double> shares =
          numbers(
              text.items(),
              where + ".items",
              id -> questionnaire.item(id).isPresent(),
              "an item of the questionnaire");
      Map<String, Double> indices =
          numbers(
              text.dimensions(),
              where + ".dimensions",
              id -> questionnaire.dimension(id).isPresent(),
              "a dimension of the questionnaire");
      if (shares.isEmpty() && indices.isEmpty()) {
        throw file.failure(where + " has neither items nor dimensions");
      }
      shares.replaceAll((id, percent) -> percent / HUNDRED);
      benchmarks.add(new Benchmark(text.source(), shares, indices));
    }
    return benchmarks;
  }

  private Map<String, Double> numbers(
      @Nullable Map<String, @Nullable Double> texts,
      String where,
      Predicate<String> known,
      String kind) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    if (texts == null) {
      return numbers;
    }
    texts.forEach(
        (id, number) -> {
          String key = where + "." + id;
          if (!known.test(id)) {
            throw file.failure(key + ": " + id + " is not " + kind);
          }
          if (number == null || !(number >= 0 && number <= HUNDRED)) {
            throw file.failure(key + " is " + number + ": use a number from 0 to 100");
          }
          numbers.put(id, number);
        });
    return numbers;
  }
}
