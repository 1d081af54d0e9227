package io.rapport.jobs.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Says that this run was asked to stop. Set from the shutdown hook, read by whatever works long;
 * thread safe. The hook waits until the command has finished, at most {@link #PATIENCE}.
 */
public final class StopSignal {
  /** How long a stop may take before the process ends regardless. */
  public static final Duration PATIENCE = Duration.ofSeconds(25);

  private final AtomicBoolean requested = new AtomicBoolean();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** True once a stop was asked for. */
  public boolean requested() {
    return requested.get();
  }

  /**
   * Goes on if no stop was asked for.
   *
   * @throws RapportFailure with {@link ExitCode#STOPPED} otherwise
   */
  public void check() {
    if (requested()) {
      throw new RapportFailure(ExitCode.STOPPED, "stopped on request");
    }
  }

  /** Calls the listener once when a stop is asked for, at once if it already was. */
  public void onRequest(Runnable listener) {
    listeners.add(listener);
    if (requested() && listeners.remove(listener)) {
      listener.run();
    }
  }

  /** Asks for a stop and tells every listener. Later calls do nothing. */
  public void request() {
    if (requested.compareAndSet(false, true)) {
      for (Runnable listener : listeners) {
        if (listeners.remove(listener)) {
          listener.run();
        }
      }
    }
  }

  /** Says that the command has finished and released what it held. */
  public void finish() {
    finished.countDown();
  }

  /** Waits until the command has finished; false if it has not within {@link #PATIENCE}. */
  public boolean awaitFinish() {
    try {
      return finished.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
