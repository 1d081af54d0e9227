package io.rapport.jobs.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Visits a tree to give every file its permissions and to force it to disk, folders after what they
 * hold. Refuses anything that is neither a regular file nor a folder.
 */
final class DurableTree extends SimpleFileVisitor<Path> {
  static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-x---");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");

  private DurableTree() {}

  static void seal(Path folder) throws IOException {
    Files.walkFileTree(folder, new DurableTree());
  }

  /** Forces a file, or the names in a folder, to disk. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (var tree = Files.walk(folder)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!attributes.isRegularFile()) {
      throw new IOException("a release holds regular files only, not " + file.getFileName());
    }
    Files.setPosixFilePermissions(file, FILE);
    force(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
      throws IOException {
    if (failure != null) {
      throw failure;
    }
    Files.setPosixFilePermissions(folder, FOLDER);
    force(folder);
    return FileVisitResult.CONTINUE;
  }
}
