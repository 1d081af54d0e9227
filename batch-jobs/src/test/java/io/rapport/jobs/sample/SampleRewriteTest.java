package io.rapport.jobs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes the shipped files anew: {@code mvn test -pl batch-jobs -am -Dtest=SampleRewriteTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Drapport.sample.rewrite=true}.
 */
@EnabledIfSystemProperty(named = "rapport.sample.rewrite", matches = "true")
class SampleRewriteTest {

  @Test
  void rewritesTheShippedFiles() throws IOException {
    SampleOrganisation sample = SampleOrganisation.make();
    Path inbox = Files.createDirectories(SamplePlaces.inbox());
    SampleFiles.writeCsv(
        inbox.resolve(SampleOrganisation.ORGANISATION_FILE), sample.organisation());
    SampleFiles.writeWorkbook(
        inbox.resolve(SampleOrganisation.FIRST_WAVE_FILE), List.of(sample.firstWave()));
    SampleFiles.writeWorkbook(
        inbox.resolve(SampleOrganisation.SECOND_WAVE_FILE), List.of(sample.secondWave()));
    SampleFiles.writeWorkbook(inbox.resolve(SampleOrganisation.REGISTER_FILE), sample.register());
    try (var files = Files.list(inbox)) {
      assertThat(files).hasSize(4).allMatch(file -> file.toFile().length() < 800_000);
    }
  }
}
