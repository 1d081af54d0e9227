package io.rapport.jobs.cli;

import io.rapport.jobs.operations.FailureMapper;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Home;
import java.io.PrintWriter;

/** One command as a process of its own: the real streams, and a stop that waits for the work. */
public final class CommandProcess {
  private CommandProcess() {}

  /**
   * Runs one command; the number to exit with. When the process is told to end meanwhile, the run
   * is asked to stop and gets {@link StopSignal#PATIENCE} to do so.
   */
  public static int run(String[] arguments) {
    StopSignal stop = new StopSignal();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.request();
                  stop.awaitFinish();
                },
                "stop"));
    try {
      return RapportCli.create(
              Home.ofProcess(),
              stop,
              Terminal.progress(System.out, System.err),
              new PrintWriter(System.out, true),
              new PrintWriter(System.err, true))
          .execute(arguments);
    } catch (Error e) {
      RapportFailure failure = FailureMapper.failureOf(e);
      System.err.println("rapport: " + failure.line());
      return failure.exitCode().number();
    } finally {
      stop.finish();
    }
  }
}
