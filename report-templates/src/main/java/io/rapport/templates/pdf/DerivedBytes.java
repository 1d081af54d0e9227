package io.rapport.templates.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A stream of bytes that only a password and a content give, and always the same: the key is
 * HMAC-SHA-256 of the content under the password, the stream HMAC-SHA-256 of a counter under that
 * key (SP 800-108r1, counter mode). It takes the place of chance where encryption asks for salts,
 * keys and initialisation vectors; another content or password gives other ones.
 */
final class DerivedBytes extends SecureRandom {
  private static final long serialVersionUID = 1L;
  private static final String HMAC = "HmacSHA256";

  private final transient Mac mac;
  private transient ByteBuffer left = ByteBuffer.allocate(0);
  private int blocks;

  private DerivedBytes(Mac mac) {
    this.mac = mac;
  }

  static DerivedBytes of(String password, byte[] content) throws GeneralSecurityException {
    byte[] key = hmac(password.getBytes(StandardCharsets.UTF_8)).doFinal(content);
    return new DerivedBytes(hmac(key));
  }

  private static Mac hmac(byte[] key) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(HMAC);
    mac.init(new SecretKeySpec(key, HMAC));
    return mac;
  }

  /** The next bytes of the stream. */
  byte[] take(int length) {
    byte[] bytes = new byte[length];
    nextBytes(bytes);
    return bytes;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (!left.hasRemaining()) {
        left = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(4).putInt(++blocks).array()));
      }
      bytes[i] = left.get();
    }
  }
}
