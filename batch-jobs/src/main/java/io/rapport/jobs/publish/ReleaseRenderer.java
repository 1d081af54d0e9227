package io.rapport.jobs.publish;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Release;
import io.rapport.domain.report.AnalystWorkbook;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.Documents;
import io.rapport.domain.report.UnitReport;
import io.rapport.domain.report.Workbook;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.templates.pdf.PdfRenderer;
import io.rapport.templates.pdf.Protection;
import io.rapport.templates.workbook.WorkbookRenderer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Draws all files of a release: leadership report with the numbers behind its charts, one report a
 * unit, analysts' workbook, in each language.
 */
final class ReleaseRenderer {
  private final Protection protection;
  private final PdfRenderer pdf;
  private final WorkbookRenderer workbooks = new WorkbookRenderer();
  private final List<Language> languages;
  private final StopSignal stop;
  private final Progress progress;

  /**
   * @param languages the files of the first lie at the top, those of each other in a folder named
   *     by its tag
   */
  ReleaseRenderer(
      List<Language> languages, Protection protection, StopSignal stop, Progress progress) {
    this.languages = List.copyOf(languages);
    this.protection = protection;
    this.pdf = new PdfRenderer(protection);
    this.stop = stop;
    this.progress = progress;
  }

  /** Whether the PDFs open with a password only. */
  boolean encrypts() {
    return protection instanceof Protection.Password;
  }

  /**
   * Draws a release.
   *
   * @return what each file is, by its path
   */
  Map<String, Renderer.Drawn> render(Release release, Path folder) throws IOException {
    Map<String, Renderer.Drawn> drawn = new TreeMap<>();
    for (Language language : languages) {
      String prefix = language.equals(languages.get(0)) ? "" : language.tag() + "/";
      render(release, language, folder, prefix, drawn);
    }
    return drawn;
  }

  private void render(
      Release release,
      Language language,
      Path folder,
      String prefix,
      Map<String, Renderer.Drawn> drawn)
      throws IOException {
    Map<String, Catalogue.Named> units = UnitReport.units(release);
    List<Document> documents = Documents.of(release, language);
    String stageName =
        "rendering reports" + (languages.size() == 1 ? "" : " (" + language.tag() + ")");
    try (Progress.Stage stage = progress.stage(stageName, documents.size())) {
      for (Document document : documents) {
        stop.check();
        String path = prefix + document.fileName();
        try (OutputStream out = create(folder.resolve(path))) {
          pdf.render(document, out);
        }
        drawn.put(
            path,
            new Renderer.Drawn(
                document.title(), language, Optional.ofNullable(units.get(document.fileName()))));
        stage.advance(1);
      }
    }
    Workbook workbook = AnalystWorkbook.of(release, language);
    try (OutputStream out = create(folder.resolve(prefix + workbook.fileName()))) {
      workbooks.render(workbook, out);
    }
    drawn.put(
        prefix + workbook.fileName(),
        new Renderer.Drawn(workbook.title(), language, Optional.empty()));
  }

  private static OutputStream create(Path file) throws IOException {
    Path parent = file.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return new BufferedOutputStream(Files.newOutputStream(file));
  }
}
