package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook of Excel 2007 or later, in the usual or the strict form. */
final class XlsxContent implements WorkbookContent {
  private final Place place;
  private final Limits limits;
  private final XlsxParts parts;
  private final List<Worksheet> worksheets;
  private final ZipFile zip;

  private XlsxContent(
      Place place, Limits limits, XlsxParts parts, List<Worksheet> worksheets, ZipFile zip) {
    this.place = place;
    this.limits = limits;
    this.parts = parts;
    this.worksheets = worksheets;
    this.zip = zip;
  }

  static XlsxContent open(Path file, Place place, Limits limits, Deadline deadline)
      throws IOException {
    XlsxParts parts = new XlsxParts(place, limits);
    new PackageInspection(place, limits, deadline).inspect(file, parts);
    List<Worksheet> worksheets = parts.worksheets();
    return new XlsxContent(place, limits, parts, worksheets, ZipFile.builder().setPath(file).get());
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
        () -> {
          ZipArchiveEntry entry = zip.getEntry(parts.part(worksheet));
          if (entry == null) {
            throw new NoSuchFileException(worksheet.name());
          }
          return new XlsxRows(sheet, zip.getInputStream(entry), parts.cells(), limits);
        });
  }

  @Override
  public void close() {
    ParserWork.refusing(
        place,
        () -> {
          zip.close();
          return true;
        });
  }
}
