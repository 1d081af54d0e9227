package io.rapport.domain.report.explain;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.report.CellText;
import io.rapport.domain.report.Numerals;
import io.rapport.domain.report.explain.Explanation.Numbers;
import io.rapport.domain.report.explain.Explanation.Released;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The numbers of a shown cell as pages print them, with their names in words. */
final class Printed {
  private static final Numerals NUMERALS = Numerals.of(Language.ENGLISH);
  private static final CellText TEXT = new CellText(Language.ENGLISH);
  private static final BigDecimal SMALLEST_P = new BigDecimal("0.001");

  private final ReleasedCell.Shown cell;
  private final boolean survey;

  Printed(ReleasedCell.Shown cell) {
    this.cell = cell;
    this.survey = cell.key().statistic().compareTo(Statistic.S01) < 0;
  }

  Numbers numbers() {
    return new Numbers(
        TEXT.value(cell) + bound(),
        interval(Measure.LOW, Measure.HIGH).map(ends -> ends + allowance()),
        interval(Measure.LOW_UNCORRECTED, Measure.HIGH_UNCORRECTED),
        base(),
        cell.recorded().map(share -> Numerals.trimmed(share).toPlainString() + "% of the records"),
        cell.values().entrySet().stream()
            .map(entry -> released(entry.getKey(), entry.getValue()))
            .toList());
  }

  private String bound() {
    return switch (cell.bound()) {
      case EXACT -> "";
      case AT_LEAST, AT_MOST -> ", the end of what may be shown for so many answers";
    };
  }

  private Optional<String> interval(Measure low, Measure high) {
    return cell.value(low)
        .flatMap(
            from ->
                cell.value(high)
                    .map(
                        to ->
                            NUMERALS.range(Numerals.trimmed(from), Numerals.trimmed(to))
                                + (cell.quantity() == Quantity.SHARE ? "%" : "")));
  }

  /** What the printed interval allows for, where there is a simple one beside it. */
  private String allowance() {
    if (cell.value(Measure.LOW_UNCORRECTED).isEmpty()) {
      return "";
    }
    return survey
        ? ", with finite-population correction"
        : ", allowing for records of one manager being alike";
  }

  private String base() {
    CellKey key = cell.key();
    String of =
        switch (key.statistic()) {
          case ITEM, ENPS -> "valid answers";
          case INDEX -> "people who answered at least half of the items";
          case RESPONSE -> "people who answered";
          case ITEM_VS_REST -> "valid answers in the unit";
          case INDEX_VS_REST -> "people of the unit who answered at least half of the items";
          case ITEM_CHANGE -> "valid answers in this wave";
          case INDEX_CHANGE -> "people who answered at least half of the items in this wave";
          case RELIABILITY, ITEM_RELIABILITY, AGGREGATION ->
              "people who answered all items of the dimension";
          case DRIVER, EXPLAINED -> "people who have a score of the outcome and of every driver";
          case S01, S02, S03, S04, S05, S07, S08, S09, S10, S11, S36, S42 -> "engagements";
          case S12 -> exchanged(key.part());
          case S37, S40 -> "departments";
          case S39 ->
              key.part().equals("pillar.PERCEPTION")
                  ? "people who answered the pulse"
                  : "records of the part that rests on the fewest";
          case S24 -> "training orders";
          case S31 -> "offers";
          case S32 -> "requests that follow another of the same manager";
          case S33 -> "engagements with disagreement";
          case S34 -> "managers";
          case S35 ->
              key.part().equals("consistent") ? "engagements" : "engagements with both labels";
          case S13, S14 -> "people who answered the pulse";
          case S15, S17, S18, S19 -> "relationships";
          case S16 -> "relationship-months";
          case S20 ->
              key.part().equals("medianLag") ? "mini-projects followed" : "closed mini-projects";
          case S21, S22, S23 -> "quality events";
          case S25, S26, S27, S38 -> "engagements";
          case S28 -> coverage(key.part());
          case S29 -> "people who rated, at least";
          case S30 -> "consultants who answered";
          case S41 -> AlertBase.of(key.part());
          default -> "records";
        };
    return cell.base().text()
        + " "
        + of
        + (cell.base() instanceof ReleasedCell.Base.Band ? ", a band that holds the number" : "");
  }

  private static String exchanged(String part) {
    return switch (part) {
      case "balance" -> "relationships";
      case "adviceWithTrust" -> "people who answered the pulse";
      default -> "exchanges";
    };
  }

  private static String coverage(String part) {
    return part.equals("coverage") || part.equals("daysSinceContact")
        ? "managers on the roster"
        : "engagements";
  }

  private Released released(Measure measure, BigDecimal number) {
    return new Released(measure.name(), words(measure), number, printed(measure, number));
  }

