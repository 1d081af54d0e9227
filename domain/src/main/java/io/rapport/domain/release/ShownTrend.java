package io.rapport.domain.release;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.ControlChart;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.MannKendall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A unit's index over the waves, from released cells alone: readers could work it out themselves.
 *
 * <p>The series are the last waves without a gap. A wave in which the index is not shown breaks it,
 * and so does a change since the wave before that is not shown, or that does not lead back to the
 * unit's index then: its people were in other units.
 *
 * @param points every wave, oldest first
 * @param waves how many of them are the series
 * @param test of Mann and Kendall over the series; none with fewer than three waves or without
 *     variation
 */
public record ShownTrend(List<Point> points, int waves, Finding<MannKendall.Result> test) {
  public ShownTrend {
    points = List.copyOf(points);
  }

  /**
   * One wave.
   *
   * @param index as it was released
   * @param charted where it stands among the waves of the series before it; empty outside the
   *     series
   */
  public record Point(
      Catalogue.Named wave, ReleasedCell index, Optional<ControlChart.Point> charted) {}

  /**
   * The trend of a unit.
   *
   * @param waves oldest first
   * @param unit code
   * @param dimension id
   */
  public static ShownTrend of(
      Release release, List<Catalogue.Named> waves, String unit, String dimension) {
    List<ReleasedCell> cells =
        waves.stream().map(wave -> cell(release, Statistic.INDEX, wave, unit, dimension)).toList();
    int first = cells.size();
    while (first > 0
        && cells.get(first - 1) instanceof ReleasedCell.Shown index
        && (first == cells.size()
            || leadsBack(
                (ReleasedCell.Shown) cells.get(first),
                cell(release, Statistic.INDEX_CHANGE, waves.get(first), unit, dimension),
                index))) {
      first--;
    }
    double[] series =
        cells.subList(first, cells.size()).stream()
            .mapToDouble(cell -> ((ReleasedCell.Shown) cell).value().doubleValue())
            .toArray();
    List<ControlChart.Point> chart = ControlChart.ofMeans(series);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      points.add(
          new Point(
              waves.get(i),
              cells.get(i),
              i < first ? Optional.empty() : Optional.of(chart.get(i - first))));
    }
    return new ShownTrend(points, series.length, MannKendall.withDefaults().test(series));
  }

  private static boolean leadsBack(
      ReleasedCell.Shown now, ReleasedCell change, ReleasedCell.Shown before) {
    return change instanceof ReleasedCell.Shown shown
        && now.value().subtract(shown.value()).compareTo(before.value()) == 0;
  }

  private static ReleasedCell cell(
      Release release, Statistic statistic, Catalogue.Named wave, String unit, String dimension) {
    CellKey key = new CellKey(statistic, wave.code(), new Scope.Unit(unit), dimension);
    return release.cell(key).orElseGet(() -> new ReleasedCell.NotRecorded(key));
  }
}
