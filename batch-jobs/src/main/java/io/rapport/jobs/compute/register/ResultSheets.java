package io.rapport.jobs.compute.register;

import io.rapport.domain.analysis.link.SurveyLink;
import io.rapport.domain.analysis.partnership.alert.Alert;
import io.rapport.domain.analysis.partnership.alert.AlertBudget;
import io.rapport.domain.analysis.partnership.index.CellIndex;
import io.rapport.domain.analysis.partnership.index.DifferenceToOrganisation;
import io.rapport.domain.analysis.partnership.index.HealthIndex;
import io.rapport.domain.analysis.partnership.index.IndexResults;
import io.rapport.domain.analysis.partnership.index.Pillar;
import io.rapport.domain.language.Language;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.domain.statistics.Interval;
import io.rapport.jobs.compute.SheetRows;
import java.util.Optional;
import java.util.OptionalDouble;

/** The sheets of what is more than figures: index, link to the survey, alerts, the unserved. */
final class ResultSheets {
  private static final int CODE_WIDTH = 26;
  private static final int ABOUT_WIDTH = 36;
  private static final int WORDS_WIDTH = 90;

  private ResultSheets() {}

  static Workbook.Sheet index(RegisterComputation computation) {
    SheetRows sheet =
        new SheetRows("Index", 2)
            .columns(Format.TEXT, "Of")
            .column("Code", Format.TEXT, CODE_WIDTH)
            .columns(
                Format.ONE_DECIMAL, "Index", "Low", "High", "Difference", "Low of it", "High of it")
            .columns(Format.TEXT, "Band");
    for (Pillar pillar : Pillar.values()) {
      sheet.columns(Format.ONE_DECIMAL, Findings.capital(pillar));
    }
    sheet.columns(Format.INTEGER, "Engagements", "Managers");
    IndexResults departments = computation.index().departments();
    sheet.text("organisation").text("");
    score(sheet, departments.organisation(), departments.interval().value());
    difference(sheet, Optional.empty());
    sheet.text("");
    pillars(sheet, departments.organisation());
    engagements(sheet, departments.organisation()).number(OptionalDouble.empty());
    sheet.end();
    cells(sheet, "department", departments);
    cells(sheet, "function", computation.index().functions());
    return sheet.sheet();
  }

  private static void cells(SheetRows sheet, String of, IndexResults results) {
    for (CellIndex cell : results.cells()) {
      sheet.text(of).text(cell.code());
      if (cell instanceof CellIndex.Placed placed) {
        score(sheet, placed.index(), placed.interval().value());
        difference(sheet, placed.difference().value());
        sheet.text(Findings.words(placed.band()));
        pillars(sheet, placed.index());
        engagements(sheet, placed.index()).number(OptionalDouble.of(placed.clusters()));
      } else if (cell instanceof CellIndex.NotPublished none) {
        score(sheet, none.index(), Optional.empty());
        difference(sheet, Optional.empty());
        sheet.text("");
        pillars(sheet, none.index());
        engagements(sheet, none.index()).number(OptionalDouble.empty());
        none.index().reasons().stream()
            .sorted()
            .forEach(reason -> sheet.missing(Findings.words(reason)));
      }
      sheet.end();
    }
  }

  private static void score(SheetRows sheet, HealthIndex index, Optional<Interval> interval) {
    sheet.number(
        index instanceof HealthIndex.Published published
            ? OptionalDouble.of(published.score())
            : OptionalDouble.empty());
    bounds(sheet, interval);
  }

  private static void difference(SheetRows sheet, Optional<DifferenceToOrganisation> difference) {
    sheet.number(
        difference.map(found -> OptionalDouble.of(found.points())).orElse(OptionalDouble.empty()));
    bounds(sheet, difference.map(DifferenceToOrganisation::interval));
  }

  private static void bounds(SheetRows sheet, Optional<Interval> interval) {
    sheet
        .number(
            interval.map(found -> OptionalDouble.of(found.low())).orElse(OptionalDouble.empty()))
        .number(
            interval.map(found -> OptionalDouble.of(found.high())).orElse(OptionalDouble.empty()));
  }

  private static void pillars(SheetRows sheet, HealthIndex index) {
    for (Pillar pillar : Pillar.values()) {
      Double score = index.pillars().scores().get(pillar);
      sheet.number(score == null ? OptionalDouble.empty() : OptionalDouble.of(score));
    }
  }

  private static SheetRows engagements(SheetRows sheet, HealthIndex index) {
    return sheet.number(
        index instanceof HealthIndex.Published published
            ? OptionalDouble.of(published.measured().engagements())
            : OptionalDouble.empty());
  }

  static Workbook.Sheet link(SurveyLink link) {
    SheetRows sheet =
        new SheetRows("Survey link", 1)
            .column("Department", Format.TEXT, CODE_WIDTH)
            .columns(Format.ONE_DECIMAL, "Index before", "Survey before", "Survey", "Change")
            .columns(Format.INTEGER, "Head-count", "Respondents", "Partner from wave")
            .column("To be known", Format.LONG_TEXT, WORDS_WIDTH);
    for (SurveyLink.Row row : link.departments()) {
      sheet
          .text(row.code())
          .number(row.exposure())
          .number(row.baseline())
          .number(row.followUp())
          .number(row.change())
          .whole(row.headCount())
          .whole(row.respondents())
          .number(
              row.treatedFrom().isPresent()
                  ? OptionalDouble.of(row.treatedFrom().getAsInt())
                  : OptionalDouble.empty())
          .text(link.caveat(Language.ENGLISH));
      sheet.end();
    }
    return sheet.sheet();
  }

  static Workbook.Sheet budget(RegisterComputation computation) {
    SheetRows sheet =
        new SheetRows("Alert budget", 1)
            .columns(Format.TEXT, "Alert")
            .column("Name", Format.TEXT, CODE_WIDTH)
            .columns(Format.INTEGER, "Watched", "Alerts")
            .columns(Format.TWO_DECIMALS, "False ones to be expected");
    for (AlertBudget budget : computation.alerts().budget()) {
      sheet
          .text(budget.kind().name())
          .text(budget.kind().title())
          .whole(budget.watched())
          .whole(budget.alerts())
          .number(OptionalDouble.of(budget.expected()));
      sheet.end();
    }
    return sheet.sheet();
  }

  static Workbook.Sheet alerts(RegisterComputation computation) {
    SheetRows sheet =
        new SheetRows("Alerts", 1)
            .columns(Format.TEXT, "Alert")
            .column("Name", Format.TEXT, CODE_WIDTH)
            .column("About", Format.TEXT, ABOUT_WIDTH)
            .columns(Format.TEXT, "Restricted")
            .columns(Format.TWO_DECIMALS, "Figure", "Limit", "Usual")
            .column("In words", Format.LONG_TEXT, WORDS_WIDTH);
    for (Alert alert : computation.alerts().alerts()) {
      sheet
          .text(alert.kind().name())
          .text(alert.kind().title())
          .text(alert.subject().order())
          .text(alert.isRestricted() ? "yes" : "no")
          .number(OptionalDouble.of(alert.figure()))
          .number(alert.limit())
          .number(alert.usual())
          .text(alert.words());
      sheet.end();
    }
    return sheet.sheet();
  }
}
