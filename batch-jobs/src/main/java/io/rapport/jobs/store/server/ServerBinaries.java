package io.rapport.jobs.store.server;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The programs of the server for this machine, unpacked once. The folder's name holds the archive's
 * hash, so another version gets a folder of its own, and it appears whole or not at all.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record ServerBinaries(Path folder) {
  /** The major version of the programs in the archive; data of another one cannot be opened. */
  static final String MAJOR = "18";

  private static final String OWNER_ONLY_WRITES = "rwxr-x---";

  /** Unpacks the archive for this machine below {@code root} unless that was done before. */
  static ServerBinaries unpackedBelow(Path root) throws IOException {
    String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path folder = root.resolve("bin-" + hash(archive).substring(0, 16));
    if (!Files.isDirectory(folder)) {
      Path unfinished = root.resolve(folder.getFileName() + ".unfinished");
      Deletion.ofTree(unfinished);
      unpack(archive, unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return new ServerBinaries(folder);
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  /** Deletes the folders of other versions. Call it only when no server of theirs is running. */
  void deleteOtherVersions() throws IOException {
    try (var siblings = Files.newDirectoryStream(folder.resolveSibling(""), "bin-*")) {
      for (Path sibling : siblings) {
        if (!sibling.getFileName().equals(folder.getFileName())) {
          Deletion.ofTree(sibling);
        }
      }
    }
  }

  static String archiveFor(String system, String architecture) {
    String os = system.toLowerCase(Locale.ROOT);
    String cpu =
        switch (architecture.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> architecture;
        };
    String name =
        "/postgres-%s-%s.txz".formatted(os.startsWith("mac") ? "darwin" : os.split(" ")[0], cpu);
    if (ServerBinaries.class.getResource(name) == null) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION,
          "no embedded PostgreSQL for %s on %s: name a server in rapport.datasource.url"
              .formatted(system, architecture));
    }
    return name;
  }

  private static InputStream open(String archive) throws IOException {
    InputStream stream = ServerBinaries.class.getResourceAsStream(archive);
    if (stream == null) {
      throw new IOException("resource " + archive + " is gone");
    }
    return stream;
  }

  private static String hash(String archive) throws IOException {
    try (InputStream stream = open(archive)) {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      try (var digesting = new DigestInputStream(stream, sha256)) {
        digesting.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void unpack(String archive, Path target) throws IOException {
    Files.createDirectories(target);
    try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("archive " + archive + " climbs out of its folder");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          write(tar, entry, path);
        }
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, path);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          path, PosixFilePermissions.fromString(executable ? OWNER_ONLY_WRITES : "rw-r-----"));
    }
  }
}
