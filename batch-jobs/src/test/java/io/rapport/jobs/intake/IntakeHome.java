package io.rapport.jobs.intake;

import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.operations.TestPlatform;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.store.RunLock;
import io.rapport.jobs.store.TestDatabase;
import io.rapport.jobs.store.intake.IntakeStoreConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation for tests of reading: a folder, a new database, the beans of the product. */
final class IntakeHome implements AutoCloseable {
  static final String QUESTIONNAIRE =
      """
      questionnaire: engagement
      version: 1
      title: Engagement
      scales:
        agreement:
          - {code: 1, label: Disagree, kind: unfavourable}
          - {code: 3, label: Neither, kind: neutral}
          - {code: 5, label: Agree, kind: favourable}
          - {code: 9, label: Does not apply, kind: not applicable}
      items:
        - {id: ENG1, column: Q1, wording: First, scale: agreement}
        - {id: ENG2, column: Q2, wording: Second, scale: agreement}
      dimensions:
        - {id: ENG, label: Engagement, items: [ENG1, ENG2]}
      outcome: ENG
      columns: {respondent: Respondent, unit: Unit, submitted: Submitted, demographics: {gender: Gender}}
      waves:
        - {id: "2025-11", label: November 2025, opened: 2025-11-03, closed: 2025-11-21}
        - {id: "2026-05", label: May 2026, opened: 2026-05-04, closed: 2026-05-22}
      """;

  @Configuration(proxyBeanMethods = false)
  static class Silent {
    @Bean
    Progress progress() {
      return Progress.plain(
          new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }
  }

  final Path folder;
  final ConfigurableApplicationContext context;
  final JdbcClient sql;

  /** Starts with questionnaires and profiles, each given by its text. */
  IntakeHome(Path folder, List<String> questionnaires, List<String> profiles) {
    this.folder = folder;
    write("config/questionnaires", questionnaires);
    write("config/profiles", profiles);
    context =
        TestPlatform.start(
            folder,
            TestDatabase.empty(),
            new StopSignal(),
            Silent.class,
            IntakeConfiguration.class,
            IntakeStoreConfiguration.class);
    sql = context.getBean(JdbcClient.class);
  }

  Path write(String name, String... lines) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, List.of(lines));
      // As if it had lain there for a while.
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Outcome ingest(Path... files) {
    return inRun(ingest -> ingest.files(Arrays.asList(files)));
  }

  Outcome ingestInbox() {
    return inRun(Ingest::inbox);
  }

  long count(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }

  List<String> names(String subfolder) {
    try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private Outcome inRun(Function<Ingest, Outcome> work) {
    try (RunLock.Held held = context.getBean(RunLock.class).hold("ingest")) {
      Outcome outcome = work.apply(context.getBean(Ingest.class));
      held.end(outcome.exitCode());
      return outcome;
    }
  }

  private void write(String subfolder, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      write(subfolder + "/" + i + ".yaml", texts.get(i));
    }
  }
}
