package io.rapport.templates.pdf;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The slow hash of a password: algorithm 2.B of ISO 32000-2, 7.6.4.3.4. */
final class PasswordHash {
  private static final int LEAST_ROUNDS = 64;
  private static final int REPEATED = 64;
  private static final int LENGTH = 32;
  private static final String[] DIGESTS = {"SHA-256", "SHA-384", "SHA-512"};

  private PasswordHash() {}

  /**
   * The hash.
   *
   * @param user what the user's password is checked by if this is the owner's, otherwise empty
   * @return 32 bytes
   */
  static byte[] of(byte[] password, byte[] salt, byte[] user) throws GeneralSecurityException {
    byte[] hash = digest(0, joined(password, salt, user));
    int last = 0;
    for (int round = 0; round < LEAST_ROUNDS || last > round - 32; round++) {
      byte[] mixed = encrypted(hash, joined(password, hash, user));
      last = mixed[mixed.length - 1] & 0xFF;
      hash = digest(remainder(mixed), mixed);
    }
    return Arrays.copyOf(hash, LENGTH);
  }

  private static byte[] encrypted(byte[] hash, byte[] once) throws GeneralSecurityException {
    ByteBuffer often = ByteBuffer.allocate(once.length * REPEATED);
    while (often.hasRemaining()) {
      often.put(once);
    }
    Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(hash, 0, 16, "AES"),
        new IvParameterSpec(hash, 16, 16));
    return cipher.doFinal(often.array());
  }

  /** The first 16 bytes as one number, modulo 3: as 256 is 1 modulo 3, the sum of the bytes. */
  private static int remainder(byte[] mixed) {
    int sum = 0;
    for (int i = 0; i < 16; i++) {
      sum += mixed[i] & 0xFF;
    }
    return sum % DIGESTS.length;
  }

  private static byte[] digest(int number, byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance(DIGESTS[number]).digest(bytes);
  }

  static byte[] joined(byte[] first, byte[] second, byte[] third) {
    return ByteBuffer.allocate(first.length + second.length + third.length)
        .put(first)
        .put(second)
        .put(third)
        .array();
  }
}
