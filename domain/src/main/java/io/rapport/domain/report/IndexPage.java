package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The Partnership Health Index: its pillars, and where functions and departments lie. No ranks. */
final class IndexPage {
  private static final String INDEX = "index";

  private static final List<Map.Entry<String, String>> PILLARS =
      List.of(
          Map.entry("ROLE", "Role: partner work, owned together"),
          Map.entry("TIMING", "Timing: early, in time, few fires"),
          Map.entry("AGREEMENT", "Agreement: the four points"),
          Map.entry("RECIPROCITY", "Reciprocity: both ways, and often"),
          Map.entry("PERCEPTION", "Perception: of the side that sees less"),
          Map.entry("RESULTS", "Results: reached, and not come back"));

  private final Figures figures;
  private final List<IndexOfArea> functions;
  private final List<IndexOfArea> departments;

  IndexPage(Figures figures) {
    this.figures = figures;
    this.functions = areas(figures.catalogue().functions(), Scope.Function::new);
    this.departments = areas(figures.catalogue().departments(), Scope.Department::new);
  }

  private List<IndexOfArea> areas(List<Catalogue.Named> names, Function<String, Scope> scope) {
    return IndexOfArea.byName(
        names.stream()
            .map(
                name ->
                    new IndexOfArea(
                        name.name(),
                        cell(scope.apply(name.code()), INDEX),
                        cell(scope.apply(name.code()), "difference")))
            .toList());
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    pillars(blocks);
    areas(blocks, "Function", functions);
    areas(blocks, "Department", departments);
    blocks.add(
        new Block.Note(
            "Goalposts are fixed, so that a score means the same every month. The index is the"
                + " geometric mean of its pillars: strong ones do not make good for a weak one. Base:"
                + " the records of the part that rests on the fewest. Bands come from the interval of"
                + " the difference to the organisation. They are no league table: names stand in the"
                + " order of the alphabet, and no order of values would hold."));
    return new Page("Index", title(), lead(), blocks);
  }

  private void pillars(List<Block> blocks) {
    Optional<ReleasedCell> index = whole(INDEX);
    List<Chart.DotRow> rows = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    figures.points().dot("Partnership Health Index", index, Tone.PLAIN, true).ifPresent(rows::add);
    if (rows.isEmpty()) {
      blocks.add(new Block.Paragraph(absence(index)));
      return;
    }
    for (Map.Entry<String, String> pillar : PILLARS) {
      Optional<ReleasedCell> cell = whole("pillar." + pillar.getKey());
      figures
          .points()
          .dot(pillar.getValue(), cell, IndexOfArea.ink(cell), false)
          .ifPresentOrElse(rows::add, () -> missing.add(pillar.getValue().split(":", 2)[0]));
    }
    blocks.add(new Block.Heading("The organisation and its pillars, last twelve months"));
    blocks.add(
        new Block.Figure(
            new Chart.DotIntervals(
                0,
                100,
                "",
                CellText.shown(index).map(shown -> shown.value().doubleValue()),
                INDEX,
                rows),
            34 + 17 * rows.size(),
            "Dots of the Partnership Health Index, "
                + figures.text().value(index)
                + " with interval "
                + figures.text().interval(index)
                + ", and of its pillars: "
                + String.join(
                    ", ",
                    rows.stream()
                        .skip(1)
                        .map(row -> row.label().split(":", 2)[0] + " " + row.text())
                        .toList())
                + "."));
    if (!missing.isEmpty()) {
      blocks.add(
          new Block.Note(
              "Not recorded, so that the index is made of the others: "
                  + String.join(", ", missing)
                  + "."));
    }
  }

  private static String absence(Optional<ReleasedCell> index) {
    return index.filter(ReleasedCell.Hidden.class::isInstance).isPresent()
        ? "The index of the organisation is not shown for confidentiality: too few people stand"
            + " behind one of its pillars."
        : "An index needs ten engagements in twelve months and four of the six pillars: role,"
            + " timing, agreement, reciprocity, perception, results. What is missing is listed on"
            + " the page of what was not recorded.";
  }

  private void areas(List<Block> blocks, String noun, List<IndexOfArea> areas) {
    if (areas.isEmpty()) {
      return;
    }
    List<IndexOfArea> shown = areas.stream().filter(IndexOfArea::isShown).toList();
    int hidden = areas.size() - shown.size();
    blocks.add(new Block.Heading(noun + "s"));
    if (!shown.isEmpty()) {
      blocks.add(
          new Block.Table(
              List.of(
                  new Block.Column(noun, 40, false),
                  new Block.Column("Index", 12, true),
                  new Block.Column("95% interval", 16, true),
                  new Block.Column("Base", 12, true),
                  new Block.Column("Against the organisation", 30, false)),
              shown.stream().map(area -> area.row(figures.text())).toList()));
    }
    if (hidden > 0) {
      blocks.add(
          new Block.Note(
              figures.numerals().counted(hidden, noun.toLowerCase(Locale.UK))
                  + (hidden == 1 ? " is" : " are")
                  + " not shown: too few engagements, pillars or people."));
    }
  }

  private String lead() {
    Optional<ReleasedCell> index = whole(INDEX);
    return CellText.shown(index)
        .map(
            shown ->
                "The Partnership Health Index of the last twelve months is "
                    + figures.text().value(shown)
                    + (figures.text().interval(index).equals(Numerals.HIDDEN)
                        ? ""
                        : " (95% interval " + figures.text().interval(index) + ")")
                    + ", on a scale from 0 to 100.")
        .orElse("Six pillars on a scale from 0 to 100, drawn together into one number.");
  }

  private String title() {
    Optional<ReleasedCell> index = whole(INDEX);
    if (CellText.shown(index).isEmpty()) {
      return index.filter(ReleasedCell.Hidden.class::isInstance).isPresent()
          ? "The partnership index is not shown for confidentiality"
          : "Too little is recorded for a partnership index";
    }
    String start = "Partnership index " + figures.text().value(index);
    long above = count(Reading.BETTER);
    long below = count(Reading.WORSE);
    if (above > 0 && below > 0) {
      return start
          + ": "
          + figures.numerals().word(above)
          + (above == 1 ? " area" : " areas")
          + " clearly above, "
          + figures.numerals().word(below)
          + " below";
    } else if (above + below > 0) {
      return start
          + ": "
          + figures.numerals().word(above + below)
          + (above + below == 1 ? " area" : " areas")
          + " clearly "
          + (above > 0 ? "above" : "below");
    }
    return count(Reading.NO_VISIBLE_CHANGE) > 0
        ? start + ", no area clearly apart"
        : start + " of 100";
  }

  private long count(Reading reading) {
    return Stream.concat(functions.stream(), departments.stream())
        .filter(area -> area.isShown() && area.reading() == reading)
        .count();
  }

  private Optional<ReleasedCell> whole(String part) {
    return cell(Scope.Whole.WHOLE, part);
  }

  private Optional<ReleasedCell> cell(Scope scope, String part) {
    return figures.records(Statistic.S39, 12, scope, part);
  }
}
