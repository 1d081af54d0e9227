package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.DemographicStatistics;
import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.analysis.survey.wave.WaveDemographics;
import io.rapport.domain.analysis.survey.wave.WeightedStatistics;
import io.rapport.domain.report.Workbook;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.templates.workbook.WorkbookRenderer;
import java.io.IOException;
import java.io.OutputStream;
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
    long rows =
        (long) units.size()
            * (computation.questionnaire().items().size()
                + computation.questionnaire().dimensions().size());
    if (rows > MOST_ROWS) {
      throw new RapportFailure(
          ExitCode.OUTPUT_NOT_CREATED,
          "a worksheet cannot hold %d comparisons: use --json".formatted(rows));
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
    Workbook workbook =
        new Workbook(
            "computed.xlsx",
            computation.questionnaire().title() + ", " + computation.wave().label(),
            computation.file(),
            Computation.NOTICE,
            List.of(
                AboutSheet.of(computation, everybody),
                ItemSheets.items(everybody),
                DimensionSheets.dimensions(everybody),
                DimensionSheets.dimensionItems(everybody),
                UnitSheet.of(computation.questionnaire(), units),
                ItemSheets.unitItems(computation.statistics(), units),
                DimensionSheets.unitDimensions(computation.statistics(), units),
                ComparisonSheet.of(computation.statistics()),
                DriverSheet.of(computation.statistics().drivers()),
                CarelessSheet.of(computation.careless()),
                DemographicSheets.demographics(computation.questionnaire(), demographics),
                DemographicSheets.units(groups, units),
                DemographicSheets.comparisons(groups),
                WeightSheets.weights(weighted.weights()),
                WeightSheets.weighted(everybody, weighted)));
    new WorkbookRenderer().render(workbook, out);
  }
}
