package io.rapport.domain.statistics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Seeds of random procedures: the first eight bytes of the SHA-256 of what the figure is. The same
 * figure of the same month has the same seed on every machine, and no two figures share one.
 */
public final class Seed {
  private Seed() {}

  /**
   * The seed of one figure.
   *
   * @param period report period, such as 2026-03
   * @param cell what the figure is about
   * @param statistic which figure
   * @param schemeVersion version of the configuration behind it
   */
  public static long of(String period, String cell, String statistic, String schemeVersion) {
    MessageDigest digest = sha256();
    for (String part : new String[] {period, cell, statistic, schemeVersion}) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // The length first, so that "ab" + "c" and "a" + "bc" differ.
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
