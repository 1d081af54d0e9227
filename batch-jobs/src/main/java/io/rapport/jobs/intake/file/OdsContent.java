package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An OpenDocument spreadsheet. */
final class OdsContent implements WorkbookContent {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private final Place place;
  private final Limits limits;
  private final ZipFile zip;
  private final ZipArchiveEntry content;
  private final List<Worksheet> worksheets;

  private OdsContent(
      Place place,
      Limits limits,
      ZipFile zip,
      ZipArchiveEntry content,
      List<Worksheet> worksheets) {
    this.place = place;
    this.limits = limits;
    this.zip = zip;
    this.content = content;
    this.worksheets = worksheets;
  }

  static OdsContent open(Path file, Place place, Limits limits, Deadline deadline)
      throws IOException {
    OdsParts parts = new OdsParts(place, limits, deadline);
    new PackageInspection(place, limits, deadline).inspect(file, parts);
    ZipFile zip = ZipFile.builder().setPath(file).get();
    boolean opened = false;
    try {
      ZipArchiveEntry content = zip.getEntry(OdsParts.CONTENT);
      if (content == null || !isSpreadsheet(zip)) {
        throw new UnreadableFile(
            "wrong-type", place, "the name says ODS, but the content is no spreadsheet");
      }
      List<Worksheet> worksheets = parts.worksheets();
      opened = true;
      return new OdsContent(place, limits, zip, content, worksheets);
    } finally {
      if (!opened) {
        zip.close();
      }
    }
  }

  @Override
  public List<Worksheet> worksheets() {
    return worksheets;
  }

  @Override
  public SheetRows rows(Worksheet worksheet) {
    Place sheet = Place.of(place.file(), worksheet.name());
    int position = worksheets.indexOf(worksheet);
    return ParserWork.refusing(
        sheet, () -> new OdsRows(sheet, zip.getInputStream(content), position, limits));
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

  private static boolean isSpreadsheet(ZipFile zip) throws IOException {
    ZipArchiveEntry type = zip.getEntry("mimetype");
    if (type == null) {
      return false;
    }
    try (var in = zip.getInputStream(type)) {
      byte[] name = in.readNBytes(TYPE.length() + 1);
      return new String(name, StandardCharsets.US_ASCII).strip().equals(TYPE);
    }
  }
}
