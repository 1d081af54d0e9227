package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.jobs.store.ReleaseStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of work that come after the month was released, and the month after. */
class LateWorkTest {
  private static final String PLAYED = ".12m/whole/played.COLLABORATIVE";

  @TempDir Path folder;
  private Installation works;
  private Release first;

  @BeforeEach
  void released() {
    works = Works.delivered(new Installation(folder).at("2026-08-02T03:17:00Z"));
    run("2026-06");
    first = latest("2026-06");
  }

  @Test
  void oneLateRecordChangesNoFigureOfTheMonth() {
    late(1, "2026-06-29");
    run("2026-06");

    assertThat(works.count("register_record where entity = 'engagement'")).isEqualTo(81);
    assertThat(differing(latest("2026-06"))).isEmpty();
  }

  @Test
  void enoughLateRecordsAreTold() {
    late(12, "2026-06-29");
    run("2026-06");

    Release second = latest("2026-06");
    ReleasedCell.Shown now = shown(second, "S01/2026-06" + PLAYED);
    assertThat(second.issue()).isEqualTo(2);
    assertThat(now.asOf()).isEmpty();
    assertThat(now.base().atLeast()).isEqualTo(92);
    assertThat(works.run("prove", "--month", "2026-06").code()).isZero();
  }

  @Test
  void aMonthWithFewNewRecordsStaysAsOfTheMonthBefore() {
    late(2, "2026-07-09");
    run("2026-07");

    Release next = latest("2026-07");
    ReleasedCell.Shown told = shown(first, "S01/2026-06" + PLAYED);
    ReleasedCell.Shown stays = shown(next, "S01/2026-07" + PLAYED);
    assertThat(stays).isEqualTo(told.standingFor(stays.key()));
    assertThat(PublishedFolder.pdfText(works.path("published/current/leadership-2026-07.pdf")))
        .contains("A figure with the name of a month stays as it was told")
        .contains("Figures of work records that stay as told before")
        .contains("of June 2026");
    long staying = works.count("released_cell where as_of is not null");
    assertThat(staying).isGreaterThan(10);
    assertThat(works.run("prove", "--month", "2026-07").out())
        .contains("as told    %d figures stay as earlier issues told them".formatted(staying));

    works
        .sql()
        .sql(
            "alter table released_cell disable trigger append_only;"
                + " update released_cell set numbers = jsonb_set(numbers, '{VALUE}', '\"99\"')"
                + " where as_of is not null and cell_key like 'S01/2026-07.12m/whole/played.%';"
                + " alter table released_cell enable trigger append_only")
        .update();
    assertThat(works.run("prove", "--month", "2026-07").err())
        .contains(
            "rapport: as told    ALTERED: 3 of %d figures are not as an earlier issue told them"
                .formatted(staying),
            "rapport: audit      FOUND: figures as of an earlier issue that it did not tell so: 3");
  }

  /**
   * Keys of cells that tell readers something else than the first issue did. What is drawn to the
   * figures beside it is drawn to those that are told now.
   */
  private List<String> differing(Release later) {
    assertThat(later.cells().keySet()).isEqualTo(first.cells().keySet());
    List<String> keys = new ArrayList<>();
    later
        .cells()
        .forEach(
            (key, cell) -> {
              ReleasedCell then = Objects.requireNonNull(first.cells().get(key));
              if (!told(then).equals(told(cell))) {
                keys.add(key.text());
              }
            });
    return keys;
  }

  private static String told(ReleasedCell cell) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return cell.toString();
    }
    Map<Measure, BigDecimal> numbers = new TreeMap<>(shown.values());
    numbers.remove(Measure.SHRUNK);
    return shown.base().text() + numbers + shown.recorded() + shown.reading();
  }

  private void late(int count, String day) {
    List<String> lines = new ArrayList<>(List.of(Works.engagements(3)[0]));
    for (int i = 0; i < count; i++) {
      lines.add(
          "L%03d,%s,OPEN,HR,K%02d,M%02d,%s,EXPERT,COLLABORATIVE,DECISION"
              .formatted(i, day, i % 5, i % 12, List.of("WEAVE", "DYE", "OFFICE").get(i % 3)));
    }
    works.write("data/inbox/engagements.csv", lines.toArray(String[]::new));
  }

  private void run(String month) {
    Installation.Ended ended = works.run("run", "--month", month);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  private static ReleasedCell.Shown shown(Release release, String key) {
    return release.shown(CellKey.parse(key)).orElseThrow();
  }

  private Release latest(String month) {
    try (var context = works.stores()) {
      return context.getBean(ReleaseStore.class).latest(YearMonth.parse(month)).orElseThrow();
    }
  }
}
