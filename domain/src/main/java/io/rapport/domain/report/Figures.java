package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Question;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.RoleLabels;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the cells of a release by what pages ask for. */
final class Figures {
  private final Release release;
  private final Language language;
  private final CellText text;
  private final Numerals numerals;
  private final Months months;
  private final Points points;
  private final AsOf asOf;
  private final Set<Statistic> printed = EnumSet.noneOf(Statistic.class);

  Figures(Release release, Language language) {
    this.release = new UnitNames(language).in(release);
    this.language = language;
    this.text = new CellText(language);
    this.numerals = Numerals.of(language);
    this.months = new Months(language);
    this.points = new Points(language);
    this.asOf = new AsOf(language);
  }

  /** The language of the report. */
  Language language() {
    return language;
  }

  /** The texts of a class of the report. */
  Texts texts(Class<?> speaker) {
    return Texts.of(speaker, language);
  }

  /** Cells in words. */
  CellText text() {
    return text;
  }

  /** How numbers are printed. */
  Numerals numerals() {
    return numerals;
  }

  /** Names of months. */
  Months months() {
    return months;
  }

  /** Cells as points of charts. */
  Points points() {
    return points;
  }

  /** Figures that stay as told before. */
  AsOf asOf() {
    return asOf;
  }

  Release release() {
    return release;
  }

  Catalogue catalogue() {
    return release.catalogue();
  }

  /** The survey, if one was closed by the end of the month. */
  Optional<Catalogue.Survey> survey() {
    return release.catalogue().survey();
  }

  /** Label of the survey's headline dimension with the word index: "Engagement index". */
  String headline(Catalogue.Survey survey) {
    String label = outcome(survey);
    return label.toLowerCase(Locale.ROOT).contains("index")
            || label.toLowerCase(Locale.ROOT).contains("indice")
        ? label
        : texts(Figures.class).say("headline", "label", label);
  }

  /** Label of the survey's headline dimension. */
  static String outcome(Catalogue.Survey survey) {
    return survey.dimensions().stream()
        .filter(dimension -> dimension.id().equals(survey.outcome()))
        .map(Catalogue.DimensionName::label)
        .findFirst()
        .orElse(survey.outcome());
  }

  /** Base of a unit in the wave reported: its respondents, or those behind its headline index. */
  String base(Catalogue.Survey survey, String unit) {
    Optional<ReleasedCell> response = survey(Statistic.RESPONSE, unit, "");
    return CellText.base(
        CellText.shown(response).isPresent()
            ? response
            : survey(Statistic.INDEX, unit, survey.outcome()));
  }

  /** A survey figure of the wave reported. */
  Optional<ReleasedCell> survey(Statistic statistic, String unit, String part) {
    return survey().flatMap(survey -> inWave(statistic, survey.wave().code(), unit, part));
  }

  /** A survey figure of any wave. */
  Optional<ReleasedCell> inWave(Statistic statistic, String wave, String unit, String part) {
    return cell(new CellKey(statistic, wave, new Scope.Unit(unit), part));
  }

  /** A figure of the records over the last months up to the month reported. */
  Optional<ReleasedCell> records(Statistic statistic, int months, Scope scope, String part) {
    return cell(recordsKey(statistic, months, scope, part));
  }

  /** A figure of the records in one single month. */
  Optional<ReleasedCell> inMonth(Statistic statistic, YearMonth month, Scope scope, String part) {
    return cell(new CellKey(statistic, month + ".1m", scope, part));
  }

  /** The last three months against the twelve before them. */
  Optional<ReleasedCell> againstBaseline(Statistic statistic, Scope scope, String part) {
    return cell(new CellKey(statistic, release.month() + ".3m~12m", scope, part));
  }

  /** The figure that answers a question. */
  Optional<ReleasedCell> answer(Question question) {
    return cell(question.key(release.month()));
  }

  /** The comparison that gives a question its word. */
  Optional<ReleasedCell> comparison(Question question) {
    return cell(question.comparisonKey(release.month()));
  }

  private Optional<ReleasedCell> cell(CellKey key) {
    Optional<ReleasedCell> cell = release.cell(key);
    CellText.shown(cell).ifPresent(shown -> printed.add(key.statistic()));
    return cell;
  }

  /** Statistics of which pages have asked for a figure that is shown. */
  List<Statistic> printed() {
    return List.copyOf(printed);
  }

  /** Whether a figure is made of roles that consultants and clients name too differently. */
  boolean labelsDisagree(CellKey key) {
    return RoleLabels.of(
            release.month(),
            asked ->
                CellText.shown(release.cell(asked))
                    .map(ReleasedCell.Shown::value)
                    .map(BigDecimal::doubleValue))
        .disagree(key);
  }

  /** The key of a figure of the records over the last months up to the month reported. */
  CellKey recordsKey(Statistic statistic, int months, Scope scope, String part) {
    return new CellKey(statistic, release.month() + "." + months + "m", scope, part);
  }

  /** Names of the functions whose share of collaborative work reads so against the year before. */
  List<String> functionsReading(Reading reading) {
    return catalogue().functions().stream()
        .filter(
            function ->
                CellText.reading(
                        againstBaseline(
                            Statistic.S01,
                            new Scope.Function(function.code()),
                            "played.COLLABORATIVE"))
                    == reading)
        .map(Catalogue.Named::name)
        .toList();
  }

  /** Whether any shown figure of a statistic has such a number. */
  boolean has(Statistic statistic, Measure measure) {
    return release.cells().values().stream()
        .anyMatch(
            cell ->
                cell instanceof ReleasedCell.Shown shown
                    && shown.key().statistic() == statistic
                    && shown.value(measure).isPresent());
  }

  /** Whether there is any figure of work records at all. */
  boolean hasRecords() {
    return release.cells().values().stream()
        .anyMatch(
            cell ->
                cell instanceof ReleasedCell.Shown
                    && cell.key().statistic().compareTo(Statistic.S01) >= 0);
  }

  /** The last twelve months, oldest first. */
  Stream<YearMonth> lastTwelveMonths() {
    return IntStream.rangeClosed(0, 11).mapToObj(back -> release.month().minusMonths(11L - back));
  }
}
