package io.rapport.jobs.store.server;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL server whose data lives below a data folder. It listens on 127.0.0.1 on a
 * free port, asks for a generated password and syncs every commit. One process at a time may have
 * it; what a killed process left behind is stopped first, and the server recovers its data.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final String USER = "rapport";
  private static final String RENDERER = "rapport_renderer";

  private final ServerFolders folders;
  private final ServerControl control;
  private final DataFolderLock lock;
  private final ServerAddress address;
  private final ServerAddress rendererAddress;
  private final Thread shutdownHook;
  private boolean running = true;

  private EmbeddedServer(
      ServerFolders folders,
      ServerControl control,
      DataFolderLock lock,
      ServerAddress address,
      ServerAddress rendererAddress,
      Runnable beforeShutdown) {
    this.folders = folders;
    this.control = control;
    this.lock = lock;
    this.address = address;
    this.rendererAddress = rendererAddress;
    this.shutdownHook =
        new Thread(
            () -> {
              beforeShutdown.run();
              close();
            },
            "embedded-postgres-stop");
  }

  /**
   * Starts the server, making its cluster at the first use.
   *
   * @param dataFolder created if it does not exist
   * @param beforeShutdown called in the shutdown hook before the server is stopped there; may wait
   *     for work in progress
   * @throws RapportFailure {@link ExitCode#LOCKED} if another run has the folder, {@link
   *     ExitCode#DATABASE_UNAVAILABLE} if the server does not come up, {@link
   *     ExitCode#CONFIGURATION} if the data belongs to another major version
   * @throws IOException if the folder cannot be written
   */
  public static EmbeddedServer start(Path dataFolder, Runnable beforeShutdown) throws IOException {
    return start(dataFolder, beforeShutdown, null);
  }

  static EmbeddedServer start(
      Path dataFolder, Runnable beforeShutdown, @Nullable ServerAccount givenAccount)
      throws IOException {
    ServerFolders folders = ServerFolders.below(dataFolder);
    DataFolderLock lock = DataFolderLock.take(folders.lock());
    boolean started = false;
    try {
      ServerAccount account = givenAccount == null ? ServerAccount.choose() : givenAccount;
      account.requireReach(folders.root());
      ServerControl control =
          new ServerControl(ServerBinaries.unpackedBelow(folders.root()), account);
      new LeftBehind(folders, control).clear();
      control.binaries().deleteOtherVersions();
      String password = PasswordFile.readOrCreate(folders.passwordFile());
      if (!Files.exists(folders.cluster())) {
        control.create(folders.cluster(), USER, folders.passwordFile());
      }
      requireSameMajor(folders.cluster());
      account.own(folders.cluster());
      account.own(folders.logs());
      int port = control.start(folders.cluster(), folders.log());
      var address =
          new ServerAddress(
              "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), USER, password);
      var renderer =
          new ServerAddress(
              address.url(), RENDERER, PasswordFile.readOrCreate(folders.rendererPasswordFile()));
      var server = new EmbeddedServer(folders, control, lock, address, renderer, beforeShutdown);
      started = true;
      server.addShutdownHook();
      LOG.info("embedded PostgreSQL is ready on port {}", port);
      return server;
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  /** Whether a server ever kept data below a data folder. */
  public static boolean hasRunBelow(Path dataFolder) {
    return Files.exists(new ServerFolders(dataFolder).cluster());
  }

  /** How to reach the server. */
  public ServerAddress address() {
    return address;
  }

  /** The same for those who draw reports; whoever connects makes the account first. */
  public ServerAddress rendererAddress() {
    return rendererAddress;
  }

  /** Stops the server and waits for its end; gives the folder free. Later calls do nothing. */
  @Override
  public synchronized void close() {
    if (!running) {
      return;
    }
    running = false;
    try {
      if (!control.stop(folders.cluster(), "fast")
          && !control.stop(folders.cluster(), "immediate")) {
        LOG.warn("the embedded PostgreSQL did not stop in time; the next start deals with it");
      }
      lock.close();
    } catch (IOException e) {
      LOG.warn("the embedded PostgreSQL could not be stopped; the next start deals with it", e);
    }
    removeShutdownHook();
  }

  private void addShutdownHook() {
    try {
      Runtime.getRuntime().addShutdownHook(shutdownHook);
    } catch (IllegalStateException e) {
      close();
      throw new RapportFailure(ExitCode.STOPPED, "stopped on request", e);
    }
  }

  private void removeShutdownHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException e) {
      LOG.debug("stopped from the shutdown hook", e);
    }
  }

  private static void requireSameMajor(Path cluster) throws IOException {
    String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
    if (!found.equals(ServerBinaries.MAJOR)) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION,
          "%s holds data of PostgreSQL %s, this Rapport brings PostgreSQL %s: dump and reload it"
              .formatted(cluster, found, ServerBinaries.MAJOR));
    }
  }
}
