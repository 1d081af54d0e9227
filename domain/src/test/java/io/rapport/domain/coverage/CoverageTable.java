package io.rapport.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What the simulations counted, as one table: on the standard output and in {@code
 * target/coverage.txt} once all of them have run. A row is written down before it is judged, so
 * that a failing one stands in the table too.
 */
final class CoverageTable implements BeforeAllCallback {
  private static final List<String> ROWS = Collections.synchronizedList(new ArrayList<>());
  private static final String LINE = "%-34s | %-44s | %6d | %8d | %7.2f | %5.2f | %-7s | %s";

  /** Writes the table when the last class has run. */
  private record Printed() implements AutoCloseable {
    @Override
    public void close() throws IOException {
      List<String> lines = new ArrayList<>();
      lines.add(
          "%-34s | %-44s | %6s | %8s | %7s | %5s | %-7s | %s"
              .formatted(
                  "what", "setting", "seed", "samples", "percent", "se", "allowed", "remark"));
      lines.addAll(ROWS.stream().sorted().toList());
      Path file = Path.of("target", "coverage.txt");
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
      lines.forEach(System.out::println);
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(CoverageTable.class))
        .computeIfAbsent(Printed.class, key -> new Printed());
  }

  /** A 95 % interval must hold the truth in 93 to 97 of 100 samples. */
  static void covers(String what, String setting, long seed, Simulation.Count count) {
    within(what, setting, seed, count, 93, 97, "");
  }

  /**
   * A known weakness of a method, in the table with what Rapport does about it.
   *
   * @param least lowest percentage that is tolerated
   */
  static void knownWeakness(
      String what, String setting, long seed, Simulation.Count count, double least, String remark) {
    within(what, setting, seed, count, least, 100, "exception: " + remark);
  }

  /** At most 5 % of the coloured cells may be false. */
  static void falseDiscoveries(
      String what, String setting, long seed, Simulation.Count count, String remark) {
    within(what, setting, seed, count, 0, 5, remark);
  }

  private static void within(
      String what,
      String setting,
      long seed,
      Simulation.Count count,
      double from,
      double to,
      String remark) {
    String allowed = "%.0f–%.0f".formatted(from, to);
    ROWS.add(
        String.format(
            Locale.ROOT,
            LINE,
            what,
            setting,
            seed,
            count.samples(),
            100 * count.rate(),
            100 * count.standardError(),
            allowed,
            remark));
    assertThat(100 * count.rate()).as("%s, %s", what, setting).isBetween(from, to);
  }
}
