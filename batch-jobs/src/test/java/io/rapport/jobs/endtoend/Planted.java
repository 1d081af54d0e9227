package io.rapport.jobs.endtoend;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that stand nowhere but where they were planted. All begin with the same letters, which no
 * language has, so that any of them is found by looking for those.
 */
final class Planted {
  /** What they have in common. */
  static final String BEGINNING = "zqvxjwk";

  private static final int LETTERS = 26;
  private static final Map<String, byte[]> FORMS = forms();

  private final Set<String> words = new TreeSet<>();

  /** A new word. */
  String next() {
    StringBuilder word = new StringBuilder(BEGINNING);
    for (int rest = words.size(), i = 0; i < 3; i++, rest /= LETTERS) {
      word.append((char) ('a' + rest % LETTERS));
    }
    words.add(word.toString());
    return word.toString();
  }

  /** How many were planted. */
  int size() {
    return words.size();
  }

  /**
   * In which forms any of the words stands in some bytes: as it is in small or large letters, as
   * UTF-16, in hexadecimal digits, in base 64 wherever it begins.
   */
  static List<String> formsIn(byte[] content) {
    byte[] small =
        new String(content, StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT)
            .getBytes(StandardCharsets.ISO_8859_1);
    List<String> found = new ArrayList<>();
    FORMS.forEach(
        (name, form) -> {
          if (contains(name.startsWith("base 64") ? content : small, form)) {
            found.add(name);
          }
        });
    return found;
  }

  private static Map<String, byte[]> forms() {
    Map<String, byte[]> forms = new LinkedHashMap<>();
    for (Charset charset :
        List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      byte[] plain = BEGINNING.getBytes(charset);
      forms.put(charset.name(), plain);
      forms.put("hexadecimal " + charset.name(), ascii(HexFormat.of().formatHex(plain)));
      for (int before = 0; before < 3; before++) {
        forms.put("base 64 of " + charset.name() + " after " + before, base64(plain, before));
      }
    }
    return forms;
  }

  /** What is the same in base 64 whatever stands before and after. */
  private static byte[] base64(byte[] plain, int before) {
    byte[] shifted = new byte[before + plain.length];
    System.arraycopy(plain, 0, shifted, before, plain.length);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    int first = (before * 8 + 5) / 6;
    int last = shifted.length * 8 / 6;
    return ascii(whole.substring(first, last));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean contains(byte[] content, byte[] form) {
    for (int i = 0; i <= content.length - form.length; i++) {
      int same = 0;
      while (same < form.length && content[i + same] == form[same]) {
        same++;
      }
      if (same == form.length) {
        return true;
      }
    }
    return false;
  }
}
