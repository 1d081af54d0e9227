package io.rapport.jobs.cli;

import io.rapport.jobs.operations.FailureMapper;
import io.rapport.jobs.operations.Operations;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Home;
import io.rapport.jobs.store.RunLock;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One command's use of the application: start, take the run lock, work, let go, stop. Failures come
 * back as outcomes; their stack traces go to the log file.
 */
final class Session {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final Home home;
  private final StopSignal stop;
  private final Progress progress;

  Session(Home home, StopSignal stop, Progress progress) {
    this.home = home;
    this.stop = stop;
    this.progress = progress;
  }

  Home home() {
    return home;
  }

  /** A command that changes something: alone on the database, recorded in the history of runs. */
  Outcome change(String command, Map<String, String> settings, Function<Operations, Outcome> work) {
    return look(
        settings,
        context -> {
          try (RunLock.Held held = context.getBean(RunLock.class).hold(command)) {
            Outcome outcome = outcomeOf(() -> work.apply(context.getBean(Operations.class)));
            held.end(outcome.exitCode());
            return outcome;
          }
        });
  }

  /** A command that only looks. */
  Outcome look(
      Map<String, String> settings, Function<ConfigurableApplicationContext, Outcome> work) {
    return in(() -> Application.start(home, stop, progress, settings), work);
  }

  /** A command that only looks, and at few things: the database is started only if it is needed. */
  Outcome glance(Function<ConfigurableApplicationContext, Outcome> work) {
    return in(() -> Application.startLazily(home, stop, progress), work);
  }

  private Outcome in(
      Supplier<ConfigurableApplicationContext> start,
      Function<ConfigurableApplicationContext, Outcome> work) {
    return outcomeOf(
        () -> {
          stop.check();
          try (var context = start.get()) {
            return outcomeOf(() -> work.apply(context));
          }
        });
  }

  private Outcome outcomeOf(Supplier<Outcome> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      // Whatever broke while the process was told to end, it ended because of that.
      RapportFailure failure =
          stop.requested()
              ? new RapportFailure(ExitCode.STOPPED, "stopped on request", e)
              : FailureMapper.failureOf(e);
      LOG.info("ends with exit code {}", failure.exitCode().number(), e);
      return Outcome.failed(failure);
    }
  }
}
