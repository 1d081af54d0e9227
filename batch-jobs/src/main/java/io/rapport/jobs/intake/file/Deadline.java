package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.time.Duration;

/** The time left for a file. */
final class Deadline {
  private final Duration time;
  private final long end;

  Deadline(Duration time) {
    this.time = time;
    this.end = System.nanoTime() + time.toNanos();
  }

  /** Refuses the file once its time is over. */
  void check(Place place) {
    if (System.nanoTime() - end > 0) {
      throw new UnreadableFile(
          "deadline", place, "reading took longer than " + time.toSeconds() + " seconds");
    }
  }
}
