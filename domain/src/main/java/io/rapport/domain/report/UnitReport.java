package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The one-page report of a unit. */
public final class UnitReport {
  private static final int MOST_ITEMS = 14;

  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Catalogue.UnitName unit;
  private final boolean root;

  private UnitReport(Figures figures, Catalogue.Survey survey, Catalogue.UnitName unit) {
    this.figures = figures;
    this.survey = survey;
    this.unit = unit;
    this.root = unit.parent().isEmpty();
  }

  /** The reports of all units, in the order of the organisation; none without a survey. */
  public static List<Document> all(Release release, Language language) {
    Figures figures = new Figures(release, language);
    List<Document> documents = new ArrayList<>();
    figures
        .survey()
        .ifPresent(
            survey -> {
              UnitFileNames names = new UnitFileNames(release.month());
              for (Catalogue.UnitName unit : release.catalogue().units()) {
                UnitReport report = new UnitReport(figures, survey, unit);
                documents.add(report.document(names, unit.code(), unit.name(), report.page()));
                for (Catalogue.Named member : unit.members()) {
                  documents.add(
                      report.document(
                          names,
                          member.code(),
                          member.name(),
                          HiddenUnitPage.of(figures, survey, unit, member).page()));
                }
              }
            });
    return documents;
  }

  /** The unit of each report, by the report's path below the release. */
  public static Map<String, Catalogue.Named> units(Release release) {
    Map<String, Catalogue.Named> units = new TreeMap<>();
    if (release.catalogue().survey().isPresent()) {
      UnitFileNames names = new UnitFileNames(release.month());
      for (Catalogue.UnitName unit : release.catalogue().units()) {
        units.put(names.path(unit.code()), new Catalogue.Named(unit.code(), unit.name()));
        unit.members().forEach(member -> units.put(names.path(member.code()), member));
      }
    }
    return units;
  }

  private Document document(UnitFileNames names, String code, String name, Page page) {
    Release release = figures.release();
    String period = figures.months().words(release.month());
    return new Document(
        names.path(code),
        name + ", " + period,
        release.catalogue().organisation(),
        period,
        MonthlyReport.footer(figures),
        figures.language(),
        List.of(figures.asOf().explained(page, release)));
  }

  private Page page() {
    return anythingShown() ? results() : HiddenUnitPage.of(figures, survey, unit).page();
  }

  /** A headline may be hidden where other figures are not. */
  private boolean anythingShown() {
    return survey.dimensions().stream()
            .anyMatch(dimension -> isShown(Statistic.INDEX, dimension.id()))
        || survey.items().stream().anyMatch(item -> isShown(Statistic.ITEM, item.id()));
  }

  private boolean isShown(Statistic statistic, String part) {
    return CellText.shown(figures.survey(statistic, unit.code(), part)).isPresent();
  }

