package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Row;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {
  private static final String TEXT = "Größe,Antwort\nähnlich,naïve – ja\n";

  @TempDir Path folder;

  @Test
  void wideTextWithoutAMarkIsKnownByItsZeros() throws IOException {
    assertThat(answer(TEXT.getBytes(UTF_16LE))).isEqualTo("naïve – ja");
    assertThat(answer(TEXT.getBytes(UTF_16BE))).isEqualTo("naïve – ja");
    String russian = "Ответ,Antwort\nдовольно хорошо,да нет\n";
    assertThat(answer(russian.getBytes(UTF_16LE))).isEqualTo("да нет");
  }

  @Test
  void linesOfOldMacsAreOfMacRomanAndOthersOfWindows() throws IOException {
    String mac = TEXT.replace('\n', '\r');
    assertThat(answer(mac.getBytes(Charset.forName("x-MacRoman")))).isEqualTo("naïve – ja");
    assertThat(answer(mac.getBytes(UTF_8))).isEqualTo("naïve – ja");
    assertThat(answer(TEXT.getBytes(Charset.forName("windows-1252")))).isEqualTo("naïve – ja");
    assertThat(answer(TEXT.replace("\n", "\r\n").getBytes(Charset.forName("windows-1252"))))
        .isEqualTo("naïve – ja");
  }

  @Test
  void aLineIsCountedOnceHoweverItEnds() throws IOException {
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      byte[] text = ("\uFEFFa,b" + end + "1,2" + end + "3,?" + end).getBytes(UTF_8);
      text[text.length - 1 - end.length()] = (byte) 0xFF;
      Path file = Files.write(folder.resolve("lines.csv"), text);
      assertThat(catchThrowable(() -> SpreadsheetTest.rows(file)))
          .hasMessageContaining("line 3 holds bytes that are no text in UTF-8");
    }
  }

  @Test
  void marksThatTakeNoRoomAreTakenAway() throws IOException {
    Row row = only("a,b,c\n\u200B5\u00A0,\u200F\uFEFF\u2060,\u202F x \u200D\n");

    assertThat(row.cells())
        .containsExactly(new CellValue.Text("5"), CellValue.Empty.EMPTY, new CellValue.Text("x"));
  }

  @Test
  void theApostropheThatKeepsATextFromBeingAFormulaIsTakenAway() throws IOException {
    Row row = only("a,b,c,d,e\n'=1+1,'-oth-,'@home,'tis,'\n");

    assertThat(row.cells())
        .extracting(CellValue::asText)
        .containsExactly("=1+1", "-oth-", "@home", "'tis", "'");
  }

  @Test
  void decimalsAndDatesOfACountryStayAsTheyStand() throws IOException {
    Row row = only("a;b;c\n3,5;04.05.2026;1.234\n");

    assertThat(row.cells())
        .containsExactly(
            new CellValue.Text("3,5"),
            new CellValue.Text("04.05.2026"),
            new CellValue.Text("1.234"));
  }

  @Test
  void zerosInTextAreRefused() throws IOException {
    Path file = Files.write(folder.resolve("zero.csv"), "a,b\n1,2\n3,\0\0\0\n".getBytes(UTF_8));
    assertRefused(file, "wrong-type", "");
  }

  @Test
  void aQuoteThatIsNeverClosedIsRefusedBeforeItFillsTheMemory() throws IOException {
    Path file = folder.resolve("quote.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("a,b\n1,2\n3,\"");
      for (int i = 0; i < 1_000_000; i++) {
        out.write("5,4,3,2,1\n");
      }
    }
    assertRefused(file, "row-too-long", ", row 3");
  }

  @Test
  void tooManyColumnsAreRefusedWhereTheyStand() throws IOException {
    Path file = folder.resolve("wide.csv");
    Files.writeString(file, "a,b\n1,2\n" + "5,".repeat(65_536) + "5\n");
    assertRefused(file, "too-many-columns", ", row 3");
    Files.writeString(file, "a,b\n1,2\n1" + ",".repeat(65_536) + "\n");
    assertThat(Outcome.of(file)).isEqualTo("2 rows");
  }

  private Row only(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("text.csv"), text);
    return SpreadsheetTest.rows(file).get(0);
  }

  private String answer(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("encoded.csv"), bytes);
    return SpreadsheetTest.rows(file).get(0).cell("Antwort").asText();
  }
}
