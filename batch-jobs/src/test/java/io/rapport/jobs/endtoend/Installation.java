package io.rapport.jobs.endtoend;

import io.rapport.jobs.cli.RapportCli;
import io.rapport.jobs.operations.TestPlatform;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.settings.Home;
import io.rapport.jobs.store.ReleaseStoreConfiguration;
import io.rapport.jobs.store.TestDatabase;
import io.rapport.jobs.store.intake.IntakeStoreConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A folder with everything that the program has on a machine, a database of its own, and commands
 * typed in that folder. Every command starts the application as the program does.
 */
final class Installation {
  /** Everything written by tests lies since then. */
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2015-01-01T00:00:00Z"));

  private final Path folder;
  private final TestDatabase database = TestDatabase.empty();
  private final JdbcClient sql = JdbcClient.create(database.dataSource());

  Installation(Path folder) {
    this.folder = folder;
  }

  /** How a command ended. */
  record Ended(int code, List<String> out, List<String> err) {}

  /**
   * Every later command believes that it is this time.
   *
   * @param profiles further profiles of tests
   */
  Installation at(String instant, String... profiles) {
    String active = String.join(",", profiles);
    write(
        "config/application.yaml",
        "spring.profiles.active: " + FixedClock.PROFILE + (active.isEmpty() ? "" : "," + active),
        FixedClock.NOW + ": \"" + instant + "\"",
        "rapport:",
        "  organisation: Works of Ludd",
        "  datasource:",
        "    url: " + database.address().url(),
        "    username: " + database.address().user(),
        "    password-file: " + database.passwordFile(),
        "    renderer:",
        "      username: " + database.renderer().user(),
        "      password-file: " + database.rendererPasswordFile());
    return this;
  }

  /** Runs a command that nobody watches. */
  Ended run(String... arguments) {
    return run(
        new StopSignal(),
        Progress.plain(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)),
        arguments);
  }

  Ended run(StopSignal stop, Progress progress, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        RapportCli.create(
                new Home(folder, folder),
                stop,
                progress,
                new PrintWriter(out),
                new PrintWriter(err))
            .execute(arguments);
    return new Ended(code, out.toString().lines().toList(), err.toString().lines().toList());
  }

  /** Writes a text file. */
  Path write(String name, String... lines) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, List.of(lines));
      Files.setLastModifiedTime(file, LONG_AGO);
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Copies a file to a place in the folder. */
  Path copy(Path source, String name) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
      Files.setLastModifiedTime(file, LONG_AGO);
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** Names of what a subfolder holds, sorted; nothing if there is no such folder. */
  List<String> names(String subfolder) {
    if (!Files.isDirectory(folder.resolve(subfolder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Beans over the installation's database, for looking into it; close the context. */
  ConfigurableApplicationContext stores() {
    return TestPlatform.start(
        folder,
        database,
        new StopSignal(),
        FixedClock.class,
        IntakeStoreConfiguration.class,
        ReleaseStoreConfiguration.class);
  }

  long count(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }

  /** Every row of every table, by table. */
  SortedMap<String, String> tables() {
    SortedMap<String, String> tables = new TreeMap<>();
    List<String> names =
        sql.sql(
                "select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
            .query(String.class)
            .list();
    for (String name : names) {
      tables.put(
          name,
          String.join(
              "\n", sql.sql("select t::text from " + name + " t").query(String.class).list()));
    }
    return tables;
  }

  JdbcClient sql() {
    return sql;
  }
}
