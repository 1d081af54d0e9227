package io.rapport.jobs.intake.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet, from top to bottom; rows without cells may be left out. */
interface SheetRows extends AutoCloseable {

  /** The next row, null after the last. */
  @Nullable SheetRow next();

  /** The merged range that reaches furthest down, if that is known only after the last row. */
  default Optional<Worksheet.Merge> lowestMerge() {
    return Optional.empty();
  }

  @Override
  void close();
}
