package io.rapport.templates.pdf;

/**
 * Whether a PDF can be kept for good or is kept from others: PDF/A (ISO 19005-2, 6.1.3) allows no
 * encryption.
 */
public sealed interface Protection {

  /** Anyone can open the PDF, now and later: PDF/UA-1 and PDF/A-2a. */
  record Archival() implements Protection {}

  /**
   * The PDF opens with a password only: PDF/UA-1, encrypted with AES-256 (ISO 32000-2, 7.6). Who
   * knows the password may do everything with it.
   *
   * <p>Salts, key and initialisation vectors are derived from the password and the whole content,
   * so that the same document and password give the same bytes. Somebody without the password can
   * see that two files are the same, and nothing else.
   *
   * @param password 1 to 127 of the printable characters of ASCII, which are typed and encoded
   *     alike everywhere
   */
  record Password(String password) implements Protection {
    public Password {
      if (!password.matches("[ -~]{1,127}")) {
        throw new IllegalArgumentException(
            "a password has 1 to 127 letters, digits and marks of ASCII");
      }
    }

    /** Does not tell the password. */
    @Override
    public String toString() {
      return "Password[]";
    }
  }
}
