package io.rapport.jobs.store.server;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Creates, starts and stops a cluster with PostgreSQL's own programs. */
record ServerControl(ServerBinaries binaries, ServerAccount account) {
  /** Crash recovery after a long run may need this long before the server answers. */
  private static final int START_SECONDS = 300;

  private static final int STOP_SECONDS = 60;
  private static final int START_ATTEMPTS = 5;
  private static final long LOG_LIMIT_BYTES = 5_000_000;

  /**
   * Only this machine, only TCP with a password, every commit on disk. The server's log leaves out
   * failed statements, their parameters and the rows that they name: these may be people's answers.
   */
  private static final Map<String, String> SERVER_SETTINGS =
      new TreeMap<>(
          Map.of(
              "listen_addresses", "127.0.0.1",
              "unix_socket_directories", "",
              "fsync", "on",
              "full_page_writes", "on",
              "max_connections", "40",
              "timezone", "UTC",
              "log_timezone", "UTC",
              "log_min_messages", "log",
              "log_min_error_statement", "panic",
              "log_error_verbosity", "terse"));

  /** Makes an empty cluster; its folder appears whole or not at all. */
  void create(Path cluster, String user, Path passwordFile) throws IOException {
    Path unfinished = cluster.resolveSibling("cluster.unfinished");
    Deletion.ofTree(unfinished);
    Files.createDirectory(unfinished);
    account.own(unfinished);
    Path password =
        Files.copy(
            passwordFile,
            cluster.resolveSibling("password.unfinished"),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.COPY_ATTRIBUTES);
    try {
      account.own(password);
      require(
          "create the database",
          run(
              "initdb",
              "--pgdata=" + unfinished,
              "--username=" + user,
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C"));
    } finally {
      Files.delete(password);
    }
    Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Starts the server and waits until it answers; returns its port. */
  int start(Path cluster, Path log) throws IOException {
    setAsideLongLog(log);
    ProgramResult result = new ProgramResult(1, "");
    for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
      int port = freePort();
      result =
          run(
              "pg_ctl",
              "--pgdata=" + cluster,
              "--log=" + log,
              "--wait",
              "--timeout=" + START_SECONDS,
              "--options=" + options(port),
              "start");
      if (result.succeeded()) {
        return port;
      }
      // Another process may have taken the port in between: try with a new one.
      if (!lastLogLines(log).contains("could not bind")) {
        break;
      }
    }
    throw new RapportFailure(
        ExitCode.DATABASE_UNAVAILABLE,
        "the embedded PostgreSQL does not start (%s): see %s".formatted(result.lastLine(), log));
  }

  /** Stops the server and waits for its end; false if there was none or it did not end. */
  boolean stop(Path cluster, String mode) throws IOException {
    return run(
            "pg_ctl",
            "--pgdata=" + cluster,
            "--mode=" + mode,
            "--wait",
            "--timeout=" + STOP_SECONDS,
            "stop")
        .succeeded();
  }

  private ProgramResult run(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(binaries.program(program).toString());
    command.addAll(List.of(arguments));
    return Program.run(account.commandLine(command));
  }

  private static String options(int port) {
    StringBuilder options = new StringBuilder("-p " + port);
    SERVER_SETTINGS.forEach(
        (name, value) -> options.append(" -c ").append(name).append('=').append(value));
    return options.toString();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static void setAsideLongLog(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String lastLogLines(Path log) throws IOException {
    if (!Files.exists(log)) {
      return "";
    }
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
  }

  private static void require(String purpose, ProgramResult result) throws IOException {
    if (!result.succeeded()) {
      throw new IOException("cannot " + purpose + ": " + result.lastLine());
    }
  }
}
