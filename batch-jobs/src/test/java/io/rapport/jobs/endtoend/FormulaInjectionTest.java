package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts that a spreadsheet would compute stand in every text field that people hand in: names of
 * units and of the organisation, titles, wordings, labels, demographics, texts of the register,
 * headers, refused rows, names of files. None becomes a formula in anything that comes out.
 */
class FormulaInjectionTest {
  /** Ways to begin a formula, from spreadsheets' own signs to those that only look alike. */
  private static final List<String> BEGINNINGS =
      List.of("=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", " =", "\u200B=");

  private static final List<String> BODIES =
      List.of(
          "HYPERLINK('http://example.org/'&A1)", "cmd|' /C calc'!A0", "1+1", "SUM(A1:A9)*<b>2</b>");

  /** Forty of them. */
  private static final List<String> PAYLOADS =
      BEGINNINGS.stream().flatMap(begin -> BODIES.stream().map(begin::concat)).toList();

  private static final int PEOPLE = 12;
  private static final String SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  @TempDir Path folder;

  @Test
  void noPayloadBecomesAFormulaInAnyOutput() throws IOException {
    Installation works = new Installation(folder);
    deliver(works).at("2026-07-02T03:17:00Z");

    Installation.Ended run = works.run("run");

    assertThat(PAYLOADS).hasSize(40).doesNotHaveDuplicates();
    assertThat(run.err()).anyMatch(line -> line.contains("2026-06: published"));
    Set<String> met = new TreeSet<>();
    List<Path> workbooks = files(".xlsx");
    assertThat(workbooks).anyMatch(file -> file.toString().contains("published"));
    assertThat(workbooks).anyMatch(file -> file.toString().endsWith(".refused.xlsx"));
    for (Path workbook : workbooks) {
      assertNoForeignFormulas(workbook);
      met.addAll(guarded(workbook));
    }
    assertThat(met).as("payloads that came out").hasSizeGreaterThanOrEqualTo(40);
    for (Path page : files(".html")) {
      assertThat(Files.readString(page)).doesNotContain("<b>2</b>");
    }
    assertCheckIsSafe(works);
  }

  private void assertCheckIsSafe(Installation works) {
    Path again = works.write("again-2026-05.csv", survey());
    List<String> lines = works.run("check", again.toString()).out();
    assertThat(lines).isNotEmpty();
    assertThat(lines).noneMatch(line -> SIGNS.indexOf(line.charAt(0)) >= 0);
    String json = String.join("\n", works.run("check", again.toString(), "--json").out());
    // Blanks around a header say nothing: of those that read alike one is told.
    assertThat(JsonMapper.builder().build().readTree(json).get("unmapped").size()).isEqualTo(32);
  }

  private static final Pattern FORMULA = Pattern.compile("<(?:\\w+:)?f(?:[ >/][^<]*)");

