package io.rapport.jobs.publish;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A release that is in place.
 *
 * @param folder its folder
 * @param manifest what it consists of
 * @param isNew false if it was in place before and no byte was changed
 */
public record Publication(Path folder, Manifest manifest, boolean isNew) {

  /** Name of its folder, such as "2026-06.2". */
  public String name() {
    Path name = folder.getFileName();
    return name == null ? "" : name.toString();
  }

  /** Whether the folder holds exactly the files of the manifest, unchanged. */
  public boolean isIntact() throws IOException {
    return manifest.describes(folder);
  }
}
