package io.rapport.jobs.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Writes the files of a release. */
@FunctionalInterface
public interface Renderer {
  /**
   * Writes regular files and folders below the given empty folder, nothing else, nowhere else.
   *
   * @return title of each file by its path within the folder, with slashes
   */
  Map<String, String> renderInto(Path folder) throws IOException;
}
