package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Quality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleWordsTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void aRuleThatIsNotKnownKeepsTheWordsThatWereStored(Language language) {
    assertThat(new RuleWords(language).of(new Quality.RuleCount("V99", "of a later program", 3)))
        .isEqualTo("of a later program");
  }

  @Test
  void aRuleIsSaidInTheLanguageOfTheReport() {
    Quality.RuleCount count = new Quality.RuleCount("V23", "required field is empty", 3);

    assertThat(new RuleWords(Language.ENGLISH).of(count)).isEqualTo("A required field is empty");
    assertThat(new RuleWords(Language.FRENCH).of(count)).isEqualTo("Un champ obligatoire est vide");
    assertThat(new RuleWords(Language.GERMAN).of(count)).isEqualTo("Ein Pflichtfeld ist leer");
  }

  @Test
  void countsOfOneRuleAreAddedUpAndThoseOfUnknownRulesByTheirWords() {
    List<Quality.RuleCount> counts =
        List.of(
            new Quality.RuleCount("V23", "column hours: required field is empty", 3),
            new Quality.RuleCount("V99", "one thing", 4),
            new Quality.RuleCount("V23", "column wave: required field is empty", 5),
            new Quality.RuleCount("V99", "another", 6),
            new Quality.RuleCount("V99", "one thing", 7));

    assertThat(new RuleWords(Language.ENGLISH).byRule(counts))
        .containsExactly(
            new Quality.RuleCount("V23", "A required field is empty", 8),
            new Quality.RuleCount("V99", "one thing", 11),
            new Quality.RuleCount("V99", "another", 6));
    assertThat(new RuleWords(Language.ENGLISH).inDetail(counts)).isEqualTo(counts);
    assertThat(new RuleWords(Language.GERMAN).inDetail(counts))
        .startsWith(new Quality.RuleCount("V23", "Ein Pflichtfeld ist leer", 8))
        .hasSize(3);
  }
}
