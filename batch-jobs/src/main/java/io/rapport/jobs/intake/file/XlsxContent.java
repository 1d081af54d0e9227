package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** A workbook of Excel 2007 or later. */
final class XlsxContent implements WorkbookContent {
  private final Place place;
  private final Path file;
  private final XlsxParts parts;
  private final List<Worksheet> worksheets;
  private final NumberCells numbers;
  private final ReadableWorkbook workbook;

  private XlsxContent(
      Place place,
      Path file,
      XlsxParts parts,
      List<Worksheet> worksheets,
      ReadableWorkbook workbook) {
    this.place = place;
    this.file = file;
    this.parts = parts;
    this.worksheets = worksheets;
    this.numbers = new NumberCells(parts.since1904());
    this.workbook = workbook;
  }

  static XlsxContent open(Path file, Place place, Limits limits, Deadline deadline)
      throws IOException {
    XlsxParts parts = new XlsxParts(place, limits, deadline);
    new PackageInspection(place, limits, deadline).inspect(file, parts);
    List<Worksheet> worksheets = parts.worksheets();
    ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    return new XlsxContent(place, file, parts, worksheets, workbook);
  }

  @Override
  public List<Worksheet> worksheets() {
    return worksheets;
  }

  @Override
  public SheetRows rows(Worksheet worksheet) {
    Place sheet = Place.of(place.file(), worksheet.name());
    Optional<String> strict = parts.strictPart(worksheet.name());
    return ParserWork.refusing(
        sheet,
        () ->
            strict.isPresent()
                ? StrictRows.open(sheet, file, strict.get(), parts.sharedTexts(), workbook, numbers)
                : new XlsxRows(
                    sheet,
                    workbook.findSheet(worksheet.name()).orElseThrow().openStream(),
                    new XlsxCells(numbers)));
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