  private Page results() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Tiles(tiles()));
    OtherTeamWords.of(unit).ifPresent(words -> blocks.add(new Block.Paragraph(words)));
    notCompared().ifPresent(words -> blocks.add(new Block.Paragraph(words)));
    strengths(blocks);
    items(blocks);
    partnership().ifPresent(words -> blocks.add(new Block.Paragraph(words)));
    blocks.add(new Block.Note(confidentiality()));
    return new Page(
        kicker(survey),
        unit.name(),
        title() + " Wave of " + survey.wave().name() + base() + ".",
        blocks);
  }

  private List<Block.Tile> tiles() {
    List<Block.Tile> tiles = new ArrayList<>();
    tiles.add(tile(figures.headline(survey), Statistic.INDEX, survey.outcome()));
    if (!root) {
      tiles.add(difference("Against everybody else", Statistic.INDEX_VS_REST));
    }
    survey
        .previousWave()
        .ifPresent(wave -> tiles.add(difference("Since " + wave.name(), Statistic.INDEX_CHANGE)));
    tiles.add(tile("Response rate", Statistic.RESPONSE, ""));
    return tiles;
  }

  private Block.Tile tile(String label, Statistic statistic, String part) {
    Optional<ReleasedCell> cell = figures.survey(statistic, unit.code(), part);
    return new Block.Tile(
        label, figures.text().value(cell), figures.text().detail(cell), Tone.PLAIN);
  }

  private Block.Tile difference(String label, Statistic statistic) {
    Optional<ReleasedCell> cell = figures.survey(statistic, unit.code(), survey.outcome());
    return new Block.Tile(
        label,
        CellText.shown(cell).map(figures.text()::value).orElse(Numerals.HIDDEN),
        reading(cell),
        CellText.tone(cell));
  }

  private static String reading(Optional<ReleasedCell> comparison) {
    if (comparison.filter(ReleasedCell.NotComparable.class::isInstance).isPresent()) {
      return "not comparable";
    }
    return switch (CellText.reading(comparison)) {
      case BETTER -> "clearly higher";
      case WORSE -> "clearly lower";
      case NO_VISIBLE_CHANGE -> "no clear difference";
      case NOT_TESTED -> "too few answers to test";
      case NONE ->
          comparison.filter(ReleasedCell.NotAsked.class::isInstance).isPresent()
              ? "a new unit"
              : "not shown for confidentiality";
    };
  }

  private Optional<String> notCompared() {
    return survey
        .previousWave()
        .flatMap(
            wave ->
                new SinceLastWave(figures, survey)
                    .reason(unit.code(), survey.outcome())
                    .map(reason -> "Not compared with " + wave.name() + ": " + reason + "."));
  }

  private void strengths(List<Block> blocks) {
    List<String> better = dimensions(Reading.BETTER);
    List<String> worse = dimensions(Reading.WORSE);
    if (!better.isEmpty()) {
      blocks.add(
          new Block.Paragraph("Clearly above everybody else: " + String.join(", ", better) + "."));
    }
    if (!worse.isEmpty()) {
      blocks.add(
          new Block.Paragraph("Clearly below everybody else: " + String.join(", ", worse) + "."));
    }
  }

  private List<String> dimensions(Reading reading) {
    return survey.dimensions().stream()
        .filter(
            dimension ->
                CellText.reading(
                        figures.survey(Statistic.INDEX_VS_REST, unit.code(), dimension.id()))
                    == reading)
        .map(
            dimension ->
                dimension.label()
                    + " ("
                    + figures
                        .text()
                        .change(
                            figures.survey(Statistic.INDEX_VS_REST, unit.code(), dimension.id()))
                    + ")")
        .toList();
  }

  private void items(List<Block> blocks) {
    new ItemBars(figures, survey)
        .of(unit.code())
        .ifPresent(
            bars -> {
              boolean cut = bars.rows().size() > MOST_ITEMS;
              Chart.DivergingBars shown = cut ? ends(bars) : bars;
              blocks.add(
                  new Block.Heading(cut ? "Seven strongest and seven weakest items" : "Items"));
              blocks.add(
                  new Block.Figure(
                      shown,
                      40 + 23 * shown.rows().size(),
                      "Diverging bars of item answers, most favourable first: "
                          + shown.rows().get(0).label()
                          + " "
                          + shown.rows().get(0).value()
                          + "."));
              if (cut) {
                blocks.add(new Block.Note("All items are in the workbook's sheet Items."));
              }
            });
  }

  private static Chart.DivergingBars ends(Chart.DivergingBars bars) {
    List<Chart.DivergingRow> rows = new ArrayList<>(bars.rows().subList(0, MOST_ITEMS / 2));
    rows.addAll(bars.rows().subList(bars.rows().size() - MOST_ITEMS / 2, bars.rows().size()));
    return new Chart.DivergingBars(bars.keys(), bars.changeHeader(), rows);
  }

  private Optional<String> partnership() {
    Scope scope = new Scope.Department(unit.code());
    Optional<ReleasedCell> played =
        figures.records(Statistic.S01, 12, scope, "played.COLLABORATIVE");
    return CellText.shown(played)
        .map(
            shown ->
                "Partnership: "
                    + figures.text().value(shown)
                    + " of "
                    + shown.base().text()
                    + " advisory engagements of the last twelve months were collaborative (95%"
                    + " interval "
                    + figures.text().interval(played)
                    + ").");
  }

  private String title() {
    if (root) {
      return "Results of the whole organisation.";
    }
    String outcome = Figures.outcome(survey);
    return switch (CellText.reading(
        figures.survey(Statistic.INDEX_VS_REST, unit.code(), survey.outcome()))) {
      case BETTER -> outcome + " is clearly higher than among everybody else.";
      case WORSE -> outcome + " is clearly lower than among everybody else.";
      case NO_VISIBLE_CHANGE -> outcome + " does not differ visibly from that of everybody else.";
      case NOT_TESTED -> "Too few answers to compare " + outcome + " with everybody else.";
      case NONE -> "How " + outcome + " compares with everybody else is not shown.";
    };
  }

  /** The base as the end of a sentence; nothing where it is not shown. */
  private String base() {
    String base = figures.base(survey, unit.code());
    return base.equals(Numerals.HIDDEN) ? "" : ", " + base + " respondents";
  }

  private String confidentiality() {
    return "Groups under "
        + figures.release().policy().answers()
        + " answers are not shown. Below 100 answers shares and indices stand in steps of five, in"
        + " coarser ones (≈) where answers could be guessed; “≥” and “≤” mark values at the end of what may be shown. Shares are rounded one by"
        + " one and may not add to 100. ▲▼: at least five points and significant.";
  }

  /** The small line above the title. */
  static String kicker(Catalogue.Survey survey) {
    return "Engagement survey · " + survey.wave().name();
  }
}
