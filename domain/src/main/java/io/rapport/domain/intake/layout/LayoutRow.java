package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.Row;

/**
 * A data row of an export.
 *
 * @param row the row under machine names
 * @param standing what the export says of it
 */
public record LayoutRow(Row row, Standing standing) {}
