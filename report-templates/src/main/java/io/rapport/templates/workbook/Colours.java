package io.rapport.templates.workbook;

import io.rapport.domain.report.Tone;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The house colours, as a workbook holds them. */
final class Colours {

  static final XSSFColor INK = colour(0x14, 0x27, 0x3D);
  static final XSSFColor MUTED = colour(0x5B, 0x67, 0x76);
  static final XSSFColor HATCH = colour(0xD0, 0xD5, 0xDB);
  static final XSSFColor RULE = colour(0xD9, 0xDD, 0xE2);
  static final XSSFColor WHITE = colour(0xFF, 0xFF, 0xFF);

  /** Bars behind numbers: ink on it keeps 4.5 : 1. */
  static final XSSFColor BAR = colour(0xBF, 0xD6, 0xEA);

  /** A cell that waits for the reader's choice. */
  static final XSSFColor CHOICE = colour(0xFF, 0xF4, 0xCC);

  static final XSSFColor LINK = colour(0x00, 0x5C, 0x91);

  private Colours() {}

  /** Colour of text in a tone, 4.5 : 1 on white and on its tint. */
  static XSSFColor text(Tone tone) {
    return switch (tone) {
      case PLAIN -> INK;
      case BETTER -> colour(0x00, 0x5C, 0x91);
      case WORSE -> colour(0xA8, 0x43, 0x00);
      case MUTED -> MUTED;
    };
  }

  /** Colour behind text in a tone. */
  static XSSFColor tint(Tone tone) {
    return switch (tone) {
      case PLAIN, MUTED -> WHITE;
      case BETTER -> colour(0xE1, 0xEE, 0xF8);
      case WORSE -> colour(0xFD, 0xEB, 0xDC);
    };
  }

  /** Opaque: the schema asks for the alpha value too. */
  private static XSSFColor colour(int red, int green, int blue) {
    return new XSSFColor(
        new byte[] {(byte) 0xFF, (byte) red, (byte) green, (byte) blue},
        new DefaultIndexedColorMap());
  }
}
