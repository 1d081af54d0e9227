package io.rapport.jobs.intake;

import io.rapport.jobs.intake.file.Limits;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.TextCharsets;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.nio.charset.Charset;
import java.nio.file.Path;
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
