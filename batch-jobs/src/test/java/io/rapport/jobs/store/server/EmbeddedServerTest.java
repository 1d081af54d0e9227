package io.rapport.jobs.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
  // On the same file system as the unpacked server, so that it can be linked.
  @TempDir(factory = BuildFolder.class)
  Path data;

  @BeforeEach
  void prepare() throws IOException {
    PreparedBinaries.linkInto(data);
  }

  @Test
  void unpacksItsProgramsByItselfAndOnlyOnce() throws Exception {
    Deletion.ofTree(data.resolve("postgres"));
    start().close();
    Path program = onlyProgram(data);
    var unpackedAt = Files.getLastModifiedTime(program);
    Files.createDirectories(data.resolve("postgres/bin-of-another-version"));
    start().close();
    assertThat(onlyProgram(data)).isEqualTo(program);
    assertThat(Files.getLastModifiedTime(program)).isEqualTo(unpackedAt);
  }

  @Test
  void keepsDataOverARestart() throws Exception {
    try (EmbeddedServer server = start()) {
      execute(server.address(), "create table kept as select 42 as answer");
    }
    try (EmbeddedServer server = start()) {
      assertThat(query(server.address(), "select answer from kept")).isEqualTo("42");
    }
    assertThat(processes()).isEmpty();
  }

  @Test
  void writesDurablyAndListensOnThisMachineByPasswordOnly() throws Exception {
    try (EmbeddedServer server = start()) {
      ServerAddress address = server.address();
      assertThat(query(address, "show fsync")).isEqualTo("on");
      assertThat(query(address, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(query(address, "show unix_socket_directories")).isEmpty();
      assertThat(query(address, "show server_encoding")).isEqualTo("UTF8");
      assertThat(
              query(address, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThatThrownBy(
              () -> DriverManager.getConnection(address.url(), address.user(), "wrong").close())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
    Path password = data.resolve("keys/postgres.password");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(password)).matches("[0-9a-f]{48}");
  }

  @Test
  void keepsFailedStatementsOutOfItsLog() throws Exception {
    try (EmbeddedServer server = start()) {
      assertThatThrownBy(() -> execute(server.address(), "select 'my secret answer'::int"))
          .isInstanceOf(SQLException.class);
    }
    assertThat(Files.readString(data.resolve("postgres/log/postgres.log")))
        .contains("ready to accept connections")
        .doesNotContain("secret");
  }

  @Test
  void refusesASecondRunAndSaysSoInOneLine() throws Exception {
    try (EmbeddedServer server = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOfSatisfying(
              RapportFailure.class,
              failure -> {
                assertThat(failure.exitCode()).isEqualTo(ExitCode.LOCKED);
                assertThat(failure.line()).startsWith("another run is using the database in");
              });
      assertThat(query(server.address(), "select 1")).isEqualTo("1");
    }
  }

  @Test
  void stopsAServerThatAKilledRunLeftBehind() throws Exception {
    KilledRun.in(data, "create table kept as select 7 as answer");
    assertThat(processes()).isNotEmpty();

    try (EmbeddedServer server = start()) {
      assertThat(query(server.address(), "select answer from kept")).isEqualTo("7");
    }
    assertThat(processes()).isEmpty();
  }

  @Test
  void recoversCommittedDataAfterTheServerItselfWasKilled() throws Exception {
    KilledRun.in(data, "create table kept as select generate_series(1, 1000) as answer");
    long postmaster =
        Long.parseLong(
            Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).get(0).strip());
    ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();

    try (EmbeddedServer server = start()) {
      assertThat(query(server.address(), "select count(*) from kept")).isEqualTo("1000");
    }
  }

  @Test
  void ignoresAPidFileWhoseNumberBelongsToAnotherProcess() throws Exception {
    start().close();
    Path pidFile = data.resolve("postgres/cluster/postmaster.pid");
    Files.writeString(
        pidFile,
        ProcessHandle.current().pid() + "\n" + data.resolve("postgres/cluster") + "\n0\n1\n\n\n");

    try (EmbeddedServer server = start()) {
      assertThat(query(server.address(), "select 1")).isEqualTo("1");
    }
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void startsAfreshWhereACreationWasInterrupted() throws Exception {
    Files.createDirectories(data.resolve("postgres/cluster.unfinished/base"));
    Files.writeString(data.resolve("postgres/password.unfinished"), "half");

    try (EmbeddedServer server = start()) {
      assertThat(query(server.address(), "select 1")).isEqualTo("1");
    }
    assertThat(data.resolve("postgres/cluster.unfinished")).doesNotExist();
    assertThat(data.resolve("postgres/password.unfinished")).doesNotExist();
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws Exception {
    start().close();
    Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "11\n");

    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            RapportFailure.class,
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
              assertThat(failure.line()).contains("PostgreSQL 11").contains("PostgreSQL 18");
            });
  }

  @Test
  void runsUnderAnUnprivilegedAccountWhereRootHasNoUserNamespaces(@TempDir Path open)
      throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "needs root");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-x---"));
    ServerAccount unprivileged = ServerAccount.unprivileged();

    try (EmbeddedServer server = EmbeddedServer.start(open, () -> {}, unprivileged)) {
      execute(server.address(), "create table kept as select 3 as answer");
      assertThat(Files.getAttribute(open.resolve("postgres/cluster"), "unix:uid"))
          .isEqualTo(unprivileged.uid());
    }
    try (EmbeddedServer server = EmbeddedServer.start(open, () -> {})) {
      assertThat(query(server.address(), "select answer from kept")).isEqualTo("3");
    }
  }

  @Test
  void saysWhichFolderAnUnprivilegedAccountCannotReach(@TempDir Path closed) throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "needs root");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));

    assertThatThrownBy(
            () -> EmbeddedServer.start(closed, () -> {}, ServerAccount.unprivileged()).close())
        .isInstanceOfSatisfying(
            RapportFailure.class,
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(ExitCode.PERMISSION);
              assertThat(failure.line()).contains(closed.toString());
            });
  }

  @Test
  void namesTheMachineForWhichThereIsNoServer() {
    assertThat(ServerBinaries.archiveFor("Linux", "amd64")).isEqualTo("/postgres-linux-x86_64.txz");
    assertThat(ServerBinaries.archiveFor("Mac OS X", "aarch64"))
        .isEqualTo("/postgres-darwin-arm_64.txz");
    assertThatThrownBy(() -> ServerBinaries.archiveFor("Windows 11", "amd64"))
        .isInstanceOf(RapportFailure.class)
        .hasMessageContaining("Windows 11")
        .hasMessageContaining("rapport.datasource.url");
  }

  private static Path onlyProgram(Path data) throws IOException {
    try (var folders = Files.newDirectoryStream(data.resolve("postgres"), "bin-*")) {
      List<Path> all = new ArrayList<>();
      folders.forEach(all::add);
      assertThat(all).hasSize(1);
      return all.get(0).resolve("bin/postgres");
    }
  }

  private EmbeddedServer start() throws IOException {
    return EmbeddedServer.start(data, () -> {});
  }

  private List<ProcessHandle> processes() throws IOException {
    Path root = data.toRealPath().resolve("postgres");
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().command().filter(c -> Path.of(c).startsWith(root)).isPresent())
        .toList();
  }

  private static void execute(ServerAddress address, String sql) throws SQLException {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(ServerAddress address, String sql) throws SQLException {
    try (Connection connection = connect(address);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(ServerAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }
}
