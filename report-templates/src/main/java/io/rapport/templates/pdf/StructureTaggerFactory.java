package io.rapport.templates.pdf;

import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.common.PdfTagger;
import net.sf.jasperreports.pdf.common.PdfTaggerFactory;

/** Gives each export its own tagger. JasperReports finds it by its name and makes it itself. */
public final class StructureTaggerFactory implements PdfTaggerFactory {
  /** Property of a JasperReports context that names the factory. */
  static final String PROPERTY = "net.sf.jasperreports.export.pdf.tagger.factory";

  @Override
  public PdfTagger createTagger(JRPdfExporter exporter) {
    return new StructureTagger();
  }
}
