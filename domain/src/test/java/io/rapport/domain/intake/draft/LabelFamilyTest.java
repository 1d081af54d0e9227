package io.rapport.domain.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelFamilyTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Strongly disagree;Disagree;Neutral;Agree;Strongly agree           | agreement
          strongly  AGREE;Disagree;N/A                                      | agreement-4
          Strongly disagree;Somewhat disagree;Neutral;Somewhat agree        | agreement-somewhat
          Disagree;Somewhat disagree;Somewhat agree;Agree                   | agreement-6
          Disagree;Somewhat disagree;Neutral;Agree                          | agreement-7
          Stimme nicht zu;Stimme eher nicht zu;Stimme eher zu;Stimme zu     | zustimmung-4
          Stimme gar nicht zu;Stimme nicht zu;Stimme eher nicht zu;Stimme zu| zustimmung-6
          Trifft nicht zu;Teils/teils;Trifft zu                             | zustimmung
          Yes;No                                                            | -
          Agree;Yes                                                         | -
          Agree                                                             | -
          N/A;Don't know                                                    | -
          """)
  void labelsBelongToTheShortestFamilyThatTellsThemApart(String labels, String family) {
    assertThat(
            LabelFamily.holding(Arrays.asList(labels.split(";"))).stream()
                .findFirst()
                .map(LabelFamily::id)
                .orElse(null))
        .isEqualTo(family);
  }

  @Test
  void everyFamilyKnowsItsOwnAnswersInTheirOrder() {
    for (LabelFamily family : LabelFamily.KNOWN) {
      for (int i = 0; i < family.answers().size(); i++) {
        for (String spelling : family.answers().get(i)) {
          assertThat(family.place(spelling)).as("%s: %s", family.id(), spelling).isEqualTo(i);
        }
      }
    }
  }
}
