package io.rapport.templates.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A ZIP file whose entries all carry one time, so that the clock leaves no trace.
 *
 * <p>POI's own switch for this is one flag for the whole process and fails when two files are
 * written at once; this stream needs none.
 */
final class FixedTimeZip extends ZipArchiveOutputStream {

  /** Wall-clock time, as ZIP stores it: the same bytes in every time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  FixedTimeZip(OutputStream out) {
    super(out);
  }

  @Override
  public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
    entry.setTime(TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
    super.putArchiveEntry(entry);
  }
}
