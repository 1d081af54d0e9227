package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made to break a reader. */
class HostileFilesTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir Path folder;

  @Test
  void archivesThatUnpackToMoreThanTheyCanHold() throws IOException {
    Path ratio = workbook("ratio.xlsx");
    WorkbookFiles.add(ratio, "xl/media/zeros.bin", new byte[5_000_000]);
    assertRefused(ratio, "part-ratio", "");
    Path ods = OdsFiles.write(folder.resolve("ratio.ods"), table());
    WorkbookFiles.add(ods, "Pictures/zeros.bin", new byte[5_000_000]);
    assertRefused(ods, "part-ratio", "");

    Path many = workbook("many.xlsx");
    var parts = WorkbookFiles.parts(many);
    for (int i = 0; i < 201; i++) {
      parts.put("xl/media/" + i, new byte[1]);
    }
    WorkbookFiles.zip(many, parts);
    assertRefused(many, "too-many-parts", "");

    Limits usual = Limits.standard();
    Limits small = new Limits(200, 2_000, 100, 100, 100, 100, 100, usual.time());
    Path large = workbook("large.xlsx");
    byte[] noise = new byte[3_000];
    new SplittableRandom(7).nextBytes(noise);
    WorkbookFiles.add(large, "xl/media/noise.bin", noise);
    assertThat(Outcome.of(large, small)).startsWith("part-size @ large.xlsx");
  }

  @Test
  void anArchiveInsideAnArchiveIsNotOpened() throws IOException {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(inner)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      zip.putNextEntry(new ZipEntry("zeros"));
      zip.write(new byte[50_000_000]);
    }
    Path file = workbook("nested.xlsx");
    WorkbookFiles.add(file, "xl/media/inner.zip", inner.toByteArray());
    assertThat(Outcome.of(file)).isEqualTo("1 rows");
  }

  @Test
  void namesThatClimbOrStandTwice() {
    for (String name : List.of("../../x", "/etc/x", "C:/x", "xl\\..\\x", "xl/..")) {
      Path file = workbook("climbing.xlsx");
      WorkbookFiles.add(file, name, new byte[1]);
      assertRefused(file, "part-names", "");
    }
    Path twice = OdsFiles.write(folder.resolve("twice.ods"), table());
    WorkbookFiles.add(twice, "Content.xml", new byte[1]);
    assertRefused(twice, "part-names", "");
  }

  @Test
  void documentTypesInAnyPartAndEncoding() {
    String external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    for (String part : List.of(SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml")) {
      Path file = workbook("type.xlsx");
      var parts = WorkbookFiles.parts(file);
      String xml = new String(parts.get(part), StandardCharsets.UTF_8);
      int root = xml.indexOf("?>") + 2;
      String changed = xml.substring(0, root) + "<!-- x -->\n" + external + xml.substring(root);
      parts.put(part, changed.getBytes(StandardCharsets.UTF_8));
      WorkbookFiles.zip(file, parts);
      assertRefused(file, "dtd", "");
      parts.put(part, ("\uFEFF" + external + "<a/>").getBytes(StandardCharsets.UTF_16LE));
      WorkbookFiles.zip(file, parts);
      assertRefused(file, "dtd", "");
    }
  }

  @Test
  void xmlInNoEncodingOrBrokenOnes() {
    Path unknown = workbook("unknown.xlsx");
    WorkbookFiles.replace(unknown, SHEET, "encoding=\"UTF-8\"", "encoding=\"EBCDIC\"");
    assertRefused(unknown, "damaged", "");
    Path broken = workbook("broken.xlsx");
    var parts = WorkbookFiles.parts(broken);
    byte[] texts = parts.get("xl/sharedStrings.xml");
    texts[new String(texts, StandardCharsets.ISO_8859_1).indexOf("unit")] = (byte) 0xFF;
    WorkbookFiles.zip(broken, parts);
    assertRefused(broken, "damaged", "");
  }

  @Test
  void addressesOutsideAndDimensionsThatLie() {
    Path columns = workbook("columns.xlsx");
    WorkbookFiles.replace(columns, SHEET, "r=\"B2\"", "r=\"CRXP2\"");
    assertRefused(columns, "damaged", ", sheet S");
    Path wide = workbook("wide.xlsx");
    WorkbookFiles.replace(wide, SHEET, "r=\"B2\"", "r=\"XFD2\"");
    assertRefused(wide, "too-many-columns", ", sheet S, row 2");
    Path rows = workbook("rows.xlsx");
    WorkbookFiles.replace(rows, SHEET, "<row r=\"2\"", "<row r=\"2000000\"");
    assertRefused(rows, "too-many-rows", ", sheet S");
    Path elsewhere = workbook("elsewhere.xlsx");
    WorkbookFiles.replace(elsewhere, SHEET, "r=\"B2\"", "r=\"B2000000\"");
    assertRefused(elsewhere, "damaged", ", sheet S, row 2, column B");
    Path back = workbook("back.xlsx");
    WorkbookFiles.replace(back, SHEET, "r=\"B2\"", "r=\"A2\"");
    assertRefused(back, "damaged", ", sheet S, row 2, column A");
    Path many = workbook("many.xlsx");
    WorkbookFiles.replace(many, SHEET, "<c r=\"B2\"", "<c/>".repeat(2_000) + "<c");
    assertRefused(many, "too-many-columns", ", sheet S, row 2");
    Path order = workbook("order.xlsx");
    WorkbookFiles.replace(order, SHEET, "<row r=\"2\"", "<row r=\"1\"");
    assertRefused(order, "damaged", ", sheet S, row 1, column A");
    Path lie = workbook("lie.xlsx");
    WorkbookFiles.replace(lie, SHEET, "A1:B2", "A1:XFD2000000");
    assertThat(Outcome.of(lie)).isEqualTo("1 rows");
  }

  @Test
  void textsFormulasAndArraysBeyondAnyMeasure() {
    Path cell = workbook("cell.xlsx");
    WorkbookFiles.replace(cell, "xl/sharedStrings.xml", "unit", "u".repeat(32_768));
    assertRefused(cell, "cell-too-long", ", sheet S, row 1, column A");
    Path huge = workbook("huge.xlsx");
    WorkbookFiles.replace(huge, "xl/sharedStrings.xml", "unit", noise(400_000));
    assertRefused(huge, "cell-too-long", "");
    Path inline = workbook("inline.xlsx");
    WorkbookFiles.replace(inline, SHEET, "<v>5.0</v>", "<v>" + noise(400_000) + "</v>");
    assertRefused(inline, "cell-too-long", ", sheet S");
    Path formula = workbook("formula.xlsx");
    WorkbookFiles.replace(
        formula, SHEET, "<v>5.0</v>", "<f>" + "A1+".repeat(3_000) + "1</f><v>5.0</v>");
    assertThat(Outcome.of(formula)).isEqualTo("1 rows");
    Path arrays = workbook("arrays.xlsx");
    WorkbookFiles.replace(
        arrays, SHEET, "<v>5.0</v>", "<f t=\"array\" ref=\"B2\">1</f>".repeat(1_001));
    assertThat(Outcome.of(arrays)).isEqualTo("1 rows");
    Limits usual = Limits.standard();
    Limits few = new Limits(200, usual.partBytes(), 100, 100, 100, 100, 1, usual.time());
    assertThat(Outcome.of(workbook("texts.xlsx"), few)).isEqualTo("too-many-texts @ texts.xlsx");
  }

  @Test
  void recordsOfAnOldWorkbookThatLie() throws IOException {
    byte[] good = Corpus.good(folder, "xls");
    Path file = folder.resolve("lies.xls");
    int texts = record(good, 0xFC);
    Files.write(file, with(good, texts + 8, Integer.MAX_VALUE));
    assertRefused(file, "damaged", "");
    Files.write(file, with(good, texts + 8, 1));
    assertThat(Outcome.of(file)).matches("damaged @ lies.xls, sheet S.*");
    int sheet = record(good, 0x85);
    for (int position : new int[] {-1, 3, 0, Integer.MAX_VALUE}) {
      Files.write(file, with(good, sheet + 4, position));
      assertThat(Outcome.of(file)).matches("(damaged|no-sheet) @ lies.xls.*");
    }
    Limits usual = Limits.standard();
    Limits few = new Limits(200, usual.partBytes(), 100, 100, 100, 100, 1, usual.time());
    Files.write(file, good);
    assertThat(Outcome.of(file, few)).isEqualTo("too-many-texts @ lies.xls");
    Limits narrow = new Limits(200, usual.partBytes(), 100, 10, 100, 100, 1_000, usual.time());
    assertThat(Outcome.of(file, narrow)).isEqualTo("too-many-rows @ lies.xls, sheet S");
    Limits small = new Limits(200, 1_000, 100, 10, 100, 100, 1_000, usual.time());
    assertThat(Outcome.of(file, small)).isEqualTo("part-size @ lies.xls");
    Limits late = new Limits(200, usual.partBytes(), 100, 10, 100, 100, 9, Duration.ofSeconds(-1));
    assertThat(Outcome.of(OdsFiles.write(folder.resolve("late.ods"), table()), late))
        .isEqualTo("deadline @ late.ods");
  }

  @Test
  @Tag("hostile")
  @Timeout(300)
  void theLargestFilesEndInASmallHeap() throws IOException {
    List<Path> files = new ArrayList<>();
    Path quote = folder.resolve("quote.csv");
    try (Writer out = Files.newBufferedWriter(quote)) {
      out.write("a,b\n1,\"");
      for (int i = 0; i < 10_000_000; i++) {
        out.write("5,4,3,2,1\n");
      }
    }
    files.add(quote);
    Path line = folder.resolve("line.csv");
    try (Writer out = Files.newBufferedWriter(line)) {
      for (int i = 0; i < 15_000_000; i++) {
        out.write("5,4,3,2,1,");
      }
    }
    files.add(line);
    Path ods = OdsFiles.write(folder.resolve("attribute.ods"), table());
    WorkbookFiles.replace(
        ods, "content.xml", "office:value=\"5\"", "office:value=\"" + noise(60_000_000) + "\"");
    files.add(ods);
    Path nested = OdsFiles.write(folder.resolve("nested.ods"), table());
    WorkbookFiles.replace(nested, "content.xml", "<text:p>unit</text:p>", nested(300_000));
    files.add(nested);

    assertThat(SmallHeap.outcomes(folder, 512, 240, files))
        .containsExactly(
            "quote.csv -> row-too-long @ quote.csv, row 2",
            "line.csv -> row-too-long @ line.csv, row 1",
            "attribute.ods -> 1 rows",
            "nested.ods -> 1 rows");
    assertThat(SmallHeap.outcomes(folder, 64, 240, List.of(ods)))
        .containsExactly("attribute.ods -> memory @ attribute.ods");
  }

  @Test
  @Tag("hostile")
  @Timeout(300)
  void aMillionRowsAreReadInASmallHeap() throws IOException {
    Path file = folder.resolve("million.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("a,b,c\n");
      for (int i = 0; i < 1_000_000; i++) {
        out.write(i + ",5,remark " + i + "\n");
      }
    }
    Path ods = OdsFiles.write(folder.resolve("million.ods"), table());
    WorkbookFiles.replace(
        ods,
        "content.xml",
        "<table:table-row><table:table-cell office:value-type=\"float\"",
        "<table:table-row table:number-rows-repeated=\"1000000\">"
            + "<table:table-cell office:value-type=\"float\"");

    assertThat(SmallHeap.outcomes(folder, 128, 240, List.of(file, ods)))
        .containsExactly("million.csv -> 1000000 rows", "million.ods -> 1000000 rows");
  }

  private Path workbook(String name) {
    return WorkbookFiles.table(
        folder.resolve(name), "S", new Object[] {"unit", "Q1"}, new Object[] {"A", 5});
  }

  private static String table() {
    return OdsFiles.table(
        "S", OdsFiles.row(OdsFiles.text("unit")), OdsFiles.row(OdsFiles.number("5")));
  }

  /** Text that does not pack well, so that only its length refuses it. */
  private static String noise(int length) {
    SplittableRandom random = new SplittableRandom(11);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append((char) random.nextInt('0', '9' + 1));
    }
    return text.toString();
  }

  /** A text inside many elements, each of another style, so that it does not pack too well. */
  private static String nested(int depth) {
    String styles = noise(depth * 9);
    StringBuilder text = new StringBuilder("<text:p>");
    for (int i = 0; i < depth; i++) {
      text.append("<text:span text:style-name=\"T").append(styles, i * 9, i * 9 + 9).append("\">");
    }
    return text.append("unit").append("</text:span>".repeat(depth)).append("</text:p>").toString();
  }

  /** Where the first record of a kind begins: the stream of a small workbook lies in one piece. */
  private static int record(byte[] file, int kind) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int at = 512;
    while (bytes.getShort(at) != 0x809) {
      at += 512;
    }
    while (bytes.getShort(at) != kind) {
      at += 4 + bytes.getShort(at + 2);
    }
    return at;
  }

  private static byte[] with(byte[] file, int at, int value) {
    byte[] changed = file.clone();
    ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return changed;
  }
}
