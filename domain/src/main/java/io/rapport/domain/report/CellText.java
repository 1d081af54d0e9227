package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.Optional;

/** Released cells in the words of a language. */
public final class CellText {
  private final Texts texts;
  private final Numerals numerals;
  private final AsOf asOf;

  /** Cells in the words of a language. */
  public CellText(Language language) {
    this.texts = Texts.of(CellText.class, language);
    this.numerals = Numerals.of(language);
    this.asOf = new AsOf(language);
  }

  /**
   * The figure: "62%", "≥ 80%", "≈ 65%", "3.7", "+4 points", "–", "not recorded", "not comparable".
   */
  String value(Optional<ReleasedCell> cell) {
    if (cell.isEmpty() || cell.get() instanceof ReleasedCell.NotRecorded) {
      return texts.say("notRecorded");
    } else if (cell.get() instanceof ReleasedCell.NotAsked) {
      return texts.say("notAsked");
    } else if (cell.get() instanceof ReleasedCell.NotComparable) {
      return texts.say("notComparable");
    } else if (cell.get() instanceof ReleasedCell.Shown shown) {
      return value(shown);
    }
    return Numerals.HIDDEN;
  }

  /** The figure of a shown cell, with its unit, and its month if it stays as told before. */
  public String value(ReleasedCell.Shown cell) {
    return figure(cell, "sign.") + asOf.mark(cell);
  }

  private String figure(ReleasedCell.Shown cell, String bound) {
    // The gap of the two sides' views is the one figure of its own whose sign matters.
    if (cell.key().statistic() == Statistic.S14 && cell.quantity() == Quantity.RATING) {
      return numerals.signed(Numerals.trimmed(cell.value()));
    }
    String number = withUnit(cell.quantity(), cell.value());
    return switch (cell.bound()) {
      case EXACT ->
          cell.value(Measure.STEP).isPresent()
              ? texts.say(bound + "ABOUT", "number", number)
              : number;
      case AT_LEAST, AT_MOST -> texts.say(bound + cell.bound(), "number", number);
    };
  }

  /** The 95 % interval: "58–66%", "–" if there is none. */
  String interval(Optional<ReleasedCell> cell) {
    return shown(cell)
        .flatMap(
            shown -> {
              Optional<BigDecimal> low = shown.value(Measure.LOW);
              Optional<BigDecimal> high = shown.value(Measure.HIGH);
              return low.isPresent() && high.isPresent()
                  ? Optional.of(
                      ends(
                          shown.quantity(),
                          Numerals.trimmed(low.get()),
                          Numerals.trimmed(high.get())))
                  : Optional.<String>empty();
            })
        .orElse(Numerals.HIDDEN);
  }

  /** The interval as the small print of a tile: "95%: 58–66%", or why there is none. */
  String detail(Optional<ReleasedCell> cell) {
    if (shown(cell).isEmpty()) {
      return cell.filter(ReleasedCell.Hidden.class::isInstance).isPresent()
          ? texts.say("notShown")
          : "";
    }
    String interval = interval(cell);
    return interval.equals(Numerals.HIDDEN) ? "" : texts.say("detail", "interval", interval);
  }

  /** The figure in running text: "62%", "at most 10%", "a share that was not recorded". */
  String inWords(Optional<ReleasedCell> cell) {
    return shown(cell)
        .map(shown -> figure(shown, "words.") + asOf.mark(shown))
        .orElseGet(
            () ->
                texts.say(
                    cell.filter(ReleasedCell.Hidden.class::isInstance).isPresent()
                        ? "words.notShown"
                        : "words.notRecorded"));
  }

  /** The base: "212", "10–14", "–". */
  static String base(Optional<ReleasedCell> cell) {
    return shown(cell).map(shown -> shown.base().text()).orElse(Numerals.HIDDEN);
  }

  /** One of the four words for a comparison with the baseline. */
  String word(Optional<ReleasedCell> comparison) {
    return reading(comparison).word(texts.language())
        + shown(comparison).map(asOf::mark).orElse("");
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
  String change(Optional<ReleasedCell> comparison) {
    return shown(comparison)
        .map(
            shown -> {
              String points = numerals.signed(Numerals.trimmed(shown.value())) + asOf.mark(shown);
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

  private String withUnit(Quantity quantity, BigDecimal number) {
    BigDecimal trimmed = Numerals.trimmed(number);
    return switch (quantity) {
      case SHARE -> numerals.percent(numerals.plain(trimmed));
      case SHARE_DIFFERENCE, SCORE_DIFFERENCE -> numerals.signed(trimmed);
      case DAYS ->
          texts.say(
              trimmed.compareTo(BigDecimal.ONE) == 0 ? "day" : "days",
              "number",
              numerals.plain(trimmed));
      case SCORE, RATING, NUMBER, COUNT -> numerals.plain(trimmed);
    };
  }

  private String ends(Quantity quantity, BigDecimal low, BigDecimal high) {
    String range = numerals.range(low, high);
    return quantity == Quantity.SHARE ? numerals.percent(range) : range;
  }
}
