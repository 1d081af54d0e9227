package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.organisation.UnitChange;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.store.intake.UnitChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later file says otherwise replaces what an earlier one said, which is kept. */
class CorrectionsTest {
  private static final String[] ORGANISATION = {
    "unit,parent,name,headcount,as_of", "ALL,,All of us,2,2026-01-01", "LAB,ALL,Lab,9,2026-01-01"
  };

  @TempDir Path folder;
  private IntakeHome home;

  @BeforeEach
  void start() {
    home = new IntakeHome(folder, List.of(IntakeHome.QUESTIONNAIRE), List.of());
  }

  @AfterEach
  void stop() {
    home.close();
  }

  @Test
  void aCorrectedAnswerKeepsTheOldOneInHistoryWithItsFile() {
    home.ingest(home.write("organisation.csv", ORGANISATION));
    home.ingest(
        home.write("first 2026-05.csv", "Respondent,Unit,Q1,Q2", "p1,LAB,1,1", "p2,LAB,3,"));
    home.ingest(
        home.write(
            "second 2026-05.csv",
            "Respondent,Unit,Q1,Q2",
            "p1,LAB,5,1",
            "p2,LAB,3,",
            "p3,ALL,3,3"));

    assertThat(
            texts(
                """
                select r.answers::text || ' ' || f.name from survey_response r
                join input_file f on f.sha256 = r.source order by 1
                """))
        .as("an identical row stays the first file's")
        .containsExactly(
            "{3,3} second 2026-05.csv", "{3,NULL} first 2026-05.csv", "{5,1} second 2026-05.csv");
    assertThat(
            texts(
                """
                select h.answers::text || ' ' || f.name || ' ' || (h.valid_from < h.valid_to)
                  || ' ' || (h.valid_to = r.valid_from)
                from survey_response_history h join input_file f on f.sha256 = h.source
                join survey_response r using (questionnaire, wave, respondent)
                """))
        .containsExactly("{1,1} first 2026-05.csv true true");
    assertThat(home.count("survey_answer")).as("what analysts see").isEqualTo(6);
  }

  @Test
  void anotherOrganisationOfTheSameDayKeepsTheUnitsItReplaced() {
    home.ingest(home.write("organisation.csv", ORGANISATION));
    home.ingest(
        home.write(
            "mended.csv",
            "unit,parent,name,headcount,as_of",
            "ALL,,All of us,2,2026-01-01",
            "LAB,ALL,Laboratory,9,2026-01-01",
            "OFF,ALL,Office,4,2026-01-01"));

    assertThat(
            texts(
                """
                select u.name || ' ' || f.name from organisation_unit u
                join input_file f on f.sha256 = u.source order by u.code
                """))
        .containsExactly(
            "All of us organisation.csv", "Laboratory mended.csv", "Office mended.csv");
    assertThat(
            texts(
                """
                select h.code || ' ' || h.name || ' ' || f.name from organisation_unit_history h
                join input_file f on f.sha256 = h.source
                """))
        .containsExactly("LAB Lab organisation.csv");

    home.ingest(home.write("next.csv", "unit,parent,name,headcount,as_of", "A,,Us,9,2026-06-01"));
    assertThat(home.count("organisation_unit")).as("another day is another snapshot").isEqualTo(4);
    assertThat(home.count("organisation_unit_history")).isEqualTo(1);
  }

  @Test
  void aUnitLineageIsReplacedAsAWhole() {
    Outcome first =
        home.ingest(
            home.write(
                "lineage.csv",
                "Effective,From,To,Note",
                "2026-01-01,OLD,LAB,renamed",
                "2026-02-01,BOTH,LAB,split",
                "2026-02-01,BOTH,ALL,split",
                "2026-03-01,GONE,,closed"));

    assertThat(first.lines()).containsExactly("lineage.csv: 4 rows read, 4 accepted, 0 refused");
    assertThat(home.context.getBean(UnitChanges.class).all())
        .containsExactly(
            new UnitChange(LocalDate.of(2026, 1, 1), "OLD", List.of("LAB")),
            new UnitChange(LocalDate.of(2026, 2, 1), "BOTH", List.of("ALL", "LAB")),
            new UnitChange(LocalDate.of(2026, 3, 1), "GONE", List.of()));

    home.ingest(
        home.write("mended.csv", "effective,from,to", "2026-01-01,OLD,LAB", "2026-03-01,GONE,LAB"));

    assertThat(
            texts(
                """
                select c.from_unit || '>' || coalesce(c.to_unit, '-') || ' ' || f.name
                from unit_change c join input_file f on f.sha256 = c.source order by 1
                """))
        .containsExactly("GONE>LAB mended.csv", "OLD>LAB lineage.csv");
    assertThat(
            texts(
                """
                select from_unit || '>' || coalesce(to_unit, '-') from unit_change_history
                where valid_from < valid_to order by 1
                """))
        .containsExactly("BOTH>ALL", "BOTH>LAB", "GONE>-");
  }

  @Test
  void aLineageWithAWrongRowIsRefusedWithItsPlace() {
    Outcome outcome =
        home.ingest(
            home.write(
                "lineage.csv",
                "effective,from,to",
                "2026-01-01,OLD,LAB",
                "soon,OLD,LAB",
                "2026-02-01,,LAB",
                "2026-01-01,OLD,LAB",
                "2026-01-01,OLD,"));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INPUT_REFUSED);
    assertThat(outcome.lines())
        .containsExactly(
            "refused: lineage.csv: a lineage with changes missing would count people in the wrong"
                + " units; mend 4 rows [unit-lineage]; the first refused row: lineage.csv, row 3,"
                + " column A (effective): the date is not written as year-month-day [date-unknown]");
    assertThat(
            texts(
                "select column_letters || row_number || ' ' || rule from refusal order by number"))
        .startsWith("A3 date-unknown", "B4 blank-unit", "C5 change-twice", "C6 closed-and-kept");
    assertThat(home.count("unit_change")).isZero();
  }

  /**
   * Answers that were taken back are nobody's business: only the merge names the history, and what
   * tells disclosure control who, or which records, were in an earlier release.
   */
  @Test
  void nothingButTheMergeAndDisclosureControlNameTheHistory() throws IOException {
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      assertThat(files.filter(CorrectionsTest::namesTheHistory).map(Path::getFileName))
          .extracting(Path::toString)
          .containsExactlyInAnyOrder(
              "IntakeMerge.java", "UnitMerge.java", "EarlierData.java", "RegisterRecords.java");
    }
    assertThat(
            texts(
                """
                select view_name from information_schema.view_table_usage
                where table_name like '%history'
                """))
        .isEmpty();
  }

  private static boolean namesTheHistory(Path file) {
    try {
      return file.toString().endsWith(".java")
          && Files.readString(file).matches("(?s).*(response|unit|unit_change|record)_history.*");
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private List<String> texts(String query) {
    return home.sql.sql(query).query(String.class).list();
  }
}
