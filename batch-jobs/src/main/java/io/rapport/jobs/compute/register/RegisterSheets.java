package io.rapport.jobs.compute.register;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.Answer;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Formula;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.intake.RowCounts;
import io.rapport.domain.language.Language;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.jobs.compute.SheetRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The sheets of a register: what was read, answers, definitions, figures. */
final class RegisterSheets {
  private static final int SUBJECT_WIDTH = 24;
  private static final int WORDS_WIDTH = 90;
  private static final int QUESTION_WIDTH = 60;
  private static final int KEY_WIDTH = 60;
  private static final int NAME_WIDTH = 32;
  private static final int CODE_WIDTH = 26;
  private static final int WORD_WIDTH = 18;
  private static final int ID_WIDTH = 6;

  /** Measures that have a column; each is blank where a figure has no such number. */
  private static final List<Measure> MEASURES =
      List.of(
          Measure.VALUE,
          Measure.LOW,
          Measure.HIGH,
          Measure.LOW_UNCORRECTED,
          Measure.HIGH_UNCORRECTED,
          Measure.COUNT,
          Measure.SD,
          Measure.P,
          Measure.P_ADJUSTED,
          Measure.EFFECT,
          Measure.SHRUNK,
          Measure.SMALLEST_VISIBLE);

  private RegisterSheets() {}

  static Workbook.Sheet about(RegisterComputation computation) {
    RowCounts rows = computation.file().read().rows();
    List<List<Workbook.Value>> lines = new ArrayList<>();
    line(lines, "Confidentiality", RegisterComputation.NOTICE);
    line(lines, "File", computation.file().name() + ", read as " + computation.file().readAs());
    line(lines, "Month", computation.month().toString());
    line(lines, "Version of the method", computation.method().version());
    line(
        lines,
        "Rows",
        "%d read, %d accepted, %d refused, %d blank"
            .formatted(rows.read(), rows.accepted(), rows.refused(), rows.blank()));
    computation
        .file()
        .records()
        .forEach((table, count) -> line(lines, table.sheet(), count + " records"));
    computation
        .file()
        .read()
        .refusals()
        .forEach((reason, count) -> line(lines, "Refused", count + " × " + reason));
    computation
        .file()
        .read()
        .findings()
        .forEach((finding, count) -> line(lines, "Noticed", count + " × " + finding));
    computation
        .file()
        .register()
        .findings()
        .forEach(
            finding ->
                line(
                    lines,
                    "Reviewed, " + finding.rule(),
                    "%d of %d: %s"
                        .formatted(finding.count(), finding.examined(), finding.message())));
    line(
        lines,
        "Periods",
        "2026-06.12m: the twelve months that end with June 2026; .3m~12m: the last three against the"
            + " twelve before them; .12m~12m: a year against the year before");
    return words("Read me", lines);
  }

  static Workbook.Sheet answers(RegisterComputation computation) {
    SheetRows sheet =
        new SheetRows("Answers", 1)
            .columns(Format.INTEGER, "No")
            .column("Question", Format.TEXT, QUESTION_WIDTH)
            .column("Figure", Format.TEXT, NAME_WIDTH)
            .columns(Format.TEXT, "Counted in")
            .columns(Format.TWO_DECIMALS, "Value", "Low", "High")
            .columns(Format.INTEGER, "n")
            .columns(Format.TWO_DECIMALS, "Change", "Change low", "Change high")
            .column("Word", Format.TEXT, WORD_WIDTH)
            .column("Key", Format.TEXT, KEY_WIDTH);
    for (Answer answer : computation.answers()) {
      sheet
          .whole(answer.question().number())
          .text(answer.question().words(Language.ENGLISH))
          .text(answer.question().figure(Language.ENGLISH))
          .text(answer.figure().map(figure -> Findings.words(figure.quantity())).orElse(""));
      numbers(sheet, answer.figure());
      sheet.number(answer.figure().map(RegisterSheets::base).orElse(OptionalDouble.empty()));
      numbers(sheet, answer.comparison());
      sheet
          .text(answer.reading().word(Language.ENGLISH))
          .text(answer.question().key(computation.month()).text());
      sheet.end();
    }
    return sheet.sheet();
  }

  private static void numbers(SheetRows sheet, Optional<Figure.Computed> figure) {
    for (Measure measure : List.of(Measure.VALUE, Measure.LOW, Measure.HIGH)) {
      sheet.number(figure.map(found -> number(found, measure)).orElse(OptionalDouble.empty()));
    }
  }

