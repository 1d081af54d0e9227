package io.rapport.jobs.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed run left: a server still at work, processes of a server that was itself killed, or
 * only its pid file. A process is ours if its program lies below our own folder; the number in a
 * pid file alone proves nothing, as the system hands numbers out again. Call it with the folder's
 * lock held, for then no living run can own such a process.
 */
record LeftBehind(ServerFolders folders, ServerControl control) {
  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
  private static final int PATIENCE_SECONDS = 10;

  void clear() throws IOException {
    if (!ours().isEmpty()) {
      LOG.info("stopping the database server that an earlier run left behind");
      control.stop(folders.cluster(), "fast");
      end(ours());
    }
    if (Files.deleteIfExists(folders.cluster().resolve("postmaster.pid"))) {
      LOG.info("the database server was not shut down last time; it recovers by itself");
    }
  }

  List<ProcessHandle> ours() {
    return ProcessHandle.allProcesses().filter(this::isOurs).toList();
  }

  private boolean isOurs(ProcessHandle process) {
    return process
        .info()
        .command()
        .filter(program -> Path.of(program).startsWith(folders.root()))
        .isPresent();
  }

  private static void end(List<ProcessHandle> processes) throws IOException {
    if (!haveEnded(processes)) {
      processes.forEach(ProcessHandle::destroyForcibly);
      if (!haveEnded(processes)) {
        throw new IOException("a database server left behind by an earlier run cannot be stopped");
      }
    }
  }

  private static boolean haveEnded(List<ProcessHandle> processes) throws IOException {
    var all =
        CompletableFuture.allOf(
            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
    try {
      all.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
