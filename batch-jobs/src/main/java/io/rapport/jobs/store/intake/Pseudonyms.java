package io.rapport.jobs.store.intake;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces ids of people by HMAC-SHA-256 under a key that lies outside the database. The same id in
 * the same role gives the same pseudonym; without the key it leads nowhere. NOT thread safe.
 *
 * <p>The key file holds one line, {@code version:key in hexadecimal}; the version stands before
 * each pseudonym, so that pseudonyms of different keys are never taken for the same.
 */
public final class Pseudonyms {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final Pattern LINE = Pattern.compile("([1-9][0-9]{0,8}):([0-9a-fA-F]{64,})");

  /** In which role a person is meant. One person's roles cannot be linked. */
  public enum Role {
    /** Answers a survey. */
    RESPONDENT,
    /** Answers a survey in own words. */
    AUTHOR,
    /** Is served by consultants. */
    MANAGER,
    /** Advises managers. */
    CONSULTANT,
    /** A record whose key is made of people's ids. */
    RECORD
  }

  private final String version;
  private final Mac mac;

  private Pseudonyms(String version, byte[] key) {
    this.version = version;
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /**
   * Reads the key, and makes one at the first use: 32 random bytes that only the owner may read.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if the file holds no key
   */
  public static Pseudonyms of(Path keyFile) {
    try {
      if (!Files.exists(keyFile)) {
        make(keyFile);
      }
      Matcher line = LINE.matcher(Files.readString(keyFile).strip());
      if (!line.matches()) {
        throw new RapportFailure(
            ExitCode.CONFIGURATION, "the pseudonym key file holds no key: " + keyFile);
      }
      return new Pseudonyms(line.group(1), HexFormat.of().parseHex(line.group(2)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The pseudonym of an id. */
  public String of(Role role, String id) {
    mac.update(role.name().getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    byte[] code = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
    return version + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(code);
  }

  private static void make(Path keyFile) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path folder = keyFile.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    byte[] line = ("1:" + HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.UTF_8);
    try (var channel =
        Files.newByteChannel(
            keyFile, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
      channel.write(ByteBuffer.wrap(line));
    } catch (FileAlreadyExistsException another) {
      // Another process made the key between the look and the attempt; that one is read.
      return;
    }
  }
}
