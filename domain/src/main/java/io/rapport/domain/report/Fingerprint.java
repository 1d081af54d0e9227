package io.rapport.domain.report;

import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** SHA-256 of what a release says, to tell at a glance whether two files are of the same one. */
final class Fingerprint {
  private Fingerprint() {}

  /** Of all keys with what is released of them, in lower-case hexadecimal. */
  static String ofCells(Release release) {
    return of(release.cells().values().stream().map(Fingerprint::line).toList());
  }

  /** Of the fingerprints of the files that were read, whatever their names and order. */
  static String ofInputs(Release release) {
    return of(release.quality().inputs().stream().map(Quality.Input::sha256).sorted().toList());
  }

  private static String line(ReleasedCell cell) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return cell.key().text() + " " + cell.getClass().getSimpleName();
    }
    return String.join(
        " ",
        shown.key().text(),
        shown.quantity().name(),
        new TreeMap<>(shown.values()).toString(),
        shown.base().text(),
        shown.bound().name(),
        shown.recorded().map(Object::toString).orElse(""),
        shown.reading().name(),
        shown.asOf().orElse(""));
  }

  private static String of(List<String> lines) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String line : lines) {
        digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
