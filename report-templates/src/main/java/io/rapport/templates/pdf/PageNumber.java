package io.rapport.templates.pdf;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;

/** The number at the foot of a sheet; the template asks for it. */
public final class PageNumber {
  private PageNumber() {}

  /** Words such as "Page 2 of 5". */
  public static String words(Language language, int page, int pages) {
    return Texts.of(PageNumber.class, language).say("page", "page", page, "pages", pages);
  }
}
