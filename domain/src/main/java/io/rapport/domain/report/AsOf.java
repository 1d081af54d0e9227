package io.rapport.domain.report;

import io.rapport.domain.figure.RecordPeriod;
import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Names the month of figures of work records that stay as they were told, wherever they are
 * printed. Less than a year lies between, so that the month's name alone tells which one it is.
 */
final class AsOf {
  private static final int YEAR = 12;

  private final Texts texts;
  private final Months months;
  private final Numerals numerals;

  AsOf(Language language) {
    this.texts = Texts.of(AsOf.class, language);
    this.months = new Months(language);
    this.numerals = Numerals.of(language);
  }

  /** The month of the window that a figure's numbers are of, if it is not the one of its key. */
  static Optional<YearMonth> month(ReleasedCell.Shown cell) {
    return cell.asOf()
        .flatMap(RecordPeriod::parse)
        .map(RecordPeriod::last)
        .filter(month -> !month.equals(RecordPeriod.of(cell.key()).last()));
  }

  /** What stands behind the number: " (May)"; nothing if the figure is told now. */
  String mark(ReleasedCell.Shown cell) {
    return month(cell).map(this::inBrackets).orElse("");
  }

  /** The same behind the base of a bar: ", as of May". */
  String besideBase(ReleasedCell.Shown cell) {
    return month(cell).map(this::besideBase).orElse("");
  }

  /** The same in full: "as of May 2026", or "as first released" of a month's earlier issue. */
  String words(ReleasedCell.Shown cell) {
    return month(cell)
        .map(month -> texts.say("month", "month", months.words(month)))
        .orElseGet(() -> cell.asOf().isPresent() ? texts.say("firstReleased") : "");
  }

  /** A page with the words for its marks, if it has any. */
  Page explained(Page page, Release release) {
    String text = page.toString();
    List<YearMonth> named =
        IntStream.range(1, YEAR)
            .mapToObj(back -> release.month().minusMonths(back))
            .filter(month -> isNamed(month, text))
            .toList();
    List<String> marked =
        named.isEmpty()
            ? List.of()
            : named.stream().filter(figures(release)::containsKey).map(months::words).toList();
    if (marked.isEmpty()) {
      return page;
    }
    List<Block> blocks = new ArrayList<>(page.blocks());
    blocks.add(
        new Block.Note(texts.say("explained", "months", String.join(texts.say("or"), marked))));
    return new Page(page.kicker(), page.title(), page.lead(), blocks);
  }

  /** How many figures stay, of which month: one sentence; empty if there are none. */
  Optional<String> count(Release release) {
    SortedMap<YearMonth, Long> figures = figures(release);
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    List<String> counts = new ArrayList<>();
    figures.forEach(
        (month, number) ->
            counts.add(
                texts.say(
                    "countOf",
                    "number",
                    numerals.thousands(number),
                    "month",
                    months.words(month))));
    return Optional.of(texts.say("count", "counts", String.join(", ", counts)));
  }

  /** How many figures stay in all. */
  static long all(Release release) {
    return figures(release).values().stream().mapToLong(Long::longValue).sum();
  }

  private static SortedMap<YearMonth, Long> figures(Release release) {
    SortedMap<YearMonth, Long> figures = new TreeMap<>();
    for (ReleasedCell cell : release.cells().values()) {
      if (cell instanceof ReleasedCell.Shown shown) {
        shown
            .asOf()
            .flatMap(RecordPeriod::parse)
            .ifPresent(period -> figures.merge(period.last(), 1L, Long::sum));
      }
    }
    return figures;
  }

  private boolean isNamed(YearMonth month, String text) {
    return text.contains(inBrackets(month)) || text.contains(besideBase(month));
  }

  private String inBrackets(YearMonth month) {
    return " (" + months.shortName(month) + ")";
  }

  private String besideBase(YearMonth month) {
    return texts.say("besideBase", "month", months.shortName(month));
  }
}
