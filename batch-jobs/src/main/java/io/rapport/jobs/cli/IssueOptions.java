package io.rapport.jobs.cli;

import io.rapport.domain.release.Release;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.publish.Publisher;
import io.rapport.jobs.settings.Home;
import io.rapport.jobs.store.ReleaseStore;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;

/** Options of the commands that look at one issue in the ledger. */
final class IssueOptions {
  @Option(
      names = "--month",
      paramLabel = "yyyy-MM",
      converter = MonthOption.MonthConverter.class,
      description = "the month reported; otherwise the last one published")
  private @Nullable YearMonth month;

  @Option(
      names = "--issue",
      paramLabel = "N",
      description = "an earlier issue of that month; otherwise the newest")
  private @Nullable Integer issue;

  @Option(names = "--demo", description = "of rapport demo")
  private boolean demo;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "with --demo: the folder that rapport demo was given")
  private @Nullable Path out;

  /** Settings of the installation that is meant. */
  Map<String, String> settings(Home home) {
    return demo ? DemoCommand.settingsOf(home, Optional.ofNullable(out)) : Map.of();
  }

  /**
   * The issue that is meant.
   *
   * @throws RapportFailure {@link ExitCode#INPUT_MISSING} if there is none
   */
  Release release(ApplicationContext context) {
    ReleaseStore releases = context.getBean(ReleaseStore.class);
    YearMonth wanted =
        Optional.ofNullable(month)
            .or(() -> context.getBean(Publisher.class).lastMonth())
            .or(releases::lastMonth)
            .orElseThrow(
                () -> new RapportFailure(ExitCode.INPUT_MISSING, "no month was released yet"));
    Optional<Release> found =
        issue == null ? releases.latest(wanted) : releases.issue(wanted, issue);
    return found.orElseThrow(
        () ->
            new RapportFailure(
                ExitCode.INPUT_MISSING,
                issue == null
                    ? wanted + " has not been released"
                    : "%s has no issue %d".formatted(wanted, issue)));
  }
}
