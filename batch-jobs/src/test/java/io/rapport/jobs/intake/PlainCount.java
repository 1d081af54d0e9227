package io.rapport.jobs.intake;

import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Counts the cells of a text file, with nothing of the product but its names of columns. */
final class PlainCount {
  /** Answers from the lowest to the highest, as the exports write them. */
  private static final List<List<String>> LABELS =
      List.of(
          List.of(
              "strongly disagree",
              "disagree",
              "neither agree or disagree",
              "agree",
              "strongly agree"),
          List.of("never", "sometimes", "often", "very often", "always"));

  private final List<CSVRecord> data;
  private final Map<String, Integer> columns = new HashMap<>();

  PlainCount(Path file, int headerRows) throws IOException {
    List<CSVRecord> rows = rows(file);
    this.data = rows.subList(headerRows, rows.size());
    CSVRecord header = rows.get(0);
    for (int at = 0; at < header.size(); at++) {
      String heading = header.get(at).replace("\uFEFF", "");
      columns.putIfAbsent(heading.replaceFirst("(?s)\\._?\\..*$|\\.\\s.*$", ""), at);
      columns.put(heading, at);
    }
  }

  static List<CSVRecord> rows(Path file) throws IOException {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
      return parser.getRecords();
    }
  }

  /** Whether an answer is outside its scale. */
  static boolean outside(Item item, int code) {
    return item.scale().answer(code).orElseThrow().kind() == Scale.Kind.NOT_APPLICABLE;
  }

  /** How often each code stands in a column. */
  Map<Integer, Long> counts(String column) {
    Map<Integer, Long> counts = new TreeMap<>();
    for (CSVRecord row : data) {
      String cell = cell(row, column);
      if (!cell.isBlank()) {
        counts.merge(code(cell), 1L, Long::sum);
      }
    }
    return counts;
  }

  /** Alpha as k/(k-1) (1 - sum of variances / variance of the sum), from complete rows of cells. */
  double alpha(Questionnaire questionnaire, Dimension dimension) {
    List<double[]> complete = new ArrayList<>();
    List<Item> items =
        dimension.items().stream().map(id -> questionnaire.item(id).orElseThrow()).toList();
    for (CSVRecord row : data) {
      double[] values = items.stream().mapToDouble(item -> value(row, item)).toArray();
      if (Arrays.stream(values).noneMatch(Double::isNaN)) {
        complete.add(values);
      }
    }
    double own = 0;
    for (int j = 0; j < items.size(); j++) {
      int at = j;
      own += variance(complete.stream().mapToDouble(row -> row[at]).toArray());
    }
    double sum = variance(complete.stream().mapToDouble(row -> Arrays.stream(row).sum()).toArray());
    return items.size() / (items.size() - 1.0) * (1 - own / sum);
  }

  private double value(CSVRecord row, Item item) {
    String cell = cell(row, item.column());
    return cell.isBlank() || outside(item, code(cell)) ? Double.NaN : item.aligned(code(cell));
  }

  private String cell(CSVRecord row, String column) {
    int at = columns.get(column);
    return at < row.size() ? row.get(at) : "";
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum()
        / (values.length - 1);
  }

  /** A leading number, else the place among the labels. */
  private static int code(String cell) {
    String text = cell.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    String number = text.replaceFirst("^(-?\\d+).*$", "$1");
    if (number.matches("-?\\d+")) {
      return Integer.parseInt(number);
    }
    return LABELS.stream()
        .filter(labels -> labels.contains(text))
        .findFirst()
        .map(labels -> labels.indexOf(text) + 1)
        .orElseThrow();
  }
}
