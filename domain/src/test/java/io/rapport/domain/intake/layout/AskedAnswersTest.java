package io.rapport.domain.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class AskedAnswersTest {
  private final AskedAnswers asked =
      new AskedAnswers(
          "person", List.of("Work matters", "ENG2"), List.of("dept"), AskedAnswersTest::isAnswer);

  @Test
  void oneRowIsEnoughWhereItemsAreKnown() {
    LayoutMatch match =
        asked
            .in(CsvText.parse("when,dept,answer,question,person\nMay,5,4,eng2,p1\n"))
            .orElseThrow();

    assertThat(match.layout()).isInstanceOf(LongLayout.class);
    assertThat(match.pivot()).contains(new LongColumns(4, 3, 2, OptionalInt.empty()));
    assertThat(match.header().names())
        .containsExactly("when", "dept", "answer", "question", "person");
  }

  @Test
  void withoutKnownItemsAnswersOrRespondentsThereIsNone() {
    assertThat(asked.in(CsvText.parse("person,question,answer\np1,Mood,4\n"))).isEmpty();
    assertThat(asked.in(CsvText.parse("person,question,answer\np1,ENG2,perhaps\n"))).isEmpty();
    assertThat(asked.in(CsvText.parse("who,question,answer\np1,ENG2,4\n"))).isEmpty();
    assertThat(asked.in(CsvText.parse("person,question,answer\n"))).isEmpty();
  }

  private static boolean isAnswer(CellValue cell) {
    return cell.asText().matches("[1-5]");
  }
}
