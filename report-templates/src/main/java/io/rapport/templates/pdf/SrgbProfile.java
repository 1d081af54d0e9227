package io.rapport.templates.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The colour profile of a PDF's output intent: sRGB (IEC 61966-2-1) as an ICC profile of version
 * 4.2 (ICC.1:2004-10) in some 600 bytes. Written here because the profile that comes with Java
 * differs between its versions, and the same document must give the same bytes on all of them.
 */
final class SrgbProfile {
  static final String NAME = "sRGB IEC61966-2.1";

  private static final int HEADER = 128;
  private static final int TAGS = 10;
  private static final int TAG_ENTRY = 12;

  /** White of the profile connection space, D50. */
  private static final double[] WHITE = {0.9642, 1, 0.8249};

  /** The primaries of sRGB, adapted from D65 to D50 by the method of Bradford. */
  private static final double[] RED = {0.4360747, 0.2225045, 0.0139322};

  private static final double[] GREEN = {0.3850649, 0.7168786, 0.0971045};
  private static final double[] BLUE = {0.1430804, 0.0606169, 0.7141733};

  private static final double[] ADAPTATION = {
    1.0478112, 0.0228866, -0.0501270, //
    0.0295424, 0.9904844, -0.0170491, //
    -0.0092345, 0.0150436, 0.7521316
  };

  /** Exponent, slope, offset, slope near black, end of that part: the curve of sRGB. */
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  private final ByteBuffer profile = ByteBuffer.allocate(1024);
  private int entry = HEADER + Integer.BYTES;

  private SrgbProfile() {}

  /** The profile, the same bytes each time. */
  static byte[] bytes() {
    return new SrgbProfile().written();
  }

  private byte[] written() {
    profile.putInt(HEADER, TAGS).position(HEADER + Integer.BYTES + TAGS * TAG_ENTRY);
    tag("desc", () -> words(NAME));
    tag("cprt", () -> words("No rights reserved"));
    tag("wtpt", () -> numbers("XYZ ", WHITE));
    tag("chad", () -> numbers("sf32", ADAPTATION));
    tag("rXYZ", () -> numbers("XYZ ", RED));
    tag("gXYZ", () -> numbers("XYZ ", GREEN));
    tag("bXYZ", () -> numbers("XYZ ", BLUE));
    int curve = profile.position();
    tag("rTRC", this::curve);
    entry("gTRC", curve, profile.position() - curve);
    entry("bTRC", curve, profile.position() - curve);
    header(profile.position());
    byte[] written = new byte[profile.position()];
    profile.rewind().get(written);
    return written;
  }

  private void header(int size) {
    profile.putInt(0, size).putInt(8, 0x04200000);
    ascii(12, "mntrRGB XYZ ");
    short[] created = {2026, 1, 1, 0, 0, 0};
    for (int i = 0; i < created.length; i++) {
      profile.putShort(24 + i * Short.BYTES, created[i]);
    }
    ascii(36, "acsp");
    for (int i = 0; i < WHITE.length; i++) {
      profile.putInt(68 + i * Integer.BYTES, fixed(WHITE[i]));
    }
  }

  private void tag(String signature, Runnable body) {
    int start = profile.position();
    body.run();
    int size = profile.position() - start;
    entry(signature, start, size);
    profile.position((profile.position() + 3) / 4 * 4);
  }

  private void entry(String signature, int start, int size) {
    ascii(entry, signature);
    profile.putInt(entry + 4, start).putInt(entry + 8, size);
    entry += TAG_ENTRY;
  }

  /** One text in English. */
  private void words(String text) {
    byte[] letters = text.getBytes(StandardCharsets.UTF_16BE);
    type("mluc");
    profile.putInt(1).putInt(12);
    profile.put("enUS".getBytes(StandardCharsets.US_ASCII));
    profile.putInt(letters.length).putInt(28).put(letters);
  }

  private void numbers(String type, double[] values) {
    type(type);
    for (double value : values) {
      profile.putInt(fixed(value));
    }
  }

  private void curve() {
    type("para");
    profile.putShort((short) 3).putShort((short) 0);
    for (double value : CURVE) {
      profile.putInt(fixed(value));
    }
  }

  private void type(String signature) {
    profile.put(signature.getBytes(StandardCharsets.US_ASCII)).putInt(0);
  }

  private void ascii(int place, String text) {
    profile.put(place, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A number with 16 bits behind its point. */
  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }
}
