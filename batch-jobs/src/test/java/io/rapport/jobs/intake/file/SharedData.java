package io.rapport.jobs.intake.file;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real files that lie beside the project and are never part of it. */
public final class SharedData {
  private SharedData() {}

  /** A file or folder of the shared data; the test is skipped if there is none. */
  public static Path of(String path) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/reference"))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "skipped: there is no folder shared/reference beside the project");
    Path found = folder.resolve("shared/data").resolve(path);
    assumeTrue(Files.exists(found), "skipped: the shared data lack " + path);
    return found;
  }
}
