package io.rapport.jobs.operations;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.settings.SettingsErrors;
import io.rapport.jobs.store.DatabaseErrors;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the exit code and the line for people in any exception. Messages of exceptions that are not
 * ours are not repeated, except for the names of files and settings: they could quote data.
 */
public final class FailureMapper {
  private FailureMapper() {}

  /** The failure that an exception means; an unknown one is an internal error. */
  public static RapportFailure failureOf(Throwable throwable) {
    return first(throwable, FailureMapper::own)
        .or(() -> SettingsErrors.find(throwable))
        .or(() -> DatabaseErrors.find(throwable))
        .or(() -> first(throwable, FailureMapper::file))
        .or(() -> first(throwable, FailureMapper::memory))
        .orElseGet(
            () ->
                new RapportFailure(
                    ExitCode.INTERNAL,
                    "internal error (%s): see the log file"
                        .formatted(rootOf(throwable).getClass().getSimpleName()),
                    throwable));
  }

  private static Optional<RapportFailure> own(Throwable cause) {
    return cause instanceof RapportFailure failure ? Optional.of(failure) : Optional.empty();
  }

  private static Optional<RapportFailure> file(Throwable cause) {
    if (cause instanceof AccessDeniedException denied) {
      return Optional.of(
          new RapportFailure(ExitCode.PERMISSION, "no access to " + denied.getFile(), denied));
    }
    if (cause instanceof NoSuchFileException missing) {
      return Optional.of(
          new RapportFailure(ExitCode.IO_ERROR, "file is missing: " + missing.getFile(), missing));
    }
    if (cause instanceof FileSystemException file) {
      String reason = file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
      return Optional.of(
          new RapportFailure(
              ExitCode.IO_ERROR, "cannot use %s: %s".formatted(file.getFile(), reason), file));
    }
    if (cause instanceof IOException io) {
      String reason = io.getMessage() == null ? io.getClass().getSimpleName() : io.getMessage();
      return Optional.of(
          new RapportFailure(ExitCode.IO_ERROR, "reading or writing failed: " + reason, io));
    }
    return Optional.empty();
  }

  private static Optional<RapportFailure> memory(Throwable cause) {
    return cause instanceof OutOfMemoryError
        ? Optional.of(
            new RapportFailure(
                ExitCode.INTERNAL, "out of memory: set RAPPORT_MEMORY, for example to 4g", cause))
        : Optional.empty();
  }

  private static Optional<RapportFailure> first(
      Throwable throwable, Function<Throwable, Optional<RapportFailure>> rule) {
    @Nullable Throwable cause = throwable;
    while (cause != null) {
      Optional<RapportFailure> failure = rule.apply(cause);
      if (failure.isPresent()) {
        return failure;
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static Throwable rootOf(Throwable throwable) {
    Throwable root = throwable;
    for (@Nullable Throwable next = root.getCause(); next != null; next = next.getCause()) {
      root = next;
    }
    return root;
  }
}
