package io.rapport.domain.intake.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FileTallyTest {
  private static final Place SHEET = Place.of("register.xlsx", "Engagements");
  private static final double LIMIT = .02;

  private final RegisterRows rows =
      new RegisterRows(RegisterTable.ENGAGEMENTS, LocalDate.of(2025, 1, 31));
  private final FileTally tally = new FileTally();

  @Test
  @DisplayName("V22: rows and hours are summed up")
  void sums() {
    add(10, "status", "CLOSED");
    assertThat(tally.rows()).isEqualTo(10);
    assertThat(tally.accepted()).isEqualTo(10);
    assertThat(tally.hours()).isEqualByComparingTo(new BigDecimal("17.5"));
    assertThat(tally.rowsByRule()).isEmpty();
  }

  @Test
  @DisplayName("V23: two of a hundred refused rows are borne")
  void borne() {
    add(98, "status", "CLOSED");
    add(2, "manager_id", "");
    assertThat(tally.refused()).isEqualTo(2);
    assertThat(tally.refusals(SHEET, LIMIT)).isEmpty();
    assertThat(tally.rowsByRule()).containsEntry("V23", 2L);
  }

  @Test
  @DisplayName("V23: three of a hundred refused rows refuse the file")
  void refused() {
    add(97, "status", "CLOSED");
    add(3, "requested_on", "");
    assertThat(tally.refusals(SHEET, LIMIT))
        .containsExactly(
            new Issue(
                "V23",
                Severity.FILE_REFUSED,
                SHEET,
                "3 of 100 rows have no usable value in a required field, more than 2.0 %"));
  }

  @Test
  @DisplayName("V06: three of a hundred unknown codes in a required field refuse the file")
  void unknownCodes() {
    add(97, "status", "CLOSED");
    add(3, "status", "FINISHED");
    assertThat(tally.refusals(SHEET, LIMIT)).extracting(Issue::rule).containsExactly("V06", "V23");
  }

  @Test
  @DisplayName("V06: unknown codes elsewhere are counted only")
  void unknownElsewhere() {
    add(50, "role_played", "FRIEND");
    assertThat(tally.refusals(SHEET, LIMIT)).isEmpty();
    assertThat(tally.rowsByRule()).containsEntry("V06", 50L);
    assertThat(tally.accepted()).isEqualTo(50);
  }

  private void add(int count, String field, String text) {
    for (int i = 0; i < count; i++) {
      long number = tally.rows() + 2;
      tally.add(
          rows.read(
              SampleRow.engagement()
                  .with("engagement_id", "E" + number)
                  .with("hours_consultant", "1.5")
                  .with("hours_client", "0.25")
                  .with(field, text)
                  .row((int) number)));
    }
  }
}
