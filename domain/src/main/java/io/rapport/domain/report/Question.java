package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.time.YearMonth;
import java.util.Arrays;

/** The ten questions of the monthly report, each with the figure that answers it. */
public enum Question {
  ROLES(
      "Are we used as partners, rather than as experts or hands?",
      "Work played as a partner",
      Statistic.S01,
      "played.COLLABORATIVE",
      3),
  UPSHIFT(
      "When asked to be hands or fixers, do we turn the conversation?",
      "Turned into partnership",
      Statistic.S02,
      "upshift",
      3),
  EARLY(
      "Are we brought in before the decision?",
      "Brought in before it",
      Statistic.S03,
      "beforeDecision",
      3),
  FIRES(
      "How much of our time goes to fires?",
      "Hours on firefighting",
      Statistic.S06,
      "hours.FIREFIGHTING",
      3),
  AGREEMENT(
      "Do we agree purpose, benefits, roles and process before we start?",
      "Agreement reached",
      Statistic.S10,
      "completeness",
      3),
  PERCEPTION(
      "Do managers see the relationship as we do?",
      "Our view less theirs, 1–5",
      Statistic.S14,
      "gap",
      12),
  STAGES(
      "How many relationships are partnerships by the records?",
      "At partner or above",
      Statistic.S15,
      "evidenced.partnership",
      12),
  COVERAGE("Whom do we serve?", "Managers served in a year", Statistic.S28, "coverage", 12),
  QUALITY(
      "How often is “operator error” the cause given?",
      "Quality events so labelled",
      Statistic.S21,
      "operatorError",
      12),
  FOLLOW_UP(
      "Did anyone follow up departments with low survey results?",
      "Followed up in 60 days",
      Statistic.S37,
      "followedUp",
      12);

  private final String words;
  private final String figure;
  private final Statistic statistic;
  private final String part;
  private final int months;

  Question(String words, String figure, Statistic statistic, String part, int months) {
    this.words = words;
    this.figure = figure;
    this.statistic = statistic;
    this.part = part;
    this.months = months;
  }

  /** The question. */
  String words() {
    return words;
  }

  /** Name of the figure that answers it. */
  String figure() {
    return figure;
  }

  Statistic statistic() {
    return statistic;
  }

  String part() {
    return part;
  }

  /** Months that the figure covers. */
  int months() {
    return months;
  }

  /** The key of the figure that answers it in a month. */
  public CellKey key(YearMonth month) {
    return new CellKey(statistic, month + "." + months + "m", Scope.Whole.WHOLE, part);
  }

  /** Whether a figure answers one of the questions in a month. */
  public static boolean isAsked(CellKey key, YearMonth month) {
    return Arrays.stream(values()).anyMatch(question -> question.key(month).equals(key));
  }
}
