package io.rapport.jobs.publish;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A text file that appears, or is replaced, in one step. */
public final class PlacedFile {
  static final String UNFINISHED = ".unfinished";

  private PlacedFile() {}

  /**
   * Puts a file in its place unless the same stands there already; makes its folder if need be. Its
   * owner may write it, its group read it.
   *
   * @throws RapportFailure {@link ExitCode#OUTPUT_NOT_CREATED} if it cannot be written
   */
  public static void put(Path file, String content) {
    try {
      if (Files.isRegularFile(file) && Files.readString(file).equals(content)) {
        return;
      }
      Path folder = file.resolveSibling("");
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(DurableTree.FOLDER));
      }
      Path swap = file.resolveSibling(file.getFileName() + UNFINISHED);
      Files.writeString(swap, content);
      DurableTree.seal(swap);
      Files.move(swap, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      DurableTree.force(folder);
    } catch (IOException e) {
      throw new RapportFailure(
          ExitCode.OUTPUT_NOT_CREATED,
          "%s cannot be written (%s)"
              .formatted(
                  file, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
          e);
    }
  }
}
