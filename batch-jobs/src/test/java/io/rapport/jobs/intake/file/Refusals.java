package io.rapport.jobs.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** What tests say of files that are refused. */
final class Refusals {
  private Refusals() {}

  /** The file is refused by a rule, at a place given behind its name. */
  static void assertRefused(Path file, String rule, String place) {
    assertThat(Outcome.of(file)).isEqualTo(rule + " @ " + file.getFileName() + place);
  }
}
