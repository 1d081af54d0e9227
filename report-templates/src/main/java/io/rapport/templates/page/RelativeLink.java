package io.rapport.templates.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Links relative to the page. */
final class RelativeLink {

  /** The characters that RFC 3986 section 2.3 leaves as they are. */
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private RelativeLink() {}

  /**
   * The link to a file below a folder, each part percent-encoded in UTF-8.
   *
   * @throws IllegalArgumentException if a part is empty, "." or "..", or holds a backslash
   */
  static String to(String folder, String path) {
    return Stream.of(folder, path)
        .flatMap(place -> Stream.of(place.split("/", -1)))
        .map(RelativeLink::encode)
        .collect(Collectors.joining("/"));
  }

  private static String encode(String part) {
    if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("not a path inside the published folder");
    }
    StringBuilder encoded = new StringBuilder();
    for (byte octet : part.getBytes(StandardCharsets.UTF_8)) {
      if (octet > 0 && UNRESERVED.indexOf(octet) >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
      }
    }
    return encoded.toString();
  }
}
