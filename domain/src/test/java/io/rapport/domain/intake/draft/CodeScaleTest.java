package io.rapport.domain.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.survey.Scale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeScaleTest {
  @ParameterizedTest(name = "{0} of {1} columns, {2} times: {3} {4} at {5}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          1 2 3 4               | 3 | 50 | from-1-to-4     | UUFF        | 0.7
          2 3 5                 | 3 | 50 | from-1-to-5     | UUNFF       | 0.7
          2 3 5                 | 1 | 50 | from-1-to-5     | UUNFF       | 0.4
          1 2 3                 | 3 | 50 | from-1-to-3     | UNF         | 0.7
          1 2 3                 | 1 | 4  | from-1-to-4     | UUFF        | 0.1
          0 4                   | 3 | 50 | from-0-to-4     | UUNFF       | 0.7
          -2 0 2                | 3 | 50 | from-minus-2-to-2   | UUNFF       | 0.7
          0 9 10                | 3 | 50 | from-0-to-10    | UUUUUUUNNFF | 0.7
          1 2 3 4 5 9           | 3 | 50 | from-1-to-5     | UUNFFn      | 0.7
          1 2 3 4 5 98 99       | 3 | 50 | from-1-to-5     | UUNFFnn     | 0.7
          -1 1 3 5              | 3 | 50 | from-1-to-5     | UUNFFn      | 0.7
          10 11 13              | 3 | 50 | from-10-to-13   | UUFF        | 0.2
          1 10 100              | 3 | 50 | from-1-to-100   | UNF         | 0.2
          10 11 13              | 1 | 50 | -               | -           | -
          1 2                   | 3 | 50 | -               | -           | -
          1 2                   | 3 | 2  | from-1-to-4     | UUFF        | 0.1
          2016 2017 2018        | 1 | 50 | -               | -           | -
          """)
  void codesGiveTheShortestUsualScaleAndSayHowSureItIs(
      String codes, int columns, int times, String name, String kinds, Double confidence) {
    CodeScale scale = new CodeScale();
    for (int column = 0; column < columns; column++) {
      scale.add(column(codes.split(" "), times));
    }

    Optional<DraftScale> found = scale.scale(true);

    assertThat(found.map(DraftScale::name)).isEqualTo(Optional.ofNullable(name));
    assertThat(found.map(CodeScaleTest::kinds)).isEqualTo(Optional.ofNullable(kinds));
    assertThat(found.map(draft -> draft.guess().confidence()))
        .isEqualTo(Optional.ofNullable(confidence));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 (None at all),3,10 (All the time)   | 10 | None at all
          0 - Never,2,3 - Always                | 4  | Never
          Not at all (1),3,4,Very much (7)      | 7  | Not at all
          """)
  void labelledEndsMakeAScaleSure(String values, int answers, String lowest) {
    CodeScale scale = new CodeScale();
    scale.add(column(values.split(","), 30));

    DraftScale found = scale.scale(false).orElseThrow();

    assertThat(found.guess().confidence()).isEqualTo(0.9);
    assertThat(found.answers()).hasSize(answers);
    assertThat(found.answers().get(0).label()).isEqualTo(lowest);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {"18-24,25-34", "2.5,3", "5 apples,6", "123456,1", "1 (2 years),2"})
  void rangesFractionsAndLargeNumbersAreNoCodes(String values) {
    assertThat(column(values.split(","), 30).codes()).isEmpty();
  }

  private static ColumnCounts column(String[] values, int times) {
    ColumnCounts counts = new ColumnCounts();
    for (int i = 0; i < times; i++) {
      for (String value : values) {
        counts.add(new CellValue.Text(value));
      }
    }
    return counts;
  }

  private static String kinds(DraftScale scale) {
    StringBuilder kinds = new StringBuilder();
    for (Scale.Answer answer : scale.answers()) {
      String kind = answer.kind().name();
      kinds.append(kind.startsWith("NOT") ? 'n' : kind.charAt(0));
    }
    return kinds.toString();
  }
}