  static Workbook.Sheet statistics() {
    List<List<Workbook.Value>> lines = new ArrayList<>();
    for (Statistic statistic : Statistic.values()) {
      if (statistic.compareTo(Statistic.S01) >= 0) {
        Formula formula = Formula.of(statistic, Language.ENGLISH);
        line(
            lines,
            statistic.id() + " " + statistic.title(Language.ENGLISH),
            statistic.definition(Language.ENGLISH)
                + " "
                + formula.text()
                + " Source: "
                + formula.source()
                + ".");
      }
    }
    return words("Statistics", lines);
  }

  static Workbook.Sheet figures(RegisterComputation computation) {
    SheetRows sheet =
        new SheetRows("Figures", 2)
            .column("Id", Format.TEXT, ID_WIDTH)
            .column("Part", Format.TEXT, NAME_WIDTH)
            .column("Function", Format.TEXT, CODE_WIDTH)
            .columns(Format.TEXT, "Department", "Managers of level")
            .column("Period", Format.TEXT, WORD_WIDTH)
            .columns(Format.TEXT, "Counted in");
    MEASURES.forEach(
        measure ->
            sheet.columns(
                measure == Measure.P || measure == Measure.P_ADJUSTED
                    ? Format.P_VALUE
                    : Format.TWO_DECIMALS,
                Findings.capital(measure)));
    sheet
        .columns(Format.INTEGER, "n", "Managers", "Consultants or respondents")
        .columns(Format.PERCENT, "Recorded")
        .column("Word", Format.TEXT, WORD_WIDTH)
        .column("Key", Format.TEXT, KEY_WIDTH);
    for (Figure figure : computation.figures()) {
      row(sheet, figure);
    }
    return sheet.sheet();
  }

  private static void row(SheetRows sheet, Figure figure) {
    CellKey key = figure.key();
    Optional<Figure.Computed> computed =
        figure instanceof Figure.Computed found ? Optional.of(found) : Optional.empty();
    sheet.text(key.statistic().id()).text(key.part());
    scope(sheet, key.scope());
    sheet
        .text(key.period())
        .text(computed.map(found -> Findings.words(found.quantity())).orElse(""));
    for (Measure measure : MEASURES) {
      sheet.number(computed.map(found -> number(found, measure)).orElse(OptionalDouble.empty()));
    }
    sheet.number(computed.map(RegisterSheets::base).orElse(OptionalDouble.empty()));
    people(sheet, computed.map(Figure.Computed::support));
    sheet.number(
        computed.map(found -> OptionalDouble.of(found.recorded())).orElse(OptionalDouble.empty()));
    sheet
        .text(
            computed
                .map(Figure.Computed::reading)
                .filter(reading -> reading != Reading.NONE)
                .map(reading -> reading.word(Language.ENGLISH))
                .orElse(""))
        .text(key.text());
    if (figure instanceof Figure.Missing missing) {
      sheet.missing(Findings.words(missing.reason()));
    }
    sheet.end();
  }

  private static void scope(SheetRows sheet, Scope scope) {
    String function = "";
    String department = "";
    String level = "";
    if (scope instanceof Scope.Function of) {
      function = of.code();
    } else if (scope instanceof Scope.Department of) {
      department = of.code();
    } else if (scope instanceof Scope.Level of) {
      level = of.code();
    } else if (scope instanceof Scope.FunctionInDepartment both) {
      function = both.function();
      department = both.department();
    }
    sheet.text(function).text(department).text(level);
  }

  private static void people(SheetRows sheet, Optional<Support> support) {
    OptionalDouble managers = OptionalDouble.empty();
    OptionalDouble others = OptionalDouble.empty();
    if (support.orElse(null) instanceof Support.Records records) {
      managers = OptionalDouble.of(records.managers());
      others = OptionalDouble.of(records.consultants());
    } else if (support.orElse(null) instanceof Support.Pulse pulse) {
      others = OptionalDouble.of(pulse.respondents());
    }
    sheet.number(managers).number(others);
  }

  private static OptionalDouble base(Figure.Computed figure) {
    if (figure.support() instanceof Support.Records records) {
      return OptionalDouble.of(records.records());
    }
    return figure.support() instanceof Support.Pulse pulse
        ? OptionalDouble.of(pulse.forms())
        : OptionalDouble.empty();
  }

  private static OptionalDouble number(Figure.Computed figure, Measure measure) {
    Double found = figure.values().get(measure);
    return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
  }

  private static void line(List<List<Workbook.Value>> lines, String subject, String words) {
    lines.add(List.of(new Workbook.Text(subject), new Workbook.Text(words)));
  }

  private static Workbook.Sheet words(String name, List<List<Workbook.Value>> lines) {
    return new Workbook.Sheet(
        name,
        List.of(
            new Workbook.Column("Subject", Format.TEXT, SUBJECT_WIDTH),
            new Workbook.Column("What is to be known", Format.LONG_TEXT, WORDS_WIDTH)),
        lines,
        1);
  }
}
