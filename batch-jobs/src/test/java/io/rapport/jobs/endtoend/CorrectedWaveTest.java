package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.jobs.store.ReleaseStore;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Late answers and corrections of a wave that readers have figures of already. The clock stands
 * still all the while: what was in a release does not depend on it.
 */
class CorrectedWaveTest {
  private static final String WAVE = "2026-05";

  @TempDir Path folder;
  private Installation works;
  private Release first;

  @BeforeEach
  void released() {
    works = Works.delivered(new Installation(folder).at("2026-07-02T03:17:00Z"));
    run("2026-06");
    first = latest("2026-06");
    assertThat(shown(first, "item/2026-05/unit:WEAVE/ENG1")).isNotNull();
  }

  @Test
  void oneLateAnswerChangesNoFigureOfTheWave() {
    works.write("data/inbox/late-2026-05.csv", "Respondent,Unit,Q1,Q2", "L1,WEAVE,3,3");
    run("2026-06");
    run("2026-07");

    assertThat(works.count("survey_response")).isEqualTo(Works.ANSWERS + 1);
    assertThat(latest("2026-06").cells()).isEqualTo(first.cells());
    assertThat(latest("2026-06").issue()).as("readers would be told the same").isOne();
    Release next = latest("2026-07");
    assertThat(ofWave(next, key -> true)).isEqualTo(ofWave(first, key -> true));
    assertThat(next.quality().unmoved())
        .extracting(Quality.Unmoved::wave)
        .as("what readers are told of it")
        .containsExactly(WAVE);
    assertThat(PublishedFolder.pdfText(works.path("published/current/leadership-2026-07.pdf")))
        .contains("as first released, because what was")
        .contains("fewer than 10");
  }

  @Test
  void enoughLateAnswersOfOneDepartmentMoveItAndTheWhole() {
    works.write("data/inbox/late-2026-05.csv", late("WEAVE", 12));
    run("2026-06");

    Release second = latest("2026-06");
    assertThat(second.issue()).isEqualTo(2);
    for (String unit : List.of("ALL", "WEAVE")) {
      ReleasedCell.Shown now = shown(second, "item/2026-05/unit:" + unit + "/ENG1");
      ReleasedCell.Shown then = shown(first, "item/2026-05/unit:" + unit + "/ENG1");
      assertThat(now.base().atLeast()).isEqualTo(then.base().atLeast() + 12);
      assertThat(now.value()).isGreaterThan(then.value());
    }
    assertThat(ofWave(second, isUnit("DYE", "OFFICE")))
        .as("of the other departments nothing moves but what is held against the whole")
        .isEqualTo(ofWave(first, isUnit("DYE", "OFFICE")));
    assertThat(second.quality().unmoved()).isEmpty();
  }

  @Test
  void fewLateAnswersBesideEnoughOnesLeaveTheirDepartmentAsItWas() {
    List<String> late = new ArrayList<>(Arrays.asList(late("WEAVE", 12)));
    late.add("L99,DYE,3,3");
    works.write("data/inbox/late-2026-05.csv", late.toArray(String[]::new));
    run("2026-06");

    Release second = latest("2026-06");
    assertThat(shown(second, "item/2026-05/unit:ALL/ENG1").base().atLeast())
        .isEqualTo(Works.ANSWERS + 13);
    assertThat(ofWave(second, key -> key.scope().text().equals("unit:DYE")))
        .isEqualTo(ofWave(first, key -> key.scope().text().equals("unit:DYE")));
    assertThat(shown(second, "item/2026-05/unit:WEAVE/ENG1"))
        .as("with the whole and the department the one who is left over would follow")
        .isEqualTo(shown(first, "item/2026-05/unit:WEAVE/ENG1"));
    assertThat(second.quality().unmoved()).hasSize(1);
  }

  @Test
  void whoCorrectsAnAnswerIsNotFollowed() {
    String[] corrected = Works.survey();
    corrected[1] = corrected[1].replaceFirst(",\\d,\\d$", ",1,1");
    corrected[4] = corrected[4].replaceFirst(",\\d,\\d$", ",1,1");
    works.write("data/inbox/corrected-2026-05.csv", corrected);
    run("2026-06");
    run("2026-07");

    assertThat(works.count("survey_response_history")).isBetween(1L, 2L);
    assertThat(ofWave(latest("2026-07"), key -> true)).isEqualTo(ofWave(first, key -> true));
  }

  @Test
  void whoIsMovedToAnotherDepartmentIsNotFollowed() {
    String[] corrected = Works.survey();
    String before = corrected[1];
    corrected[1] = corrected[1].replaceFirst(",(WEAVE|DYE|OFFICE),", ",WEAVE,");
    corrected[2] = corrected[2].replaceFirst(",(WEAVE|DYE|OFFICE),", ",WEAVE,");
    assertThat(corrected[1]).isNotEqualTo(before);
    works.write("data/inbox/corrected-2026-05.csv", corrected);
    run("2026-07");

    Release next = latest("2026-07");
    assertThat(ofWave(next, key -> true)).isEqualTo(ofWave(first, key -> true));
  }

  @Test
  void aMonthThatIsReleasedAgainLaterHoldsBothAgainstEachOther() {
    run("2026-07");
    works.write("data/inbox/late-2026-05.csv", late("WEAVE", 12));
    run("2026-07");
    works.write("data/inbox/later-2026-05.csv", "Respondent,Unit,Q1,Q2", "Z1,WEAVE,1,1");
    run("2026-06");

    Release second = latest("2026-07");
    assertThat(second.issue()).isEqualTo(2);
    Release again = latest("2026-06");
    assertThat(again.issue()).isEqualTo(2);
    assertThat(ofWave(again, key -> true))
        .as("what the newest release told, which one more answer may not change")
        .isEqualTo(ofWave(second, key -> true));
  }

  private static String[] late(String unit, int people) {
    List<String> lines = new ArrayList<>(List.of("Respondent,Unit,Q1,Q2"));
    for (int i = 0; i < people; i++) {
      lines.add("L%02d,%s,3,3".formatted(i, unit));
    }
    return lines.toArray(String[]::new);
  }

  private void run(String month) {
    Installation.Ended ended = works.run("run", "--month", month);
    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  private static Predicate<CellKey> isUnit(String... units) {
    return key ->
        Arrays.stream(units).anyMatch(unit -> key.scope().text().equals("unit:" + unit))
            && (key.statistic() == Statistic.ITEM || key.statistic() == Statistic.RESPONSE);
  }

  private static Map<String, ReleasedCell> ofWave(Release release, Predicate<CellKey> which) {
    Map<String, ReleasedCell> cells = new TreeMap<>();
    release
        .cells()
        .forEach(
            (key, cell) -> {
              if (key.period().equals(WAVE) && which.test(key)) {
                cells.put(key.text(), cell);
              }
            });
    assertThat(cells).isNotEmpty();
    return cells;
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
