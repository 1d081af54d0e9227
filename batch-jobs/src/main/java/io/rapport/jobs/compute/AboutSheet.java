package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Benchmarks;
import io.rapport.domain.analysis.survey.wave.Representativeness;
import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.intake.RowCounts;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was computed, and how confidential it is. */
final class AboutSheet {
  private static final int SUBJECT_WIDTH = 24;
  private static final int WORDS_WIDTH = 90;

  private AboutSheet() {}

  static Workbook.Sheet of(Computation computation, UnitStatistics everybody) {
    RowCounts rows = computation.read().rows();
    List<List<Workbook.Value>> lines = new ArrayList<>();
    add(lines, "Confidentiality", Computation.NOTICE);
    add(lines, "File", computation.file());
    add(
        lines,
        "Questionnaire",
        computation.questionnaire().id() + ", version " + computation.questionnaire().version());
    add(lines, "Wave", computation.wave().id() + ", " + computation.wave().label());
    add(lines, "Respondents", "" + everybody.response().respondents());
    add(
        lines,
        "Eligible",
        everybody.response().eligible() instanceof Value.Known known
            ? "" + (long) known.number()
            : "not known: intervals are without finite-population correction");
    if (computation.unitUnknown() > 0) {
      add(lines, "Unit not told", computation.unitUnknown() + " respondents, in no unit");
    }
    add(
        lines,
        "Rows",
        "%d read, %d accepted, %d refused, %d blank, %d duplicate"
            .formatted(
                rows.read(), rows.accepted(), rows.refused(), rows.blank(), rows.duplicate()));
    computation
        .read()
        .refusals()
        .forEach((reason, count) -> add(lines, "Refused", count + " × " + reason));
    computation
        .read()
        .findings()
        .forEach((finding, count) -> add(lines, "Noticed", count + " × " + finding));
    add(lines, "Representative", words(computation.demographics().representativeness()));
    add(
        lines,
        "Demographics",
        "Who did not tell a category counts for everybody and is in no group. Groups are compared"
            + " with all who told another one; their p-values are adjusted among themselves.");
    add(
        lines,
        "Weights",
        "Raked to the headcounts of demographics and of the units below the whole, cut at 5 and 1/5"
            + " of their mean. Who did not tell a category keeps the share among the answers.");
    add(
        lines,
        "Wave before",
        computation
            .history()
            .map(history -> history.changes().before().results().wave().label())
            .orElse(History.NONE));
    if (!computation.benchmarks().isEmpty()) {
      add(lines, "Benchmarks", Benchmarks.NOTE);
    }
    add(lines, "Marks", "[x] does not exist, [nt] too few to test; the last column says why");
    add(
        lines,
        "Formulas",
        "Shares: Wilson. Index: Student t. Alpha: Feldt. Tests of items: N - 1 chi-square or Fisher"
            + " mid-p; of dimensions: a permutation test corrected for skewness, beside it Welch's"
            + " t and interval; adjusted after Benjamini and Hochberg over all tested units."
            + " Changes since the wave before: the same, and of people in both waves McNemar's"
            + " mid-p and the paired t test. Trends: Mann-Kendall with Sen's slope, control limits"
            + " of three standard deviations. Small units: empirical Bayes and beta-binomial"
            + " shrinkage, funnel limits after Spiegelhalter. Drivers: Johnson's relative weights,"
            + " units bootstrapped. Alpha, omega, ICC and r_wg(j) are of complete sheets."
            + " Themes: Wilson, among those who wrote. Keywords: log-likelihood, adjusted over all"
            + " tested words.");
    return new Workbook.Sheet(
        "Read me",
        List.of(
            new Workbook.Column("Subject", Format.TEXT, SUBJECT_WIDTH),
            new Workbook.Column("What is to be known", Format.LONG_TEXT, WORDS_WIDTH)),
        lines,
        1);
  }

  private static String words(Representativeness found) {
    if (found.r() instanceof Value.Known r
        && found.adjusted() instanceof Value.Known adjusted
        && found.cells() instanceof Value.Known cells) {
      return String.format(
          Locale.ROOT,
          "R-indicator %.3f, without chance %.3f, over %.0f units: 1 if all answered alike",
          r.number(),
          adjusted.number(),
          cells.number());
    }
    return "R-indicator of the units not defined"
        + (found.r() instanceof Value.Missing missing ? ": " + missing.reason() : "");
  }

  private static void add(List<List<Workbook.Value>> lines, String subject, String words) {
    lines.add(List.of(new Workbook.Text(subject), new Workbook.Text(words)));
  }
}
