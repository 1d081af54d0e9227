package io.rapport.jobs.store.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A process that starts the server, executes a statement and dies without any shutdown hook. */
final class KilledRun {
  private static final int KILLED = 137;

  private KilledRun() {}

  static void in(Path data, String sql) throws IOException {
    ProgramResult result =
        Program.run(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                KilledRun.class.getName(),
                data.toString(),
                sql));
    assertThat(result.exitCode()).as(result.output()).isEqualTo(KILLED);
  }

  /** Runs in the other process. */
  public static void main(String[] arguments) throws IOException, SQLException {
    ServerAddress address = EmbeddedServer.start(Path.of(arguments[0]), () -> {}).address();
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      statement.execute(arguments[1]);
    }
    Runtime.getRuntime().halt(KILLED);
  }
}
