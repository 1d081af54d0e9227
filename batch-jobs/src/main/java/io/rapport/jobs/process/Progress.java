package io.rapport.jobs.process;

import java.io.PrintStream;

/**
 * Tells a person how far a long command is. On a terminal one line is rewritten in place; elsewhere
 * (cron, a pipe) each stage gives one plain line when it ends. NOT thread safe.
 */
public final class Progress {
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean rewriting;

  private Progress(PrintStream out, boolean rewriting) {
    this.out = out;
    this.rewriting = rewriting;
  }

  /** Rewrites one line in place. */
  public static Progress onTerminal(PrintStream out) {
    return new Progress(out, true);
  }

  /** One line per finished stage. */
  public static Progress plain(PrintStream out) {
    return new Progress(out, false);
  }

  /**
   * Begins a stage; close it when it has succeeded or failed.
   *
   * @param name what is done, for people
   * @param total number of steps in it; 0 if unknown
   */
  public Stage stage(String name, long total) {
    Stage stage = new Stage(name, total);
    stage.show();
    return stage;
  }

  /** A stage at work. */
  public final class Stage implements AutoCloseable {
    private final String name;
    private final long total;
    private long done;
    private long shownPercent = -1;

    private Stage(String name, long total) {
      this.name = name;
      this.total = total;
    }

    /** Counts steps as done. */
    public void advance(long steps) {
      done += steps;
      show();
    }

    private void show() {
      if (!rewriting) {
        return;
      }
      long percent = total > 0 ? Math.min(100, 100 * done / total) : 0;
      if (percent != shownPercent) {
        shownPercent = percent;
        out.print(ERASE_LINE + name + (total > 0 ? "  " + percent + " %" : " …"));
        out.flush();
      }
    }

    @Override
    public void close() {
      if (rewriting) {
        out.print(ERASE_LINE);
        out.flush();
      } else {
        out.println(total > 0 ? "%s: %d of %d".formatted(name, done, total) : name);
      }
    }
  }
}
