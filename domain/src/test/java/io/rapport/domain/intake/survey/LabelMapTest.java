package io.rapport.domain.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Answer;
import io.rapport.domain.survey.Scale.Kind;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelMapTest {
  /** A tool writes 3 for the first answer, 16738740 for the second one and 1 for the third. */
  private static final LabelMap RECODED =
      new LabelMap(
          new Scale(
              "recoded",
              List.of(
                  new Answer(1, "Never", Kind.UNFAVOURABLE, List.of("3")),
                  new Answer(2, "At times", Kind.NEUTRAL, List.of("16738740")),
                  new Answer(3, "Always", Kind.FAVOURABLE, List.of("1")))));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"3, 1", "16738740, 2", "1, 3", "2, 2"})
  void aNumberThatIsAnotherWordForAnAnswerIsThatAnswerInTextAndInNumbers(
      String written, short code) {
    assertThat(RECODED.code(new CellValue.Text(written))).contains(code);
    assertThat(RECODED.code(new CellValue.Number(new BigDecimal(written)))).contains(code);
    assertThat(RECODED.code(new CellValue.Number(new BigDecimal(written + ".00")))).contains(code);
  }
}
