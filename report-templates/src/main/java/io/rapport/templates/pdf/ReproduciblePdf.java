package io.rapport.templates.pdf;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a PDF what differs from run to run: the document id, and the random letters that
 * mark a subset of a font. Both are replaced where they stand, by as many bytes, as OpenPDF writes
 * dictionaries in plain text.
 */
final class ReproduciblePdf {
  static final int ID_LENGTH = 16;

  private static final int TAG_LENGTH = 6;
  private static final List<String> NAMES = List.of("/BaseFont/", "/FontName/");
  private static final Pattern ID =
      Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>][^<>]*>>\\s*startxref");

  private ReproduciblePdf() {}

  /** Settles the bytes of a PDF, in place. Its id comes from all its other bytes. */
  static void settle(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    Matcher id = ID.matcher(text);
    if (!id.find(text.lastIndexOf("trailer")) || nameSubsets(pdf, text) == 0) {
      throw new IllegalStateException("the PDF is not written as expected");
    }
    String none = "0".repeat(2 * ID_LENGTH);
    replace(pdf, id.start(1), none);
    replace(pdf, id.start(2), none);
    String settled = HexFormat.of().formatHex(sha256(pdf), 0, ID_LENGTH);
    replace(pdf, id.start(1), settled);
    replace(pdf, id.start(2), settled);
  }

  /** Renames "XQZRPA+Font" to "AAAAAA+Font", the next subset to "AAAAAB+Font", and so on. */
  private static int nameSubsets(byte[] pdf, String text) {
    Map<String, String> tags = new HashMap<>();
    for (String name : NAMES) {
      int found = text.indexOf(name);
      while (found >= 0) {
        int start = found + name.length();
        if (text.startsWith("+", start + TAG_LENGTH)) {
          String random = text.substring(start, start + TAG_LENGTH);
          replace(pdf, start, tags.computeIfAbsent(random, next -> tag(tags.size())));
        }
        found = text.indexOf(name, start);
      }
    }
    return tags.size();
  }

  private static void replace(byte[] pdf, int place, String by) {
    byte[] letters = by.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(letters, 0, pdf, place, letters.length);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  /** "AAAAAA" for the first subset of a file, "AAAAAB" for the next, and so on. */
  private static String tag(int number) {
    char[] letters = new char[TAG_LENGTH];
    int rest = number;
    for (int i = TAG_LENGTH - 1; i >= 0; i--) {
      letters[i] = (char) ('A' + rest % 26);
      rest /= 26;
    }
    return new String(letters);
  }
}
