package io.rapport.jobs.store;

import io.rapport.jobs.store.server.EmbeddedServer;
import io.rapport.jobs.store.server.PreparedBinaries;
import io.rapport.jobs.store.server.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Databases for tests: one embedded server for all tests of a JVM, a new database for each call.
 *
 * @param address account and password on this database
 * @param passwordFile the password as the settings want it
 * @param renderer account and password of those who draw reports
 */
public record TestDatabase(ServerAddress address, Path passwordFile, ServerAddress renderer) {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** A database without any table. */
  public static TestDatabase empty() {
    ServerAddress server = Server.INSTANCE.server.address();
    String name = "test_" + COUNT.incrementAndGet();
    try (Connection connection = Connections.dedicated(server);
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = server.url().replaceFirst("/[a-z]+$", "/" + name);
    return new TestDatabase(
        new ServerAddress(url, server.user(), server.password()),
        Server.INSTANCE.data.resolve("keys/postgres.password"),
        new ServerAddress(
            url,
            Server.INSTANCE.server.rendererAddress().user(),
            Server.INSTANCE.server.rendererAddress().password()));
  }

  /** The renderer's password as the settings want it. */
  public Path rendererPasswordFile() {
    return passwordFile.resolveSibling("postgres-renderer.password");
  }

  /** A database with all tables. */
  public static TestDatabase migrated() {
    TestDatabase database = empty();
    Migrations.migrate(database.dataSource());
    return database;
  }

  /**
   * A database as an earlier program left it.
   *
   * @param version of its newest migration
   */
  static TestDatabase ofVersion(String version) {
    TestDatabase database = empty();
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
    return database;
  }

  /** Connections without a pool. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    return source;
  }

  /** The settings that make the application use this database. */
  public Map<String, String> settings() {
    return Map.of(
        "rapport.datasource.url", address.url(),
        "rapport.datasource.username", address.user(),
        "rapport.datasource.password-file", passwordFile.toString(),
        "rapport.datasource.renderer.username", renderer.user(),
        "rapport.datasource.renderer.password-file", rendererPasswordFile().toString());
  }

  private static final class Server {
    static final Server INSTANCE = new Server();

    final Path data;
    final EmbeddedServer server;

    private Server() {
      try {
        Path parent = Path.of("target", "test-folders").toAbsolutePath();
        Files.createDirectories(parent);
        data = Files.createTempDirectory(parent, "database");
        PreparedBinaries.linkInto(data);
        // Stopped by the shutdown hook that the server itself registers.
        server = EmbeddedServer.start(data, () -> {});
        try (Connection owner = Connections.dedicated(server.address())) {
          new RendererAccount(server.rendererAddress()).make(owner);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
