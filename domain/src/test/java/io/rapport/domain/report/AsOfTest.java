package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.release.Releases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Readers see which figures stay as they were told for an earlier month. */
class AsOfTest {
  private static final Release JUNE = Releases.full().release();
  private static final String ROLES = "S01/2026-06.12m/whole/played.";

  /** The release in which some figures stay as they were told for the months up to another one. */
  private static Release standing(Release release, String month, Predicate<CellKey> which) {
    SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>(release.cells());
    cells.replaceAll(
        (key, cell) ->
            cell instanceof Shown shown && which.test(key) ? standing(shown, month) : cell);
    return release.with(cells);
  }

  private static Shown standing(Shown shown, String month) {
    CellKey key = shown.key();
    CellKey first =
        new CellKey(key.statistic(), month + key.period().substring(7), key.scope(), key.part());
    return Shown.restored(
            first,
            shown.quantity(),
            shown.values(),
            shown.base(),
            shown.bound(),
            shown.recorded(),
            shown.reading())
        .standingFor(key);
  }

  private static Shown cell(Release release, String key) {
    return release.shown(CellKey.parse(key)).orElseThrow();
  }

  private static Predicate<CellKey> startsWith(String text) {
    return key -> key.text().startsWith(text);
  }

  private static Page page(Release release, String kicker) {
    return MonthlyReport.of(release, Language.ENGLISH).pages().stream()
        .filter(page -> page.kicker().equals(kicker))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> notes(Page page) {
    List<String> notes = new ArrayList<>();
    for (Block block : page.blocks()) {
      if (block instanceof Block.Note note) {
        notes.add(note.text());
      }
    }
    return notes;
  }

  @Test
  @DisplayName("the name of the month stands behind the number, none where it is told now")
  void theMonthStandsBehindTheNumber() {
    Release release = standing(JUNE, "2026-05", startsWith(ROLES));
    Shown now = cell(JUNE, ROLES + "COLLABORATIVE");
    Shown then = cell(release, ROLES + "COLLABORATIVE");

    assertThat(new CellText(Language.ENGLISH).value(then))
        .isEqualTo(new CellText(Language.ENGLISH).value(now) + " (May)");
    assertThat(new AsOf(Language.ENGLISH).words(then)).isEqualTo("as of May 2026");
    assertThat(new AsOf(Language.ENGLISH).mark(now)).isEmpty();
    assertThat(new AsOf(Language.ENGLISH).words(now)).isEmpty();
    assertThat(new Points(Language.ENGLISH).baseAndRecording(then))
        .isEqualTo(new Points(Language.ENGLISH).baseAndRecording(now) + ", as of May");
    Shown sameWindow = standing(now, "2026-06");
    assertThat(new CellText(Language.ENGLISH).value(sameWindow))
        .isEqualTo(new CellText(Language.ENGLISH).value(now));
    assertThat(new AsOf(Language.ENGLISH).words(sameWindow)).isEqualTo("as first released");
  }

  @Test
  @DisplayName("a page with such a month says what it means, another one does not")
  void thePageExplainsItsMonths() {
    Release release = standing(JUNE, "2025-09", startsWith(ROLES));
    String explanation =
        "A figure with the name of a month stays as it was told for the months up to the end of"
            + " September 2025, because too few people's records came, went or were corrected since"
            + " to tell it anew.";

    assertThat(page(release, "Roles").toString()).contains(", as of Sep");
    assertThat(notes(page(release, "Roles"))).endsWith(explanation);
    assertThat(notes(page(JUNE, "Roles"))).doesNotContain(explanation);
    assertThat(notes(page(release, "Survey · units"))).doesNotContain(explanation);
  }

  @Test
  void theWordOfAComparisonHasItsMonthToo() {
    Release release = standing(JUNE, "2026-04", key -> key.period().contains("~") && isWhole(key));
    List<String> words =
        MonthlyReport.of(release, Language.ENGLISH).pages().get(0).blocks().stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .flatMap(table -> table.rows().stream())
            .map(row -> row.cells().get(5).text())
            .toList();

    assertThat(words).anyMatch(word -> word.endsWith(" (Apr)"));
  }

  private static boolean isWhole(CellKey key) {
    return key.scope().text().equals("whole");
  }

  @Test
  @DisplayName("shares of different months are no parts of one whole, so no bar is drawn of them")
  void sharesOfDifferentMonthsAreNotStacked() {
    List<String> roles = List.of("EXPERT", "PAIR_OF_HANDS", "COLLABORATIVE");
    Release all = standing(JUNE, "2026-05", startsWith(ROLES));
    Release one = standing(JUNE, "2026-05", startsWith(ROLES + "EXPERT"));

    assertThat(shares(JUNE, roles)).hasSize(3);
    assertThat(shares(all, roles)).isEqualTo(shares(JUNE, roles));
    assertThat(shares(one, roles)).isEmpty();
  }

  private static List<Double> shares(Release release, List<String> roles) {
    return Points.shares(
        roles.stream().map(role -> release.cell(CellKey.parse(ROLES + role))).toList());
  }

  @Test
  @DisplayName("the quality page and the workbook count them by month; the sheet marks each")
  void theyAreCountedByMonth() {
    Release release =
        standing(
            standing(JUNE, "2026-05", startsWith(ROLES)),
            "2026-04",
            startsWith("S01/2026-06.12m/whole/requested.EXPERT"));
    String words =
        "Figures of work records that stay as told before: 1 of April 2026, 3 of May 2026. Each"
            + " stays because too few people's records came, went or were corrected since to tell it"
            + " anew.";

    assertThat(new AsOf(Language.ENGLISH).count(release)).contains(words);
    assertThat(new AsOf(Language.ENGLISH).count(JUNE)).isEmpty();
    assertThat(notes(page(release, "Quality"))).contains(words);
    Map<String, Workbook.Sheet> sheets = new TreeMap<>();
    AnalystWorkbook.of(release, Language.ENGLISH)
        .sheets()
        .forEach(sheet -> sheets.put(sheet.name(), sheet));
    assertThat(sheets.get("DataQuality").rows().toString()).contains(words);
    assertThat(sheets.get("Roles").rows())
        .filteredOn(row -> row.toString().contains("as of May 2026"))
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.toString()).contains("2026-06.12m"));
  }
}
