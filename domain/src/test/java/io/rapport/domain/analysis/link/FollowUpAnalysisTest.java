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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FollowUpAnalysisTest {
  private static final LocalDate CLOSED = LocalDate.of(2025, 5, 15);
  private static final FollowUpAnalysis ANALYSIS = new FollowUpAnalysis(60);

  private static final List<LowDepartment> LOW =
      List.of(low("F"), low("A"), low("C"), low("D"), low("D"));

  private static final List<FollowUpRequest> REQUESTS =
      List.of(
          request("A", 60, Role.COLLABORATIVE),
          request("A", 80, Role.EXPERT),
          request("B", 3, Role.EXPERT),
          request("C", -1, Role.EXPERT),
          request("C", 61, Role.EXPERT),
          new FollowUpRequest("D", CLOSED.plusDays(10), Optional.empty()));

  @Test
  @DisplayName("the first request within 60 days of the wave, of each low department once")
  void wave() {
    FollowUpResult result = ANALYSIS.analyse(LOW, CLOSED.plusDays(100), REQUESTS);
    assertThat(result.low()).containsExactly(low("A"), low("C"), low("D"), low("F"));
    assertThat(result.followedUp()).isEqualTo(3);
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
    FollowUpResult result = ANALYSIS.analyse(LOW, CLOSED.plusDays(59), REQUESTS);
    assertThat(result.inTime()).isEmpty();
    assertThat(result.time().orElseThrow().at(30).orElseThrow().survival())
        .isCloseTo(.75, within(1e-12));
    assertThat(result.roleMix()).as("no role recorded so far").isEmpty();
    assertThat(ANALYSIS.analyse(LOW, CLOSED.plusDays(60), REQUESTS).inTime()).isPresent();
  }

  @Test
  void nobodyLowNothingToFollowUp() {
    FollowUpResult result = ANALYSIS.analyse(List.of(), CLOSED.plusDays(100), REQUESTS);
    assertThat(result.low()).isEmpty();
    assertThat(result.inTime()).isEmpty();
    assertThat(result.time()).isEmpty();
    assertThat(result.roleMix()).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ANALYSIS.analyse(LOW, CLOSED.minusDays(1), REQUESTS));
    assertThatIllegalArgumentException().isThrownBy(() -> new FollowUpAnalysis(0));
  }

  @Test
  @DisplayName("two waves together: the days run from each wave's end, only old ones have a share")
  void waves() {
    LowDepartment again = new LowDepartment("A", CLOSED.plusDays(50));
    FollowUpResult result =
        ANALYSIS.analyse(List.of(again, low("C")), CLOSED.plusDays(100), REQUESTS);
    assertThat(result.low()).containsExactly(low("C"), again);
    assertThat(result.inTime()).contains(WilsonInterval.withDefaults().ofCounts(0, 1));
    assertThat(ANALYSIS.isInTime(again, CLOSED.plusDays(100), REQUESTS)).isTrue();
    assertThat(ANALYSIS.isInTime(low("C"), CLOSED.plusDays(100), REQUESTS)).isFalse();
    assertThat(ANALYSIS.rolePlayed(again, CLOSED.plusDays(100), REQUESTS))
        .contains(Role.COLLABORATIVE);
    assertThat(ANALYSIS.rolePlayed(again, CLOSED.plusDays(59), REQUESTS)).isEmpty();
    assertThat(ANALYSIS.deadline(again)).isEqualTo(CLOSED.plusDays(110));
    // Day 10 of the one, day 61 of the other.
    assertThat(result.time().orElseThrow().at(10).orElseThrow().survival()).isEqualTo(.5);
  }

  private static LowDepartment low(String code) {
    return new LowDepartment(code, CLOSED);
  }

  private static FollowUpRequest request(String code, int day, Role role) {
    return new FollowUpRequest(code, CLOSED.plusDays(day), Optional.of(role));
  }
}
