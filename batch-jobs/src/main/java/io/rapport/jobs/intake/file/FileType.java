package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is, by its first bytes and its extension: the two must agree. */
enum FileType {
  /** A workbook of Excel 2007 or later. */
  XLSX,
  /** A workbook of Excel 97 to 2003. */
  XLS,
  /** An OpenDocument spreadsheet. */
  ODS,
  /** Text with delimiters. */
  DELIMITED_TEXT;

  private static final int HEAD = 8;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** Begins the first record of Excel 2, 3 and 4, which had no container (MS-XLS BOF). */
  private static final List<byte[]> OLDEST_WORKBOOKS =
      List.of(new byte[] {9, 0, 4, 0}, new byte[] {9, 2, 6, 0}, new byte[] {9, 4, 6, 0});

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
    return switch (extension(name)) {
      case "xlsx" -> {
        if (compound) {
          throw compoundFile(file, place);
        } else if (!zip) {
          throw noWorkbook(head, "XLSX", place);
        }
        yield XLSX;
      }
      case "xls" -> {
        if (zip) {
          throw wrongType(place, "the name says XLS, but the content is a newer workbook");
        } else if (!compound) {
          throw noWorkbook(head, "XLS", place);
        }
        yield XLS;
      }
      case "ods" -> {
        if (!zip) {
          throw noWorkbook(head, "ODS", place);
        }
        yield ODS;
      }
      case "csv", "tsv", "txt" -> {
        if (zip || compound || OTHER_BINARY.stream().anyMatch(magic -> startsWith(head, magic))) {
          throw wrongType(place, "the name says text, but the content is another kind of file");
        }
        yield DELIMITED_TEXT;
      }
      case "xlsm", "xltm", "xlam" ->
          throw new UnreadableFile(
              "macros", place, "workbooks with macros are not read; save it as XLSX");
      case "xlsb" ->
          throw new UnreadableFile(
              "old-format", place, "binary workbooks are not read; save it as XLSX or CSV");
      default ->
          throw new UnreadableFile(
              "unknown-extension", place, "files end in .xlsx, .xls, .ods, .csv, .tsv or .txt");
    };
  }

  /** Extension of a name in small letters, without the dot; "" if there is none. */
  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Many programs call a web page or a text a workbook; saying so is half the mending. */
  private static UnreadableFile noWorkbook(byte[] head, String type, Place place) {
    if (OLDEST_WORKBOOKS.stream().anyMatch(magic -> startsWith(head, magic))) {
      return XlsContent.older(place);
    }
    String start =
        new String(head, StandardCharsets.ISO_8859_1).replaceFirst("^\u00EF\u00BB\u00BF", "");
    return wrongType(
        place,
        "the name says "
            + type
            + ", but the content is "
            + (start.stripLeading().startsWith("<") ? "a web page or XML" : "no workbook")
            + "; save it as XLSX or CSV");
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
        : wrongType(
            place, "the name says XLSX, but the content is an older Office file; save it as XLSX");
  }

  private static UnreadableFile wrongType(Place place, String message) {
    return new UnreadableFile("wrong-type", place, message);
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
