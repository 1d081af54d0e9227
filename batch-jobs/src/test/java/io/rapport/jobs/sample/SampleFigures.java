package io.rapport.jobs.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * Plain figures of the sample, computed here on their own, so that the planted truths are held by
 * other code than the product's.
 */
final class SampleFigures {
  private SampleFigures() {}

  /** Answers to the items of a dimension, higher is better; a row per respondent. */
  static List<List<Optional<Integer>>> answers(Table wave, SampleItem.Theme theme) {
    List<List<Optional<Integer>>> sheets = new ArrayList<>();
    for (int row = 0; row < wave.rows().size(); row++) {
      List<Optional<Integer>> sheet = new ArrayList<>();
      for (SampleItem item : SampleItem.ALL) {
        if (item.theme() == theme) {
          sheet.add(
              code(wave.cell(row, item.column())).map(code -> item.reversed() ? 6 - code : code));
        }
      }
      sheets.add(sheet);
    }
    return sheets;
  }

  private static Optional<Integer> code(Object cell) {
    int code =
        cell instanceof Integer number ? number : SampleSurvey.LABELS.indexOf(cell.toString()) + 1;
    return code >= 1 && code <= 5 ? Optional.of(code) : Optional.empty();
  }

  /** Scores from 0 to 100 of a dimension by unit. */
  static Map<String, List<Double>> scores(Table wave, SampleItem.Theme theme) {
    Map<String, List<Double>> scores = new HashMap<>();
    List<List<Optional<Integer>>> answers = answers(wave, theme);
    for (int row = 0; row < answers.size(); row++) {
      String unit = wave.cell(row, "Unit").toString();
      answers.get(row).stream()
          .flatMap(Optional::stream)
          .mapToInt(Integer::intValue)
          .average()
          .ifPresent(
              mean -> scores.computeIfAbsent(unit, key -> new ArrayList<>()).add(25 * (mean - 1)));
    }
    return scores;
  }

  static double mean(Map<String, List<Double>> scores) {
    return scores.values().stream()
        .flatMap(List::stream)
        .mapToDouble(Double::doubleValue)
        .average()
        .orElseThrow();
  }

  static double mean(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  static double sd(List<Double> scores) {
    return Math.sqrt(variance(scores.stream().mapToDouble(Double::doubleValue)));
  }

  /** Cronbach's α over the complete answer sheets. */
  static double alpha(List<? extends List<Optional<Integer>>> answers) {
    List<? extends List<Optional<Integer>>> complete =
        answers.stream().filter(sheet -> sheet.stream().allMatch(Optional::isPresent)).toList();
    int items = complete.get(0).size();
    double parts = 0;
    for (int i = 0; i < items; i++) {
      int item = i;
      parts += variance(complete.stream().mapToDouble(sheet -> sheet.get(item).orElseThrow()));
    }
    double whole =
        variance(
            complete.stream()
                .mapToDouble(sheet -> sheet.stream().mapToInt(Optional::orElseThrow).sum()));
    return items / (items - 1.0) * (1 - parts / whole);
  }

  /** ICC(1) with the k̄ of unequal groups (Bliese 2000). */
  static double icc(Map<String, List<Double>> scores) {
    double grand = mean(scores);
    double between = 0;
    double within = 0;
    double people = 0;
    double squares = 0;
    for (List<Double> unit : scores.values()) {
      double mean = mean(unit);
      between += unit.size() * (mean - grand) * (mean - grand);
      within += unit.stream().mapToDouble(score -> (score - mean) * (score - mean)).sum();
      people += unit.size();
      squares += (double) unit.size() * unit.size();
    }
    int groups = scores.size();
    double meanSize = (people - squares / people) / (groups - 1);
    double msb = between / (groups - 1);
    double msw = within / (people - groups);
    return (msb - msw) / (msb + (meanSize - 1) * msw);
  }

  /** Share of a value among the rows of a table in which the column is recorded. */
  static double share(Table table, String column, Object value, Predicate<Integer> rows) {
    int recorded = 0;
    int hits = 0;
    for (int row = 0; row < table.rows().size(); row++) {
      if (rows.test(row) && !table.cell(row, column).equals("")) {
        recorded++;
        hits += table.cell(row, column).equals(value) ? 1 : 0;
      }
    }
    return hits / (double) recorded;
  }

  private static double variance(DoubleStream values) {
    return new Variance().evaluate(values.toArray());
  }
}
