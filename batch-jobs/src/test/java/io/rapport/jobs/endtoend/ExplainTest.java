package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.report.explain.CellSearch;
import io.rapport.domain.report.explain.Explainer;
import io.rapport.domain.report.explain.Explanation;
import io.rapport.domain.report.explain.ExplanationText;
import io.rapport.jobs.endtoend.Installation.Ended;
import io.rapport.jobs.store.ReleaseStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a published figure back to what it is, through the command. */
class ExplainTest {
  private static final String ITEM = "item/2026-05/unit:WEAVE/ENG1";
  private static final String ROLE = "S01/2026-06.12m/whole/played.COLLABORATIVE";

  /** Ids of respondents, engagements, consultants and managers. */
  private static final Pattern PEOPLE = Pattern.compile("\\b(R\\d{3}|E\\d{3}|K\\d\\d|M\\d\\d)\\b");

  @TempDir Path folder;
  private Installation works;

  @BeforeEach
  void published() {
    works = Works.delivered(new Installation(folder)).at("2026-07-02T03:17:00Z");
    assertThat(works.run("run").err()).isEmpty();
  }

  @Test
  void aKeyOfTheWorkbookIsExplainedFromTheLedgerAlone() throws Exception {
    String sha256 = sha256("data/inbox/done/survey-2026-05.csv");
    works.sql().sql("truncate survey_response, tally, register_record").update();

    Ended ended = works.run("explain", ITEM);

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .startsWith(ITEM, "  Figure          Item")
        .contains(
            "  Of              Weaving, unit WEAVE with everything below it",
            "  Item            ENG1, “The looms are kept in order”",
            "  Period          wave 2026-05, May 2026, open 4 May 2026 to 22 May 2026",
            "  Base            30 valid answers",
            "  Questionnaire   engagement, version 1: Engagement",
            "  Answers         1 Disagree (unfavourable); 2 Neither (neutral); 3 Agree (favourable)",
            "    SHA-256       " + sha256,
            "  Issue           issue 1 of June 2026, Works of Ludd")
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void jsonSaysTheSame() {
    JsonNode item = json("explain", "--json", ITEM);
    assertThat(item.get("key").asString()).isEqualTo(ITEM);
    assertThat(item.get("state").asString()).isEqualTo("shown");
    assertThat(item.get("why").isNull()).isTrue();
    assertThat(item.get("numbers").get("base").asString()).isEqualTo("30 valid answers");
    assertThat(item.get("numbers").get("released").get(0).get("value").isNumber()).isTrue();
    assertThat(item.get("survey").get("wave").get("closed").asString()).isEqualTo("2026-05-22");
    assertThat(item.get("survey").get("items").get(0).get("favourable").get(0).asInt())
        .isEqualTo(3);
    assertThat(item.get("files")).hasSize(2);

    JsonNode role = json("explain", "--json", "--month", "2026-06", ROLE);
    assertThat(role.get("statistic").get("source").asString()).startsWith("Goodman (1965)");
    assertThat(role.get("survey").isNull()).isTrue();
    assertThat(role.get("files").get(0).get("name").asString()).isEqualTo("engagements.csv");

    assertThat(json("explain", "--json", "item", "WEAVE").get("candidates")).hasSize(2);
  }

  @Test
  void wordsFindAFigureOrListThoseThatFit() {
    assertThat(works.run("explain", "item", "weave", "ENG1").out()).first().isEqualTo(ITEM);
    Ended several = works.run("explain", "item", "weave");
    assertThat(several.code()).isZero();
    assertThat(several.out())
        .containsExactly(
            "2 figures fit; name one of them:", "  " + ITEM, "  item/2026-05/unit:WEAVE/ENG2");
  }

  @Test
  void whatThereIsNotEndsWithItsCode() {
    Ended none = works.run("explain", "itm/2026-05/unit:WEAVE/ENG1");
    assertThat(none.code()).isEqualTo(64);
    assertThat(none.out()).isEmpty();
    assertThat(none.err())
        .startsWith(
            "rapport: 2026-06, issue 1, has no such figure; the nearest are:",
            "rapport:   " + ITEM);

    assertThat(works.run("explain").code()).isEqualTo(64);
    assertThat(works.run("explain", ITEM, "--issue", "2"))
        .isEqualTo(new Ended(66, List.of(), List.of("rapport: 2026-06 has no issue 2")));
    assertThat(works.run("explain", ITEM, "--month", "2020-01"))
        .isEqualTo(new Ended(66, List.of(), List.of("rapport: 2020-01 has not been released")));
  }

  @Test
  void anOldIssueStaysExplainedAsItWasWhenLaterFilesChangeTheWave() {
    List<String> before = works.run("explain", ITEM).out();
    // As many that a correction by itself may be told.
    works.write(
        "data/inbox/late-2026-05.csv",
        Stream.concat(
                Stream.of("Respondent,Unit,Q1,Q2"),
                IntStream.rangeClosed(1, 15)
                    .mapToObj(i -> String.format(Locale.ROOT, "R%03d,WEAVE,3,3", 3 * i)))
            .toArray(String[]::new));
    assertThat(works.run("run").out()).contains("2026-06: analysed");

    assertThat(works.run("explain", ITEM, "--issue", "1").out()).isEqualTo(before);
    assertThat(works.run("explain", ITEM).out())
        .isNotEqualTo(before)
        .contains("  Issue           issue 2 of June 2026, Works of Ludd")
        .anySatisfy(line -> assertThat(line).contains("late-2026-05.csv, taken in on 2 July 2026"));
  }

  @Test
  void everyCellOfTheReleaseIsExplainedAndNobodyIsNamed() {
    Release release;
    try (var context = works.stores()) {
      release = context.getBean(ReleaseStore.class).latest(YearMonth.of(2026, 6)).orElseThrow();
    }
    Explainer explainer = new Explainer(release);
    CellSearch search = new CellSearch(release);
    assertThat(release.cells()).hasSizeGreaterThan(100);
    release
        .cells()
        .forEach(
            (key, cell) -> {
              assertThat(search.of(key.text())).isEqualTo(new CellSearch.One(key));
              Explanation found = explainer.of(key);
              assertThat(found.statistic().formula()).isNotBlank();
              assertThat(found.statistic().source()).isNotBlank();
              assertThat(found.files()).isNotEmpty();
              assertThat(found.numbers().isPresent())
                  .isEqualTo(cell instanceof ReleasedCell.Shown)
                  .isEqualTo(found.why().isEmpty());
              String text = String.join("\n", ExplanationText.of(found));
              assertThat(PEOPLE.matcher(text).results()).isEmpty();
              assertThat(CellKey.parse(found.key())).isEqualTo(key);
            });
  }

  private JsonNode json(String... arguments) {
    Ended ended = works.run(arguments);
    assertThat(ended.err()).isEmpty();
    return new JsonMapper().readTree(String.join("\n", ended.out()));
  }

  private String sha256(String file) throws IOException, GeneralSecurityException {
    byte[] content = Files.readAllBytes(works.path(file));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
