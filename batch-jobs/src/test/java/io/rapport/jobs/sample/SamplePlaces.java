package io.rapport.jobs.sample;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the shipped sample lies. */
final class SamplePlaces {
  private SamplePlaces() {}

  /** The folder {@code config/sample} of the project, found upwards from the working directory. */
  static Path sample() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("batch-jobs/pom.xml"))) {
        return folder.resolve("config").resolve("sample");
      }
    }
    throw new IllegalStateException("the working directory is not inside the project");
  }

  static Path inbox() {
    return sample().resolve("inbox");
  }
}
