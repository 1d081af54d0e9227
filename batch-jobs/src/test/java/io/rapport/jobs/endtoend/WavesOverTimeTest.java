package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.Catalogue.Limit;
import io.rapport.domain.release.Catalogue.Reason;
import io.rapport.domain.release.Catalogue.Why;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.NotAsked;
import io.rapport.domain.release.ReleasedCell.NotComparable;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.jobs.endtoend.Installation.Ended;
import io.rapport.jobs.store.ReleaseStore;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second wave with other questions, in an organisation that was rebuilt in between. */
class WavesOverTimeTest {
  private static final String FIRST =
      Works.QUESTIONNAIRE.replaceFirst("(?m)^ +- \\{id: \"2026-05\".*\\n", "");
  private static final String SECOND =
      Works.QUESTIONNAIRE
          .replaceFirst("(?m)^ +- \\{id: \"2025-11\".*\\n", "")
          .replace("version: 1", "version: 2")
          .replace("come back tomorrow", "gladly come back tomorrow")
          .replace(
              "dimensions:",
              "  - {id: PAY1, column: Q3, wording: My wage is fair, scale: agreement}\ndimensions:")
          .replace("outcome:", "  - {id: PAY, label: Pay, items: [PAY1]}\noutcome:");

  @TempDir Path folder;
  private Installation works;

  @BeforeEach
  void twoWaves() {
    works = new Installation(folder).at("2026-07-02T03:17:00Z");
    works.write("config/questionnaires/engagement-v1.yaml", FIRST);
    works.write("config/questionnaires/engagement-v2.yaml", SECOND);
    works.write(
        "data/inbox/organisation.csv",
        "as_of,unit,parent,name,headcount",
        "2025-01-01,ALL,,Works of Ludd,0",
        "2025-01-01,WEAVE,ALL,Weaving,40",
        "2025-01-01,DYE,ALL,Dyeing,40",
        "2025-01-01,OFFICE,ALL,Office,40",
        "2026-03-01,ALL,,Works of Ludd,0",
        "2026-03-01,LOOMS,ALL,Looms,40",
        "2026-03-01,VATS,ALL,Vats,20",
        "2026-03-01,INKS,ALL,Inks,20",
        "2026-03-01,OFFICE,ALL,Office,40");
    works.write(
        "data/inbox/lineage.csv",
        "effective,from,to",
        "2026-03-01,WEAVE,LOOMS",
        "2026-03-01,DYE,VATS",
        "2026-03-01,DYE,INKS");
    works.write("data/inbox/survey-2025-11.csv", Works.survey());
    works.write("data/inbox/survey-2026-05.csv", secondWave());
  }

  @Test
  void changesFollowTheLineageOfItemsAndUnitsAndSayWhereTheyCannot() {
    Ended ended = works.run("run", "--month", "2026-06");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out())
        .contains(
            "lineage.csv: 3 rows read, 3 accepted, 0 refused",
            "survey-2025-11.csv: 90 rows read, 90 accepted, 0 refused, wave 2025-11",
            "survey-2026-05.csv: 90 rows read, 90 accepted, 0 refused, wave 2026-05");
    Release release = latest("2026-06");
    for (String[] pair :
        new String[][] {{"LOOMS", "WEAVE"}, {"OFFICE", "OFFICE"}, {"ALL", "ALL"}}) {
      assertThat(shown(release, "index-change/2026-05/unit:" + pair[0] + "/ENG").value())
          .as("index of %s less that of %s", pair[0], pair[1])
          .isEqualByComparingTo(
              shown(release, "index/2026-05/unit:" + pair[0] + "/ENG")
                  .value()
                  .subtract(shown(release, "index/2025-11/unit:" + pair[1] + "/ENG").value()));
    }
    for (String unit : List.of("VATS", "INKS")) {
      assertThat(cell(release, "index/2026-05/unit:" + unit + "/ENG")).isInstanceOf(Shown.class);
      assertThat(cell(release, "index-change/2026-05/unit:" + unit + "/ENG"))
          .isInstanceOf(NotComparable.class);
    }
    assertThat(cell(release, "item-change/2026-05/unit:ALL/PAY1")).isInstanceOf(NotAsked.class);
    assertThat(cell(release, "index-change/2026-05/unit:ALL/PAY"))
        .isInstanceOf(NotComparable.class);
    assertThat(release.catalogue().survey().orElseThrow().since().orElseThrow().items())
        .containsExactly(
            new Limit("ENG2", true, Reason.of(Why.QUESTION_REWORDED)),
            new Limit("PAY1", false, Reason.of(Why.NEW_ITEM)));

