package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RejectLimitTest {
  private static final Place FILE = Place.of("cases.csv");

  private final RejectLimit limit = new RejectLimit(FILE, .5);

  @Test
  @DisplayName("a file is refused when more rows are refused than the limit allows")
  void limit() {
    limit.count(new Checked.Accepted<>("row", List.of()));
    limit.count(refused("V02"));
    assertThat(limit.refusal()).isEmpty();
    limit.count(refused("V20"));
    assertThat(limit.refusal()).extracting(Issue::rule).containsExactly("reject-limit");
    assertThat(limit.refusal().get(0).message()).startsWith("2 of 3 rows are refused");
  }

  @Test
  @DisplayName("rows of totals and of a footer count neither way")
  void totals() {
    limit.count(new Checked.Accepted<>("row", List.of()));
    limit.count(refused("V19"));
    limit.count(refused("V19"));
    assertThat(limit.refusal()).isEmpty();
    limit.count(refused("V02"));
    limit.count(refused("V19", "V02"));
    assertThat(limit.refusal().get(0).message()).startsWith("2 of 3 rows are refused");
  }

  private static Checked<String> refused(String... rules) {
    return new Checked.Refused<>(
        List.of(rules).stream()
            .map(rule -> new Issue(rule, Issue.Severity.REFUSED, FILE, "not usable"))
            .toList());
  }
}
