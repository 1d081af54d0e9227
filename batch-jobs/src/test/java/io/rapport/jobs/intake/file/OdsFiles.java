package io.rapport.jobs.intake.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes OpenDocument spreadsheets for tests, from the XML of their sheets. */
public final class OdsFiles {
  private static final String NAMESPACES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";

  private OdsFiles() {}

  /**
   * Writes a spreadsheet.
   *
   * @param tables XML of its tables and what stands beside them
   */
  public static Path write(Path file, String tables) {
    return write(file, tables, "");
  }

  /**
   * Writes a spreadsheet.
   *
   * @param manifest XML of further entries of the manifest
   */
  static Path write(Path file, String tables, String manifest) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    put(parts, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    put(
        parts,
        "content.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
            + NAMESPACES
            + "><office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\">"
            + "<style:table-properties table:display=\"false\"/></style:style>"
            + "</office:automatic-styles><office:body><office:spreadsheet>"
            + tables
            + "</office:spreadsheet></office:body></office:document-content>");
    put(
        parts,
        "META-INF/manifest.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><manifest:manifest"
            + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + "<manifest:file-entry manifest:full-path=\"/\""
            + " manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/>"
            + manifest
            + "</manifest:manifest>");
    WorkbookFiles.zip(file, parts);
    return file;
  }

  /** XML of a table. */
  public static String table(String name, String... rows) {
    return "<table:table table:name=\"" + name + "\">" + String.join("", rows) + "</table:table>";
  }

  /** XML of a row of cells. */
  public static String row(String... cells) {
    return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
  }

  /** XML of a cell with text. */
  public static String text(String text) {
    return "<table:table-cell office:value-type=\"string\"><text:p>"
        + text
        + "</text:p></table:table-cell>";
  }

  /** XML of a cell with a number. */
  public static String number(String number) {
    return "<table:table-cell office:value-type=\"float\" office:value=\""
        + number
        + "\"><text:p>shown</text:p></table:table-cell>";
  }

  private static void put(Map<String, byte[]> parts, String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
  }
}
