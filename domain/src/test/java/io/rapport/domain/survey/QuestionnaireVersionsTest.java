package io.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.survey.ComparabilityReason.Kind;
import io.rapport.domain.survey.ItemLineage.Declared;
import io.rapport.domain.survey.QuestionnaireLineage.DimensionPair;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionnaireVersionsTest {
  private static final Wave FIRST = wave("2024", 2024);
  private static final Wave SECOND = wave("2025", 2025);
  private static final Wave THIRD = wave("2026", 2026);
  private static final Questionnaire ONE =
      questionnaire(
          1,
          FIRST,
          List.of(item("A", "I like it"), item("B", "I stay"), item("C", "I know why")),
          new Dimension("X", "X", List.of("A", "B")),
          new Dimension("Y", "Y", List.of("C")));

  /** A with other words, B renamed to Q, C gone, N new. */
  private static final Questionnaire TWO =
      questionnaire(
          2,
          SECOND,
          List.of(item("A", "I enjoy it"), item("Q", "I stay"), item("N", "I am new")),
          new Dimension("Z", "Z", List.of("A", "Q")),
          new Dimension("Y", "Y", List.of("N")),
          new Dimension("W", "W", List.of("Q")));

  private static final Questionnaire THREE =
      questionnaire(
          3,
          THIRD,
          List.of(item("A", "I enjoy it"), item("Q", "I stay"), item("C", "I know why")),
          new Dimension("Z", "Z", List.of("Q", "A")),
          new Dimension("Y", "Y", List.of("C")));

  private static final QuestionnaireVersions ALL =
      QuestionnaireVersions.of(ONE).then(TWO, List.of()).then(THREE, List.of());

  @Test
  void eachWaveHasItsVersion() {
    assertThat(ALL.waves()).containsExactly(FIRST, SECOND, THIRD);
    assertThat(ALL.ofWave("2024")).contains(ONE);
    assertThat(ALL.ofWave("2026")).contains(THREE);
    assertThat(ALL.ofWave("2027")).isEmpty();
    assertThat(ALL.newest()).isEqualTo(THREE);
  }

  @Test
  void wavesOfOneVersionAreComparableThroughout() {
    QuestionnaireLineage same = ALL.between(FIRST, FIRST);

    assertThat(same.items().pairs())
        .extracting(ItemPair::comparability)
        .containsOnly(Comparability.COMPARABLE);
    assertThat(same.dimension(ONE.dimensions().get(0)).older()).contains("X");
  }

  @Test
  void aDimensionIsAsComparableAsItsItemsIfTheyAreTheSame() {
    QuestionnaireLineage lineage = ALL.between(FIRST, SECOND);

    assertThat(lineage.dimension(TWO.dimensions().get(0)))
        .isEqualTo(
            new DimensionPair(
                Optional.of("X"),
                "Z",
                Comparability.REWORDED,
                ComparabilityReason.of(Kind.QUESTION_REWORDED).ofItem("A")));
    assertThat(lineage.dimension(TWO.dimensions().get(1)).reason().words())
        .isEqualTo("item N is new");
    assertThat(lineage.dimension(TWO.dimensions().get(2)))
        .isEqualTo(
            new DimensionPair(
                Optional.empty(),
                "W",
                Comparability.NOT_COMPARABLE,
                ComparabilityReason.of(Kind.OTHER_ITEMS)));
    assertThat(lineage.items().removed()).containsExactly("C");
  }

  @Test
  void aDeclarationCarriesIntoTheDimension() {
    QuestionnaireLineage lineage =
        QuestionnaireVersions.of(ONE)
            .then(TWO, List.of(new Declared("A", "A", Comparability.NOT_COMPARABLE)))
            .between(FIRST, SECOND);

    assertThat(lineage.dimension(TWO.dimensions().get(0)))
        .isEqualTo(
            new DimensionPair(
                Optional.empty(),
                "Z",
                Comparability.NOT_COMPARABLE,
                ComparabilityReason.of(Kind.DECLARED).ofItem("A")));
  }

  @Test
  void overSeveralVersionsTheLeastComparableStepCounts() {
    QuestionnaireLineage lineage = ALL.between(FIRST, THIRD);

    assertThat(lineage.items().of("A"))
        .contains(
            new ItemPair(
                "A", "A", Comparability.REWORDED, ComparabilityReason.of(Kind.QUESTION_REWORDED)));
    assertThat(lineage.items().of("Q").orElseThrow().older()).isEqualTo("B");
    assertThat(lineage.items().added()).as("left out in between").containsExactly("C");
    assertThat(lineage.items().removed()).containsExactly("C");
    assertThatThrownBy(() -> ALL.between(THIRD, FIRST)).hasMessageContaining("not the older one");
  }

  @Test
  void versionsStandInOrderAndShareNoWave() {
    QuestionnaireVersions one = QuestionnaireVersions.of(TWO);

    assertThatThrownBy(() -> one.then(ONE, List.of()))
        .hasMessage("version 1 of questionnaire q does not come after version 2 of q");
    assertThatThrownBy(
            () -> one.then(questionnaire(3, SECOND, TWO.items(), dimensions(TWO)), List.of()))
        .hasMessage("wave 2025 belongs to version 2 already");
    assertThatThrownBy(
            () -> one.then(questionnaire(3, FIRST, TWO.items(), dimensions(TWO)), List.of()))
        .hasMessage("wave 2024 opens before wave 2025 of version 2");
    assertThatThrownBy(
            () -> one.then(THREE, List.of(new Declared("?", "A", Comparability.REWORDED))))
        .hasMessage("comparability of A names an unknown item");
  }

  private static Dimension[] dimensions(Questionnaire questionnaire) {
    return questionnaire.dimensions().toArray(Dimension[]::new);
  }

  private static Wave wave(String id, int year) {
    return new Wave(id, id, LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 20));
  }

  private static Item item(String id, String wording) {
    return new Item(id, id, wording, Surveys.AGREEMENT, false);
  }

  private static Questionnaire questionnaire(
      int version, Wave wave, List<Item> items, Dimension... dimensions) {
    return new Questionnaire(
        "q",
        version,
        "Q",
        items,
        List.of(dimensions),
        dimensions[0].id(),
        List.of(wave),
        new Questionnaire.Columns(
            Optional.empty(), Optional.of("unit"), Optional.empty(), Optional.empty(), Map.of()));
  }
}
