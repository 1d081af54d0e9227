package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosurePolicyTest {

  @ParameterizedTest(name = "answers {0}, pulse {1}, records {2}, {3} managers, {4}, {5}")
  @CsvSource({
    "5, 5, 5, 3, 3, 0.5",
    "30, 5, 5, 3, 3, 0.5",
    "10, 6, 9, 4, 7, 0.01",
  })
  void limitsMayBeStricter(
      int answers, int pulse, int records, int managers, int consultants, double dominance) {
    assertThatCode(
            () ->
                new DisclosurePolicy(
                    "strict", answers, pulse, records, managers, consultants, dominance))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "answers {0}, pulse {1}, records {2}, {3} managers, {4}, {5}: {6}")
  @CsvSource({
    "4, 5, 5, 3, 3, 0.5, 'the threshold for answers must be 5 to 30, not 4'",
    "31, 5, 5, 3, 3, 0.5, 'the threshold for answers must be 5 to 30, not 31'",
    "10, 4, 5, 3, 3, 0.5, thresholds must be at least 5",
    "10, 5, 4, 3, 3, 0.5, thresholds must be at least 5",
    "10, 5, 5, 2, 3, 0.5, at least 3 managers and 3 consultants are needed",
    "10, 5, 5, 3, 2, 0.5, at least 3 managers and 3 consultants are needed",
    "10, 5, 5, 3, 3, 0.51, one manager may hold at most half of the records",
    "10, 5, 5, 3, 3, 0, one manager may hold at most half of the records",
    "10, 5, 5, 3, 3, NaN, one manager may hold at most half of the records"
  })
  void limitsBelowTheFloorAreRefused(
      int answers,
      int pulse,
      int records,
      int managers,
      int consultants,
      double dominance,
      String message) {
    assertThatThrownBy(
            () ->
                new DisclosurePolicy(
                    "loose", answers, pulse, records, managers, consultants, dominance))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void demographicsAreReleasedAllOrNoneOrThoseNamed() {
    assertThat(DisclosurePolicy.DEFAULT.demographics()).isEqualTo(ReleasedDemographics.ALL);
    assertThat(ReleasedDemographics.ALL.includes("age")).isTrue();
    assertThat(ReleasedDemographics.NONE.includes("age")).isFalse();
    ReleasedDemographics some = ReleasedDemographics.of(List.of("gender", "age"));
    assertThat(some.includes("age")).isTrue();
    assertThat(some.includes("site")).isFalse();
    assertThat(some.only().orElseThrow()).containsExactly("age", "gender");
  }
}
