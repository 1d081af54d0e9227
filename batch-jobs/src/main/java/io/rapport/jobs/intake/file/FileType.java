package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by its first bytes and its extension: the two must agree. */
enum FileType {
  /** A workbook of Excel 2007 or later. */
  WORKBOOK,
  /** Text with delimiters. */
  DELIMITED_TEXT;

  private static final int HEAD = 8;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };
  private static final List<byte[]> OTHER_BINARY =
      List.of(
          new byte[] {'%', 'P', 'D', 'F'},
          new byte[] {0x1F, (byte) 0x8B},
          new byte[] {(byte) 0x89, 'P', 'N', 'G'},
          new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
          new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
          new byte[] {'R', 'a', 'r', '!'});

  /**
   * Tells what a file is.
   *
   * @param file the file, anywhere and under any name
   * @param name the name under which it was handed in
   * @throws UnreadableFile if it is empty, of a kind that is not read, or not what its name says
   */
  static FileType of(Path file, String name) throws IOException {
    Place place = Place.of(name);
    byte[] head = head(file);
    if (head.length == 0) {
      throw new UnreadableFile("empty-file", place, "the file is empty");
    }
    boolean zip = startsWith(head, ZIP);
    boolean compound = startsWith(head, COMPOUND);
    switch (extension(name)) {
      case "xlsx":
        if (compound) {
          throw compoundFile(file, place);
        } else if (!zip) {
          throw new UnreadableFile(
              "wrong-type", place, "the name says XLSX, but the content is no workbook");
        }
        return WORKBOOK;
      case "csv", "tsv", "txt":
        if (zip || compound || OTHER_BINARY.stream().anyMatch(magic -> startsWith(head, magic))) {
          throw new UnreadableFile(
              "wrong-type", place, "the name says text, but the content is another kind of file");
        }
        return DELIMITED_TEXT;
      case "xlsm", "xltm", "xlam":
        throw new UnreadableFile(
            "macros", place, "workbooks with macros are not read; save it as XLSX");
      case "xls", "xlsb", "ods":
        throw new UnreadableFile(
            "old-format",
            place,
            "this version does not read "
                + extension(name).toUpperCase(Locale.ROOT)
                + "; save it as XLSX or CSV");
      default:
        throw new UnreadableFile(
            "unknown-extension", place, "files end in .xlsx, .csv, .tsv or .txt");
    }
  }

  /** Extension of a name in small letters, without the dot; "" if there is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static UnreadableFile compoundFile(Path file, Place place) {
    boolean encrypted;
    try (POIFSFileSystem compound = new POIFSFileSystem(file.toFile(), true)) {
      encrypted = compound.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
    } catch (IOException | RuntimeException damaged) {
      encrypted = false;
    }
    return encrypted
        ? new UnreadableFile(
            "encrypted", place, "the workbook is protected by a password; save it without one")
        : new UnreadableFile(
            "wrong-type",
            place,
            "the name says XLSX, but the content is an older Office file; save it as XLSX");
  }

  private static byte[] head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }
}
