package io.rapport.jobs.cli;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --month}, shared by the commands that have it. */
final class MonthOption {
  @Option(
      names = "--month",
      paramLabel = "yyyy-MM",
      description = "only this month; otherwise every month that is due, in order")
  private @Nullable YearMonth month;

  Optional<YearMonth> month() {
    return Optional.ofNullable(month);
  }
}
