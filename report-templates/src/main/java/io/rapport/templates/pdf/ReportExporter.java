package io.rapport.templates.pdf;

import io.rapport.domain.report.Document;
import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducer;

/** JasperReports' exporter, which lets a PDF say about itself what its standards ask for. */
final class ReportExporter extends JRPdfExporter {
  private final DocumentMarks marks;

  private ReportExporter(JasperReportsContext context, DocumentMarks marks) {
    super(context);
    this.marks = marks;
  }

  /**
   * The PDF of a filled document.
   *
   * @param archival whether it claims PDF/A-2a beside PDF/UA-1
   */
  static byte[] export(
      JasperReportsContext context, Document document, JasperPrint print, boolean archival)
      throws JRException {
    ReportExporter exporter = new ReportExporter(context, new DocumentMarks(document, archival));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    SimplePdfExporterConfiguration whole = new SimplePdfExporterConfiguration();
    whole.setMetadataTitle(document.title());
    whole.setMetadataAuthor(DocumentMarks.AUTHOR);
    whole.setMetadataCreator(DocumentMarks.AUTHOR);
    whole.setDisplayMetadataTitle(true);
    whole.setTagged(true);
    whole.setTagLanguage(document.language().locale().toLanguageTag());
    exporter.setConfiguration(whole);
    SimplePdfReportConfiguration each = new SimplePdfReportConfiguration();
    each.setForceSvgShapes(false);
    exporter.setConfiguration(each);
    exporter.exportReport();
    return bytes.toByteArray();
  }

  @Override
  protected PdfProducer createPdfProducer() {
    return new ClassicPdfProducer(createPdfProducerContext()) {
      @Override
      public void close() {
        marks.writeTo(getPdfWriter());
        super.close();
      }
    };
  }
}
