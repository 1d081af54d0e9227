package io.rapport.domain.figure;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

/**
 * The ten questions of the monthly report, each with the figure that answers it, the comparison
 * that gives it its word, and the figures that stand beside it. All are of the whole organisation.
 */
public enum Question {
  ROLES(
      quarter(Statistic.S01, "played.COLLABORATIVE"),
      year(Statistic.S42, "oddsRatio"),
      year(Statistic.S01, "played.COLLABORATIVE"),
      quarter(Statistic.S01, "played.EXPERT"),
      quarter(Statistic.S01, "played.PAIR_OF_HANDS")),
  UPSHIFT(
      quarter(Statistic.S02, "upshift"),
      year(Statistic.S31, "accepted"),
      year(Statistic.S32, "carryOver"),
      year(Statistic.S33, "silent")),
  EARLY(
      quarter(Statistic.S03, "beforeDecision"),
      quarter(Statistic.S04, "within5"),
      quarter(Statistic.S09, "proactive")),
  FIRES(
      quarter(Statistic.S06, "hours.FIREFIGHTING"),
      year(Statistic.S36, "repeat"),
      year(Statistic.S23, "ratioOfRatios")),
  AGREEMENT(
      quarter(Statistic.S10, "completeness"),
      quarter(Statistic.S10, "beforeStart"),
      year(Statistic.S26, "difference.allFour")),
  PERCEPTION(
      year(Statistic.S14, "gap"),
      year(Statistic.S13, "client"),
      year(Statistic.S13, "consultant"),
      year(Statistic.S12, "adviceSoughtPerRelationshipQuarter")),
  STAGES(
      sinceLastYear(Statistic.S15, "evidenced.partnership"),
      year(Statistic.S16, "up"),
      year(Statistic.S16, "down"),
      year(Statistic.S17, "cif.12"),
      year(Statistic.S20, "followed"),
      month(Statistic.S41, "A1"),
      month(Statistic.S41, "A2")),
  COVERAGE(
      sinceLastYear(Statistic.S28, "coverage"),
      year(Statistic.S28, "top20"),
      month(Statistic.S41, "A6")),
  RECURRENCE(
      itself(Statistic.S23, "ratioOfRatios"),
      year(Statistic.S21, "operatorError"),
      year(Statistic.S22, "capa.median")),
  FOLLOW_UP(
      sinceLastYear(Statistic.S37, "followedUp"),
      year(Statistic.S40, "spearman"),
      year(Statistic.S40, "partial"));

  private static final String QUARTER = ".3m";
  private static final String YEAR = ".12m";
  private static final String MONTH = ".1m";
  private static final String AGAINST_A_YEAR = "~12m";

  private final Asked headline;
  private final List<Asked> beside;

  Question(Asked headline, Asked... beside) {
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
  public String words(Language language) {
    return Texts.of(Question.class, language).say("words." + name());
  }

  /** Name of the figure that answers it. */
  public String figure(Language language) {
    return Texts.of(Question.class, language).say("figure." + name());
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
