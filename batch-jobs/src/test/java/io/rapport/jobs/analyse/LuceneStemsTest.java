package io.rapport.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.analysis.comment.CommentReader;
import io.rapport.domain.analysis.comment.Said;
import io.rapport.domain.analysis.comment.ThemeFinder;
import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Redaction;
import io.rapport.domain.comment.Stems.Word;
import io.rapport.domain.comment.Theme;
import io.rapport.domain.survey.SurveyComment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LuceneStemsTest {
  private static final List<Theme> THEMES =
      List.of(
          new Theme(
              "PAY",
              "Pay",
              Map.of(
                  Language.ENGLISH, List.of("pay", "salary", "bonus"),
                  Language.GERMAN, List.of("Gehalt*", "Lohn*", "Bonus"),
                  Language.FRENCH, List.of("salaire", "prime"))),
          new Theme(
              "BALANCE",
              "Work and life",
              Map.of(
                  Language.ENGLISH, List.of("work life balance", "overtime", "working hours"),
                  Language.GERMAN, List.of("\u00DCberstunde", "Arbeitszeit*"),
                  Language.FRENCH, List.of("heure suppl\u00E9mentaire", "horaire"))));

  private final LuceneStems stems = new LuceneStems();
  private final ThemeFinder finder = new ThemeFinder(THEMES, stems);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ENGLISH, managers managing, manag manag",
    "ENGLISH, The decisions of the 40 managers, decis manag",
    "GERMAN, Die Entscheidungen der Vorgesetzten, entscheidung vorgesetzt",
    "GERMAN, \u00DCberstunden, uberstund",
    "FRENCH, l'ambiance et les salaires, ambianc salair"
  })
  void stems(Language language, String text, String expected) {
    assertThat(stems.of(language, text))
        .extracting(Word::stem)
        .containsExactly(expected.split(" "));
  }

  @Test
  void keepsHowAWordIsWritten() {
    assertThat(stems.of(Language.FRENCH, "Les Salaires d'ici"))
        .extracting(Word::written)
        .startsWith("Salaires");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENGLISH | My salary and the bonuses are too low | PAY
          ENGLISH | No work-life balance, too much overtime | BALANCE
          ENGLISH | Working long hours | ''
          ENGLISH | The working hours and the pay | PAY,BALANCE
          GERMAN | Gehaltserhöhungen gibt es nie | PAY
          GERMAN | zu viele Überstunden bei mieser Laune | BALANCE
          GERMAN | Die Arbeitszeiten passen nicht zum Lohn | PAY,BALANCE
          GERMAN | Die Kantine ist laut | ''
          FRENCH | Les heures supplémentaires ne sont pas payées, les primes non plus | PAY,BALANCE
          FRENCH | les salaires sont bas | PAY
          """)
  void themes(Language language, String comment, String expected) {
    assertThat(String.join(",", finder.themes(language, stems.of(language, comment))))
        .isEqualTo(expected);
  }

  @Test
  void marksOfRedactionAreNoWords() {
    CommentReader names =
        new CommentReader(
            List.of(new Theme("N", "Names", Map.of(Language.ENGLISH, List.of("name")))), stems);
    Said said =
        names.read(
            List.of(
                new SurveyComment(
                    "WHY",
                    Language.ENGLISH,
                    Redaction.of(List.of("Anna Meier")).redact("ask Anna Meier"))));
    assertThat(said.themes()).isEmpty();
    assertThat(said.words().get(Language.ENGLISH)).extracting(Word::stem).containsExactly("ask");
  }

  @Test
  void aPhraseOfStopWordsIsRefused() {
    Theme theme = new Theme("X", "Nothing", Map.of(Language.ENGLISH, List.of("of the")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThemeFinder(List.of(theme), stems))
        .withMessageContaining("theme X");
  }
}
