package io.rapport.jobs.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.jobs.intake.SourceKind.CaseExportSource;
import io.rapport.jobs.intake.config.ProfileFile;
import io.rapport.jobs.intake.file.WorkbookFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a profile declares of its files is held to. */
class DeclaredFormatTest {
  private static final String TEXT = "Nr,Eröffnet,Stand\n1,2025-03-04,OPEN\n";

  @TempDir Path folder;

  @Test
  void aFileOfAnotherTypeIsRefused() throws IOException {
    Path workbook =
        WorkbookFiles.table(
            folder.resolve("cases.xlsx"),
            "S",
            new Object[] {"Nr", "Eröffnet", "Stand"},
            new Object[] {1, "2025-03-04", "OPEN"});
    Path text = Files.writeString(folder.resolve("cases.csv"), TEXT);

    assertThat(recognise("{type: csv}", text).kind()).isInstanceOf(CaseExportSource.class);
    assertThat(recognise("{type: xlsx}", workbook).kind()).isInstanceOf(CaseExportSource.class);
    assertThat(recognise("{}", workbook).kind()).isInstanceOf(CaseExportSource.class);
    assertThatThrownBy(() -> recognise("{type: csv}", workbook))
        .hasMessage(
            "cases.xlsx, sheet S: profile cases declares format.type csv and reads no other"
                + " [wrong-type]");
    assertThatThrownBy(() -> recognise("{type: ods}", text)).hasMessageEndingWith("[wrong-type]");
  }

  @Test
  void aTextFileInAnotherEncodingIsRefusedWithItsPlace() throws IOException {
    Charset greek = Charset.forName("windows-1253");
    Path file = folder.resolve("cases.csv");
    Files.write(file, TEXT.replace("OPEN", "ΑΝΟΙΚΤΟ").replace('ö', 'ω').getBytes(greek));
    assertThatThrownBy(() -> recognise("{}", file)).hasMessageEndingWith("[not-recognised]");

    Files.write(file, TEXT.getBytes(UTF_8));
    assertThat(recognise("{charset: UTF-8}", file).kind()).isInstanceOf(CaseExportSource.class);

    Files.write(file, TEXT.getBytes(Charset.forName("windows-1252")));
    assertThat(recognise("{charset: windows-1252}", file).tables().get(0).header().names())
        .contains("Eröffnet");
    assertThatThrownBy(() -> recognise("{charset: UTF-8}", file))
        .hasMessage("cases.csv: line 1 holds bytes that are no text in UTF-8 [malformed-bytes]");
  }

  private static Recognised recognise(String format, Path file) {
    String profile =
        """
        profile: cases
        version: 1
        format: %s
        engagement:
          engagement_id: {column: Nr}
          requested_on: {column: Eröffnet}
          status: {column: Stand}
          function_code: {const: HR}
          manager_id: {const: M}
          department_code: {const: D}
        """
            .formatted(format);
    String name = file.getFileName().toString();
    InputFile input = new InputFile(file, name, "key", List.of(new InputFile.Part(file, name)));
    return new Recognition(List.of(), List.of(ProfileFile.parse(profile, "cases.yaml")))
        .recognise(input);
  }
}
