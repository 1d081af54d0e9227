package io.rapport.domain.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts english = Texts.of(TextsTest.class, Language.ENGLISH);

  @Test
  void numbersChooseTheWordsAndAreWrittenAsTheLanguageWritesThem() {
    assertThat(english.say("units", "n", 1)).isEqualTo("1 unit");
    assertThat(english.say("units", "n", 1240)).isEqualTo("1,240 units");
    Texts french = Texts.of(TextsTest.class, Language.FRENCH);
    assertThat(french.say("units", "n", 0)).isEqualTo("0 unité");
    assertThat(french.say("units", "n", 1240)).isEqualTo("1\u202f240 unités");
    Texts german = Texts.of(TextsTest.class, Language.GERMAN);
    assertThat(german.say("units", "n", 1240)).isEqualTo("1.240 Einheiten");
  }

  @Test
  void argumentsWithinThePluralsWordsCountToo() {
    assertThat(english.say("nested", "n", 1, "word", "one")).isEqualTo("one unit");
    assertThat(english.say("nested", "n", 3, "word", "three")).isEqualTo("three units");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> english.say("nested", "n", 3))
        .withMessageContaining("[n, word]");
  }

  @Test
  void anApostropheIsAnApostrophe() {
    assertThat(english.say("apostrophe", "who", "x{y}'z")).isEqualTo("That is x{y}'z's.");
  }

  @Test
  void aTextNamesItsArguments() {
    assertThat(english.arguments("units")).containsExactly("n");
    assertThat(english.arguments("apostrophe")).containsExactly("who");
    assertThat(Texts.argumentsOf("{n, plural, one {{word} of {m}} other {#}} and '{not}'"))
        .containsExactly("m", "n", "word");
    assertThatIllegalArgumentException().isThrownBy(() -> english.arguments("other"));
  }

  @Test
  void itIsKnownWhetherATextIsThere() {
    assertThat(english.has("units")).isTrue();
    assertThat(english.has("other")).isFalse();
  }

  @Test
  void aMissingTextAndWrongArgumentsAreErrors() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> english.say("other"))
        .withMessageContaining("no text other in");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> english.say("units"))
        .withMessageContaining("units");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> english.say("units", "n", 1, "m", 2))
        .withMessageContaining("[n]");
    assertThatIllegalStateException().isThrownBy(() -> Texts.of(String.class, Language.GERMAN));
  }

  @Test
  void aLanguageIsFoundByItsTag() {
    for (Language language : Language.values()) {
      assertThat(Language.of(language.tag())).isEqualTo(language);
      assertThat(language.locale().getLanguage()).isEqualTo(language.tag());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Language.of("it"))
        .withMessage("no reports in language it, only in en, fr, de");
  }
}
