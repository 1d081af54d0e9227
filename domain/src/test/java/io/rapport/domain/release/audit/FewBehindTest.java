package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of each limit behind a set of records. */
class FewBehindTest {

  @ParameterizedTest(name = "{0} records of {1} managers and {2} consultants")
  @CsvSource({
    "5, 3, 2, false",
    "4, 3, 2, true",
    "5, 2, 3, true",
    "5, 3, 1, true",
    "9, 3, 1, true",
    "0, 0, 0, false"
  })
  void recordsOfADepartment(long records, int managers, int consultants, boolean few) {
    SmallRegister register =
        SmallRegister.of().work(records, managers, consultants).figure("department:A", 0);

    assertThat(register.few(0)).isEqualTo(few);
  }

  @Test
  void nothingIsNotFew() {
    assertThat(SmallRegister.of(1).figure("department:A", 0).few()).isFalse();
  }

  @ParameterizedTest(name = "{0} records of a function, of {1} managers and {2} consultants")
  @CsvSource({
    "9, 4, 1, false",
    "9, 3, 2, false",
    "9, 3, 1, true",
    "5, 5, 0, false",
    "4, 4, 4, true",
    "9, 2, 4, true"
  })
  void recordsOfAFunctionAreThoseOfFivePeople(
      long records, int managers, int consultants, boolean few) {
    SmallRegister register =
        SmallRegister.of().work(records, managers, consultants).figure("function:HR", 0);

    assertThat(register.few(0)).isEqualTo(few);
  }

  @ParameterizedTest(name = "{0} of eight records belong to one manager")
  @CsvSource({"4.0, false", "4.1, true"})
  void oneManagerHasHalfOfThemAtMost(double largest, boolean few) {
    double rest = (8 - largest) / 3;
    SmallRegister register =
        SmallRegister.of()
            .add(8, List.of(1, 2, 3, 4), List.of(rest, largest, rest, rest), List.of(1, 2))
            .figure("department:A", 0);

    assertThat(register.few(0)).isEqualTo(few);
  }

  @Test
  void theRecordsOfAManagerAddUpOverClasses() {
    // Of six records each, three are manager 1's; of the nine of the first two classes six.
    SmallRegister register =
        SmallRegister.of()
            .add(6, List.of(1, 2, 3), List.of(3.0, 2.0, 1.0), List.of(1, 2))
            .add(3, List.of(1), List.of(3.0), List.of(1))
            .add(6, List.of(1, 2, 3), List.of(3.0, 2.0, 1.0), List.of(1, 2))
            .figure("department:A", 0, 1, 2);

    assertThat(register.few(0)).isFalse();
    assertThat(register.few(0, 2)).isFalse();
    assertThat(register.few(0, 1)).isTrue();
  }

  @Test
  void peopleOfSeveralClassesCountOnce() {
    SmallRegister register =
        SmallRegister.of()
            .add(3, List.of(1, 2), List.of(2.0, 1.0), List.of(1))
            .add(3, List.of(1, 2), List.of(1.0, 2.0), List.of(1))
            .add(3, List.of(3), List.of(3.0), List.of(2))
            .figure("department:A", 0, 1, 2);

    assertThat(register.few(0, 1)).isTrue();
    assertThat(register.few(0, 1, 2)).isFalse();
  }

  @Test
  void managersAreNotAskedForWhereNobodyKnowsThem() {
    SmallRegister register = SmallRegister.of().work(5, 0, 2).figure("department:A", 0);

    assertThat(register.few(0)).isFalse();
  }

  @ParameterizedTest(name = "{0} forms of {1} people")
  @CsvSource({"4, 4, false", "30, 4, false", "30, 3, true", "3, 3, true", "0, 0, false"})
  void answersToThePulseAreThoseOfFourPeople(long forms, int people, boolean few) {
    SmallRegister register = SmallRegister.of().forms(forms, people).pulse("department:A", 0);

    assertThat(register.few(0)).isEqualTo(few);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "whole, false",
    "function:HR, false",
    "department:A, true",
    "level:SENIOR, true",
    "function:HR+department:A, true"
  })
  void aSingleConsultantIsEnoughForAllWorkOfAFunction(String scope, boolean few) {
    SmallRegister register = SmallRegister.of().work(8, 6, 1).figure(scope, 0);

    assertThat(register.few(0)).isEqualTo(few);
  }

  @Test
  void butNotForPartOfItNorForItWithSomeOfAnother() {
    SmallRegister register =
        ofOneConsultant(4).figure("function:HR", 0, 1).figure("function:IT", 2, 3);

    assertThat(register.few(0, 1)).isFalse();
    assertThat(register.few(0, 1, 2, 3)).isFalse();
    assertThat(register.few(0)).isTrue();
    assertThat(register.few(0, 1, 2)).isTrue();
  }

  @Test
  void norForItWithWhatNoFunctionsFigureSpeaksOf() {
    SmallRegister register = ofOneConsultant(2).figure("function:HR", 0).figure("department:A", 1);

    assertThat(register.few(0)).isFalse();
    assertThat(register.few(1)).isTrue();
    assertThat(register.few(0, 1)).isTrue();
  }

  @Test
  void monthsThatAFunctionsFiguresTellApartAreTotalsEach() {
    SmallRegister year = ofOneConsultant(2).figure("function:HR", 0, 1);
    assertThat(year.few(0)).isTrue();
    assertThat(year.few(1)).isTrue();

    year.figureOf("2026-06.1m", "function:HR", 1);
    assertThat(year.few(0)).isFalse();
    assertThat(year.few(1)).isFalse();
  }

  /** Classes of eight records of four managers, all worked on by the same consultant. */
  private static SmallRegister ofOneConsultant(int classes) {
    SmallRegister register = SmallRegister.of();
    for (int i = 0; i < classes; i++) {
      register.add(8, List.of(1, 2, 3, 4), List.of(2.0, 2.0, 2.0, 2.0), List.of(1));
    }
    return register;
  }
}
