package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/**
 * Reference values computed with R and SciPy, and the data they were computed from. They lie beside
 * the project; where they are missing, the tests that need them are skipped.
 */
public final class Reference {
  /** Closed forms, relative. */
  public static final double CLOSED_FORM = 1e-9;

  /** Iterative fits, relative. */
  static final double ITERATIVE = 1e-6;

  /** Values written with six decimals, absolute. */
  static final double SIX_DECIMALS = 5.1e-7;

  private Reference() {}

  public static JsonNode json(String file) {
    return TrackedReference.read(shared().resolve("reference"), file);
  }

  static JsonNode formulas() {
    return json("partnership_formulas.json");
  }

  /** The columns named, a missing answer being not a number, reversed items turned round. */
  static double[][] answers(JsonNode reference, String data, List<String> items) {
    double sumOfEnds =
        reference.at("/params/lo").asDouble() + reference.at("/params/hi").asDouble();
    List<String> reversed =
        reference.at("/params/reverse").valueStream().map(JsonNode::asString).toList();
    List<String[]> rows = rows(data);
    int[] columns = items.stream().mapToInt(List.of(rows.get(0))::indexOf).toArray();
    double[][] answers = new double[rows.size() - 1][items.size()];
    for (int row = 0; row < answers.length; row++) {
      for (int j = 0; j < columns.length; j++) {
        String cell = rows.get(row + 1)[columns[j]];
        double value = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        answers[row][j] = reversed.contains(items.get(j)) ? sumOfEnds - value : value;
      }
    }
    return answers;
  }

  /** All columns as numbers. */
  static double[][] numbers(String data) {
    return rows(data).stream()
        .skip(1)
        .map(row -> Arrays.stream(row).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  /** One column as text. */
  public static List<String> column(String data, String name) {
    List<String[]> rows = rows(data);
    int column = List.of(rows.get(0)).indexOf(name);
    return rows.stream().skip(1).map(row -> row[column]).toList();
  }

  public static List<String> names(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  static double[] doubles(JsonNode array) {
    return array.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }

  static long[] longs(JsonNode array) {
    return array.valueStream().mapToLong(JsonNode::asLong).toArray();
  }

  static double[][] matrix(JsonNode array) {
    return array.valueStream().map(Reference::doubles).toArray(double[][]::new);
  }

  static long[][] table(JsonNode array) {
    return array.valueStream().map(Reference::longs).toArray(long[][]::new);
  }

  static double[] column(double[][] rows, int column) {
    return IntStream.range(0, rows.length).mapToDouble(row -> rows[row][column]).toArray();
  }

  static double[] answered(double[] column) {
    return DoubleStream.of(column).filter(Double::isFinite).toArray();
  }

  /** Fails unless the relative deviation is within the tolerance; below 1e-6 it is absolute. */
  public static void close(String what, double actual, JsonNode expected, double tolerance) {
    double wanted = expected.asDouble();
    double deviation = Math.abs(actual - wanted) / Math.max(Math.abs(wanted), 1e-6);
    Deviations.record(TrackedReference.path(expected, what), deviation, tolerance);
    assertThat(deviation).as("%s: %s for %s", what, actual, wanted).isLessThan(tolerance);
  }

  /** As {@link #close}, relative however small: the far tail of a test counts too. */
  public static void closeProbability(
      String what, double actual, JsonNode expected, double tolerance) {
    double wanted = expected.asDouble();
    double deviation = Math.abs(actual - wanted) / wanted;
    Deviations.record(TrackedReference.path(expected, what), deviation, tolerance);
    assertThat(deviation).as("%s: %s for %s", what, actual, wanted).isLessThan(tolerance);
  }

  public static void close(String what, Interval actual, JsonNode expected, double tolerance) {
    close(what + " low", actual.low(), expected.get("lo"), tolerance);
    close(what + " high", actual.high(), expected.get("hi"), tolerance);
  }

  /** Rows of a table beside the reference values, without its header. */
  public static List<String[]> referenceRows(String table) {
    List<String[]> rows = rows(shared().resolve("reference").resolve("data").resolve(table));
    return rows.subList(1, rows.size());
  }

  private static List<String[]> rows(String data) {
    return rows(shared().resolve("data").resolve(data));
  }

  private static List<String[]> rows(Path file) {
    try {
      List<String[]> rows = new ArrayList<>();
      for (String line : Files.readAllLines(file)) {
        rows.add(line.replace("\"", "").split(",", -1));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path shared() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared").resolve("reference"))) {
        return at.resolve("shared");
      }
    }
    return Assumptions.abort("No folder shared/reference beside the project: nothing to compare");
  }
}
