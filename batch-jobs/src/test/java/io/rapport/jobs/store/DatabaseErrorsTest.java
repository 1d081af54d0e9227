package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.process.ExitCode;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "08001, DATABASE_UNAVAILABLE",
    "57P01, DATABASE_UNAVAILABLE",
    "53300, DATABASE_UNAVAILABLE",
    "53100, IO_ERROR",
    "58030, IO_ERROR",
    "28P01, CONFIGURATION",
    "3D000, CONFIGURATION",
    "42501, PERMISSION",
    "23505, INTERNAL",
    ", INTERNAL"
  })
  void mapsEachClassOfErrorAndRepeatsNoMessageOfTheServer(String state, ExitCode code) {
    var wrapped =
        new IllegalStateException(new SQLException("Key (name)=(Jane) already exists", state));

    assertThat(DatabaseErrors.find(wrapped))
        .hasValueSatisfying(
            failure -> {
              assertThat(failure.exitCode()).isEqualTo(code);
              assertThat(failure.line()).doesNotContain("Jane");
            });
  }

  @Test
  void leavesOtherExceptionsAlone() {
    assertThat(DatabaseErrors.find(new IllegalStateException("no database here"))).isEmpty();
  }
}
