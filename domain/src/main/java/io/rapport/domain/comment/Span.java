package io.rapport.domain.comment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a text that is taken out.
 *
 * @param start its first character
 * @param end the character after its last
 */
record Span(int start, int end, PersonalData kind) {

  /** Spans that overlap become one, of the kind named first among {@link PersonalData}. */
  static List<Span> merged(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingInt(Span::start).thenComparing(Span::kind));
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      int last = merged.size() - 1;
      if (last >= 0 && span.start < merged.get(last).end) {
        Span before = merged.get(last);
        PersonalData kind = before.kind.compareTo(span.kind) <= 0 ? before.kind : span.kind;
        merged.set(last, new Span(before.start, Math.max(before.end, span.end), kind));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
