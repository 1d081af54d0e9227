package io.rapport.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleRuleTest {

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Talk to my employee for me | EXPERT",
        "X is not working well with his team, go help | EXPERT",
        "Handle this for me like before | EXPERT",
        "My team needs training on conflict management | PAIR_OF_HANDS",
        "Go hire this person | PAIR_OF_HANDS",
        "Find out for me how the benefits portal works | PAIR_OF_HANDS",
        "Analyse our org structure with me | COLLABORATIVE",
        "Meet with us to make the new programme work | COLLABORATIVE",
        "We completed our engagement survey, help us address it | COLLABORATIVE"
      })
  @DisplayName("the nine example requests of the method, three of each role")
  void nineExamples(String text, Role role) {
    assertThat(RoleRule.suggest(text)).contains(role);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Could you work with me on this? | COLLABORATIVE",
        "work with us | COLLABORATIVE",
        "come work on our plan | COLLABORATIVE",
        "help us understand the figures | COLLABORATIVE",
        "help us to understand the figures | COLLABORATIVE",
        "help us to address it | COLLABORATIVE",
        "Let's plan it together. | COLLABORATIVE",
        "analyze the numbers of last year with us | COLLABORATIVE",
        "handle it | EXPERT",
        "do it like last time | EXPERT",
        "Make it go away! | EXPERT",
        "please fix him | EXPERT",
        "please fix her | EXPERT",
        "please fix them | EXPERT",
        "They need a training | PAIR_OF_HANDS",
        "They need training | PAIR_OF_HANDS",
        "She needs a training | PAIR_OF_HANDS",
        "just get it | PAIR_OF_HANDS",
        "JUST DO IT | PAIR_OF_HANDS",
        "set up a portal | PAIR_OF_HANDS",
        "roll out the new form | PAIR_OF_HANDS",
        "go \t hire  somebody | PAIR_OF_HANDS"
      })
  @DisplayName("every pattern, whatever case and blanks")
  void patterns(String text, Role role) {
    assertThat(RoleRule.suggest(text)).contains(role);
  }

  @Test
  @DisplayName("the first pattern decides: collaboration, expert, pair of hands")
  void order() {
    assertThat(RoleRule.suggest("Just do it: talk to my people, then meet with us"))
        .contains(Role.COLLABORATIVE);
    assertThat(RoleRule.suggest("Just do it: talk to my people")).contains(Role.EXPERT);
    assertThat(RoleRule.suggest("roll\nout")).contains(Role.PAIR_OF_HANDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "What would you do in my place?",
        "handle items",
        "fix themes",
        "altogether too slow",
        "the setup",
        "just downtime",
        "network with media",
        "Analyse the costs. Then share them with me"
      })
  @DisplayName("words within words suggest nothing")
  void nothing(String text) {
    assertThat(RoleRule.suggest(text)).isEmpty();
  }

  @Test
  @DisplayName("a long text is read in a straight line")
  void longText() {
    assertThat(RoleRule.suggest("analyse ".repeat(40_000))).isEmpty();
  }
}
