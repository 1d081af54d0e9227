package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.OdsFiles.number;
import static io.rapport.jobs.intake.file.OdsFiles.row;
import static io.rapport.jobs.intake.file.OdsFiles.table;
import static io.rapport.jobs.intake.file.OdsFiles.text;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Files made to break a reader, of all types, with the rules by which they may be refused. Their
 * columns are {@code unit}, {@code Q1} and {@code remark}, so that a questionnaire can know them.
 */
public final class HostileCorpus {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String DTD =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;\">]>";

  private final Path folder;
  private final List<Hostile> files = new ArrayList<>();

  /**
   * One file.
   *
   * @param rules expression that the rule of its refusal matches; "read" if it may be read
   */
  public record Hostile(Path file, String rules) {}

  private HostileCorpus(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes the corpus.
   *
   * @param changed how many files of each type have bytes changed at random
   */
  public static List<Hostile> write(Path folder, int changed, long seed) throws IOException {
    HostileCorpus corpus = new HostileCorpus(folder);
    corpus.cutAndChanged(changed, seed);
    corpus.archives();
    corpus.documentTypes();
    corpus.encodings();
    corpus.measures();
    corpus.hiddenAndMerged();
    corpus.strangers();
    return corpus.files;
  }

  private void cutAndChanged(int changed, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    for (String type : Corpus.TYPES) {
      byte[] good = Corpus.good(folder, type);
      add("good." + type, "read", good);
      for (int percent = 0; percent < 100; percent++) {
        add(
            "cut-" + percent + "." + type,
            switch (type) {
              case "csv" -> "read|empty-file|not-recognised|quotes|reject-limit";
              case "xls" -> "read|empty-file|wrong-type|damaged";
              default -> "empty-file|wrong-type|damaged";
            },
            Corpus.cut(good, percent));
      }
      for (int i = 0; i < changed; i++) {
        add("changed-" + i + "." + type, "read|.*", Corpus.changed(good, random));
      }
    }
  }

  private void archives() {
    part("ratio.xlsx", "part-ratio", "xl/media/zeros.bin", new byte[5_000_000]);
    part("climbing.xlsx", "part-names", "xl/../../etc/cron.d/job", new byte[1]);
    part("twice.xlsx", "part-names", "XL/Workbook.xml", new byte[1]);
    part("macros.xlsx", "macros", "xl/vbaProject.bin", new byte[9]);
    part("links.xlsx", "external-links", "xl/externalLinks/externalLink1.xml", new byte[9]);
    part("connection.xlsx", "external-links", "xl/connections.xml", new byte[9]);
    part("object.xlsx", "embedded-objects", "xl/embeddings/object1.bin", new byte[9]);
    part("control.xlsx", "embedded-objects", "xl/activeX/activeX1.bin", new byte[9]);
    part("binary.xlsx", "old-format", "xl/workbook.bin", new byte[9]);
    part("ratio.ods", "part-ratio", "Pictures/zeros.bin", new byte[5_000_000]);
    part("twice.ods", "part-names", "Content.xml", new byte[1]);
    part("macros.ods", "macros", "Basic/Standard/Module1.xml", new byte[9]);
    Path many = base("many.xlsx");
    Map<String, byte[]> parts = WorkbookFiles.parts(many);
    for (int i = 0; i < 201; i++) {
      parts.put("xl/media/" + i, new byte[1]);
    }
    WorkbookFiles.zip(many, parts);
    add(many, "too-many-parts");
    Path rows = base("rows.xlsx");
    WorkbookFiles.replace(
        rows, SHEET, "</sheetData>", "<row r=\"9\"/>".repeat(1_000_000) + "</sheetData>");
    add(rows, "part-ratio");
    Path repeated = base("repeated.ods");
    WorkbookFiles.replace(
        repeated,
        "content.xml",
        "<table:table-row>",
        "<table:table-row table:number-rows-repeated=\"2000000000\">");
    add(repeated, "too-many-rows");
  }

  private void documentTypes() {
    for (String part : List.of(SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml")) {
      Path plain = base("dtd-" + files.size() + ".xlsx");
      declare(plain, part, false);
      Path wide = base("dtd-" + files.size() + ".xlsx");
      declare(wide, part, true);
    }
    Path ods = base("dtd.ods");
    declare(ods, "content.xml", false);
  }

  private void declare(Path file, String part, boolean wide) {
    Map<String, byte[]> parts = WorkbookFiles.parts(file);
    String xml = new String(parts.get(part), UTF_8);
    int root = xml.indexOf("?>") + 2;
    parts.put(
        part,
        wide
            ? ("\uFEFF" + DTD + "<x>&c;</x>").getBytes(UTF_16LE)
            : (xml.substring(0, root) + DTD + xml.substring(root)).getBytes(UTF_8));
    WorkbookFiles.zip(file, parts);
    add(file, "dtd");
  }

  private void encodings() throws IOException {
    byte[] text = "unit,Q1,remark\nU1,5,x\n".getBytes(UTF_8);
    add("mark-and-latin.csv", "malformed-bytes", join(0xEF, 0xBB, 0xBF, text, 0xFF, '\n'));
    add("odd-wide.csv", "malformed-bytes", join(0xFF, 0xFE, 0, "a\0b\0c".getBytes(UTF_8), 'd'));
    add("half-pair.csv", "malformed-bytes", join(0xFF, 0xFE, 'a', new byte[] {0}, 0x00, 0xD8));
    add("undefined.csv", "malformed-bytes", join('a', ',', 0x81, text, '\n', 0x8D));
    add("zeros.csv", "wrong-type", "unit,Q1\nU1,5\0\0\0\n".getBytes(UTF_8));
    Path ebcdic = base("ebcdic.xlsx");
    WorkbookFiles.replace(ebcdic, "xl/workbook.xml", "encoding=\"UTF-8\"", "encoding=\"EBCDIC\"");
    add(ebcdic, "damaged");
  }

  private void measures() throws IOException {
    add("columns.csv", "too-many-columns", ("unit" + ",Q1".repeat(65_535) + "\n").getBytes(UTF_8));
    Path far = base("far.xlsx");
    WorkbookFiles.replace(far, SHEET, "r=\"B2\"", "r=\"XFD2\"");
    add(far, "too-many-columns");
    Path unaddressed = base("unaddressed.xlsx");
    WorkbookFiles.replace(unaddressed, SHEET, "<c r=\"B2\"", "<c/>".repeat(65_536) + "<c");
    add(unaddressed, "too-many-columns");
    Path wide = OdsFiles.write(folder.resolve("wide.ods"), table("S", row(text("unit"))));
    WorkbookFiles.replace(
        wide,
        "content.xml",
        "<table:table-cell",
        "<table:table-cell table:number-columns-repeated=\"65536\"");
    add(wide, "too-many-columns");
    add("quote.csv", "row-too-long", ("unit,Q1\nU1,\"" + "5\n".repeat(2_500_000)).getBytes(UTF_8));
    add("line.csv", "row-too-long", "5,4,3,2,1".repeat(500_000).getBytes(UTF_8));
    add(
        "cell.csv",
        "cell-too-long",
        ("unit,Q1,remark\nU1,5," + "x".repeat(40_000) + "\n").getBytes(UTF_8));
    Path cell = base("cell.xlsx");
    WorkbookFiles.replace(cell, "xl/sharedStrings.xml", "unit", "u".repeat(32_768));
    add(cell, "cell-too-long");
    Path nested = base("nested.ods");
    WorkbookFiles.replace(
        nested,
        "content.xml",
        "<text:p>unit</text:p>",
        "<text:p>"
            + "<text:span>".repeat(5_000)
            + "unit"
            + "</text:span>".repeat(5_000)
            + "</text:p>");
    add(nested, "read");
    Path lie = base("lie.xlsx");
    WorkbookFiles.replace(lie, SHEET, "A1:C2", "A1:XFD2000000");
    add(lie, "read");
    Path digits = base("digits.xlsx");
    WorkbookFiles.replace(digits, SHEET, "<v>5.0</v>", "<v>1" + "0".repeat(200_000) + "</v>");
    add(digits, "reject-limit");
    Path exponent = base("exponent.xlsx");
    WorkbookFiles.replace(exponent, SHEET, "<v>5.0</v>", "<v>1e999999999</v>");
    add(exponent, "reject-limit");
  }

  private void hiddenAndMerged() throws IOException {
    add(xlsx("hidden-sheet.xlsx", workbook -> workbook.setSheetHidden(1, true)), "hidden-sheet");
    add(
        xlsx("hidden-row.xlsx", workbook -> workbook.getSheetAt(0).getRow(1).setZeroHeight(true)),
        "hidden-row");
    add(
        xlsx(
            "merged.xlsx",
            workbook -> workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 0, 0))),
        "merged-cells");
    add(xls("hidden-sheet.xls", workbook -> workbook.setSheetHidden(1, true)), "hidden-sheet");
    add(
        xls("hidden-row.xls", workbook -> workbook.getSheetAt(0).getRow(1).setZeroHeight(true)),
        "hidden-row");
    add(
        xls(
            "merged.xls",
            workbook -> workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 2, 0, 0))),
        "merged-cells");
    Path row = base("hidden-row.ods");
    WorkbookFiles.replace(
        row,
        "content.xml",
        "</table:table-row><table:table-row>",
        "</table:table-row><table:table-row table:visibility=\"collapse\">");
    add(row, "hidden-row");
    Path merged = base("merged.ods");
    WorkbookFiles.replace(
        merged,
        "content.xml",
        "<table:table-cell office:value-type=\"float\"",
        "<table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"float\"");
    add(merged, "merged-cells");
  }

  private void strangers() throws IOException {
    add("empty.ods", "empty-file", new byte[0]);
    add("page.xls", "wrong-type", "<html><table><tr><td>5</td></tr></table>".getBytes(UTF_8));
    add("picture.csv", "wrong-type", join(0x89, "PNG\r\n".getBytes(UTF_8)));
    add("packed.csv", "wrong-type", join('P', 'K', 3, 4));
    add("text.xlsx", "wrong-type", "unit,Q1\nU1,5\n".getBytes(UTF_8));
    add("macros.xlsm", "macros", "x".getBytes(UTF_8));
    add("letter.docx", "unknown-extension", "x".getBytes(UTF_8));
    add("nothing.csv", "not-recognised", "\n\n\n".getBytes(UTF_8));
    add(
        "bell.csv",
        "not-recognised",
        "\u001B[2J\u0007unit,\u001B]0;x\u0007Q1\nU1,5\n".getBytes(UTF_8));
  }

  private Path base(String name) {
    Path file = folder.resolve(name);
    return name.endsWith(".ods")
        ? OdsFiles.write(
            file,
            table(
                "S",
                row(text("unit"), text("Q1"), text("remark")),
                row(text("U1"), number("5"), text("x"))))
        : WorkbookFiles.table(
            file, "S", new Object[] {"unit", "Q1", "remark"}, new Object[] {"U1", 5, "x"});
  }

  private void part(String name, String rules, String part, byte[] content) {
    Path file = base(name);
    WorkbookFiles.add(file, part, content);
    add(file, rules);
  }

  private Path xlsx(String name, Consumer<XSSFWorkbook> change) {
    return WorkbookFiles.write(
        folder.resolve(name),
        workbook -> {
          for (String sheet : List.of("S", "T")) {
            WorkbookFiles.fill(
                workbook,
                sheet,
                new Object[] {"unit", sheet.equals("S") ? "Q1" : "other"},
                new Object[] {"U1", 5},
                new Object[] {"U2", 4});
          }
          change.accept(workbook);
        });
  }

  private Path xls(String name, Consumer<HSSFWorkbook> change) {
    Path file = folder.resolve(name);
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      for (String title : List.of("S", "T")) {
        HSSFSheet sheet = workbook.createSheet(title);
        String[][] rows = {{"unit", title.equals("S") ? "Q1" : "other"}, {"U1", "5"}, {"U2", "4"}};
        for (int r = 0; r < rows.length; r++) {
          for (int c = 0; c < 2; c++) {
            (c == 0 ? sheet.createRow(r) : sheet.getRow(r)).createCell(c).setCellValue(rows[r][c]);
          }
        }
      }
      change.accept(workbook);
      workbook.write(out);
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void add(String name, String rules, byte[] content) throws IOException {
    add(Files.write(folder.resolve(name), content), rules);
  }

  private void add(Path file, String rules) {
    files.add(new Hostile(file, rules));
  }

  /** Bytes and arrays of bytes, one after the other. */
  private static byte[] join(Object... pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Object piece : pieces) {
      if (piece instanceof byte[] bytes) {
        out.writeBytes(bytes);
      } else if (piece instanceof Character character) {
        out.write(character);
      } else {
        out.write((Integer) piece);
      }
    }
    return out.toByteArray();
  }
}
