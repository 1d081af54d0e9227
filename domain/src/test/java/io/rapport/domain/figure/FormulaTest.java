package io.rapport.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaTest {
  private static final Pattern OF_A_WORK = Pattern.compile("\\((?:19|20)\\d\\d\\)");

  static Stream<Arguments> inEveryLanguage() {
    return Arrays.stream(Statistic.values())
        .flatMap(
            statistic ->
                Arrays.stream(Language.values())
                    .map(language -> Arguments.of(statistic, language)));
  }

  @ParameterizedTest
  @MethodSource("inEveryLanguage")
  void everyStatisticHasAFormulaAndASourceWithItsYear(Statistic statistic, Language language) {
    for (Formula formula :
        new Formula[] {Formula.of(statistic, language), Formula.ofChange(statistic, language)}) {
      assertThat(formula.text()).contains("=").endsWith(".").doesNotContain("..");
      assertThat(formula.source()).containsPattern(OF_A_WORK).doesNotEndWith(".");
    }
  }

  @ParameterizedTest
  @MethodSource("inEveryLanguage")
  void everyLanguageNamesTheSameWorksAndTheSameNumbers(Statistic statistic, Language language) {
    Formula english = Formula.ofChange(statistic, Language.ENGLISH);
    Formula formula = Formula.ofChange(statistic, language);

    assertThat(years(formula)).isEqualTo(years(english));
    assertThat(numbers(formula.text())).containsExactlyInAnyOrder(numbers(english.text()));
    assertThat(numbers(statistic.definition(language)))
        .as("numbers of the definition of %s", statistic.id())
        .containsExactlyInAnyOrder(numbers(statistic.definition(Language.ENGLISH)));
  }

  @Test
  void aFormulaSaysWhatItSharesWithOthersInItsPlace() {
    Formula formula = Formula.of(Statistic.S31, Language.ENGLISH);

    assertThat(formula.text())
        .isEqualTo(
            "p = accepted / offered. Interval of a share: Wilson’s, (p + z²/2n ± z√(p(1 − p)/n +"
                + " z²/4n²)) / (1 + z²/n), z = 1.96; for the whole and for functions, if managers"
                + " have more than two records on average: percentile bootstrap over managers, or n"
                + " / (1 + (m̄ − 1)ρ) for n.");
    assertThat(formula.source())
        .isEqualTo(
            "definition of Rapport; Wilson (1927), JASA 22; Brown, Cai, DasGupta (2001),"
                + " Statistical Science 16; for records of one manager Davison, Hinkley (1997),"
                + " Bootstrap Methods and their Application, ch. 3.8, and Kish (1965), Survey"
                + " Sampling, ch. 5");
  }

  private static String[] years(Formula formula) {
    return OF_A_WORK
        .matcher(formula.source())
        .results()
        .map(MatchResult::group)
        .toArray(String[]::new);
  }

  /** Numbers in digits; that of a percentage with it. */
  private static String[] numbers(String text) {
    return Pattern.compile("\\d*\\.?\\d+")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toArray(String[]::new);
  }
}
