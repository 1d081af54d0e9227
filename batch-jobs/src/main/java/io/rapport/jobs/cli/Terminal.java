package io.rapport.jobs.cli;

import io.rapport.jobs.process.Progress;
import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Whether a person is watching. */
final class Terminal {
  private static final int CONSOLE_WITHOUT_TERMINAL_SINCE = 22;

  private Terminal() {}

  /**
   * A rewritten line on {@code err} for a person; plain lines on {@code out} for cron or a pipe.
   */
  static Progress progress(PrintStream out, PrintStream err) {
    return isWatched() ? Progress.onTerminal(err) : Progress.plain(out);
  }

  private static boolean isWatched() {
    @Nullable Console console = System.console();
    boolean dumb = "dumb".equals(System.getenv("TERM")) || System.getenv("TERM") == null;
    return console != null && !dumb && isTerminal(console);
  }

  /** Since Java 22 a console exists even where there is no terminal, and can be asked. */
  private static boolean isTerminal(Console console) {
    if (Runtime.version().feature() < CONSOLE_WITHOUT_TERMINAL_SINCE) {
      return true;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
