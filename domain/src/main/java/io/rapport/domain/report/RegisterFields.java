package io.rapport.domain.report;

import java.util.List;

/**
 * Where a register records what a part of a page shows.
 *
 * @param sheet name of its sheet
 * @param columns headers of the columns, in the order of the sheet
 */
record RegisterFields(String sheet, List<String> columns) {
  RegisterFields {
    columns = List.copyOf(columns);
  }

  static RegisterFields of(String sheet, String... columns) {
    return new RegisterFields(sheet, List.of(columns));
  }
}
