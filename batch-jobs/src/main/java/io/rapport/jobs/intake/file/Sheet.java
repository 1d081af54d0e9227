package io.rapport.jobs.intake.file;

import java.util.Optional;

/**
 * A sheet of a spreadsheet.
 *
 * @param name name of the sheet, empty for a text file, which is one sheet
 */
public record Sheet(Optional<String> name) {}
