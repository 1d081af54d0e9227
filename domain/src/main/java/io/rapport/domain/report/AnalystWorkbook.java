package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The analysts' workbook: every released cell with its base, interval and key. */
public final class AnalystWorkbook {
  private final Figures figures;
  private final Texts texts;
  private final Map<Tab, Workbook.Sheet> sheets = new EnumMap<>(Tab.class);
  private final Map<Tab, Tab.Absence> absent = new EnumMap<>(Tab.class);

  private AnalystWorkbook(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(AnalystWorkbook.class);
  }

  /** The workbook of a release. */
  public static Workbook of(Release release, Language language) {
    return new AnalystWorkbook(new Figures(release, language)).workbook();
  }

  private Workbook workbook() {
    survey();
    records();
    summary();
    QualitySheets quality = new QualitySheets(figures);
    sheets.put(Tab.NOTES, new NotesSheet(figures).sheet());
    sheets.put(Tab.DATA_QUALITY, quality.findings());
    sheets.put(Tab.INPUTS, quality.inputs());
    sheets.put(Tab.METHOD, new MethodSheet(figures).sheet());
    sheets.put(Tab.CHECKS, new ChecksSheet(figures).of(inOrder()));
    sheets.put(Tab.DICTIONARY, new DictionarySheet(figures).of(inOrder()));
    sheets.put(Tab.COVER, new CoverSheet(figures).of(inOrder(), absent));
    Release release = figures.release();
    String period = figures.months().words(release.month());
    return new Workbook(
        "analysts-" + release.month() + ".xlsx",
        texts.say("title", "period", period),
        release.catalogue().organisation(),
        MonthlyReport.footer(figures) + " · " + period,
        new Workbook.About(
            texts.say("subject"),
            texts.say("description"),
            figures.language().locale().toLanguageTag()),
        inOrder());
  }

  private List<Workbook.Sheet> inOrder() {
    return List.copyOf(sheets.values());
  }

  private void survey() {
    put(Tab.INDICES, new IndicesSheet(figures).sheet(), Tab.Absence.NO_SURVEY);
    put(Tab.ITEMS, new ItemsSheet(figures).sheet(), Tab.Absence.NO_SURVEY);
    put(Tab.UNITS, new UnitsSheet(figures).sheet(), Tab.Absence.NO_SURVEY);
    put(Tab.DEMOGRAPHICS, new DemographicsSheet(figures).sheet(), Tab.Absence.NO_GROUPS);
    put(Tab.COMPARISONS, new ComparisonsSheet(figures).sheet(), Tab.Absence.NOTHING_COMPARED);
    put(Tab.DRIVERS, new DriversSheet(figures).sheet(), Tab.Absence.TOO_FEW);
    put(Tab.RELIABILITY, new ReliabilitySheet(figures).sheet(), Tab.Absence.TOO_FEW);
    put(Tab.TREND, new TrendSheet(figures).sheet(), Tab.Absence.ONE_WAVE);
    put(Tab.RESPONSE, new ResponseSheet(figures).sheet(), Tab.Absence.NO_SURVEY);
    put(Tab.THEMES, new ThemesSheet(figures).sheet(), Tab.Absence.NO_COMMENTS);
  }

  private void records() {
    put(Tab.QUESTIONS, new QuestionsSheet(figures).sheet(), Tab.Absence.NOT_RECORDED);
    Stream.of(
            Tab.ROLES,
            Tab.TIMING,
            Tab.AGREEMENT,
            Tab.EXCHANGE,
            Tab.TRUST,
            Tab.STAGES,
            Tab.ENTRY_POINTS,
            Tab.QUALITY_EVENTS,
            Tab.COVERAGE,
            Tab.SKILLS,
            Tab.LINK,
            Tab.HEALTH_INDEX,
            Tab.ALERTS)
        .forEach(tab -> put(tab, new RecordsSheet(figures, tab).sheet(), Tab.Absence.NOT_RECORDED));
  }

  private void put(Tab tab, Optional<Workbook.Sheet> sheet, Tab.Absence otherwise) {
    sheet.ifPresentOrElse(
        made -> sheets.put(tab, made),
        () ->
            absent.put(
                tab,
                figures.survey().isEmpty() && tab.isOfSurvey()
                    ? Tab.Absence.NO_SURVEY
                    : otherwise));
  }

  /** The summary with its charts, where the sheets stand that they look into. */
  private void summary() {
    SummarySheet summary = new SummarySheet(figures);
    ChartDataSheet drawn = new ChartDataSheet(figures);
    Optional<SheetLookup> units = lookup(Tab.UNITS);
    Optional<SheetLookup> indices = lookup(Tab.INDICES);
    Optional<SheetLookup> response = lookup(Tab.RESPONSE);
    Optional<Catalogue.UnitName> whole = figures.catalogue().root();
    if (figures.survey().isPresent()
        && units.isPresent()
        && indices.isPresent()
        && response.isPresent()
        && whole.isPresent()) {
      Catalogue.Survey survey = figures.survey().get();
      FollowedUnit unit =
          new FollowedUnit(
              new Heads(figures.language()),
              new Tabs(figures.language()).name(Tab.SUMMARY),
              new PickerNames(figures.catalogue().units()),
              whole.get(),
              first(survey, whole.get()),
              units.get());
      drawn.addSurvey(survey, unit, indices.get());
      drawn.addMonths();
      sheets.put(
          Tab.SUMMARY,
          summary.sheet(
              survey,
              unit,
              new SummarySheet.Sources(response.get(), indices.get(), lookup(Tab.COMPARISONS)),
              drawn.charts()));
    } else {
      drawn.addMonths();
      sheets.put(Tab.SUMMARY, summary.withoutSurvey(drawn.charts()));
    }
    put(Tab.CHART_DATA, drawn.sheet(), Tab.Absence.NOT_RECORDED);
  }

  private Optional<SheetLookup> lookup(Tab tab) {
    return Optional.ofNullable(sheets.get(tab)).map(SheetLookup::new);
  }

  /** The unit picked at first: one below the whole whose headline index is shown, if there is. */
  private Catalogue.UnitName first(Catalogue.Survey survey, Catalogue.UnitName whole) {
    return figures.catalogue().units().stream()
        .filter(unit -> unit.parent().isPresent())
        .filter(
            unit ->
                figures
                    .survey(Statistic.INDEX, unit.code(), survey.outcome())
                    .filter(ReleasedCell.Shown.class::isInstance)
                    .isPresent())
        .findFirst()
        .orElse(whole);
  }
}
