package io.rapport.jobs.store;

import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Folders;
import io.rapport.jobs.settings.Home;
import io.rapport.jobs.settings.SecretFile;
import io.rapport.jobs.settings.Settings;
import io.rapport.jobs.store.server.EmbeddedServer;
import io.rapport.jobs.store.server.ServerAddress;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database of this process: its own embedded server, or an account on a given one. */
public final class Database implements AutoCloseable {
  private final ServerAddress address;
  private final Optional<ServerAddress> renderer;
  private final @Nullable EmbeddedServer embedded;

  private Database(
      ServerAddress address, Optional<ServerAddress> renderer, @Nullable EmbeddedServer embedded) {
    this.address = address;
    this.renderer = renderer;
    this.embedded = embedded;
  }

  /**
   * Starts the embedded server, or reads the account of the given one.
   *
   * @throws IOException if the data folder or the password file cannot be used
   */
  static Database open(Settings settings, Folders folders, Home home, StopSignal stop)
      throws IOException {
    Settings.DatabaseSettings given = settings.datasource();
    if (given.embedded()) {
      EmbeddedServer server = EmbeddedServer.start(folders.data(), stop::awaitFinish);
      return new Database(server.address(), Optional.of(server.rendererAddress()), server);
    }
    Settings.RendererSettings renderer = given.renderer();
    return new Database(
        new ServerAddress(
            given.url(),
            given.username(),
            SecretFile.firstLine("rapport.datasource.password-file", given.passwordFile(), home)),
        renderer.username().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new ServerAddress(
                    given.url(),
                    renderer.username(),
                    SecretFile.firstLine(
                        "rapport.datasource.renderer.password-file",
                        renderer.passwordFile(),
                        home))),
        null);
  }

  /** Whether there may be data: not before the embedded server was ever started. */
  public static boolean mayHoldData(Settings settings, Folders folders) {
    return !settings.datasource().embedded() || EmbeddedServer.hasRunBelow(folders.data());
  }

  /** How to reach it. */
  public ServerAddress address() {
    return address;
  }

  /** How those reach it who draw reports; empty if no account is named for them. */
  Optional<ServerAddress> renderer() {
    return renderer;
  }

  /** Whether the server is Rapport's own. */
  boolean isEmbedded() {
    return embedded != null;
  }

  /** One line for {@code rapport status}; never a password. */
  public String description() {
    return embedded == null
        ? "server " + address.url().replaceFirst("\\?.*", "")
        : "embedded PostgreSQL";
  }

  /** Stops the embedded server; leaves a given one alone. */
  @Override
  public void close() {
    if (embedded != null) {
      embedded.close();
    }
  }
}
