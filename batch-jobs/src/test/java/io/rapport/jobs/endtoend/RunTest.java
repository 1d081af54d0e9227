package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.Release;
import io.rapport.jobs.endtoend.Installation.Ended;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import io.rapport.jobs.store.ReleaseStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the one command for cron does as time goes by and files come. */
class RunTest {
  @TempDir Path folder;
  private Installation works;

  @BeforeEach
  void install() {
    works = new Installation(folder);
  }

  @Test
  void theFirstRunMakesTheLastCompleteMonthAndALaterOneTheMonthsMissed() {
    Works.delivered(works).at("2026-07-02T03:17:00Z");
    Ended first = works.run("run");

    String there = ": published in " + works.path("published");
    assertThat(first.err()).isEmpty();
    assertThat(first.out())
        .containsExactly(
            "organisation.csv: 4 rows read, 4 accepted, 0 refused",
            "survey-2026-05.csv: 90 rows read, 90 accepted, 0 refused, wave 2026-05",
            "engagements.csv: 80 rows read, 80 accepted, 0 refused",
            "2026-06: analysed",
            "2026-06" + there);
    assertThat(works.names("published")).containsExactly("2026-06", "current", "index.html");
    SortedMap<String, String> june = published("2026-06");

    Ended later = works.at("2026-09-01T03:17:00Z").run("run");

    assertThat(later.err()).isEmpty();
    assertThat(later.out())
        .containsExactly(
            "inbox: nothing to do",
            "2026-06: analysis is up to date",
            "2026-06: publication is up to date",
            "2026-07: analysed",
            "2026-07" + there,
            "2026-08: analysed",
            "2026-08" + there);
    assertThat(works.names("published"))
        .containsExactly("2026-06", "2026-07", "2026-08", "current", "index.html");
    assertThat(published("")).containsEntry("current", "-> 2026-08");
    assertThat(published("2026-06")).isEqualTo(june);

    SortedMap<String, String> bytes = published("");
    SortedMap<String, String> times = new PublishedFolder(works.path("published")).times();
    assertThat(works.run("run").out())
        .containsExactly(
            "inbox: nothing to do",
            "2026-08: analysis is up to date",
            "2026-08: publication is up to date");
    assertThat(published("")).isEqualTo(bytes);
    assertThat(new PublishedFolder(works.path("published")).times()).isEqualTo(times);
  }

  @Test
  void aLateCorrectionIsANewIssueThatSaysWhatChanged() throws IOException {
    Works.delivered(works).at("2026-07-02T03:17:00Z");
    assertThat(works.run("run").code()).isZero();
    SortedMap<String, String> before = published("2026-06");
    SortedMap<String, String> times = new PublishedFolder(works.path("published/2026-06")).times();

    works.write("data/inbox/engagements.csv", Works.engagements(2));
    Ended corrected = works.at("2026-07-09T03:17:00Z").run("run");

    assertThat(corrected.err()).isEmpty();
    assertThat(corrected.out())
        .containsExactly(
            "engagements.csv: 80 rows read, 80 accepted, 0 refused",
            "2026-06: analysed",
            "2026-06: published in " + works.path("published"));
    assertThat(works.names("published"))
        .containsExactly("2026-06", "2026-06.2", "current", "index.html");
    assertThat(published("")).containsEntry("current", "-> 2026-06.2");
    assertThat(published("2026-06")).isEqualTo(before);
    assertThat(new PublishedFolder(works.path("published/2026-06")).times()).isEqualTo(times);
    Release issue = latest("2026-06");
    assertThat(issue.issue()).isEqualTo(2);
    assertThat(issue.quality().revisions())
        .anySatisfy(
            revision -> {
              assertThat(revision.key()).isEqualTo("S01/2026-06.12m/whole/played.COLLABORATIVE");
              assertThat(revision.before()).isNotEqualTo(revision.after());
            });
    String report =
        PublishedFolder.pdfText(works.path("published/2026-06.2/leadership-2026-06.pdf"));
    assertThat(report).contains("Issue 2 of this month", "Changed since the issue before");
    var named = issue.quality().revisions().get(0);
    assertThat(report).contains(named.key() + " " + named.before() + " " + named.after());
    assertThat(Files.readString(works.path("published/index.html"))).contains("June 2026, issue 2");
  }

  @Test
  void aFileThatChangesNoFigureMakesNoNewIssue() {
    Works.delivered(works).at("2026-07-02T03:17:00Z");
    assertThat(works.run("run").code()).isZero();
    SortedMap<String, String> before = published("");

    String[] again = Works.engagements(3);
    again[1] = again[1].replace("DECISION", "DECISION ");
    works.write("data/inbox/engagements.csv", again);
    Ended unchanged = works.run("run");

    assertThat(unchanged.code()).isZero();
    assertThat(unchanged.out()).contains("2026-06: analysed", "2026-06: publication is up to date");
    assertThat(published("")).isEqualTo(before);
  }

  @Test
  void theThresholdOfAPublishedWaveCannotBeChanged() {
    Works.delivered(works).at("2026-07-02T03:17:00Z");
    assertThat(works.run("run").code()).isZero();
    SortedMap<String, String> before = published("");

    for (int answers : new int[] {5, 12}) {
      works.write("config/disclosure.yaml", "answers: " + answers);
      Ended refused = works.run("run");
      assertThat(refused.code()).isEqualTo(78);
      assertThat(refused.err())
          .last()
          .asString()
          .isEqualTo(
              "rapport: wave 2026-05 was released with a threshold of 10 answers, which cannot"
                  + " become "
                  + answers
                  + ": see answers in disclosure.yaml");
      assertThat(published("")).isEqualTo(before);
    }

    works.write("config/disclosure.yaml", "answers: 10");
    assertThat(works.run("run").code()).isZero();
    assertThat(published("")).isEqualTo(before);
  }

