package io.rapport.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {
  private static final Header HEADER =
      new Header(
          List.of("Q1", "Q2", "Q3", ""),
          List.of(
              List.of("My pay is fair", "QID1"),
              List.of("My team helps me", "Shared"),
              List.of("Q1", "Shared", "<b>What</b>&nbsp;else?"),
              List.of("")));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "q1, 0",
    "My  PAY is fair, 0",
    "qid1, 0",
    "my team helps me, 1",
    "What else?, 2",
  })
  void aColumnIsFoundByNameAndByItsOtherSpellings(String name, int position) {
    assertThat(HEADER.position(name)).hasValue(position);
  }

  @Test
  void aNameGoesBeforeASpellingAndASharedSpellingFindsNeither() {
    assertThat(HEADER.position("Q1")).hasValue(0);
    assertThat(HEADER.has("Shared")).isFalse();
    assertThat(HEADER.has("")).isFalse();
    assertThat(HEADER.duplicates()).isEmpty();
    assertThat(HEADER.spellings(1)).containsExactly("Q2", "My team helps me", "Shared");
  }

  @Test
  void eachColumnNeedsAListOfSpellings() {
    assertThatThrownBy(() -> new Header(List.of("a"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{index}")
  @CsvSource({
    "'plain', 'plain'",
    "' a  b ', 'a b'",
    "'<p class=\"x\">Strongly&nbsp;<b>agree</b></p>', 'Strongly agree'",
    "'a < b > c', 'a < b > c'",
    "'R&amp;D &#8211; &#x41; &unknown; &lt;5', 'R&D \u2013 A &unknown; <5'",
    "'\uFEFF1\u200B (None\u00A0at\r\nall)', '1 (None at all)'",
    "'', ''",
  })
  void plainTextIsWhatPeopleSee(String text, String words) {
    assertThat(PlainText.of(text)).isEqualTo(words);
  }
}
