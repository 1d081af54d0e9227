package io.rapport.domain.analysis.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.engagement.Role;
import io.rapport.domain.statistics.GoodmanIntervals;
import io.rapport.domain.statistics.KaplanMeier;
import io.rapport.domain.statistics.WilsonInterval;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FollowUpAnalysisTest {
  private static final LocalDate CLOSED = LocalDate.of(2025, 5, 15);
  private static final FollowUpAnalysis ANALYSIS = new FollowUpAnalysis(60, 60);

  private static final List<SurveyedDepartment> DEPARTMENTS =
      List.of(
          scored("A", 55),
          scored("B", 60),
          scored("C", 40),
          fell("D", 80, -9, 8),
          fell("E", 80, -7, 8),
          fell("F", 30, 5, 8),
          new SurveyedDepartment("G", 75, OptionalDouble.of(-20), OptionalDouble.empty()));

  private static final List<FollowUpRequest> REQUESTS =
      List.of(
          request("A", 60, Role.COLLABORATIVE),
          request("A", 80, Role.EXPERT),
          request("B", 3, Role.EXPERT),
          request("C", -1, Role.EXPERT),
          request("C", 61, Role.EXPERT),
          new FollowUpRequest("D", CLOSED.plusDays(10), Optional.empty()));

  @Test
  @DisplayName("low: below target, or falling by more than the margin; first request in 60 days")
  void wave() {
    FollowUpResult result = ANALYSIS.analyse(CLOSED, CLOSED.plusDays(100), DEPARTMENTS, REQUESTS);
    assertThat(result.low()).containsExactly("A", "C", "D", "F");
    assertThat(result.inTime()).contains(WilsonInterval.withDefaults().ofCounts(2, 4));
    assertThat(result.roles())
        .containsExactlyInAnyOrderEntriesOf(Map.of(Role.COLLABORATIVE, 1L, Role.EXPERT, 1L));
    assertThat(result.roleMix()).contains(GoodmanIntervals.withDefaults().ofCounts(1, 0, 1));
    // Followed up on days 10, 60 and 61, one still waits on day 100.
    KaplanMeier.Result time = result.time().orElseThrow();
    assertThat(time.at(30).orElseThrow().survival()).isCloseTo(.75, within(1e-12));
    assertThat(time.at(61).orElseThrow().survival()).isCloseTo(.25, within(1e-12));
    assertThat(time.median().time()).hasValue(60.5);
  }

  @Test
  @DisplayName("before the days are over there is no share, but there is a waiting time")
  void early() {
    FollowUpResult result = ANALYSIS.analyse(CLOSED, CLOSED.plusDays(59), DEPARTMENTS, REQUESTS);
    assertThat(result.inTime()).isEmpty();
    assertThat(result.time().orElseThrow().at(30).orElseThrow().survival())
        .isCloseTo(.75, within(1e-12));
    assertThat(result.roleMix()).as("no role recorded so far").isEmpty();
    assertThat(ANALYSIS.analyse(CLOSED, CLOSED.plusDays(60), DEPARTMENTS, REQUESTS).inTime())
        .isPresent();
  }

  @Test
  void nobodyLowNothingToFollowUp() {
    FollowUpResult result =
        ANALYSIS.analyse(CLOSED, CLOSED.plusDays(100), List.of(scored("B", 70)), REQUESTS);
    assertThat(result.low()).isEmpty();
    assertThat(result.inTime()).isEmpty();
    assertThat(result.time()).isEmpty();
    assertThat(result.roleMix()).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ANALYSIS.analyse(CLOSED, CLOSED.minusDays(1), DEPARTMENTS, REQUESTS));
    assertThatIllegalArgumentException().isThrownBy(() -> new FollowUpAnalysis(60, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new FollowUpAnalysis(Double.NaN, 60));
  }

  private static SurveyedDepartment scored(String code, double score) {
    return new SurveyedDepartment(code, score, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static SurveyedDepartment fell(String code, double score, double change, double margin) {
    return new SurveyedDepartment(
        code, score, OptionalDouble.of(change), OptionalDouble.of(margin));
  }

  private static FollowUpRequest request(String code, int day, Role role) {
    return new FollowUpRequest(code, CLOSED.plusDays(day), Optional.of(role));
  }
}
