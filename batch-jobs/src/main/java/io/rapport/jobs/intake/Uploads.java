package io.rapport.jobs.intake;

import io.rapport.jobs.intake.file.TextCharsets;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Copies of everything that was handed in, named by their content. Only the owner may look. */
final class Uploads {
  private final Path folder;
  private final TextCharsets charsets;

  /**
   * Copies into a folder.
   *
   * @param charsets in which encodings text files may be
   */
  Uploads(Path folder, TextCharsets charsets) {
    this.folder = folder;
    this.charsets = charsets;
  }

  /**
   * Copies a file, or the text files of a folder, and hashes what was copied.
   *
   * @throws IOException if it cannot be read or copied
   */
  InputFile take(Path original) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    String name = String.valueOf(original.getFileName());
    if (!Files.isDirectory(original)) {
      Hashed copied = copy(original);
      return new InputFile(
          original,
          name,
          copied.sha256(),
          List.of(new InputFile.Part(copied.path(), name, charsets)));
    }
    MessageDigest all = sha256();
    List<InputFile.Part> parts = new ArrayList<>();
    for (Path file : textFiles(original)) {
      Hashed copied = copy(file);
      String partName = String.valueOf(file.getFileName());
      all.update((partName + "\0" + copied.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
      parts.add(new InputFile.Part(copied.path(), partName, charsets));
    }
    return new InputFile(original, name, HexFormat.of().formatHex(all.digest()), parts);
  }

  private record Hashed(Path path, String sha256) {}

  private Hashed copy(Path original) throws IOException {
    Path arriving = Files.createTempFile(folder, "arriving", "");
    try {
      MessageDigest digest = sha256();
      try (InputStream in = Files.newInputStream(original);
          OutputStream out = new DigestOutputStream(Files.newOutputStream(arriving), digest)) {
        in.transferTo(out);
      }
      String sha256 = HexFormat.of().formatHex(digest.digest());
      Path copy = folder.resolve(sha256);
      Files.move(
          arriving, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Hashed(copy, sha256);
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  /** The text files of a folder, sorted by name. */
  static List<Path> textFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> file.toString().matches("(?i).*\\.(csv|tsv|txt)"))
          .sorted()
          .toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
