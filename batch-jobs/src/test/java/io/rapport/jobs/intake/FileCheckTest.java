package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.intake.CheckReport.Basis;
import io.rapport.jobs.intake.CheckReport.Counted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {
  private static final int THRESHOLD = 10;

  private static final String TOLD =
      """
      2026-05.csv
        What it is    answers to a survey, by questionnaire engagement, version 1
        Read          4 columns: Respondent, Unit, Q1, Q2
        Not read      1 column: Comment
        Rows          204 read = 200 accepted + 2 refused + 1 blank + 1 duplicate
        Refused       1  the answer is not on scale agreement [off-scale]
                         at 2026-05.csv, row 204, column C (Q1)
                      1  the unit is not a unit of the organisation [unknown-unit]
                         at 2026-05.csv, row 203, column B (Unit)
        Noticed       1  column Gender is missing and taken as not recorded
                         [missing-column]
                      1  column Submitted is missing and taken as not recorded
                         [missing-column]
        Units         1 row names a unit that the organisation does not have
        Look at       item ENG1 runs against the other items of dimension ENG: check
                      reversed and the order of its labels
                      item ENG2 runs against the other items of dimension ENG: check
                      reversed and the order of its labels
        People        who answer in wave 2026-05, with all units below:
                        100 to 249  ALL  All of us
                        100 to 249  LAB  Laboratory
                      1 unit has answers of fewer than 10 people: too few for a report
        Result        the file would be taken in; this check has stored nothing
      """;

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
  void aFileIsToldInFullAndNothingIsStored() {
    organisation();
    List<String> rows = new ArrayList<>(List.of("Respondent,Unit,Q1,Q2,Comment"));
    for (int person = 1; person <= 200; person++) {
      // The second item runs against the first one.
      rows.add(
          "p%d,%s,%s"
              .formatted(
                  person,
                  person <= 9 ? "OFFICE" : "LAB",
                  person % 3 == 0 ? "5,1,x" : person % 7 == 0 ? "3,5," : "1,5,"));
    }
    rows.add("p200,LAB,3,3,");
    rows.add("p201,NOWHERE,3,3,");
    rows.add("p202,LAB,7,3,");
    rows.add(",,,,");
    Path file = home.write("2026-05.csv", rows.toArray(String[]::new));

    CheckReport report = check(file);

    assertThat(report.kind()).isEqualTo("survey");
    assertThat(report.definition()).contains("engagement/1");
    assertThat(report.mapped()).containsExactly("Respondent", "Unit", "Q1", "Q2");
    assertThat(report.unmapped()).containsExactly("Comment");
    assertThat(report.rows()).contains(new CheckReport.Rows("rows", 204, 200, 2, 1, 1));
    assertThat(report.unknownUnits()).isEqualTo(1);
    assertThat(report.reasons())
        .containsExactly(
            new Counted(
                "off-scale",
                "the answer is not on scale agreement",
                1,
                List.of("2026-05.csv, row 204, column C (Q1)")),
            new Counted(
                "unknown-unit",
                "the unit is not a unit of the organisation",
                1,
                List.of("2026-05.csv, row 203, column B (Unit)")));
    assertThat(report.suspicious()).hasSize(2).allMatch(item -> item.contains("dimension ENG"));
    assertThat(report.bases().orElseThrow().shown())
        .containsExactly(
            new Basis("2026-05", "ALL", "All of us", "100 to 249"),
            new Basis("2026-05", "LAB", "Laboratory", "100 to 249"));
    assertThat(report.bases().orElseThrow().below()).isEqualTo(1);
    assertThat(report.refused()).isFalse();
    assertThat(CheckText.of(report)).isEqualTo(TOLD.lines().toList());
    assertThat(home.count("input_file where kind = 'SURVEY'")).isZero();
    assertThat(home.count("survey_response")).isZero();
    assertThat(home.count("staging_response")).isZero();
    assertThat(home.count("refusal")).isZero();
  }

  @Test
  void withoutAnOrganisationTheCheckSaysSo() {
    CheckReport report = check(home.write("2026-05.csv", "Respondent,Unit,Q1,Q2", "p1,LAB,1,1"));

    assertThat(report.refusals())
        .containsExactly(
            "2026-05.csv: the units are not known yet: hand in the organisation file first"
                + " [no-organisation]");
    assertThat(report.rows()).contains(new CheckReport.Rows("rows", 1, 1, 0, 0, 0));
    assertThat(report.unknownUnits()).isZero();
  }

  @Test
  void whatIsNothingKnownIsToldByItsLayout() {
    organisation();
    CheckReport report =
        check(
            home.write(
                "long.csv", "respondent_id,item_id,value", "r1,A,4", "r1,B,3", "r2,A,1", "r2,B,2"));

    assertThat(report.kind()).isEqualTo("unknown");
    assertThat(report.layouts())
        .containsExactly("long (named respondent, item and value; 1 header row)");
    assertThat(report.refusals()).hasSize(1);
    assertThat(report.advice())
        .containsExactly(
            "if it is a survey of its own: rapport questionnaire long.csv drafts a questionnaire"
                + " for it");
    assertThat(CheckText.of(report))
        .contains("  Result        the file would be refused; this check has stored nothing");
  }

  @Test
  void theNearestQuestionnaireAndWhatItLacksAreNamed() {
    CheckReport report = check(home.write("my file.csv", "Respondent,Unit,Q1,x", "p1,LAB,1,1"));

    assertThat(report.advice())
        .containsExactly(
            "the nearest questionnaire is engagement; the file would need column Q2 for it",
            "if it is a survey of its own: rapport questionnaire \"my file.csv\" drafts a"
                + " questionnaire for it");
  }

  @Test
  void aLongTableIsCountedByRespondentsAndItsFaultsAreToldByTheirRows() {
    organisation();
    CheckReport report =
        check(
            home.write(
                "2026-05.csv",
                "Respondent,Item,Value,Unit",
                "p1,Q1,5,LAB",
                "p1,Mood,sunny,LAB",
                "p2,Q1,7,LAB",
                "",
                "p1,Q2,3,LAB"));

    assertThat(report.rows()).contains(new CheckReport.Rows("respondents", 3, 1, 1, 1, 0));
    assertThat(report.reasons())
        .containsExactly(
            new Counted(
                "off-scale",
                "the answer is not on scale agreement",
                1,
                List.of("2026-05.csv, row 4, column C (Value of Q1)")));
    assertThat(report.findings())
        .contains(new Counted("unmapped-item", "item Mood is not read", 1, List.of()));
  }

  @Test
  void tooManyRefusedRowsAreTheVerdict() {
    organisation();
    CheckReport report =
        check(home.write("2026-05.csv", "Respondent,Unit,Q1,Q2", "p1,LAB,1,1", "p2,LAB,7,1"));

    assertThat(report.refusals().get(0))
        .contains("1 of 2 rows are refused")
        .endsWith("[reject-limit]");
    assertThat(report.reasons()).extracting(Counted::rule).containsExactly("off-scale");
    assertThat(report.bases().orElseThrow().shown()).isEmpty();
  }

  @Test
  void aTableThatBreaksOffIsToldUpToThatPlace() {
    organisation();
    CheckReport report =
        check(home.write("2026-05.csv", "Respondent,Unit,Q1,Q2", "p1,LAB,1,1", "p2,LAB,\"1,1"));

    assertThat(report.rows().orElseThrow().accepted()).isEqualTo(1);
    assertThat(report.refusals()).singleElement().asString().contains("row 3").contains("[quotes]");
  }

  private void organisation() {
    home.ingest(
        home.write(
            "organisation.csv",
            "unit,parent,name,headcount",
            "ALL,,All of us,0",
            "LAB,ALL,Laboratory,300",
            "OFFICE,ALL,Office,20"));
  }

  private CheckReport check(Path file) {
    return home.context.getBean(FileCheck.class).check(file, THRESHOLD);
  }
}
