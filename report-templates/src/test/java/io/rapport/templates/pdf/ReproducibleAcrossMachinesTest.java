package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renders in another Java process with other identity hashes, time zone and locale. */
class ReproducibleAcrossMachinesTest {
  @TempDir Path folder;

  @Test
  void anotherProcessGivesTheSameBytes() throws IOException, InterruptedException {
    Path file = folder.resolve("leadership.pdf");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UnlockExperimentalVMOptions",
                    "-XX:hashCode=2",
                    "-Djava.awt.headless=true",
                    "-Duser.timezone=Pacific/Auckland",
                    "-Duser.language=de",
                    "-Duser.country=DE",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Renders.class.getName(),
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("log.txt"))).isZero();
    Document document = SampleReport.leadership();
    assertThat(Files.readAllBytes(file)).isEqualTo(new PdfRenderer().render(document));
  }

  /** Entry point of the other process. */
  static final class Renders {
    private Renders() {}

    public static void main(String[] args) throws IOException {
      Files.write(Path.of(args[0]), new PdfRenderer().render(SampleReport.leadership()));
    }
  }
}
