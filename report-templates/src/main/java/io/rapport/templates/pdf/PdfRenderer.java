package io.rapport.templates.pdf;

import io.rapport.domain.report.Document;
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
      return protect(document, fill(document));
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

  private byte[] protect(Document document, JasperPrint print) throws JRException, IOException {
    boolean archival = protection instanceof Protection.Archival;
    byte[] pdf = ReportExporter.export(context, document, print, archival);
    ReproduciblePdf.settle(pdf);
    return protection instanceof Protection.Password secret
        ? EncryptedPdf.of(pdf, secret.password())
        : pdf;
  }

  JasperPrint fill(Document document) throws JRException {
    List<Strip> strips = Flow.of(document, templates);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("document", document);
    parameters.put(JRParameter.REPORT_LOCALE, document.language().locale());
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("UTC"));
    return JasperFillManager.getInstance(context)
        .fill(templates.document(), parameters, new JRBeanCollectionDataSource(strips));
  }
}
