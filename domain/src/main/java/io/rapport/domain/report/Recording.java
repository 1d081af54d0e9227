package io.rapport.domain.report;

import io.rapport.domain.release.ReleasedCell;
import java.util.Optional;

/** How much of a field was recorded, and what follows for its figure. */
final class Recording {
  /** Below this share in percent a figure is greyed and marked. */
  static final int GREY_BELOW = 60;

  private Recording() {}

  /** Whether a figure stands on so few recorded fields that it is greyed. */
  static boolean isPoor(ReleasedCell.Shown cell) {
    return cell.recorded().filter(share -> share.intValue() < GREY_BELOW).isPresent();
  }

  /** Grey for what was recorded poorly, whatever the value. */
  static Tone ink(Optional<ReleasedCell> cell) {
    return CellText.shown(cell).filter(Recording::isPoor).isPresent() ? Tone.MUTED : Tone.PLAIN;
  }
}
