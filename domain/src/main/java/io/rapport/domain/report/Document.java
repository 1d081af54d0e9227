package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import java.util.List;

/**
 * One PDF.
 *
 * @param fileName name of the file, with its extension
 * @param title title in the document's properties
 * @param organisation name of the organisation, printed in the footer
 * @param period period in words, such as "June 2026"
 * @param footer confidentiality line of the footer
 * @param language of all its texts
 * @param pages at least one page
 */
public record Document(
    String fileName,
    String title,
    String organisation,
    String period,
    String footer,
    Language language,
    List<Page> pages) {
  public Document {
    pages = List.copyOf(pages);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("a document needs a page");
    }
  }
}
