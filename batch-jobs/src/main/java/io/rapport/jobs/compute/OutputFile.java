package io.rapport.jobs.compute;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A file that is there whole or not at all; an earlier one of its name gives way. */
public final class OutputFile {
  private OutputFile() {}

  /** Writes to a stream that somebody else closes. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Checks that a file can be written before anything is computed.
   *
   * @param inputs files that must stay as they are
   * @throws RapportFailure {@link ExitCode#OUTPUT_NOT_CREATED} if there is no such folder, or the
   *     file is a folder or an input
   */
  public static void check(Path target, List<Path> inputs) throws IOException {
    if (!Files.isDirectory(folder(target))) {
      throw failure(target, "there is no such folder");
    }
    if (Files.isDirectory(target)) {
      throw failure(target, "is a folder");
    }
    for (Path input : inputs) {
      if (Files.exists(target) && Files.exists(input) && Files.isSameFile(target, input)) {
        throw failure(target, "is an input and stays as it is");
      }
    }
  }

  /** Writes the file. Only its owner may read it: it is as confidential as the answers. */
  public static void write(Path target, Content content) throws IOException {
    Path arriving = Files.createTempFile(folder(target), ".computing", "");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(arriving))) {
        content.write(out);
      }
      Files.move(
          arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  private static Path folder(Path target) {
    Path parent = target.toAbsolutePath().getParent();
    return parent == null ? target : parent;
  }

  private static RapportFailure failure(Path target, String why) {
    return new RapportFailure(ExitCode.OUTPUT_NOT_CREATED, target.getFileName() + ": " + why);
  }
}
