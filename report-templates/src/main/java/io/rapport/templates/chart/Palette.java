package io.rapport.templates.chart;

import io.rapport.domain.report.Tone;
import java.awt.Color;
import java.util.List;

/** The house colours. Categories are those of Okabe and Ito, told apart by the colour-blind. */
public final class Palette {
  static final Color INK = new Color(0x14273D);
  static final Color MUTED = new Color(0x5B6776);
  static final Color GRID = new Color(0xD5DAE0);
  static final Color PALE = new Color(0xEEF0F3);
  static final Color HATCH = new Color(0xBAC2CB);
  static final Color BLUE = new Color(0x0072B2);
  static final Color VERMILION = new Color(0xD55E00);
  static final Color UNFAVOURABLE = new Color(0xB35806);
  static final Color NEUTRAL = new Color(0xD9DDE2);
  static final Color FAVOURABLE = new Color(0x1B5E9E);

  static final List<Color> CATEGORIES =
      List.of(
          BLUE,
          new Color(0xE69F00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x56B4E9),
          VERMILION,
          new Color(0xF0E442),
          new Color(0x9AA3AE));

  /** The categories that stand out as lines. */
  private static final int[] LINES = {0, 5, 2, 3, 1, 7};

  private static final Color MIDDLE = new Color(0xF7F7F5);

  /** Points of difference at which the diverging scale is at its end. */
  static final double FULL_COLOUR_POINTS = 12;

  private Palette() {}

  static Color category(int index) {
    return CATEGORIES.get(index % CATEGORIES.size());
  }

  /** Colour of a line among others: yellow is too pale for lines. */
  static Color line(int series) {
    return category(LINES[series % LINES.length]);
  }

  /** Colour of text in a tone; the small red keeps 4.5 : 1 on white. */
  static Color text(Tone tone) {
    return switch (tone) {
      case PLAIN -> INK;
      case BETTER -> new Color(0x005C91);
      case WORSE -> new Color(0xB84A00);
      case MUTED -> MUTED;
    };
  }

  /** Colour of a mark in a tone. */
  static Color mark(Tone tone) {
    return switch (tone) {
      case PLAIN -> INK;
      case BETTER -> BLUE;
      case WORSE -> VERMILION;
      case MUTED -> MUTED;
    };
  }

  /** Ink or white, whichever stands out more on the fill (relative luminance of WCAG 2). */
  static Color on(Color fill) {
    double luminance =
        0.2126 * linear(fill.getRed())
            + 0.7152 * linear(fill.getGreen())
            + 0.0722 * linear(fill.getBlue());
    double againstWhite = 1.05 / (luminance + 0.05);
    double againstInk = (luminance + 0.05) / (luminanceOfInk() + 0.05);
    return againstInk >= againstWhite ? INK : Color.WHITE;
  }

  /** Orange below, blue above, strongest at {@link #FULL_COLOUR_POINTS} points. */
  static Color diverging(double points) {
    double strength = Math.min(1, Math.abs(points) / FULL_COLOUR_POINTS);
    Color end = points < 0 ? UNFAVOURABLE : FAVOURABLE;
    return new Color(
        between(MIDDLE.getRed(), end.getRed(), strength),
        between(MIDDLE.getGreen(), end.getGreen(), strength),
        between(MIDDLE.getBlue(), end.getBlue(), strength));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  private static double luminanceOfInk() {
    return 0.2126 * linear(INK.getRed())
        + 0.7152 * linear(INK.getGreen())
        + 0.0722 * linear(INK.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
