package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.DemographicStatistics;
import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.analysis.survey.wave.WaveDemographics;
import io.rapport.domain.analysis.survey.wave.WeightedStatistics;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.templates.workbook.WorkbookRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A computation as a workbook: one table a sheet, numbers in full precision. */
public final class ComputationWorkbook {
  /** Rows of a sheet that Excel shows, one of them the header. */
  private static final int MOST_ROWS = 1_048_575;

  private ComputationWorkbook() {}

  /**
   * Writes the workbook; the stream is flushed and left open.
   *
   * @throws RapportFailure {@link ExitCode#OUTPUT_NOT_CREATED} if there are more units and items
   *     than a sheet has rows
   */
  public static void write(Computation computation, OutputStream out) throws IOException {
    List<UnitStatistics> units = computation.statistics().units().toList();
    long rows = (units.size() + 1L) * rowsOfUnit(computation);
    if (rows > MOST_ROWS) {
      throw new RapportFailure(
          ExitCode.OUTPUT_NOT_CREATED,
          "a worksheet cannot hold %d rows: use --json".formatted(rows));
    }
    UnitStatistics everybody = computation.statistics().everybody();
    WaveDemographics groups = computation.demographics();
    List<DemographicStatistics> demographics = groups.demographics();
    long cells =
        demographics.stream().mapToLong(each -> each.categories().size()).sum() * units.size();
    if (cells > MOST_ROWS) {
      throw new RapportFailure(
          ExitCode.OUTPUT_NOT_CREATED,
          "a worksheet cannot hold %d categories of units: use --json".formatted(cells));
    }
    WeightedStatistics weighted = groups.weighted();
    List<Workbook.Sheet> sheets =
        new ArrayList<>(
            List.of(
                AboutSheet.of(computation, everybody),
                ItemSheets.items(everybody),
                DimensionSheets.dimensions(everybody),
                DimensionSheets.dimensionItems(everybody),
                UnitSheet.of(computation.questionnaire(), units),
                ItemSheets.unitItems(computation.statistics(), units),
                DimensionSheets.unitDimensions(computation.statistics(), units),
                ComparisonSheet.of(computation.statistics()),
                DriverSheet.of(computation.statistics()),
                CarelessSheet.of(computation.careless()),
                DemographicSheets.demographics(computation.questionnaire(), demographics),
                DemographicSheets.units(groups, units),
                DemographicSheets.comparisons(groups),
                WeightSheets.weights(weighted.weights()),
                WeightSheets.weighted(everybody, weighted)));
    computation.history().ifPresent(history -> add(sheets, computation.questionnaire(), history));
    if (!computation.benchmarks().isEmpty()) {
      sheets.add(BenchmarkSheet.of(computation.benchmarks()));
    }
    computation
        .comments()
        .ifPresent(said -> sheets.addAll(CommentSheets.of(said, everybody, units)));
    Workbook workbook =
        new Workbook(
            "computed.xlsx",
            computation.questionnaire().title() + ", " + computation.wave().label(),
            computation.file(),
            Computation.NOTICE,
            sheets);
    new WorkbookRenderer().render(workbook, out);
  }

  /** Rows of a unit in the sheet that has most of them. */
  private static long rowsOfUnit(Computation computation) {
    long items = computation.questionnaire().items().size();
    long dimensions = computation.questionnaire().dimensions().size();
    long waves = computation.history().map(history -> history.trends().waves()).orElse(0);
    return Math.max(items + dimensions, dimensions * waves);
  }

  private static void add(
      List<Workbook.Sheet> sheets, Questionnaire questionnaire, History history) {
    sheets.add(ChangeSheet.of(history.changes()));
    sheets.add(TrendSheets.trends(questionnaire, history.trends()));
    sheets.add(TrendSheets.waves(questionnaire, history.trends()));
  }
}
