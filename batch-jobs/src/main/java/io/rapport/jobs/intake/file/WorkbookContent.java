package io.rapport.jobs.intake.file;

import java.util.List;

/** What a workbook of one format holds, inspected and open. */
sealed interface WorkbookContent extends AutoCloseable permits XlsxContent, XlsContent, OdsContent {

  /** Sheets with cells, in the order of the workbook; chart sheets are left out. */
  List<Worksheet> worksheets();

  /** Starts to read one of the sheets. */
  SheetRows rows(Worksheet worksheet);

  @Override
  void close();
}
