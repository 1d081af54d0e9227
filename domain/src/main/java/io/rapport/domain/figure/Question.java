package io.rapport.domain.figure;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/**
 * The ten questions of the monthly report, each with the figure that answers it, the comparison
 * that gives it its word, and the figures that stand beside it. All are of the whole organisation.
 */
public enum Question {
  ROLES(
      "Are we used as partners, rather than as experts or hands?",
      "Work played as a partner",
      quarter(Statistic.S01, "played.COLLABORATIVE"),
      year(Statistic.S42, "oddsRatio"),
      year(Statistic.S01, "played.COLLABORATIVE"),
      quarter(Statistic.S01, "played.EXPERT"),
      quarter(Statistic.S01, "played.PAIR_OF_HANDS")),
  UPSHIFT(
      "When asked to be hands or fixers, do we turn the conversation?",
      "Turned into partnership",
      quarter(Statistic.S02, "upshift"),
      year(Statistic.S31, "accepted"),
      year(Statistic.S32, "carryOver"),
      year(Statistic.S33, "silent")),
  EARLY(
      "Are we brought in before the decision?",
      "Brought in before it",
      quarter(Statistic.S03, "beforeDecision"),
      quarter(Statistic.S04, "within5"),
      quarter(Statistic.S09, "proactive")),
  FIRES(
      "How much of our time goes to fires?",
      "Hours on firefighting",
      quarter(Statistic.S06, "hours.FIREFIGHTING"),
      year(Statistic.S36, "repeat"),
      year(Statistic.S23, "ratioOfRatios")),
  AGREEMENT(
      "Do we agree purpose, benefits, roles and process before we start?",
      "Agreement reached",
      quarter(Statistic.S10, "completeness"),
      quarter(Statistic.S10, "beforeStart"),
      year(Statistic.S26, "difference.allFour")),
  PERCEPTION(
      "Do managers see the relationship as we do?",
      "Our view less theirs, 1–5",
      year(Statistic.S14, "gap"),
      year(Statistic.S13, "client"),
      year(Statistic.S13, "consultant"),
      year(Statistic.S12, "adviceSoughtPerRelationshipQuarter")),
  STAGES(
      "How many relationships are partnerships by the records?",
      "At partner or above",
      sinceLastYear(Statistic.S15, "evidenced.partnership"),
      year(Statistic.S16, "up"),
      year(Statistic.S16, "down"),
      year(Statistic.S17, "cif.12"),
      year(Statistic.S20, "followed"),
      month(Statistic.S41, "A1"),
      month(Statistic.S41, "A2")),
  COVERAGE(
      "Whom do we serve?",
      "Managers served in a year",
      sinceLastYear(Statistic.S28, "coverage"),
      year(Statistic.S28, "top20"),
      month(Statistic.S41, "A6")),
  RECURRENCE(
      "Where we worked, do quality events recur less than elsewhere?",
      "Recurrence, elsewhere = 1",
      itself(Statistic.S23, "ratioOfRatios"),
      year(Statistic.S21, "operatorError"),
      year(Statistic.S22, "capa.median")),
  FOLLOW_UP(
      "Did anyone follow up departments with low survey results?",
      "Followed up in 60 days",
      sinceLastYear(Statistic.S37, "followedUp"),
      year(Statistic.S40, "spearman"),
      year(Statistic.S40, "partial"));

  private static final String QUARTER = ".3m";
  private static final String YEAR = ".12m";
  private static final String MONTH = ".1m";
  private static final String AGAINST_A_YEAR = "~12m";

  private final String words;
  private final String figure;
  private final Asked headline;
  private final List<Asked> beside;

  Question(String words, String figure, Asked headline, Asked... beside) {
    this.words = words;
    this.figure = figure;
    this.headline = headline;
    this.beside = List.of(beside);
  }

  /** A figure that is asked for: its window, and the period of its comparison. */
  private record Asked(Statistic statistic, String part, String window, String comparison) {
    CellKey key(YearMonth month) {
      return new CellKey(statistic, month + window, Scope.Whole.WHOLE, part);
    }

    CellKey comparisonKey(YearMonth month) {
      return new CellKey(statistic, month + comparison, Scope.Whole.WHOLE, part);
    }
  }

  private static Asked quarter(Statistic statistic, String part) {
    return new Asked(statistic, part, QUARTER, QUARTER + AGAINST_A_YEAR);
  }

  /** A year's figure whose last three months are compared with the twelve before. */
  private static Asked year(Statistic statistic, String part) {
    return new Asked(statistic, part, YEAR, QUARTER + AGAINST_A_YEAR);
  }

  private static Asked sinceLastYear(Statistic statistic, String part) {
    return new Asked(statistic, part, YEAR, YEAR + AGAINST_A_YEAR);
  }

  /** A figure that is a comparison. */
  private static Asked itself(Statistic statistic, String part) {
    return new Asked(statistic, part, YEAR, YEAR);
  }

  private static Asked month(Statistic statistic, String part) {
    return new Asked(statistic, part, MONTH, MONTH);
  }

  /** Its place among the ten, from 1. */
  public int number() {
    return ordinal() + 1;
  }

  /** The question. */
  public String words() {
    return words;
  }

  /** Name of the figure that answers it. */
  public String figure() {
    return figure;
  }

  /** The key of the figure that answers it in a month. */
  public CellKey key(YearMonth month) {
    return headline.key(month);
  }

  /** The key of the figure that compares it with the time before; it may be the same. */
  public CellKey comparisonKey(YearMonth month) {
    return headline.comparisonKey(month);
  }

  /** The keys of the figures that stand beside the answer. */
  public List<CellKey> besideKeys(YearMonth month) {
    return beside.stream().map(asked -> asked.key(month)).toList();
  }

  /** Whether a figure answers one of the questions in a month. */
  public static boolean isAsked(CellKey key, YearMonth month) {
    return Arrays.stream(values()).anyMatch(question -> question.key(month).equals(key));
  }
}
