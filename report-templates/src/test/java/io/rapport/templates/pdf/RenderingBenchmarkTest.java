package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Document;
import io.rapport.domain.report.Page;
import io.rapport.domain.report.Workbook;
import io.rapport.templates.workbook.SampleWorkbook;
import io.rapport.templates.workbook.WorkbookRenderer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRBeanCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What it costs to make a month's files, 500 unit reports, the leadership report and the workbook,
 * beside filling and exporting the same compiled templates bare: the layout is given, nothing is
 * tagged, the bytes are left as the exporter wrote them, and there is no workbook. Both are
 * measured in turns, document by document, so that their ratio means the same on any machine. The
 * command stands in the README.
 */
@Tag("bench")
class RenderingBenchmarkTest {
  private static final int UNITS = 500;
  private static final int WARM_UPS = 150;
  private static final double LIMIT = 1.3;
  private static final long HEAP = 256;

  private final Templates templates = new Templates();
  private final PdfRenderer renderer = new PdfRenderer();
  private long bare;
  private long whole;
  private long bytes;

  @Test
  void aMonthOfFiveHundredUnits() throws Exception {
    for (int i = 0; i < WARM_UPS; i++) {
      both(unit(i));
      if (i % 10 == 0) {
        both(SampleReport.leadership());
      }
    }
    workbook(SampleWorkbook.create());
    bare = 0;
    whole = 0;
    bytes = 0;
    both(SampleReport.leadership());
    for (int i = 0; i < UNITS; i++) {
      both(unit(i));
    }
    double workbook = workbook(SampleWorkbook.create());
    double all = whole / 1e9 + workbook;
    double ratio = all / (bare / 1e9);
    System.out.printf(
        Locale.ROOT,
        "rendering: %d PDFs (%.1f MB) in %.2f s and the workbook in %.2f s; bare fill and export of"
            + " the PDFs %.2f s; ratio %.2f; at most %d MB of heap used%n",
        UNITS + 1,
        bytes / 1e6,
        whole / 1e9,
        workbook,
        bare / 1e9,
        ratio,
        mostHeapUsed());
    assertThat(ratio).isLessThanOrEqualTo(LIMIT);
    assertThat(Runtime.getRuntime().maxMemory() >> 20).isLessThanOrEqualTo(HEAP);
  }

  /** A unit's report of its own, as no two are alike. */
  private static Document unit(int number) {
    Document sample = SampleReport.unit();
    Page page = sample.pages().get(0);
    return new Document(
        "unit-" + number + ".pdf",
        "Unit " + number + ", wave of June 2026",
        sample.organisation(),
        sample.period(),
        sample.footer(),
        sample.language(),
        List.of(
            new Page(
                page.kicker(),
                "Unit " + number + " is above the organisation on learning",
                page.lead(),
                page.blocks())));
  }

  private void both(Document document) throws JRException, IOException {
    List<Strip> strips = Flow.of(document, templates);
    long start = System.nanoTime();
    bare(document, strips);
    long middle = System.nanoTime();
    byte[] pdf = renderer.render(document);
    bare += middle - start;
    whole += System.nanoTime() - middle;
    bytes += pdf.length;
  }

  private void bare(Document document, List<Strip> strips) throws JRException {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("document", document);
    parameters.put(JRParameter.REPORT_LOCALE, Locale.UK);
    JasperPrint print =
        JasperFillManager.getInstance(DefaultJasperReportsContext.getInstance())
            .fill(templates.document(), parameters, new JRBeanCollectionDataSource(strips));
    JRPdfExporter exporter = new JRPdfExporter();
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(
        new SimpleOutputStreamExporterOutput(new ByteArrayOutputStream(1 << 17)));
    SimplePdfReportConfiguration each = new SimplePdfReportConfiguration();
    each.setForceSvgShapes(false);
    exporter.setConfiguration(each);
    exporter.exportReport();
  }

  private static double workbook(Workbook model) throws IOException {
    long start = System.nanoTime();
    new WorkbookRenderer().render(model, OutputStream.nullOutputStream());
    return (System.nanoTime() - start) / 1e9;
  }

  private static long mostHeapUsed() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }
}
