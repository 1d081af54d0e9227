package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.intake.RowCounts;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import java.util.ArrayList;
import java.util.List;

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
    add(lines, "Marks", "[x] does not exist, [nt] too few to test; the last column says why");
    add(
        lines,
        "Formulas",
        "Shares: Wilson. Index: Student t. Alpha: Feldt. Tests of items: N - 1 chi-square or Fisher"
            + " mid-p; of dimensions: a permutation test corrected for skewness, beside it Welch's"
            + " t and interval; adjusted after Benjamini and Hochberg over all tested units."
            + " Drivers: Johnson's relative weights, units bootstrapped. Alpha, omega, ICC and"
            + " r_wg(j) are of complete sheets.");
    return new Workbook.Sheet(
        "Read me",
        List.of(
            new Workbook.Column("Subject", Format.TEXT, SUBJECT_WIDTH),
            new Workbook.Column("What is to be known", Format.LONG_TEXT, WORDS_WIDTH)),
        lines,
        1);
  }

  private static void add(List<List<Workbook.Value>> lines, String subject, String words) {
    lines.add(List.of(new Workbook.Text(subject), new Workbook.Text(words)));
  }
}
