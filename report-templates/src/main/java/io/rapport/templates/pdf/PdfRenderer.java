package io.rapport.templates.pdf;

import io.rapport.domain.report.Document;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.data.JRBeanCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;

/**
 * Renders report documents to PDF. The same document gives the same bytes, on every machine and in
 * every run. One renderer may be used by several threads.
 */
public final class PdfRenderer {
  private final Protection protection;
  private final Templates templates = new Templates();
  private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();

  /** Renders to archival PDF. */
  public PdfRenderer() {
    this(new Protection.Archival());
  }

  /** Loads the templates, once for all documents. */
  public PdfRenderer(Protection protection) {
    this.protection = protection;
    context.setProperty(StructureTaggerFactory.PROPERTY, StructureTaggerFactory.class.getName());
    context.setProperty(
        JasperPrint.PROPERTIES_PRINT_TRANSFER_PREFIX + "rapport", StructureTagger.PREFIX);
  }

  /**
   * Renders a document.
   *
   * @return the bytes of the PDF
   * @throws RenderingException if a template fails
   * @throws IllegalArgumentException if a table has more columns than fit a page
   */
  public byte[] render(Document document) {
    try {
      return protect(export(document, fill(document)), document);
    } catch (JRException | IOException e) {
      throw new RenderingException(document.fileName(), e);
    }
  }

  /**
   * Renders a document into a stream, which stays open.
   *
   * @throws IOException if the stream cannot be written
   */
  public void render(Document document, OutputStream out) throws IOException {
    out.write(render(document));
  }

  JasperPrint fill(Document document) throws JRException {
    List<Strip> strips = Flow.of(document, templates);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("document", document);
    parameters.put(JRParameter.REPORT_LOCALE, ReproduciblePdf.language(document));
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
    return JasperFillManager.getInstance(context)
        .fill(templates.document(), parameters, new JRBeanCollectionDataSource(strips));
  }

  private byte[] protect(byte[] pdf, Document document) throws IOException {
    return protection instanceof Protection.Password secret
        ? EncryptedPdf.of(ReproduciblePdf.of(pdf, document, false), secret.password())
        : ReproduciblePdf.of(pdf, document, true);
  }

  private byte[] export(Document document, JasperPrint print) throws JRException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 17);
    JRPdfExporter exporter = new JRPdfExporter(context);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    SimplePdfExporterConfiguration whole = new SimplePdfExporterConfiguration();
    whole.setMetadataTitle(document.title());
    whole.setMetadataAuthor(ReproduciblePdf.AUTHOR);
    whole.setDisplayMetadataTitle(true);
    whole.setTagged(true);
    whole.setTagLanguage(ReproduciblePdf.language(document).toLanguageTag());
    exporter.setConfiguration(whole);
    SimplePdfReportConfiguration each = new SimplePdfReportConfiguration();
    each.setForceSvgShapes(false);
    exporter.setConfiguration(each);
    exporter.exportReport();
    return bytes.toByteArray();
  }
}
