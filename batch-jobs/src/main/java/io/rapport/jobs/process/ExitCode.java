package io.rapport.jobs.process;

/**
 * The exit codes of every command. The numbers follow BSD's {@code sysexits.h} where it has a
 * meaning that fits; 143 is the shell's code for a process ended by SIGTERM.
 */
public enum ExitCode {
  /** Done, or there was nothing to do. */
  DONE(0, "done, or nothing to do"),
  /** The command line is wrong. */
  USAGE(64, "usage"),
  /** An input file was refused as a whole. */
  INPUT_REFUSED(65, "input refused"),
  /** An input that is due is not there. */
  INPUT_MISSING(66, "input missing though due"),
  /** The database does not answer. */
  DATABASE_UNAVAILABLE(69, "database unavailable"),
  /** A fault of Rapport itself, or an audit that did not pass. */
  INTERNAL(70, "internal error or audit failed"),
  /** The published folder cannot be written. */
  OUTPUT_NOT_CREATED(73, "output cannot be created"),
  /** Reading or writing failed, or the disk is full. */
  IO_ERROR(74, "I/O error, disk full"),
  /** Another run is at work. */
  LOCKED(75, "locked, try later"),
  /** The operating system refused access. */
  PERMISSION(77, "permission"),
  /** The configuration is wrong. */
  CONFIGURATION(78, "configuration"),
  /** Stopped on request. */
  STOPPED(143, "stopped");

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The number handed to the operating system. */
  public int number() {
    return number;
  }

  /** The meaning in a few words, as printed by {@code rapport --help}. */
  public String meaning() {
    return meaning;
  }
}
