package io.rapport.jobs.intake;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.survey.SurveyTable;
import io.rapport.jobs.intake.file.Sheet;
import java.util.Optional;

/**
 * A table of an input: a sheet of a workbook or a text file, with its header.
 *
 * @param part the file it stands in
 * @param sheet its sheet
 * @param header names of its columns
 * @param layout how a survey tool laid it out; empty if it has one header row and plain rows
 */
public record SourceTable(
    InputFile.Part part, Sheet sheet, Header header, Optional<SurveyLayout> layout) {

  /** A table with one header row and plain rows. */
  static SourceTable plain(InputFile.Part part, Sheet sheet, Header header) {
    return new SourceTable(part, sheet, header, Optional.empty());
  }

  /** The same table as a survey tool laid it out. */
  SourceTable in(SurveyLayout known) {
    return new SourceTable(part, sheet, known.header(), Optional.of(known));
  }

  /** What rows of answers are read with. */
  SurveyTable answers() {
    return layout.map(SurveyLayout::table).orElseGet(() -> SurveyTable.plain(header));
  }

  /** Rows before the first data row, blank ones not counted. */
  int headerRows() {
    return layout.map(known -> known.match().headerRows()).orElse(1);
  }

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
