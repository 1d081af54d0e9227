package io.rapport.jobs.publish;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the files of a release. */
@FunctionalInterface
public interface Renderer {
  /** Writes regular files and folders below the given empty folder, nothing else, nowhere else. */
  void renderInto(Path folder) throws IOException;
}