  @Test
  void whatTheAuditObjectsToIsNotReleased() {
    Works.delivered(works).at("2026-07-02T03:17:00Z");
    assertThat(works.run("run", "--month", "2026-05").code()).isZero();
    SortedMap<String, String> before = published("");

    works.at("2026-07-02T03:17:00Z", ObjectingAudit.PROFILE);
    Ended stopped = works.run("run", "--month", "2026-06");

    assertThat(stopped.code()).isEqualTo(70);
    assertThat(stopped.err())
        .containsExactly(
            "rapport: inbox: nothing to do",
            "rapport: the disclosure audit stopped the release of 2026-06: 2 findings, the first is "
                + ObjectingAudit.FINDING);
    assertThat(works.count("release where month = date '2026-06-01'")).isZero();
    assertThat(published("")).isEqualTo(before);

    assertThat(works.at("2026-07-02T03:17:00Z").run("run").err()).isEmpty();
    assertThat(works.names("published")).contains("2026-06");
  }

  @Test
  void aMonthWithoutAnyRecordOrWaveStillGivesAReport() {
    works.at("2025-03-02T03:17:00Z").write(Works.QUESTIONNAIRE_FILE, Works.QUESTIONNAIRE);
    works.write("data/inbox/organisation.csv", Works.organisation());

    assertThat(works.run("run").err()).isEmpty();

    String report = PublishedFolder.pdfText(works.path("published/2025-02/leadership-2025-02.pdf"));
    assertThat(report)
        .contains("February 2025", "No survey wave has been closed yet", "not recorded")
        .doesNotContain("NaN")
        .doesNotContainPattern("\\bnull\\b");
    assertThat(published("2025-02"))
        .containsKeys("analysts-2025-02.xlsx", "leadership-2025-02.pdf", "manifest.json");
  }

  @Test
  void beforeAnythingWasReadThereIsNothingToReport() {
    works.at("2026-07-02T03:17:00Z");
    for (String command : new String[] {"run", "analyse", "publish"}) {
      Ended ended = works.run(command);
      assertThat(ended.code()).as(command).isEqualTo(66);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err())
          .last()
          .isEqualTo(
              "rapport: nothing has been read yet: drop files into " + works.path("data/inbox"));
    }
    assertThat(works.path("published")).doesNotExist();
  }

  @Test
  void whatEndsBetweenAnalysisAndPublicationLeavesTheEarlierReleaseAndIsMadeUpFor() {
    Works.delivered(works).at("2026-08-01T03:17:00Z");
    assertThat(works.run("run", "--month", "2026-05").code()).isZero();
    SortedMap<String, String> before = published("");
    assertThat(works.run("analyse").out())
        .containsExactly(
            "2026-05: analysis is up to date", "2026-06: analysed", "2026-07: analysed");

    StopSignal stop = new StopSignal();
    Ended stopped = works.run(stop, whileDrawing(() -> requestFromOutside(stop)), "publish");
    assertThat(stopped.code()).isEqualTo(143);
    assertThat(published("")).isEqualTo(before);

    Ended broken =
        works.run(
            new StopSignal(),
            whileDrawing(
                () -> {
                  throw new IllegalStateException("torn");
                }),
            "publish");
    assertThat(broken.code()).isEqualTo(70);
    assertThat(broken.err())
        .last()
        .isEqualTo("rapport: internal error (IllegalStateException): see the log file");
    assertThat(published("")).isEqualTo(before);

    Ended next = works.run("run");
    assertThat(next.err()).isEmpty();
    assertThat(next.out())
        .containsExactly(
            "inbox: nothing to do",
            "2026-05: analysis is up to date",
            "2026-05: publication is up to date",
            "2026-06: analysis is up to date",
            "2026-06: published in " + works.path("published"),
            "2026-07: analysis is up to date",
            "2026-07: published in " + works.path("published"));
    assertThat(published("")).containsAllEntriesOf(inRelease("2026-05", before));
    assertThat(works.names("published"))
        .containsExactly("2026-05", "2026-06", "2026-07", "current", "index.html");
  }

  /** Something happens when a part of a release is drawn. */
  private static Progress whileDrawing(Runnable happens) {
    return Progress.onTerminal(
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public void print(String text) {
            if (text.contains("rendering reports") && !text.contains(" 0 %")) {
              happens.run();
            }
          }
        });
  }

  /** As the shutdown hook does, which waits for the work in a thread of its own. */
  private static void requestFromOutside(StopSignal stop) {
    new Thread(stop::request, "stop").start();
    while (!stop.requested()) {
      Thread.onSpinWait();
    }
  }

  private SortedMap<String, String> published(String release) {
    return new PublishedFolder(works.path("published").resolve(release)).bytes();
  }

  private static Map<String, String> inRelease(String release, Map<String, String> all) {
    Map<String, String> some = new TreeMap<>(all);
    some.keySet().removeIf(name -> !name.startsWith(release));
    return some;
  }

  private Release latest(String month) {
    try (var context = works.stores()) {
      return context.getBean(ReleaseStore.class).latest(YearMonth.parse(month)).orElseThrow();
    }
  }
}
