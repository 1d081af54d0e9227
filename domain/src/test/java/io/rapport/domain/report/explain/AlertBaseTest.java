package io.rapport.domain.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertBaseTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "A1, relationships watched",
    "A2.expected, relationships watched",
    "A3, engagements followed",
    "A4.expected, engagements followed",
    "A5, people who answered the pulse",
    "A6, managers on the roster",
    "A7, engagements followed",
    "A8, closed engagements on quality events",
    "A9, engagements of the month",
    "A9.expected, engagements of the month"
  })
  void namesWhatIsWatched(String part, String base) {
    assertThat(AlertBase.of(part)).isEqualTo(base);
  }
}
