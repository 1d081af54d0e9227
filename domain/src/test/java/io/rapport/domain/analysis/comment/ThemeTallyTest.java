package io.rapport.domain.analysis.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Stems;
import io.rapport.domain.comment.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThemeTallyTest {
  /** Words in small letters without the s of the plural; "the" carries no meaning. */
  private static final Stems STEMS =
      (language, text) ->
          Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
              .filter(word -> !word.isEmpty() && !word.equals("the"))
              .map(word -> new Stems.Word(word.replaceAll("s$", ""), word))
              .toList();

  @Test
  void phrasesAreFoundByStemsInOrder() {
    ThemeFinder finder =
        new ThemeFinder(
            List.of(
                theme("HOURS", "working hours", "shift"),
                theme("PAY", "pay*"),
                theme("NOISE", "noise level*")),
            STEMS);
    assertThat(themes(finder, "Working the hours of two Shifts")).containsExactly("HOURS");
    assertThat(themes(finder, "hours of working")).isEmpty();
    assertThat(themes(finder, "Payday! And shifts")).containsExactly("HOURS", "PAY");
    assertThat(themes(finder, "noise")).isEmpty();
    assertThat(themes(finder, "noise levelling")).containsExactly("NOISE");
    assertThat(themes(finder, "noises level")).containsExactly("NOISE");
    assertThat(finder.themes(Language.FRENCH, STEMS.of(Language.FRENCH, "pay"))).isEmpty();
  }

  @Test
  void talliesAddInAnyOrder() {
    ThemeTally one = ThemeTally.NONE.with(Set.of("PAY", "HOURS")).with(Set.of());
    ThemeTally two = ThemeTally.NONE.with(Set.of("PAY"));
    assertThat(one.plus(two)).isEqualTo(two.plus(one));
    assertThat(one.plus(two)).isEqualTo(one.with(Set.of("PAY")));
    assertThat(one.plus(two).comments()).isEqualTo(3);
    assertThat(one.plus(two).withoutTheme()).isEqualTo(1);
    assertThat(one.plus(two).of("PAY")).isEqualTo(2);
    assertThat(one.plus(two).of("NOISE")).isZero();
    assertThat(one.plus(ThemeTally.NONE)).isEqualTo(one);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThemeTally(2, 1, Map.of("PAY", 2L)))
        .withMessageContaining("PAY");
    assertThatIllegalArgumentException().isThrownBy(() -> new ThemeTally(2, 3, Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new ThemeTally(2, -1, Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new ThemeTally(2, 0, Map.of("P", -1L)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Theme("EMPTY", "Empty", Map.of(Language.GERMAN, List.of())));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThemeFinder(List.of(theme("NOTHING", "the")), STEMS))
        .withMessageContaining("NOTHING");
  }

  private static Theme theme(String id, String... phrases) {
    return new Theme(id, id, Map.of(Language.ENGLISH, List.of(phrases)));
  }

  private static Set<String> themes(ThemeFinder finder, String comment) {
    return finder.themes(Language.ENGLISH, STEMS.of(Language.ENGLISH, comment));
  }
}
