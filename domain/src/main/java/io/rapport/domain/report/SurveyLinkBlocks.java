package io.rapport.domain.report;

import io.rapport.domain.figure.LinkCaveat;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
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

  private static final List<Block.Column> COLUMNS =
      List.of(
          new Block.Column("Between departments", 62, false),
          new Block.Column("Result", 11, true),
          new Block.Column("95% interval", 16, true),
          new Block.Column("p", 12, true),
          new Block.Column("Departments", 13, true));

  /** The coefficients in the order of the table. */
  private enum Part {
    SPEARMAN("spearman", "Rank correlation of the index and the change of engagement"),
    PARTIAL("partial", "The same, given earlier engagement and head-count"),
    ANCOVA("ancova", "Engagement points for an index point, given earlier engagement"),
    DID("did", "Points gained where a partnership began, less those elsewhere"),
    REVERSED_LEVEL("reversed.level", "Reversed: earlier engagement, then the index, by rank"),
    REVERSED_CHANGE("reversed.change", "Reversed: earlier change, then the index, by rank");

    private final String part;
    private final String words;

    Part(String part, String words) {
      this.part = part;
      this.words = words;
    }

    /** Whether there is no table without it: the others need further waves or departments. */
    private boolean isNeeded() {
      return this == SPEARMAN || this == PARTIAL || this == ANCOVA;
    }
  }

  private final Figures figures;

  SurveyLinkBlocks(Figures figures) {
    this.figures = figures;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading("Partnership and the survey"));
    Optional<String> absence = absence();
    if (absence.isPresent()) {
      blocks.add(new Block.Paragraph(absence.get()));
      return blocks;
    }
    blocks.add(new Block.Table(COLUMNS, Arrays.stream(Part.values()).map(this::row).toList()));
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
    String periods =
        "Index: of the six months before the latest wave. Change: since the wave before it.";
    return Arrays.stream(Part.values()).allMatch(part -> CellText.shown(cell(part)).isPresent())
        ? periods
        : periods + " Too few: it takes more departments, or an earlier wave.";
  }

  /** What the coefficients say together; NONE if they are not shown. */
  Reading reading() {
    return absence().isPresent() ? Reading.NONE : CellText.reading(cell(Part.SPEARMAN));
  }

  private Optional<String> absence() {
    if (Arrays.stream(Part.values())
        .anyMatch(part -> cell(part).filter(ReleasedCell.Hidden.class::isInstance).isPresent())) {
      return Optional.of(
          "How partnership and engagement go together is not shown: too few people stand behind one"
              + " of its figures, and none of them is shown without the others.");
    } else if (Arrays.stream(Part.values())
        .filter(Part::isNeeded)
        .allMatch(part -> CellText.shown(cell(part)).isPresent())) {
      return Optional.empty();
    }
    return Optional.of(
        figures.survey().flatMap(Catalogue.Survey::previousWave).isEmpty()
            ? "To hold partnership against the survey takes two waves that can be compared. No two"
                + " are closed yet."
            : "Fewer than eight departments have a partnership index before the latest wave and"
                + " results of two waves that can be compared. A coefficient of so few would say"
                + " nothing.");
  }

  private Block.Row row(Part part) {
    Optional<ReleasedCell> cell = cell(part);
    return CellText.shown(cell)
        .map(
            shown ->
                row(
                    Tone.PLAIN,
                    part.words,
                    decimals(shown.value()),
                    interval(shown),
                    shown.value(Measure.P).map(this::p).orElse(""),
                    departments(shown).toPlainString()))
        .orElseGet(() -> row(Tone.MUTED, part.words, "too few", "", "", ""));
  }

  private static Block.Row row(Tone tone, String... texts) {
    return new Block.Row(
        Arrays.stream(texts).map(text -> new Block.Cell(text, tone)).toList(), false);
  }

  private String interval(ReleasedCell.Shown cell) {
    return cell.value(Measure.LOW)
        .flatMap(
            low -> cell.value(Measure.HIGH).map(high -> decimals(low) + " to " + decimals(high)))
        .orElse("");
  }

  private String decimals(BigDecimal number) {
    return figures.numerals().plain(number.setScale(2, RoundingMode.HALF_EVEN));
  }

  private String p(BigDecimal p) {
    return p.compareTo(SMALLEST_P) <= 0
        ? "0.001 or less"
        : p.setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static BigDecimal departments(ReleasedCell.Shown cell) {
    return cell.value(Measure.COUNT).orElse(BigDecimal.valueOf(cell.base().atLeast()));
  }

  private Optional<ReleasedCell> cell(Part part) {
    return figures.records(Statistic.S40, 12, Scope.Whole.WHOLE, part.part);
  }
}
