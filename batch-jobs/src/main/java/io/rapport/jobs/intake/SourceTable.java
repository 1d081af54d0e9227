package io.rapport.jobs.intake;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Place;
import io.rapport.jobs.intake.file.Sheet;

/**
 * A table of an input: a sheet of a workbook or a text file, with its header.
 *
 * @param part the file it stands in
 * @param sheet its sheet
 */
public record SourceTable(InputFile.Part part, Sheet sheet, Header header) {

  /** Name of the sheet, or of the text file. */
  public String name() {
    return sheet.name().orElse(part.name());
  }

  /** The table as a place. */
  public Place place() {
    return sheet.name().isPresent()
        ? Place.of(part.name(), sheet.name().get())
        : Place.of(part.name());
  }
}
