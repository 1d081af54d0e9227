package io.rapport.domain.intake.layout;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Public data beside the project; tests that need it are skipped where it is missing. */
final class SharedFiles {
  private SharedFiles() {}

  static Path shared() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared").resolve("reference"))) {
      folder = folder.getParent();
    }
    Assumptions.assumeTrue(folder != null, "no folder shared/ beside the project");
    return folder == null ? Path.of("") : folder.resolve("shared");
  }

  static Path data(String file) {
    return shared().resolve("data").resolve(file);
  }
}
