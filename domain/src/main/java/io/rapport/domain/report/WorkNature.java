package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the work goes, from fires to strategic work: by hours first, then by engagements. */
final class WorkNature {
  private static final List<String> NATURES =
      List.of("FIREFIGHTING", "TRANSACTIONAL", "MINI_PROJECT", "PROJECT", "STRATEGIC");
  private static final int HEIGHT = 66;

  private final Figures figures;
  private final Texts texts;

  WorkNature(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(WorkNature.class);
  }

  /** Heading, chart and note; why there is no chart if no figure is shown. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    List<Chart.StackedRow> rows =
        List.of(row(texts.say("hours"), "hours."), row(texts.say("count"), "count."));
    if (rows.stream().allMatch(row -> row.shares().isEmpty())) {
      List<Optional<ReleasedCell>> cells =
          Stream.concat(cells("hours.").stream(), cells("count.").stream()).toList();
      blocks.add(
          new Absence(figures).of(cells, RegisterFields.of("TimeLog", "work_nature", "hours")));
      return blocks;
    }
    blocks.add(
        new Block.Figure(
            new Chart.StackedShares(
                NATURES.stream().map(nature -> texts.say("nature." + nature)).toList(), rows),
            HEIGHT,
            texts.say(
                "alternative",
                "hours",
                figures.text().inWords(whole("hours.FIREFIGHTING")),
                "engagements",
                figures.text().inWords(whole("count.FIREFIGHTING")))));
    blocks.add(new Block.Note(note()));
    return blocks;
  }

  private String note() {
    Optional<ReleasedCell> pressure = whole("pressure");
    return CellText.shown(pressure)
        .map(
            shown ->
                texts.say(
                    "note.pressure",
                    "pressure",
                    figures.text().value(shown),
                    "interval",
                    figures.text().interval(pressure)))
        .orElseGet(() -> texts.say("note"));
  }

  private Chart.StackedRow row(String label, String prefix) {
    List<Optional<ReleasedCell>> cells = cells(prefix);
    Optional<ReleasedCell> last = cells.get(cells.size() - 1);
    return new Chart.StackedRow(
        label,
        Points.shares(cells),
        CellText.shown(last)
            .map(figures.points()::baseAndRecording)
            .orElse(figures.text().value(last)));
  }

  private List<Optional<ReleasedCell>> cells(String prefix) {
    return NATURES.stream().map(nature -> whole(prefix + nature)).toList();
  }

  private Optional<ReleasedCell> whole(String part) {
    return figures.records(Statistic.S06, 12, Scope.Whole.WHOLE, part);
  }
}
