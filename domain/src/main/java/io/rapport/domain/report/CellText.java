package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.Optional;

/** A released cell in words. */
public final class CellText {
  private CellText() {}

  /**
   * The figure: "62%", "≥ 80%", "≈ 65%", "3.7", "+4 points", "–", "not recorded", "not comparable".
   */
  static String value(Optional<ReleasedCell> cell) {
    if (cell.isEmpty() || cell.get() instanceof ReleasedCell.NotRecorded) {
      return "not recorded";
    } else if (cell.get() instanceof ReleasedCell.NotAsked) {
      return "not asked";
    } else if (cell.get() instanceof ReleasedCell.NotComparable) {
      return "not comparable";
    } else if (cell.get() instanceof ReleasedCell.Shown shown) {
      return value(shown);
    }
    return Numerals.HIDDEN;
  }

  /** The figure of a shown cell, with its unit, and its month if it stays as told before. */
  public static String value(ReleasedCell.Shown cell) {
    String bound =
        switch (cell.bound()) {
          case EXACT -> cell.value(Measure.STEP).isPresent() ? "≈ " : "";
          case AT_LEAST -> "≥ ";
          case AT_MOST -> "≤ ";
        };
    // The gap of the two sides' views is the one figure of its own whose sign matters.
    String number =
        cell.key().statistic() == Statistic.S14 && cell.quantity() == Quantity.RATING
            ? Numerals.signed(Numerals.trimmed(cell.value()))
            : bound + withUnit(cell.quantity(), cell.value());
    return number + AsOf.mark(cell);
  }

  /** The 95 % interval: "58–66%", "–" if there is none. */
  static String interval(Optional<ReleasedCell> cell) {
    return shown(cell)
        .flatMap(
            shown -> {
              Optional<BigDecimal> low = shown.value(Measure.LOW);
              Optional<BigDecimal> high = shown.value(Measure.HIGH);
              return low.isPresent() && high.isPresent()
                  ? Optional.of(
                      Numerals.range(Numerals.trimmed(low.get()), Numerals.trimmed(high.get()))
                          + suffix(shown.quantity()))
                  : Optional.<String>empty();
            })
        .orElse(Numerals.HIDDEN);
  }

  /** The interval as the small print of a tile: "95%: 58–66%", or why there is none. */
  static String detail(Optional<ReleasedCell> cell) {
    if (shown(cell).isEmpty()) {
      return cell.filter(ReleasedCell.Hidden.class::isInstance).isPresent()
          ? "not shown for confidentiality"
          : "";
    }
    String interval = interval(cell);
    return interval.equals(Numerals.HIDDEN) ? "" : "95%: " + interval;
  }

  /** The figure in running text: "62%", "at most 10%", "a share that was not recorded". */
  static String inWords(Optional<ReleasedCell> cell) {
    if (shown(cell).isPresent()) {
      return value(cell)
          .replace("≥ ", "at least ")
          .replace("≤ ", "at most ")
          .replace("≈ ", "about ");
    }
    return cell.filter(ReleasedCell.Hidden.class::isInstance).isPresent()
        ? "a share that is not shown"
        : "a share that was not recorded";
  }

  /** The base: "212", "10–14", "–". */
  static String base(Optional<ReleasedCell> cell) {
    return shown(cell).map(shown -> shown.base().text()).orElse(Numerals.HIDDEN);
  }

  /** One of the four words for a comparison with the baseline. */
  static String word(Optional<ReleasedCell> comparison) {
    return reading(comparison).word() + shown(comparison).map(AsOf::mark).orElse("");
  }

  /** Tone of the word for a comparison. */
  static Tone tone(Optional<ReleasedCell> comparison) {
    return switch (reading(comparison)) {
      case BETTER -> Tone.BETTER;
      case WORSE -> Tone.WORSE;
      case NONE, NO_VISIBLE_CHANGE, NOT_TESTED -> Tone.MUTED;
    };
  }

  /** A change with its mark: "▲ +6", "▼ −7", "+2", empty if it is not shown. */
  static String change(Optional<ReleasedCell> comparison) {
    return shown(comparison)
        .map(
            shown -> {
              String points = Numerals.signed(Numerals.trimmed(shown.value())) + AsOf.mark(shown);
              return switch (shown.reading()) {
                case BETTER, WORSE -> (shown.value().signum() > 0 ? "▲ " : "▼ ") + points;
                case NONE, NO_VISIBLE_CHANGE, NOT_TESTED -> points;
              };
            })
        .orElse("");
  }

  /** What a comparison says, NONE if it is not shown. */
  static Reading reading(Optional<ReleasedCell> comparison) {
    return shown(comparison).map(ReleasedCell.Shown::reading).orElse(Reading.NONE);
  }

  /** The cell if it is shown. */
  static Optional<ReleasedCell.Shown> shown(Optional<ReleasedCell> cell) {
    return cell.flatMap(
        any -> any instanceof ReleasedCell.Shown shown ? Optional.of(shown) : Optional.empty());
  }

  private static String withUnit(Quantity quantity, BigDecimal number) {
    BigDecimal trimmed = Numerals.trimmed(number);
    return switch (quantity) {
      case SHARE -> Numerals.plain(trimmed) + "%";
      case SHARE_DIFFERENCE, SCORE_DIFFERENCE -> Numerals.signed(trimmed);
      case DAYS ->
          Numerals.plain(trimmed) + (trimmed.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
      case SCORE, RATING, NUMBER, COUNT -> Numerals.plain(trimmed);
    };
  }

  private static String suffix(Quantity quantity) {
    return quantity == Quantity.SHARE ? "%" : "";
  }
}
