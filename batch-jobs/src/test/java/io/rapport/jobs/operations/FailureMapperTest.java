package io.rapport.jobs.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailureMapperTest {
  static Stream<Arguments> failures() {
    RapportFailure own = new RapportFailure(ExitCode.INPUT_MISSING, "no survey for June");
    return Stream.of(
        Arguments.of(own, ExitCode.INPUT_MISSING, "no survey for June"),
        Arguments.of(new IllegalStateException(own), ExitCode.INPUT_MISSING, "no survey for June"),
        Arguments.of(
            new SQLException("Jane", "08001"),
            ExitCode.DATABASE_UNAVAILABLE,
            "the database does not answer (SQLSTATE 08001)"),
        Arguments.of(new AccessDeniedException("/data"), ExitCode.PERMISSION, "no access to /data"),
        Arguments.of(
            new UncheckedIOException(new NoSuchFileException("/x")),
            ExitCode.IO_ERROR,
            "file is missing: /x"),
        Arguments.of(
            new FileSystemException("/x", null, "No space left on device"),
            ExitCode.IO_ERROR,
            "cannot use /x: No space left on device"),
        Arguments.of(
            new IOException("No space left on device"),
            ExitCode.IO_ERROR,
            "reading or writing failed: No space left on device"),
        Arguments.of(
            new OutOfMemoryError(),
            ExitCode.INTERNAL,
            "out of memory: set RAPPORT_MEMORY, for example to 4g"),
        Arguments.of(
            new IllegalStateException(new NumberFormatException("Jane")),
            ExitCode.INTERNAL,
            "internal error (NumberFormatException): see the log file"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void findsCodeAndLine(Throwable throwable, ExitCode code, String line) {
    RapportFailure failure = FailureMapper.failureOf(throwable);

    assertThat(failure.exitCode()).isEqualTo(code);
    assertThat(failure.line()).isEqualTo(line);
  }
}
