package io.rapport.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.analysis.partnership.alert.AlertRules;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTextTest {
  @TempDir private Path folder;

  private AlertRules read(String yaml) throws IOException {
    Files.writeString(folder.resolve("partnership.yaml"), yaml);
    return Methods.in(folder, 5).methods().partnership().alerts();
  }

  @Test
  void takesWhatIsLeftOutFromTheFirstVersion() throws IOException {
    assertThat(read("version: \"7\"")).isEqualTo(AlertRules.withDefaults());
    assertThat(read("alerts: {}")).isEqualTo(AlertRules.withDefaults());
    assertThat(read("alerts: {unservedDays: 90}").unservedDays()).isEqualTo(90);
  }

  @Test
  void readsEveryRule() throws IOException {
    assertThat(
            read(
                """
                alerts:
                  version: "2"
                  slippingOf: 6
                  slippingFrom: 5
                  handsRise: 0.15
                  falseAlarmEvery: 500
                  weight: 0.3
                  width: 3
                  gapLimit: 0.7
                  unservedDays: 120
                  repeatMonths: 6
                  recordedDrop: 0.25
                  fewestBaseline: 30
                """))
        .isEqualTo(new AlertRules("2", 6, 5, .15, 500, .3, 3, .7, 120, 6, .25, 30));
  }

  @Test
  void namesFileAndKeyOfWhatIsWrong() {
    assertThatThrownBy(() -> read("alerts: {weight: 2}"))
        .isInstanceOf(RapportFailure.class)
        .hasMessage("partnership.yaml: alerts: weight must be above 0 and at most 1");
    assertThatThrownBy(() -> read("alerts: {unserved: 90}"))
        .isInstanceOf(RapportFailure.class)
        .hasMessageContaining("partnership.yaml: unknown key alerts.unserved");
    assertThatThrownBy(() -> read("alerts: {width: wide}"))
        .isInstanceOf(RapportFailure.class)
        .hasMessageContaining("alerts.width");
  }
}
