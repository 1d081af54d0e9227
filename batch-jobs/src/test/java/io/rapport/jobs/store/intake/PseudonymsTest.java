package io.rapport.jobs.store.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import io.rapport.jobs.store.intake.Pseudonyms.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {
  @TempDir Path folder;

  @Test
  void theKeyIsMadeOnceForTheOwnerOnly() throws IOException {
    Path key = folder.resolve("keys/pseudonym.key");

    String first = Pseudonyms.of(key).of(Role.RESPONDENT, "p1");
    String second = Pseudonyms.of(key).of(Role.RESPONDENT, "p1");

    assertThat(second).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(key)).matches("1:[0-9a-f]{64}\n");
  }

  @Test
  void idsAndRolesAreToldApart() {
    Pseudonyms pseudonyms = Pseudonyms.of(folder.resolve("key"));
    String respondent = pseudonyms.of(Role.RESPONDENT, "p1");

    assertThat(respondent).matches("1\\.[A-Za-z0-9_-]{43}");
    assertThat(pseudonyms.of(Role.RESPONDENT, "p2")).isNotEqualTo(respondent);
    assertThat(pseudonyms.of(Role.MANAGER, "p1")).isNotEqualTo(respondent);
  }

  @Test
  void aPseudonymIsTheHmacUnderTheKey() throws IOException {
    // Computed with: printf 'RESPONDENT\0p1' | openssl dgst -sha256 -mac HMAC -macopt hexkey:00…00
    Path key = Files.writeString(folder.resolve("key"), "7:" + "0".repeat(64));

    assertThat(Pseudonyms.of(key).of(Role.RESPONDENT, "p1"))
        .isEqualTo("7.wnehQhQMtM6o8XuIF69Zoizjzh5g2EmmxNTH58MFK58");
  }

  @Test
  void aFileWithoutAKeyIsAMistakeOfTheConfiguration() throws IOException {
    Path key = Files.writeString(folder.resolve("key"), "1:abc");

    RapportFailure failure = catchThrowableOfType(RapportFailure.class, () -> Pseudonyms.of(key));

    assertThat(failure.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
    assertThat(failure.line()).contains("holds no key").doesNotContain("abc");
  }
}
