package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Catalogue.Why;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTextTest {

  @ParameterizedTest(name = "{0} of {1} with {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "QUESTION_REWORDED | | | the question has other words | die Frage lautet anders",
        "QUESTION_REWORDED | A | | item A: the question has other words | Frage A: die Frage lautet anders",
        "NEW_ITEM | | | a new question | neue Frage",
        "NEW_ITEM | A | | item A is new | Frage A ist neu",
        "DECLARED | A | | item A: declared | Frage A: so festgelegt",
        "DIVIDED | | Plant,Inks,Vats | people of Plant went to Inks and Vats |"
            + " Beschäftigte von Plant gingen an Inks und Vats",
        "DIVIDED | | Plant,Inks,Vats,Dyes | people of Plant went to Inks, Vats and Dyes |"
            + " Beschäftigte von Plant gingen an Inks, Vats und Dyes",
        "DIVIDED | | Plant,Inks | people of Plant went to Inks and to a unit that was closed |"
            + " Beschäftigte von Plant gingen an Inks und an eine Einheit, die geschlossen wurde",
        "LOST | | Plant | what became of Plant is not recorded |"
            + " was aus Plant wurde, ist nicht erfasst",
        "IN_WORDS | | as it was | as it was | as it was"
      })
  void saysTheReason(Why why, String item, String names, String english, String german) {
    Catalogue.Limit limit =
        new Catalogue.Limit(
            "X",
            false,
            new Catalogue.Reason(
                why,
                Optional.ofNullable(item),
                names == null ? List.of() : List.of(names.split(","))));

    assertThat(new LimitText(Language.ENGLISH).of(limit)).isEqualTo(english);
    assertThat(new LimitText(Language.GERMAN).of(limit)).isEqualTo(german);
  }

  @ParameterizedTest
  @EnumSource(Why.class)
  void everyReasonHasWordsInEveryLanguage(Why why) {
    Catalogue.Limit limit =
        new Catalogue.Limit(
            "X", true, new Catalogue.Reason(why, Optional.empty(), List.of("One", "Two", "Three")));
    for (Language language : Language.values()) {
      assertThat(new LimitText(language).of(limit)).isNotBlank().doesNotContain("{", "}");
    }
  }
}
