package io.rapport.jobs.store.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/** Makes temporary folders below {@code target}. */
public final class BuildFolder implements TempDirFactory {
  @Override
  public Path createTempDirectory(
      AnnotatedElementContext elementContext, ExtensionContext extensionContext)
      throws IOException {
    Path parent = Path.of("target", "test-folders").toAbsolutePath();
    Files.createDirectories(parent);
    return Files.createTempDirectory(parent, "t");
  }
}
