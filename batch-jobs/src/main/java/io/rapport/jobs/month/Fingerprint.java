package io.rapport.jobs.month;

import io.rapport.domain.release.Quality;
import io.rapport.jobs.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Hashes by which an analysis knows whether anything changed since it was done. */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of all files that took effect. */
  static String ofInputs(List<Quality.Input> inputs) {
    Fingerprint fingerprint = new Fingerprint();
    inputs.stream().map(Quality.Input::sha256).sorted().forEach(fingerprint::add);
    return fingerprint.hex();
  }

  /**
   * Of everything that says how figures are made: settings, questionnaires, rules, program.
   *
   * @throws UncheckedIOException if a file of the configuration cannot be read
   */
  static String ofMethods(Settings settings, Path config, String programVersion) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(settings.organisation());
    fingerprint.add(settings.survey().toString());
    fingerprint.add(programVersion);
    for (Path file : files(config)) {
      fingerprint.add(String.valueOf(file.getFileName()));
      try {
        fingerprint.digest.update(Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return fingerprint.hex();
  }

  private static List<Path> files(Path config) {
    Stream<Path> questionnaires = Stream.empty();
    Path folder = config.resolve("questionnaires");
    try {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> list = Files.list(folder)) {
          questionnaires =
              list.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Stream.concat(
            questionnaires,
            Stream.of("disclosure.yaml", "partnership.yaml")
                .map(config::resolve)
                .filter(Files::isRegularFile))
        .toList();
  }

  private void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
