package io.rapport.jobs.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Quality;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a release consists of and what it was made from. Everything is sorted and nothing depends on
 * the time of day, so the same release always has the same manifest, byte for byte.
 *
 * @param period the month of the release, as in 2026-06
 * @param versions name and version of each program, method and policy that shaped the release
 * @param inputs name and SHA-256 of each input
 * @param files path within the release (with slashes) and what the file is
 * @param revisions figures that differ from the month's earlier issue; left out of the file if
 *     there are none
 */
public record Manifest(
    String period,
    SortedMap<String, String> versions,
    SortedMap<String, String> inputs,
    SortedMap<String, Entry> files,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Quality.Revision> revisions) {
  public Manifest {
    // Manifests of earlier programs do not have them.
    revisions = revisions == null ? List.of() : List.copyOf(revisions);
  }

  /** The manifest's own name; it does not list itself. */
  public static final String FILE_NAME = "manifest.json";

  /** Name of the version that holds the tags of the languages, such as "en, fr". */
  static final String LANGUAGES = "languages";

  /** Version that names how the PDFs are encrypted, if they are. */
  static final String ENCRYPTION = "encryption";

  private static final String RELEASE = "release";
  private static final String ISSUE = "issue";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * One file.
   *
   * @param bytes its size
   * @param sha256 its hash in lower-case hexadecimal digits
   * @param title what it is, in words
   * @param language tag of the language that it is in; left out of the file if it is in none
   * @param unit code and name of the unit that it is about; left out of the file if it is about
   *     none
   */
  public record Entry(
      long bytes,
      String sha256,
      String title,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> language,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Catalogue.Named> unit) {
    public Entry {
      // Manifests of earlier programs do not have these.
      language = language == null ? Optional.empty() : language;
      unit = unit == null ? Optional.empty() : unit;
    }
  }

  /**
   * What a release is made from.
   *
   * @param versions name and version of each program, method and policy that shaped it
   * @param inputs name and SHA-256 of each input
   * @param revisions figures that differ from the month's earlier issue
   */
  public record Origin(
      Map<String, String> versions, Map<String, String> inputs, List<Quality.Revision> revisions) {}

  /**
   * Versions that name a release of the ledger.
   *
   * @param content SHA-256 of what the release tells readers
   */
  static Map<String, String> naming(String content, int issue) {
    return Map.of(RELEASE, content, ISSUE, Integer.toString(issue));
  }

  /** SHA-256 of what the release tells readers; empty if the manifest names none. */
  public String content() {
    return versions.getOrDefault(RELEASE, "");
  }

  /** Tags of the languages it is written in; English if it names none. */
  String languages() {
    return versions.getOrDefault(LANGUAGES, "en");
  }

  /** Whether its PDFs open with a password only. */
  boolean encrypted() {
    return versions.containsKey(ENCRYPTION);
  }

  /** Number of the issue of its month. */
  public int issue() {
    return Integer.parseInt(versions.getOrDefault(ISSUE, "1"));
  }

  /** SHA-256 of the manifest file, in lower-case hexadecimal digits. */
  public String sha256() {
    return HexFormat.of().formatHex(digest().digest(json().getBytes(StandardCharsets.UTF_8)));
  }

  /** Hashes every regular file below the folder, except a manifest at its top. */
  static Manifest of(Path folder, String period, Origin origin, Map<String, Renderer.Drawn> drawn)
      throws IOException {
    SortedMap<String, Entry> files = new TreeMap<>();
    try (var tree = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) tree::iterator) {
        String name = folder.relativize(file).toString();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !name.equals(FILE_NAME)) {
          Renderer.Drawn about = drawn.getOrDefault(name, new Renderer.Drawn(name));
          files.put(
              name,
              new Entry(
                  Files.size(file), sha256(file), about.title(), about.language(), about.unit()));
        }
      }
    }
    return new Manifest(
        period,
        new TreeMap<>(origin.versions()),
        new TreeMap<>(origin.inputs()),
        files,
        origin.revisions());
  }

  private Map<String, Renderer.Drawn> drawn() {
    Map<String, Renderer.Drawn> drawn = new TreeMap<>();
    files.forEach(
        (path, entry) ->
            drawn.put(path, new Renderer.Drawn(entry.title(), entry.language(), entry.unit())));
    return drawn;
  }

  /** The manifest in a folder, if there is one. */
  static Optional<Manifest> in(Path folder) throws IOException {
    Path file = folder.resolve(FILE_NAME);
    return Files.isRegularFile(file)
        ? Optional.of(JSON.readValue(Files.readString(file), Manifest.class))
        : Optional.empty();
  }

  /** The text of the manifest file; ends with a line feed. */
  String json() {
    return JSON.writeValueAsString(this).replace("\r\n", "\n") + "\n";
  }

  /** True if the folder holds exactly these files, unchanged, and this manifest. */
  boolean describes(Path folder) throws IOException {
    Path file = folder.resolve(FILE_NAME);
    return Files.isRegularFile(file)
        && Files.readString(file).equals(json())
        && of(folder, period, new Origin(versions, inputs, revisions), drawn()).equals(this);
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
      stream.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
