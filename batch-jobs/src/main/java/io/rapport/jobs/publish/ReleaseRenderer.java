package io.rapport.jobs.publish;

import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Release;
import io.rapport.domain.report.AnalystWorkbook;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.MonthlyReport;
import io.rapport.domain.report.UnitReport;
import io.rapport.domain.report.Workbook;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.templates.pdf.PdfRenderer;
import io.rapport.templates.workbook.WorkbookRenderer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Draws all files of a release: leadership report, one report a unit, analysts' workbook. */
final class ReleaseRenderer {
  private final PdfRenderer pdf = new PdfRenderer();
  private final WorkbookRenderer workbooks = new WorkbookRenderer();
  private final StopSignal stop;
  private final Progress progress;

  ReleaseRenderer(StopSignal stop, Progress progress) {
    this.stop = stop;
    this.progress = progress;
  }

  /**
   * Draws a release.
   *
   * @return what each file is, by its path
   */
  Map<String, Renderer.Drawn> render(Release release, Path folder) throws IOException {
    Map<String, Renderer.Drawn> drawn = new TreeMap<>();
    Map<String, Catalogue.Named> units = UnitReport.units(release);
    List<Document> documents = new ArrayList<>();
    documents.add(MonthlyReport.of(release));
    documents.addAll(UnitReport.all(release));
    try (Progress.Stage stage = progress.stage("rendering reports", documents.size())) {
      for (Document document : documents) {
        stop.check();
        try (OutputStream out = create(folder.resolve(document.fileName()))) {
          pdf.render(document, out);
        }
        drawn.put(
            document.fileName(),
            new Renderer.Drawn(
                document.title(), Optional.ofNullable(units.get(document.fileName()))));
        stage.advance(1);
      }
    }
    Workbook workbook = AnalystWorkbook.of(release);
    try (OutputStream out = create(folder.resolve(workbook.fileName()))) {
      workbooks.render(workbook, out);
    }
    drawn.put(workbook.fileName(), new Renderer.Drawn("Analysts' workbook"));
    return drawn;
  }

  private static OutputStream create(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return new BufferedOutputStream(Files.newOutputStream(file));
  }
}
