package io.rapport.jobs.endtoend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks again and again at the arguments and the environment of every process on the machine that
 * may be looked at, this one and the database's among them. Sees nothing where there is no {@code
 * /proc}.
 */
final class ProcessWatch implements AutoCloseable {
  private static final long PAUSE = 40;

  private final Map<String, byte[]> seen = new ConcurrentHashMap<>();
  private final Thread watcher = new Thread(this::watch, "process watch");
  private volatile boolean over;
  private final AtomicInteger looks = new AtomicInteger();

  private ProcessWatch() {}

  static ProcessWatch start() {
    ProcessWatch watch = new ProcessWatch();
    watch.watcher.setDaemon(true);
    watch.watcher.start();
    return watch;
  }

  /** What was seen, by what it says: a process changes its title with what it does. */
  Map<String, byte[]> seen() {
    return seen;
  }

  /** How often it looked. */
  int looks() {
    return looks.get();
  }

  @Override
  public void close() {
    over = true;
    try {
      watcher.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    while (!over) {
      ProcessHandle.allProcesses().forEach(process -> look(process.pid()));
      looks.incrementAndGet();
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private void look(long process) {
    for (String part : new String[] {"cmdline", "environ"}) {
      try {
        byte[] content = Files.readAllBytes(Path.of("/proc", Long.toString(process), part));
        seen.put(part + " " + new String(content, StandardCharsets.ISO_8859_1), content);
      } catch (IOException gone) {
        // It has ended, or belongs to somebody else.
        continue;
      }
    }
  }
}
