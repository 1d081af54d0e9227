package io.rapport.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest(name = "{0} reads {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p>How <strong>likely</strong><br/>are you?</p> | How likely are you?
          <span style="color: red">Tools</span>           | Tools
          R&amp;D&nbsp;team                               | R&D team
          Gr&ouml;&szlig;e &#8211; &#x201C;kurz&rdquo;    | Größe – “kurz”
          Age <18                                         | Age <18
          <Name> of the team                              | <Name> of the team
          a < b and c > d                                 | a < b and c > d
          AT&T; fish & chips                              | AT&T; fish & chips
          &frac12; day &sup2;                             | ½ day ²
          &#1114112;                                      | &#1114112;
          """)
  void tagsAndEntitiesOfSurveyToolsAreNotPartOfAText(String text, String plain) {
    assertThat(PlainText.of(text)).isEqualTo(plain);
  }

  @Test
  void blanksOfEveryKindAreOneBlankAndMarksWithoutRoomAreNone() {
    assertThat(PlainText.of("\uFEFF  My\u00A0\u00A0 \r\n\tteam\u200B \u202F")).isEqualTo("My team");
    assertThat(PlainText.of("work\u00ADload\u200Ds")).isEqualTo("workloads");
  }

  @Test
  void aHeaderIsFoundAsAReaderSeesIt() {
    Header header = new Header(List.of("<b>My&nbsp;Team</b>", "R&amp;D", "my team\u200B"));

    assertThat(header.position("my team")).hasValue(0);
    assertThat(header.position("r&d")).hasValue(1);
    assertThat(header.position("my teams")).isEmpty();
    assertThat(header.duplicates()).containsExactly("my team\u200B");
    assertThat(header.names()).element(0).isEqualTo("<b>My&nbsp;Team</b>");
  }

  @ParameterizedTest(name = "{0} is id {1}")
  @CsvSource({
    "10234567890.0, 10234567890",
    "12.000, 12",
    "1.50, 1.50",
    "R_1.0, R_1.0",
    "100, 100",
    "1.0.0, 1.0.0",
    ".0, .0",
    "007.0, 007",
  })
  void anIdThatASpreadsheetTurnedIntoAFractionIsItselfAgain(String text, String id) {
    assertThat(new CellValue.Text(text).asId()).isEqualTo(id);
  }

  @Test
  void anIdStoredAsANumberIsWrittenOut() {
    assertThat(new CellValue.Number(new BigDecimal("1.0234567890E+10")).asId())
        .isEqualTo("10234567890");
    assertThat(CellValue.Empty.EMPTY.asId()).isEmpty();
  }
}
