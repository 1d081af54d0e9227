package io.rapport.domain.report;

import java.util.List;
import java.util.stream.Stream;

/** Parts of a page, in its order. */
final class PageParts {
  private PageParts() {}

  /** All charts of a kind. */
  static <C extends Chart> List<C> charts(Page page, Class<C> kind) {
    return page.blocks().stream()
        .filter(Block.Figure.class::isInstance)
        .map(block -> ((Block.Figure) block).chart())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** Paragraphs. */
  static List<String> paragraphs(Page page) {
    return page.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  /** Paragraphs and notes. */
  static List<String> texts(Page page) {
    return page.blocks().stream()
        .flatMap(
            block ->
                block instanceof Block.Note note
                    ? Stream.of(note.text())
                    : block instanceof Block.Paragraph paragraph
                        ? Stream.of(paragraph.text())
                        : Stream.empty())
        .toList();
  }
}