  /** Every part of a workbook as it stands in the file; none of a formula is from outside. */
  private static void assertNoForeignFormulas(Path workbook) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      Enumeration<? extends ZipEntry> parts = zip.entries();
      while (parts.hasMoreElements()) {
        ZipEntry part = parts.nextElement();
        assertThat(part.getName()).doesNotContain("externalLink", "connections", "vbaProject");
        if (part.getName().startsWith("xl/worksheets/sheet")) {
          try (InputStream in = zip.getInputStream(part)) {
            Matcher formula =
                FORMULA.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (formula.find()) {
              assertThat(PrintedNumbers.isTaking(formula.group()))
                  .as("%s %s: %s", workbook.getFileName(), part.getName(), formula.group())
                  .isTrue();
            }
          }
        }
      }
    }
  }

  /** The payloads that stand in a workbook: as text that says it is text. */
  private static Set<String> guarded(Path file) throws IOException {
    Set<String> met = new TreeSet<>();
    try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING
                && !cell.getStringCellValue().isEmpty()
                && SIGNS.indexOf(cell.getStringCellValue().charAt(0)) >= 0) {
              assertThat(cell.getCellStyle().getQuotePrefixed())
                  .as(
                      "%s, sheet %s, %s",
                      file.getFileName(), sheet.getSheetName(), cell.getAddress())
                  .isTrue();
            }
            String text = cell.toString();
            PAYLOADS.stream().filter(payload -> text.contains(payload.strip())).forEach(met::add);
          }
        }
      }
    }
    return met;
  }

  private static Installation deliver(Installation works) {
    works.write(Works.QUESTIONNAIRE_FILE, questionnaire());
    List<String> units = new ArrayList<>(List.of("unit,parent,name,headcount", "ALL,,=ALL(),0"));
    for (int i = 0; i < PAYLOADS.size(); i++) {
      units.add("U%02d,ALL,%s,%d".formatted(i, quoted(PAYLOADS.get(i)), PEOPLE));
    }
    works.write("data/inbox/organisation.csv", units.toArray(String[]::new));
    works.write("data/inbox/survey-2026-05.csv", survey());
    works.write("data/inbox/engagements.csv", engagements());
    for (int i = 0; i < PAYLOADS.size(); i += 4) {
      String name = PAYLOADS.get(i).replaceAll("[/\\\\|:'\"<>*?]", "_");
      works.write("data/inbox/" + name + ".csv", PAYLOADS.get(i) + ",b", "1,2");
    }
    return works;
  }

  private static String questionnaire() {
    return """
        questionnaire: engagement
        version: 1
        title: "=1+1 title"
        scales:
          agreement:
            - {code: 1, label: "-1+1", kind: unfavourable}
            - {code: 2, label: "@SUM(A1)", kind: neutral}
            - {code: 3, label: "+1+1", kind: favourable}
        items:
        %s
        dimensions:
          - {id: ENG, label: "=HYPERLINK(A1)", items: [I0, I1, I2]}
        outcome: ENG
        columns: {respondent: Respondent, unit: Unit, demographics: {place: Place}}
        waves:
          - {id: "2026-05", label: "=2026", opened: 2026-05-04, closed: 2026-05-22}
        """
        .formatted(
            IntStream.range(0, PAYLOADS.size())
                .mapToObj(
                    i ->
                        "  - {id: I%d, column: Q%d, wording: \"%s\", scale: agreement}"
                            .formatted(i, i, PAYLOADS.get(i)))
                .collect(Collectors.joining("\n")));
  }

  /** Answers of all units under payloads as headers nobody reads, and a few rows to refuse. */
  private static String[] survey() {
    List<String> lines = new ArrayList<>();
    String items =
        IntStream.range(0, PAYLOADS.size()).mapToObj(i -> "Q" + i).collect(Collectors.joining(","));
    lines.add(
        "Respondent,Unit,Place,"
            + items
            + ','
            + PAYLOADS.stream().map(FormulaInjectionTest::quoted).collect(Collectors.joining(",")));
    for (int i = 0; i < PAYLOADS.size() * PEOPLE; i++) {
      lines.add(row("r" + i, "U%02d".formatted(i % PAYLOADS.size()), i, 1 + i % 3));
    }
    for (int i = 0; i < 4; i++) {
      lines.add(row(PAYLOADS.get(i * 9), PAYLOADS.get(i * 9 + 1), i, 1));
    }
    return lines.toArray(String[]::new);
  }

  private static String row(String respondent, String unit, int person, int answer) {
    String payload = quoted(PAYLOADS.get(person % PAYLOADS.size()));
    return quoted(respondent)
        + ','
        + quoted(unit)
        + ','
        + payload
        + ("," + answer).repeat(PAYLOADS.size())
        + ("," + payload).repeat(PAYLOADS.size());
  }

  private static String[] engagements() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "engagement_id,requested_on,status,function_code,consultant_id,manager_id,"
            + "department_code,request_text,role_requested,role_played,involvement_phase");
    for (int i = 0; i < 80; i++) {
      String payload = quoted(PAYLOADS.get(i % PAYLOADS.size()));
      lines.add(
          "E%03d,2026-%02d-%02d,OPEN,%s,%s,%s,U%02d,%s,EXPERT,COLLABORATIVE,DECISION"
              .formatted(
                  i,
                  3 + i % 4,
                  1 + i % 28,
                  i % 2 == 0 ? "HR" : payload,
                  payload,
                  payload,
                  i % PAYLOADS.size(),
                  payload));
    }
    return lines.toArray(String[]::new);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private List<Path> files(String extension) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(extension))
          .sorted()
          .toList();
    }
  }
}
