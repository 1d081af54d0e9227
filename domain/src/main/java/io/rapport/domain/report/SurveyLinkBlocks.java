package io.rapport.domain.report;

import io.rapport.domain.figure.LinkCaveat;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Partnership and survey engagement of departments: all coefficients together, or none. */
final class SurveyLinkBlocks {
  private static final BigDecimal SMALLEST_P = new BigDecimal("0.001");

  /** The coefficients in the order of the table. */
  private enum Part {
    SPEARMAN("spearman"),
    PARTIAL("partial"),
    ANCOVA("ancova"),
    DID("did"),
    REVERSED_LEVEL("reversed.level"),
    REVERSED_CHANGE("reversed.change");

    private final String part;

    Part(String part) {
      this.part = part;
    }

    /** Whether there is no table without it: the others need further waves or departments. */
    private boolean isNeeded() {
      return this == SPEARMAN || this == PARTIAL || this == ANCOVA;
    }
  }

  private final Figures figures;
  private final Texts texts;

  SurveyLinkBlocks(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(SurveyLinkBlocks.class);
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    Optional<String> absence = absence();
    if (absence.isPresent()) {
      blocks.add(new Block.Paragraph(absence.get()));
      return blocks;
    }
    blocks.add(new Block.Table(columns(), Arrays.stream(Part.values()).map(this::row).toList()));
    blocks.add(new Block.Note(note()));
    CellText.shown(cell(Part.SPEARMAN))
        .ifPresent(
            shown ->
                blocks.add(
                    new Block.Paragraph(
                        LinkCaveat.of(departments(shown).longValue(), figures.language()))));
    return blocks;
  }

  private String note() {
    return Arrays.stream(Part.values()).allMatch(part -> CellText.shown(cell(part)).isPresent())
        ? texts.say("note")
        : texts.say("note.tooFew");
  }

  private List<Block.Column> columns() {
    return List.of(
        new Block.Column(texts.say("column.between"), 62, false),
        new Block.Column(texts.say("column.result"), 11, true),
        new Block.Column(texts.say("column.interval"), 16, true),
        new Block.Column(texts.say("column.p"), 12, true),
        new Block.Column(texts.say("column.departments"), 13, true));
  }

  /** What the coefficients say together; NONE if they are not shown. */
  Reading reading() {
    return absence().isPresent() ? Reading.NONE : CellText.reading(cell(Part.SPEARMAN));
  }

  private Optional<String> absence() {
    if (Arrays.stream(Part.values())
        .anyMatch(part -> cell(part).filter(ReleasedCell.Hidden.class::isInstance).isPresent())) {
      return Optional.of(texts.say("absence.hidden"));
    } else if (Arrays.stream(Part.values())
        .filter(Part::isNeeded)
        .allMatch(part -> CellText.shown(cell(part)).isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        figures.survey().flatMap(Catalogue.Survey::previousWave).isEmpty()
            ? texts.say("absence.waves")
            : texts.say("absence.departments"));
  }

  private Block.Row row(Part part) {
    Optional<ReleasedCell> cell = cell(part);
    return CellText.shown(cell)
        .map(
            shown ->
                row(
                    Tone.PLAIN,
                    words(part),
                    decimals(shown.value()),
                    interval(shown),
                    shown.value(Measure.P).map(this::p).orElse(""),
                    departments(shown).toPlainString()))
        .orElseGet(() -> row(Tone.MUTED, words(part), texts.say("tooFew"), "", "", ""));
  }

  private String words(Part part) {
    return texts.say("part." + part);
  }

  private static Block.Row row(Tone tone, String... texts) {
    return new Block.Row(
        Arrays.stream(texts).map(text -> new Block.Cell(text, tone)).toList(), false);
  }

  private String interval(ReleasedCell.Shown cell) {
    return cell.value(Measure.LOW)
        .flatMap(
            low ->
                cell.value(Measure.HIGH)
                    .map(
                        high ->
                            texts.say("interval", "low", decimals(low), "high", decimals(high))))
        .orElse("");
  }

  private String decimals(BigDecimal number) {
    return figures.numerals().plain(number.setScale(2, RoundingMode.HALF_EVEN));
  }

  private String p(BigDecimal p) {
    return p.compareTo(SMALLEST_P) <= 0
        ? texts.say("p.smallest", "p", figures.numerals().plain(SMALLEST_P))
        : figures.numerals().plain(p.setScale(3, RoundingMode.HALF_EVEN));
  }

  private static BigDecimal departments(ReleasedCell.Shown cell) {
    return cell.value(Measure.COUNT).orElse(BigDecimal.valueOf(cell.base().atLeast()));
  }

  private Optional<ReleasedCell> cell(Part part) {
    return figures.records(Statistic.S40, 12, Scope.Whole.WHOLE, part.part);
  }
}
