package io.rapport.jobs.intake.config;

/** A file of the configuration that cannot be used; the message names file and key. */
public final class InvalidConfig extends RuntimeException {

  /** Refuses a file as a whole or one of its keys. */
  public InvalidConfig(String file, String path, String message) {
    super(file + (path.isEmpty() ? "" : ", " + path) + ": " + message);
  }
}
