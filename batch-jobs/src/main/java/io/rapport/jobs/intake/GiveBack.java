package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives refused rows back. To find them the file is read once more, through the same checks. */
final class GiveBack {
  private static final Logger LOG = LoggerFactory.getLogger(GiveBack.class);

  private final SourceReaders readers;
  private final Clock clock;

  /**
   * Gives back.
   *
   * @param clock in the zone in which days begin
   */
  GiveBack(SourceReaders readers, Clock clock) {
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * Writes the refused rows of a file, if it has any.
   *
   * @param refusals what refuses the file as a whole; nothing if its other rows are taken in
   * @param target a new file
   * @return whether anything was written; nothing is if the file breaks off somewhere
   */
  boolean write(Recognised input, List<Issue> refusals, Path target) throws IOException {
    try {
      SourceReader source = readers.of(input, LocalDate.now(clock));
      return RefusedWorkbook.write(input, RefusedRows.of(input, source), refusals, target);
    } catch (UnreadableFile brokenOff) {
      LOG.info("refused rows are not given back: the file cannot be read to its end");
      return false;
    }
  }
}
