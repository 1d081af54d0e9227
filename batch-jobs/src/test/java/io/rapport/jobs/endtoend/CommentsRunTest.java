package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.endtoend.Installation.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Comments in three languages from the inbox to the published folder. What names or reaches a
 * person is planted in them and must be nowhere but in the file that was handed in; what people say
 * must be nowhere but in the table of comments.
 */
class CommentsRunTest {
  private static final String QUESTIONNAIRE =
      Works.QUESTIONNAIRE.replace("unit: Unit}", "unit: Unit, language: Lang}")
          + """
          language: en
          comments:
            - {id: WHY, column: Why, wording: "What should change?"}
          themes:
            - id: PAY
              label: Wages of the weavers
              words: {en: [wage], de: ["Lohn*"], fr: [salaire]}
            - id: NOISE
              label: Noise of the looms
              words: {en: [noise], de: [Lärm], fr: [bruit]}
          """;

  private static final List<String> NAMES = List.of("Xaver Quendel", "Zoë Brindille");

  /** Each names somebody, or tells how to reach somebody. */
  private static final List<String> PLANTED =
      List.of(
          "en,Ask Xaver Quendel about the wages flumbert",
          "en,Write to zelda.wimple@mills.example about my wage",
          "en,The noise! Call me at +44 20 7946 0958",
          "de,Frau Quendel weiß vom Lohnzettel 4711-998-21 flumbert",
          "de,Der Lärm ist schlimm; Personalnummer QX483377",
          "de,zelda punkt wimple at mills punkt example wegen Lohnfragen",
          "fr,Madame Brindille décide des salaires flumbert",
          "fr,Le bruit ! Appelez le 01 99 00 12 34",
          "fr,Écrivez à zelda.wimple@mills.example pour le salaire");

  /** Long enough not to stand in a time or a hash by chance. */
  private static final List<String> CANARIES =
      List.of(
          "xaver",
          "quendel",
          "brindille",
          "wimple",
          "mills.example",
          "7946 0",
          "46 0958",
          "4711-9",
          "998-21",
          "qx483377",
          "01 99 00");

  @TempDir Path folder;
  private Installation works;

  @BeforeEach
  void install() {
    works = new Installation(folder);
    Works.delivered(works).at("2026-07-02T03:17:00Z");
    works.write(Works.QUESTIONNAIRE_FILE, QUESTIONNAIRE);
    works.write("config/names.txt", NAMES.toArray(String[]::new));
  }

  @Test
  void peopleAreTakenOutBeforeAnythingIsStored() throws IOException {
    Path survey = works.write("data/inbox/survey-2026-05.csv", survey(90));
    List<String> check = works.run("check", survey.toString()).out();
    String checked = String.join("\n", works.run("check", survey.toString(), "--json").out());
    Ended run = works.run("run");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("survey-2026-05.csv: 90 rows read, 90 accepted, 0 refused, wave 2026-05");
    assertThat(works.count("survey_comment")).isEqualTo(90);
    Map<String, String> told = works.tables();
    assertThat(told)
        .containsKeys("survey_comment", "staging_comment", "theme_tally", "survey_response");
    told.put("log", Files.readString(works.path("data/logs/rapport.log")));
    told.put("check", String.join("\n", check) + checked);
    told.put("output", run.out() + " " + run.err());
    told.putAll(published());
    assertThat(told.get("survey_comment"))
        .contains("flumbert", "[name]", "[e-mail]", "[phone]", "[number]");
    told.forEach(
        (where, text) -> {
          String small = text.toLowerCase(Locale.ROOT);
          for (String canary : CANARIES) {
            assertThat(small.contains(canary)).as(canary + " in " + where).isFalse();
          }
          assertThat(small.contains("flumbert"))
              .as("words in " + where)
              .isEqualTo(where.equals("survey_comment"));
        });
  }

  @Test
  void themesOfTheWholeOrganisationArePublishedAndNoOthers() {
    works.write("data/inbox/survey-2026-05.csv", survey(90));
    assertThat(works.run("run").err()).isEmpty();

    assertThat(cells())
        .containsExactly("theme/2026-05/unit:ALL/NOISE shown", "theme/2026-05/unit:ALL/PAY shown");
    // 60 of 90 and 30 of 90, in steps of five.
    String report = PublishedFolder.pdfText(works.path("published/2026-06/leadership-2026-06.pdf"));
    assertThat(report)
        .contains(
            "What people write about",
            "Wages of the weavers 65% 55–80%",
            "Noise of the looms 35% 20–45%",
            "Shares of the 90 people who wrote a comment");
    assertThat(PublishedFolder.workbookParts(works.path("published/2026-06/analysts-2026-06.xlsx")))
        .contains("Wages of the weavers", "theme/2026-05/unit:ALL/PAY");
  }

  @Test
  void themesOfFewerThanTenPeopleAreHidden() {
    works.write("data/inbox/survey-2026-05.csv", survey(9));
    assertThat(works.run("run").err()).isEmpty();

    assertThat(works.count("survey_comment")).isEqualTo(9);
    assertThat(cells())
        .containsExactly(
            "theme/2026-05/unit:ALL/NOISE hidden", "theme/2026-05/unit:ALL/PAY hidden");
    assertThat(PublishedFolder.pdfText(works.path("published/2026-06/leadership-2026-06.pdf")))
        .doesNotContain("What people write about", "Wages of the weavers 6");
  }

  @Test
  void aCommentEditedByALaterFileReplacesTheOldOne() {
    works.write("data/inbox/survey-2026-05.csv", survey(90));
    assertThat(works.run("run").err()).isEmpty();
    String[] edited = survey(90);
    for (int i = 1; i < edited.length; i++) {
      edited[i] = edited[i].replaceFirst("[^,]*$", "Nothing of the kind");
    }
    works.write("data/inbox/survey-2026-05 edited.csv", edited);

    assertThat(works.run("run").err()).isEmpty();

    assertThat(works.count("survey_comment where text = 'Nothing of the kind'")).isEqualTo(90);
    assertThat(works.count("survey_comment")).isEqualTo(90);
    assertThat(PublishedFolder.pdfText(works.path("published/2026-06.2/leadership-2026-06.pdf")))
        .contains("Wages of the weavers ≤ 5%");
  }

  /** Ninety people's answers, so many of them with a comment. */
  private static String[] survey(int comments) {
    String[] lines = Works.survey();
    lines[0] += ",Lang,Why";
    for (int i = 1; i < lines.length; i++) {
      lines[i] += i <= comments ? "," + PLANTED.get(i % PLANTED.size()) : ",,";
    }
    return lines;
  }

  private List<String> cells() {
    return works
        .sql()
        .sql(
            """
            select distinct cell_key || ' ' || state from released_cell
            where cell_key like 'theme%' order by 1
            """)
        .query(String.class)
        .list();
  }

  private Map<String, String> published() throws IOException {
    PublishedFolder published = new PublishedFolder(works.path("published"));
    Map<String, String> texts = new TreeMap<>();
    List<Path> files = new ArrayList<>(published.files(".pdf"));
    files.addAll(published.files(".xlsx"));
    files.addAll(published.files(".html"));
    assertThat(files).hasSizeGreaterThanOrEqualTo(3);
    for (Path file : files) {
      String name = file.toString();
      texts.put(
          name,
          name.endsWith(".pdf")
              ? PublishedFolder.pdfText(file)
              : name.endsWith(".xlsx")
                  ? PublishedFolder.workbookParts(file)
                  : Files.readString(file));
    }
    return texts;
  }
}