  private String words(Measure measure) {
    boolean scores =
        cell.quantity() != Quantity.SHARE && cell.quantity() != Quantity.SHARE_DIFFERENCE;
    return switch (measure) {
      case VALUE -> "value";
      case LOW -> "95% interval, low end";
      case HIGH -> "95% interval, high end";
      case LOW_UNCORRECTED -> "simple 95% interval, low end";
      case HIGH_UNCORRECTED -> "simple 95% interval, high end";
      case NEUTRAL -> "neutral answers";
      case UNFAVOURABLE -> "unfavourable answers";
      case NOT_APPLICABLE -> "not-applicable answers among all given";
      case MEAN -> "mean answer code";
      case SD -> "standard deviation";
      case P -> "p of the test, two-sided";
      case P_ADJUSTED -> "p, adjusted";
      case EFFECT -> scores ? "effect size, Hedges' g" : "effect size, Cohen's h";
      case COUNT -> "counted";
      case SMALLEST_VISIBLE -> "smallest change that could have been seen";
      case WORST_LOW -> "smallest share that everybody together can have";
      case WORST_HIGH -> "largest share that everybody together can have";
      case AGREEMENT -> "agreement of the answers, van der Eijk's A";
      case PROMOTERS -> "promoters";
      case DETRACTORS -> "detractors";
      case ITEMS -> "items of the dimension";
      case OMEGA -> "McDonald's omega";
      case ALPHA_WITHOUT -> "alpha of the other items";
      case ICC2 -> "ICC(2)";
      case RWGJ -> "median r_wg(j) of units";
      case UNITS -> "units";
      case R2_ADJUSTED -> "R², adjusted";
      case SHARE -> "share of R²";
      case RANK -> "rank among the drivers";
      case TOP_THREE -> "share of replications among the first three";
      case SIGNIFICANT -> "more than a random predictor";
      case ZERO_ORDER -> "correlation with the outcome";
      case PRIORITY -> "priority";
      case STEP -> "rounded to, so that nobody can guess a small group";
      case SHRUNK -> survey ? "drawn to the unit above" : "drawn to all such cells together";
      case WEIGHTED -> "weighted to the headcounts";
      case WEIGHTED_LOW -> "95% interval of the weighted value, low end";
      case WEIGHTED_HIGH -> "95% interval of the weighted value, high end";
      case REPRESENTATIVENESS -> "representativeness of the units, R-indicator";
    };
  }

  private String printed(Measure measure, BigDecimal number) {
    BigDecimal trimmed = Numerals.trimmed(number);
    return switch (measure) {
      case VALUE -> TEXT.value(cell);
      case P, P_ADJUSTED ->
          trimmed.compareTo(SMALLEST_P) <= 0 ? "0.001 or less" : trimmed.toPlainString();
      case NEUTRAL, UNFAVOURABLE, NOT_APPLICABLE, WORST_LOW, WORST_HIGH, PROMOTERS, DETRACTORS ->
          NUMERALS.plain(trimmed) + "%";
      case SHARE, TOP_THREE -> NUMERALS.plain(Numerals.trimmed(number.movePointRight(2))) + "%";
      case SIGNIFICANT -> number.signum() > 0 ? "yes" : "no";
      case LOW, HIGH, LOW_UNCORRECTED, HIGH_UNCORRECTED ->
          switch (cell.quantity()) {
            case SHARE -> NUMERALS.plain(trimmed) + "%";
            case SHARE_DIFFERENCE, SCORE_DIFFERENCE -> NUMERALS.signed(trimmed);
            case SCORE, RATING, DAYS, NUMBER, COUNT -> NUMERALS.plain(trimmed);
          };
      case SHRUNK, WEIGHTED, WEIGHTED_LOW, WEIGHTED_HIGH ->
          NUMERALS.plain(trimmed) + (cell.quantity() == Quantity.SHARE ? "%" : "");
      case STEP -> NUMERALS.plain(trimmed) + " points";
      case SMALLEST_VISIBLE ->
          NUMERALS.plain(trimmed) + (cell.quantity() == Quantity.SHARE_DIFFERENCE ? " points" : "");
      case MEAN,
          SD,
          EFFECT,
          COUNT,
          AGREEMENT,
          ITEMS,
          OMEGA,
          ALPHA_WITHOUT,
          ICC2,
          RWGJ,
          UNITS,
          R2_ADJUSTED,
          RANK,
          ZERO_ORDER,
          PRIORITY,
          REPRESENTATIVENESS ->
          NUMERALS.plain(trimmed);
    };
  }

  /** The measures that text has no line of their own for. */
  static boolean isExtra(Released number) {
    return !List.of("VALUE", "LOW", "HIGH", "LOW_UNCORRECTED", "HIGH_UNCORRECTED")
        .contains(number.measure());
  }
}
