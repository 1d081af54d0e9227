package io.rapport.jobs.intake;

import io.rapport.domain.intake.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Checks rows and counts them; blank rows end here. */
final class RowCheck implements ItemProcessor<Row, Reading> {
  private final SourceReader source;
  private final IntakeTally tally;

  RowCheck(SourceReader source, IntakeTally tally) {
    this.source = source;
    this.tally = tally;
  }

  @Override
  public @Nullable Reading process(Row row) {
    if (row.isBlank()) {
      tally.addBlank();
      return null;
    }
    Reading reading = source.read(row);
    tally.addRow(reading);
    return reading;
  }
}
