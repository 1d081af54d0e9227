package io.rapport.jobs.store;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an error of the database means for the exit code, by its SQLSTATE (PostgreSQL manual,
 * appendix A). Messages of the server are not repeated where they could quote data.
 */
public final class DatabaseErrors {
  private DatabaseErrors() {}

  /** The failure behind an exception, if one of its causes is an error of the database. */
  public static Optional<RapportFailure> find(Throwable throwable) {
    @Nullable Throwable cause = throwable;
    while (cause != null) {
      if (cause instanceof SQLException sql) {
        return Optional.of(failure(sql));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  static RapportFailure failure(SQLException error) {
    String state = error.getSQLState() == null ? "" : error.getSQLState();
    return switch (state) {
      case "53100" -> failure(ExitCode.IO_ERROR, "the database's disk is full", error);
      case "3D000", "28000", "28P01" ->
          failure(
              ExitCode.CONFIGURATION,
              "the database refuses the account or does not exist (SQLSTATE %s): see rapport.datasource"
                  .formatted(state),
              error);
      case "42501" -> failure(ExitCode.PERMISSION, "the database account lacks a privilege", error);
      default -> {
        String kind = state.length() < 2 ? "" : state.substring(0, 2);
        yield switch (kind) {
          // Connection exceptions; too many connections, out of memory; shutdown and start-up.
          case "08", "53", "57" ->
              failure(
                  ExitCode.DATABASE_UNAVAILABLE,
                  "the database does not answer (SQLSTATE %s)".formatted(state),
                  error);
          case "58" ->
              failure(ExitCode.IO_ERROR, "the database cannot read or write its files", error);
          default ->
              failure(
                  ExitCode.INTERNAL,
                  "the database refused a statement (SQLSTATE %s)".formatted(state),
                  error);
        };
      }
    };
  }

  private static RapportFailure failure(ExitCode code, String line, SQLException error) {
    return new RapportFailure(code, line, error);
  }
}
