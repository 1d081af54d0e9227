package io.rapport.jobs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void rewritesOneLineOnATerminalAndOnlyWhenAPercentChanges() {
    try (Progress.Stage stage = Progress.onTerminal(out).stage("reading", 1000)) {
      for (int row = 0; row < 20; row++) {
        stage.advance(1);
      }
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[Kreading  0 %\r\u001b[Kreading  1 %\r\u001b[Kreading  2 %\r\u001b[K");
  }

  @Test
  void printsOnePlainLineForEachStageElsewhere() {
    Progress progress = Progress.plain(out);
    try (Progress.Stage stage = progress.stage("reading", 3)) {
      stage.advance(2);
    }
    progress.stage("drawing", 0).close();

    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("reading: 2 of 3\ndrawing\n");
  }
}
