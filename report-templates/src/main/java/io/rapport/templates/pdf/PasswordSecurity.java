package io.rapport.templates.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.DecryptionMaterial;
import org.apache.pdfbox.pdmodel.encryption.PDCryptFilterDictionary;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;
import org.apache.pdfbox.pdmodel.encryption.ProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * The standard security handler of revision 6 (ISO 32000-2, 7.6.4), for writing only. PDFBox has
 * one too, but takes its salts and key from chance; this one is given them. Whoever knows the
 * password is the owner and may do everything; screen readers are never locked out.
 */
final class PasswordSecurity extends SecurityHandler<ProtectionPolicy> {
  private static final int KEY_BITS = 256;
  private static final int SALT = 8;
  private static final int VERSION = 5;
  private static final int REVISION = 6;

  private final byte[] password;
  private final DerivedBytes chance;

  PasswordSecurity(String password, DerivedBytes chance) {
    super(
        new StandardProtectionPolicy(
            password, password, AccessPermission.getOwnerAccessPermission()));
    this.password = password.getBytes(StandardCharsets.UTF_8);
    this.chance = chance;
    setKeyLength(KEY_BITS);
    setAES(true);
    setCustomSecureRandom(chance);
  }

  @Override
  public void prepareDocumentForEncryption(PDDocument document) throws IOException {
    PDEncryption encryption = document.getEncryption();
    encryption.setFilter("Standard");
    encryption.setVersion(VERSION);
    encryption.setRevision(REVISION);
    encryption.setLength(KEY_BITS);
    int permissions = AccessPermission.getOwnerAccessPermission().getPermissionBytes();
    encryption.setPermissions(permissions);
    byte[] key = chance.take(KEY_BITS / Byte.SIZE);
    setEncryptionKey(key);
    try {
      lock(encryption, key, permissions);
    } catch (GeneralSecurityException e) {
      throw new IOException("AES-256 is not available", e);
    }
    PDCryptFilterDictionary filter = new PDCryptFilterDictionary();
    filter.setCryptFilterMethod(COSName.AESV3);
    filter.setLength(KEY_BITS);
    encryption.setStdCryptFilterDictionary(filter);
    encryption.setStreamFilterName(COSName.STD_CF);
    encryption.setStringFilterName(COSName.STD_CF);
    document.getDocument().setEncryptionDictionary(encryption.getCOSObject());
  }

  /** Algorithms 8, 9 and 10: the key, locked for user and owner, and the permissions. */
  private void lock(PDEncryption encryption, byte[] key, int permissions)
      throws GeneralSecurityException, IOException {
    byte[] nobody = new byte[0];
    Lock user = lockFor(nobody, key);
    encryption.setUserKey(user.check());
    encryption.setUserEncryptionKey(user.lockedKey());
    Lock owner = lockFor(user.check(), key);
    encryption.setOwnerKey(owner.check());
    encryption.setOwnerEncryptionKey(owner.lockedKey());
    byte[] plain =
        ByteBuffer.allocate(16)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(permissions)
            .putInt(-1)
            .put("Tadb".getBytes(StandardCharsets.US_ASCII))
            .put(chance.take(4))
            .array();
    encryption.setPerms(aes(key, plain));
  }

  /** What a password is checked by, and the file's key as it opens it. */
  private record Lock(byte[] check, byte[] lockedKey) {}

  private Lock lockFor(byte[] user, byte[] key) throws GeneralSecurityException {
    byte[] checkSalt = chance.take(SALT);
    byte[] keySalt = chance.take(SALT);
    byte[] check = PasswordHash.of(password, checkSalt, user);
    byte[] opener = PasswordHash.of(password, keySalt, user);
    return new Lock(PasswordHash.joined(check, checkSalt, keySalt), aes(opener, key));
  }

  private static byte[] aes(byte[] key, byte[] plain) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
    return cipher.doFinal(plain);
  }

  @Override
  public void prepareForDecryption(PDEncryption encryption, COSArray id, DecryptionMaterial with)
      throws IOException {
    throw new IOException("this handler writes only");
  }
}
