package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.layout.LayoutRow;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Checks rows and counts them; blank rows, and rows that are nobody's answers, end here. */
final class RowCheck implements ItemProcessor<LayoutRow, Reading> {
  private final SourceReader source;
  private final IntakeTally tally;

  RowCheck(SourceReader source, IntakeTally tally) {
    this.source = source;
    this.tally = tally;
  }

  @Override
  public @Nullable Reading process(LayoutRow read) {
    if (read.isBlank()) {
      tally.addBlank();
      return null;
    }
    Optional<Issue> nothing = source.passesOver(read);
    if (nothing.isPresent()) {
      tally.addBlank();
      tally.addIssues(List.of(nothing.get()));
      return null;
    }
    Reading reading = source.read(read);
    tally.addRow(reading);
    return reading;
  }
}
