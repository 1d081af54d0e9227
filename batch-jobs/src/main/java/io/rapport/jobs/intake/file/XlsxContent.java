package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** A workbook of Excel 2007 or later. */
final class XlsxContent implements WorkbookContent {
  private final Place place;
  private final List<Worksheet> worksheets;
  private final XlsxCells cells;
  private final ReadableWorkbook workbook;

  private XlsxContent(
      Place place, List<Worksheet> worksheets, XlsxCells cells, ReadableWorkbook workbook) {
    this.place = place;
    this.worksheets = worksheets;
    this.cells = cells;
    this.workbook = workbook;
  }

  static XlsxContent open(Path file, Place place, Limits limits, Deadline deadline)
      throws IOException {
    XlsxParts parts = new XlsxParts(place, limits, deadline);
    new PackageInspection(place, limits, deadline).inspect(file, parts);
    List<Worksheet> worksheets = parts.worksheets();
    ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    return new XlsxContent(
        place, worksheets, new XlsxCells(new NumberCells(parts.since1904())), workbook);
  }

  @Override
  public List<Worksheet> worksheets() {
    return worksheets;
  }

  @Override
  public SheetRows rows(Worksheet worksheet) {
    Place sheet = Place.of(place.file(), worksheet.name());
    return ParserWork.refusing(
        sheet,
        () ->
            new XlsxRows(
                sheet, workbook.findSheet(worksheet.name()).orElseThrow().openStream(), cells));
  }

  @Override
  public void close() {
    ParserWork.refusing(
        place,
        () -> {
          workbook.close();
          return true;
        });
  }
}
