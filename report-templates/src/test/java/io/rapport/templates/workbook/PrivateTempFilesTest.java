package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.poi.util.TempFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PrivateTempFilesTest {

  @Test
  void whatIsPutAsideIsGoneOnceClosed() throws IOException {
    Path file;
    try (PrivateTempFiles temporary = new PrivateTempFiles()) {
      file = TempFile.createTempFile("rows", ".xml").toPath();
      Files.writeString(file, "rows");
      assertThat(temporary.directory()).isEqualTo(file.getParent());
    }
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyTheOwnerCanLookIn() throws IOException {
    try (PrivateTempFiles temporary = new PrivateTempFiles()) {
      assertThat(Files.getPosixFilePermissions(temporary.directory()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void theThreadIsLeftAsItWas() throws IOException {
    Path before;
    try (PrivateTempFiles temporary = new PrivateTempFiles()) {
      before = temporary.directory();
    }
    Path after = TempFile.createTempFile("rows", ".xml").toPath();
    try {
      assertThat(after.getParent()).isNotEqualTo(before);
    } finally {
      Files.delete(after);
    }
  }
}
