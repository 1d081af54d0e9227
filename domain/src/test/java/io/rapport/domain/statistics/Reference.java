package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

  /** The expected values of the sample register, from the folder of references. */
  static final String GOLDEN = "../data/engagement-register/golden.json";

  private Reference() {}

  public static JsonNode json(String file) {
    return TrackedReference.read(shared().resolve("reference"), file);
  }

  /** The expected values of the sample register. */
  public static JsonNode golden() {
    return json(GOLDEN);
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
    record(expected, what, deviation, tolerance);
    assertThat(deviation).as("%s: %s for %s", what, actual, wanted).isLessThan(tolerance);
  }

  /** Fails unless the value rounds to the six decimals written, or to the finer digits written. */
  public static void six(double actual, JsonNode expected) {
    int written = BigDecimal.valueOf(expected.asDouble()).scale();
    printed(actual, expected, Math.max(6, written));
  }

  public static void six(double[] actual, JsonNode expected) {
    assertThat(actual).hasSize(expected.size());
    for (int i = 0; i < actual.length; i++) {
      six(actual[i], expected.get(i));
    }
  }

  public static void six(Interval actual, JsonNode expected) {
    six(new double[] {actual.low(), actual.high()}, expected);
  }

  /** Fails unless the value is within half a unit of the last decimal written. */
  public static void printed(double actual, JsonNode expected, int decimals) {
    double wanted = expected.asDouble();
    double unit = Math.pow(10, -decimals);
    double size = Math.max(Math.abs(wanted), unit);
    double difference = Math.abs(actual - wanted);
    record(expected, "printed", difference / size, .51 * unit / size);
    assertThat(difference)
        .as("%s: %s for %s", TrackedReference.path(expected, "printed"), actual, wanted)
        .isLessThanOrEqualTo(.51 * unit);
  }

  /** Fails unless within an absolute tolerance of a value that was itself simulated. */
  public static void simulated(double actual, JsonNode expected, double tolerance) {
    double wanted = expected.asDouble();
    double difference = Math.abs(actual - wanted);
    record(expected, "simulated", difference / wanted, tolerance / wanted);
    assertThat(difference)
        .as("%s: %s for %s", TrackedReference.path(expected, "simulated"), actual, wanted)
        .isLessThanOrEqualTo(tolerance);
  }

  /** Fails unless the two are the same number; for counts. */
  public static void exactly(double actual, JsonNode expected) {
    record(expected, "count", actual == expected.asDouble() ? 0 : 1, 0);
    assertThat(actual).as(TrackedReference.path(expected, "count")).isEqualTo(expected.asDouble());
  }

  public static void exactly(long[] actual, JsonNode expected) {
    assertThat(actual).hasSize(expected.size());
    for (int i = 0; i < actual.length; i++) {
      exactly(actual[i], expected.get(i));
    }
  }

  public static void exactly(long[][] actual, JsonNode expected) {
    assertThat(actual).hasDimensions(expected.size(), expected.get(0).size());
    for (int i = 0; i < actual.length; i++) {
      exactly(actual[i], expected.get(i));
    }
  }

  /** Fails unless these are the words of the array, in its order. */
  public static void exactly(List<String> actual, JsonNode expected) {
    for (int i = 0; i < expected.size(); i++) {
      ComparedValues.compared(ComparedValues.leaf(expected, String.valueOf(i)));
    }
    assertThat(actual).isEqualTo(names(expected));
  }

  /** Fails unless neither the product nor the reference has a value. */
  public static void absent(boolean isAbsent, JsonNode parent, String key) {
    ComparedValues.compared(ComparedValues.leaf(parent, key));
    assertThat(parent.path(key).isNull()).as("no reference value of %s", key).isTrue();
    assertThat(isAbsent).as("no %s", key).isTrue();
  }

  /** As {@link #close}, relative however small: the far tail of a test counts too. */
  public static void closeProbability(
      String what, double actual, JsonNode expected, double tolerance) {
    double wanted = expected.asDouble();
    double deviation = Math.abs(actual - wanted) / wanted;
    record(expected, what, deviation, tolerance);
    assertThat(deviation).as("%s: %s for %s", what, actual, wanted).isLessThan(tolerance);
  }

  public static void close(String what, Interval actual, JsonNode expected, double tolerance) {
    close(what + " low", actual.low(), expected.get("lo"), tolerance);
    close(what + " high", actual.high(), expected.get("hi"), tolerance);
  }

  private static void record(JsonNode expected, String what, double deviation, double tolerance) {
    TrackedReference.compared(expected);
    Deviations.record(TrackedReference.path(expected, what), deviation, tolerance);
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

  /** Reads all files of which every value must be compared, so that none can be forgotten. */
  static void readAll() {
    if (find().isPresent()) {
      ComparedValues.FILES.forEach(Reference::json);
    }
  }

  private static Path shared() {
    return find()
        .orElseGet(
            () ->
                Assumptions.abort(
                    "No folder shared/reference beside the project: nothing to compare"));
  }

  private static Optional<Path> find() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared").resolve("reference"))) {
        return Optional.of(at.resolve("shared"));
      }
    }
    return Optional.empty();
  }
}
