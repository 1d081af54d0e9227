package io.rapport.templates.chart;

import io.rapport.domain.report.Tone;

/** Shape of a point, so that series and tones are told apart without colour. */
enum Mark {
  DISC,
  DIAMOND,
  SQUARE,
  TRIANGLE,
  RING;

  static Mark series(int index) {
    return values()[index % values().length];
  }

  static Mark of(Tone tone) {
    return switch (tone) {
      case PLAIN, BETTER -> DISC;
      case WORSE -> DIAMOND;
      case MUTED -> RING;
    };
  }
}
