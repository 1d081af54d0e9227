package io.rapport.jobs.cli;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option {@code --month}, shared by the commands that have it. */
final class MonthOption {
  @Option(
      names = "--month",
      paramLabel = "yyyy-MM",
      converter = MonthConverter.class,
      description = "only this month; otherwise every month that is due, in order")
  private @Nullable YearMonth month;

  Optional<YearMonth> month() {
    return Optional.ofNullable(month);
  }

  /** Says what a month looks like. */
  static final class MonthConverter implements ITypeConverter<YearMonth> {
    @Override
    public YearMonth convert(String text) {
      try {
        return YearMonth.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'%s' is not a month like 2026-06".formatted(text));
      }
    }
  }
}
