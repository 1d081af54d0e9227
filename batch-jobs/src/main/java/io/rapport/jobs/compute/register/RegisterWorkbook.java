package io.rapport.jobs.compute.register;

import io.rapport.domain.report.Workbook;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.templates.workbook.WorkbookRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A computation of a register as a workbook: one table a sheet, numbers in full precision. */
public final class RegisterWorkbook {
  /** Rows of a sheet that Excel shows, one of them the header. */
  private static final int MOST_ROWS = 1_048_575;

  private RegisterWorkbook() {}

  /**
   * Writes the workbook; the stream is flushed and left open.
   *
   * @throws RapportFailure {@link ExitCode#OUTPUT_NOT_CREATED} if there are more figures than a
   *     sheet has rows
   */
  public static void write(RegisterComputation computation, OutputStream out) throws IOException {
    if (computation.figures().size() > MOST_ROWS) {
      throw new RapportFailure(
          ExitCode.OUTPUT_NOT_CREATED,
          "a worksheet cannot hold %d rows: use --json".formatted(computation.figures().size()));
    }
    List<Workbook.Sheet> sheets = new ArrayList<>();
    sheets.add(RegisterSheets.about(computation));
    sheets.add(RegisterSheets.answers(computation));
    sheets.add(RegisterSheets.statistics());
    sheets.add(RegisterSheets.figures(computation));
    sheets.add(ResultSheets.index(computation));
    computation.link().ifPresent(found -> sheets.add(ResultSheets.link(found.link())));
    sheets.add(ResultSheets.budget(computation));
    sheets.add(ResultSheets.alerts(computation));
    Workbook workbook =
        new Workbook(
            "computed.xlsx",
            "Partnership, " + computation.month(),
            computation.file().name(),
            RegisterComputation.NOTICE,
            sheets);
    new WorkbookRenderer().render(workbook, out);
  }
}
