package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.RowCounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was read is accepted, refused, blank or replaced, and check and ingest count the same. */
class CountsTest {
  private static final int SEEDS = 12;

  @TempDir static Path folder;
  private static IntakeHome home;

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/application.yaml"), "rapport:\n  intake:\n    reject-limit: 1\n");
    home =
        new IntakeHome(
            folder,
            List.of(DroppedFiles.ENGAGEMENT, DroppedFiles.ANSWERS),
            List.of(
                Files.readString(
                    SharedData.project("config/profiles/servicenow-incident-uci.yaml")),
                Files.readString(SharedData.project("config/profiles/zendesk-tickets.yaml"))));
    home.ingest(DroppedFiles.organisation().write(folder.resolve("given")));
  }

  @AfterAll
  static void stop() {
    home.close();
  }

  static Stream<Arguments> files() {
    return Stream.<LongFunction<CountedFile>>of(
            CountedFiles::wide,
            CountedFiles::answers,
            CountedFiles::organisation,
            CountedFiles::register,
            CountedFiles::incidents,
            CountedFiles::tickets)
        .flatMap(
            kind ->
                LongStream.rangeClosed(1, SEEDS)
                    .mapToObj(seed -> Arguments.of(seed, kind.apply(seed).file().name(), kind)));
  }

  @ParameterizedTest(name = "seed {0}: {1}")
  @MethodSource("files")
  void countsReconcile(long seed, String name, LongFunction<CountedFile> kind) {
    CountedFile made = kind.apply(seed);
    Path file = made.file().write(folder.resolve("given"));

    CheckReport.Rows checked =
        home.context.getBean(FileCheck.class).check(file, 10).rows().orElseThrow();
    home.ingest(file);

    assertThat(
            new RowCounts(
                checked.read(),
                checked.accepted(),
                checked.refused(),
                checked.blank(),
                checked.duplicate()))
        .as("check")
        .isEqualTo(made.truth());
    assertThat(ingested(name)).as("ingest").isEqualTo(made.truth());
  }

  private static RowCounts ingested(String name) {
    return home.sql
        .sql(
            """
            select rows_read, rows_accepted, rows_refused, rows_blank, rows_duplicate
            from input_file where name = ?
            """)
        .param(name)
        .query(
            (row, index) ->
                new RowCounts(
                    row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
        .single();
  }
}
