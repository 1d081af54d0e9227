package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.RowCounts;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.store.intake.Staged;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What became of the rows of a file that was read where it lies and not stored.
 *
 * @param refusals rows refused, by reason
 * @param findings what was noticed without refusing a row, by message
 */
public record FileRead(
    RowCounts rows, SortedMap<String, Long> refusals, SortedMap<String, Long> findings) {
  public FileRead {
    refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
    findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
  }

  /**
   * Reads a file whole, through all checks of the intake.
   *
   * @param taker gets everything that would be stored, in the order of the file
   * @throws UnreadableFile if it cannot be read, or is refused as a whole
   */
  static FileRead of(Recognised input, SourceReader reader, Consumer<Staged> taker) {
    IntakeTally tally = new IntakeTally();
    Taking taking = new Taking(taker);
    FileWalk.walk(input, reader, tally, taking);
    if (!tally.fileRefusals().isEmpty()) {
      throw new UnreadableFile(tally.fileRefusals().get(0));
    }
    SortedMap<String, Long> findings = new TreeMap<>();
    tally
        .findings()
        .forEach((finding, count) -> findings.merge(finding.message(), count, Long::sum));
    return new FileRead(tally.counts(), taking.refusals, findings);
  }

  private static final class Taking implements FileWalk.Listener {
    private final Consumer<Staged> taker;
    private final SortedMap<String, Long> refusals = new TreeMap<>();

    private Taking(Consumer<Staged> taker) {
      this.taker = taker;
    }

    @Override
    public void row(SourceTable table, LayoutRow row, Reading reading) {
      reading.staged().forEach(taker);
      if (reading.refused()) {
        count(reading);
      }
    }

    @Override
    public void ended(Reading end) {
      end.staged().forEach(taker);
      count(end);
    }

    private void count(Reading reading) {
      reading.issues().stream()
          .filter(issue -> issue.severity() == Issue.Severity.REFUSED)
          .map(IntakeTally::message)
          .distinct()
          .forEach(words -> refusals.merge(words, 1L, Long::sum));
    }
  }
}
