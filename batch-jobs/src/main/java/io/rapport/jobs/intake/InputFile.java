package io.rapport.jobs.intake;

import io.rapport.jobs.intake.file.Limits;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.TextCharsets;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that was handed in, copied to where nothing changes it any more. A folder of text files is
 * one input too.
 *
 * @param original where it was found
 * @param name its name there
 * @param sha256 SHA-256 of its content, in hexadecimal; of a folder, of its files' names and hashes
 * @param parts the copy; of a folder, the copies of its files sorted by name
 */
public record InputFile(Path original, String name, String sha256, List<Part> parts) {
  public InputFile {
    parts = List.copyOf(parts);
  }

  /**
   * A file, or the text files of a folder, where they lie: nothing is copied or hashed.
   *
   * @param charsets in which encodings text files may be
   * @throws UncheckedIOException if the folder cannot be read
   */
  static InputFile where(Path path, TextCharsets charsets) {
    String name = String.valueOf(path.getFileName());
    List<Part> parts = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try {
        for (Path file : Uploads.textFiles(path)) {
          parts.add(new Part(file, String.valueOf(file.getFileName()), charsets));
        }
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    } else {
      parts.add(new Part(path, name, charsets));
    }
    return new InputFile(path, name, "not hashed", parts);
  }

  /**
   * A copied file.
   *
   * @param name its name where it was found
   * @param charsets in which encodings it may be, if it is text
   */
  public record Part(Path copy, String name, TextCharsets charsets) {
    /** A copied file whose encoding, if it is text, is found out. */
    public Part(Path copy, String name) {
      this(copy, name, TextCharsets.STANDARD);
    }

    /** The same with its encoding declared. */
    Part declaring(Charset charset) {
      return new Part(copy, name, charsets.declaring(charset));
    }

    /**
     * Opens it.
     *
     * @throws UnreadableFile if it cannot be read safely or at all
     */
    Spreadsheet open() {
      return Spreadsheet.open(copy, name, Limits.standard(), charsets);
    }
  }

  /** Whether it is a folder. */
  public boolean isFolder() {
    return parts.size() != 1 || !parts.get(0).name().equals(name);
  }
}