    String leadership = words("published/current/leadership-2026-06.pdf");
    assertThat(leadership)
        .contains("Reworded since November 2025", "Not compared with November 2025", "reworded");
    assertThat(words("published/current/units/vats-2026-06.pdf"))
        .contains("people of Dyeing went to Inks and Vats");
    assertThat(words("published/current/units/looms-2026-06.pdf")).doesNotContain("Not compared");
  }

  @Test
  void aLateFileOfAnOlderWaveIsANewIssueOfTheMonthsThatToldOfIt() {
    assertThat(works.run("run", "--month", "2025-11").code()).isZero();
    assertThat(works.run("run", "--month", "2026-06").code()).isZero();

    String[] corrected = Works.survey();
    for (int i = 1; i <= 40; i++) {
      corrected[i] = corrected[i].replaceFirst(",\\d,\\d$", ",3,3");
    }
    works.write("data/inbox/late-2025-11.csv", corrected);
    Ended late = works.at("2026-07-09T03:17:00Z").run("run");

    assertThat(late.err()).isEmpty();
    assertThat(late.out()).contains("2026-06: analysed");
    assertThat(works.count("survey_response where wave = '2025-11'")).isEqualTo(Works.ANSWERS);
    assertThat(works.count("survey_response_history")).isBetween(30L, 40L);
    assertRevised("2026-06");
    assertThat(words("published/2026-06.2/leadership-2026-06.pdf"))
        .contains("Changed since the issue before", "index/2025-11/unit:ALL/ENG");

    assertThat(latest("2025-11").issue()).as("an older month waits until it is asked for").isOne();
    assertThat(works.run("run", "--month", "2025-11").err()).isEmpty();
    assertRevised("2025-11");
  }

  private void assertRevised(String month) {
    Release release = latest(month);
    assertThat(release.issue()).isEqualTo(2);
    assertThat(release.quality().revisions())
        .extracting(Quality.Revision::key)
        .contains("index/2025-11/unit:ALL/ENG");
  }

  private static String[] secondWave() {
    List<String> lines = new ArrayList<>(List.of("Respondent,Unit,Q1,Q2,Q3"));
    List<String> units = List.of("LOOMS", "LOOMS", "VATS", "INKS", "OFFICE", "OFFICE");
    for (int i = 0; i < Works.ANSWERS; i++) {
      lines.add(
          "S%03d,%s,%d,%d,%d".formatted(i, units.get(i % 6), 1 + i % 3, 2 + i % 2, 1 + i % 5 % 3));
    }
    return lines.toArray(String[]::new);
  }

  /** Text of a PDF without its line ends. */
  private String words(String pdf) {
    return PublishedFolder.pdfText(works.path(pdf)).replaceAll("\\s+", " ");
  }

  private static Shown shown(Release release, String key) {
    return (Shown) cell(release, key);
  }

  private static ReleasedCell cell(Release release, String key) {
    return release.cell(CellKey.parse(key)).orElseThrow();
  }

  private Release latest(String month) {
    try (var context = works.stores()) {
      return context.getBean(ReleaseStore.class).latest(YearMonth.parse(month)).orElseThrow();
    }
  }
}
