package io.rapport.domain.release;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What follows of units together.
 *
 * <pre>
 * ALL           nobody of its own
 *   A      20
 *     A1   30   answered item B only
 *     A2   40
 *   B           nobody of its own
 *     B1   50
 *     B2   60
 * </pre>
 */
class PrintedWaveTest {
  private static final Questionnaire THREE = Surveys.threeItems();
  private static final Organisation TREE =
      Organisations.of(
          "ALL - 0", "A ALL 20", "A1 A 30", "A2 A 40", "B ALL 0", "B1 B 50", "B2 B 60");

  @ParameterizedTest(name = "{0} of item {1}, all shown but {2}: {3}")
  @CsvSource({
    "ALL A A1 A2 B B1 B2, B, '', +200",
    "A A1 A2, B, '', +90",
    "B B1 B2, B, '', +110",
    "B1 B2, B, '', +110",
    "B1, B, '', +50",
    "A, B, '', +90 -30 -40",
    "A A1, B, '', +90 -40",
    "A1 B1, B, '', +30 +50",
    "A A1 A2 B1, B, '', +90 +50",
    "A A1 A2 B1, B, 'A', +200 -110 +50",
    "A A1, B, 'A1', +90 -40",
    "A, B, 'A1', none",
    "A1, B, 'A1', none",
    "B1, B, 'B1', +110 -60",
    "B1, B, 'B1 B', +200 -90 -60",
    "B1, B, 'B1 B2', none",
    "A1 B1, B, 'A1 A B1', none",
    "A B1, B, 'ALL A', none",
    "B1, B, 'ALL', +50",
    "A, B, 'ALL A A1 A2', none",
    // Nobody of A1 answered item A.
    "A A1, A, '', +60 -40",
    "A, A, '', +60 -40",
    "A1, A, '', none"
  })
  void unitsFollowFromWholeBlocks(String units, String item, String hidden, String terms) {
    Set<String> without = Set.of(hidden.split(" "));
    SurveyWave wave = wave();
    PrintedWave printed =
        new PrintedWave(
            wave,
            Compared.plain(
                wave,
                key -> key.scope() instanceof Scope.Unit unit && !without.contains(unit.code())));

    assertThat(
            printed
                .together(Statistic.ITEM, Set.of(units.split(" ")), item)
                .map(PrintedWaveTest::words)
                .orElse("none"))
        .isEqualTo(terms);
  }

  private static String words(SumOfSides sum) {
    return String.join(
        " ",
        sum.terms().stream()
            .map(term -> (term.sign() > 0 ? "+" : "-") + term.side().answers())
            .toList());
  }

  private static SurveyWave wave() {
    return Compared.surveyed(
            THREE,
            Compared.wave(
                THREE,
                MAY,
                TREE,
                Map.of(
                    "A", some(20),
                    "A1", Compared.sheets(15, onlyB(4), 15, onlyB(2)),
                    "A2", some(40),
                    "B1", some(50),
                    "B2", some(60))))
        .get(0);
  }

  private static List<List<Optional<Short>>> some(int people) {
    return Compared.sheets(people / 2, answers(4, 4, 3), people - people / 2, answers(2, 2, 3));
  }

  private static List<Optional<Short>> onlyB(int code) {
    return answers(null, code, null);
  }
}
