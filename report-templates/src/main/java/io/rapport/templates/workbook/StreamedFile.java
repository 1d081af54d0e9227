package io.rapport.templates.workbook;

import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook that keeps only the last rows of a sheet in memory, and is zipped without a trace of
 * the clock.
 *
 * <p>Texts are shared, as Excel itself stores them, so a text that stands in many rows is kept
 * once.
 */
public final class StreamedFile extends SXSSFWorkbook {

  private static final int ROWS_IN_MEMORY = 100;

  /** An empty workbook. */
  public StreamedFile() {
    super(new XSSFWorkbook(), ROWS_IN_MEMORY, false, true);
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    return new FixedTimeZip(out);
  }
}
