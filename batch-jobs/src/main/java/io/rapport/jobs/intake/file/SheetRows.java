package io.rapport.jobs.intake.file;

import org.jspecify.annotations.Nullable;

/** Rows of one sheet, from top to bottom; rows without cells may be left out. */
interface SheetRows extends AutoCloseable {

  /** The next row, null after the last. */
  @Nullable SheetRow next();

  @Override
  void close();
}
