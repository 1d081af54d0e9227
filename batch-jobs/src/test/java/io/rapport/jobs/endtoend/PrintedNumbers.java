package io.rapport.jobs.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Numbers as they are read back from what was printed. */
final class PrintedNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d,])|\\d+(?:\\.\\d+)?");

  /** What stands beside figures and is none. */
  private static final List<Pattern> NO_FIGURES =
      List.of(
          // The level of all intervals, and dates.
          Pattern.compile("95%(?=:| interval)"),
          Pattern.compile("\\b(?:" + months() + ") \\d{2,4}\\b"),
          // Numbers of the ten questions, and what is in their names.
          Pattern.compile("^(?:[1-9]|10)\\s+(?=\\p{Lu})"),
          Pattern.compile("\\b1–5(?= |$)"),
          Pattern.compile("Followed up in 60\\b"),
          // How many rows a chart has.
          Pattern.compile("\\bfor \\d+ (?:items|units)\\b"),
          // Ends of scales, and where an alpha is called low.
          Pattern.compile("Alpha below 0\\.70\\b"),
          Pattern.compile("from 0 to 100\\b"),
          Pattern.compile("\\(1 is even, 0 is one-sided\\)"),
          Pattern.compile("^\\d{1,3}% (?=Collaborative$)"));

  /** The smallest number of marks of an axis. */
  private static final int FEWEST_MARKS = 3;

  /** Parts of a workbook that can hold numbers beside its sheets. */
  private static final Pattern OTHER_PARTS =
      Pattern.compile(
          "xl/(?:pivot|externalLinks|comments|threadedComments|connections|queryTables|vba|model"
              + "|customData|media|embeddings|persons|metadata)\\b.*");

  /** Hidden sheets, rows and columns, formulas, and names but those of printing and picking. */
  private static final Pattern HIDING =
      Pattern.compile(
          "<sheet [^>]*state=\"(?:veryH|h)idden\"|<(?:row|col) [^>]*hidden=\"(?:1|true)\""
              + "|<(?:\\w+:)?f(?:[ >/][^<]*)"
              + "|<definedName [^>]*name=\"(?!_xlnm\\.|UnitNames\"|PickedUnit\")[^\"]*\"");

  private static final String CELLS =
      "(?:\\w+|'[^']*(?:''[^']*)*')!\\$[A-Z]+\\$\\d+(?::\\$[A-Z]+\\$\\d+)?";

  /** Formulas that take what stands in other cells, and places that charts draw. */
  private static final Pattern TAKING =
      Pattern.compile(
          "<(?:\\w+:)?f>(?:C|SUMPRODUCT\\(EXACT\\(C,C\\)\\*ROW\\(C\\)\\)"
              + "|IF\\(C=0,\"\\[x]\",IF\\(INDEX\\(C,C-1\\)=\"\",\"\",INDEX\\(C,C-1\\)\\)\\)"
              + "|SUBSTITUTE\\(C,\"/\"&C&\"/\",\"/\"&C&\"/\",1\\)"
              + "|SUBSTITUTE\\(C,\"index/\",\"index-vs-rest/\",1\\)"
              + "|IF\\(ISNUMBER\\(C\\),C,NA\\(\\)\\))");

  private static final Pattern KEPT = Pattern.compile("(?s)<c:numCache>.*?</c:numCache>");
  private static final Pattern CHART_VALUE = Pattern.compile("<c:v>([^<]*)</c:v>");

  private PrintedNumbers() {}

  /**
   * All numbers of a line that may be figures, without signs and with no commas between thousands.
   */
  static List<BigDecimal> in(String line) {
    List<BigDecimal> numbers = new ArrayList<>();
    String figures = line;
    for (Pattern other : NO_FIGURES) {
      figures = other.matcher(figures).replaceAll("");
    }
    Matcher found = NUMBER.matcher(figures);
    while (found.find()) {
      numbers.add(new BigDecimal(found.group().replace(",", "")));
    }
    return isAxis(line, numbers) ? List.of() : numbers;
  }

  /** Numbers alone, each as much more than the last one: the marks of an axis. */
  private static boolean isAxis(String line, List<BigDecimal> numbers) {
    if (numbers.size() < FEWEST_MARKS || !line.matches("[\\d %.−]+")) {
      return false;
    }
    BigDecimal step = numbers.get(1).subtract(numbers.get(0));
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i).subtract(numbers.get(i - 1)).compareTo(step) != 0) {
        return false;
      }
    }
    return step.signum() > 0;
  }

  private static String months() {
    return Arrays.stream(Month.values())
        .flatMap(
            month ->
                Stream.of(TextStyle.FULL, TextStyle.SHORT)
                    .map(style -> month.getDisplayName(style, Locale.UK)))
        .collect(Collectors.joining("|"));
  }

  /** The lines of a PDF. */
  static List<String> lines(Path pdf) {
    return PublishedFolder.pdfText(pdf).lines().map(String::strip).toList();
  }

  /**
   * Lines of a PDF with a number that nobody can account for.
   *
   * @param same lines that stand there whatever the figures are
   * @param known whether a number is accounted for
   */
  static List<String> strangers(List<String> lines, Set<String> same, Predicate<BigDecimal> known) {
    List<String> strangers = new ArrayList<>();
    for (String line : lines) {
      if (!same.contains(line)) {
        in(line).stream()
            .filter(known.negate())
            .forEach(number -> strangers.add(number + " in: " + line));
      }
    }
    return strangers;
  }

  /** Cells of a workbook by sheet and address: numbers as numbers, everything else as text. */
  static Map<String, Object> cells(Path file) {
    Map<String, Object> cells = new TreeMap<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      for (Sheet sheet : (Iterable<Sheet>) workbook.getSheets()::iterator) {
        try (Stream<Row> rows = sheet.openStream()) {
          rows.flatMap(Row::stream)
              .filter(cell -> cell != null && cell.getType() != CellType.EMPTY)
              .forEach(
                  cell ->
                      cells.put(
                          sheet.getName() + "!" + cell.getAddress(),
                          cell.getType() == CellType.NUMBER ? cell.asNumber() : cell.getText()));
        }
      }
      return cells;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Whether a formula only takes what stands in plain sight elsewhere. */
  static boolean isTaking(String formula) {
    String plain = formula.replace("&amp;", "&").replace("&quot;", "\"").replaceAll(CELLS, "C");
    return TAKING.matcher(plain).matches();
  }

  /** Numbers that the charts of a workbook keep of what they draw. */
  static List<BigDecimal> chartNumbers(Path file) {
    List<BigDecimal> numbers = new ArrayList<>();
    try (ZipFile parts = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(parts.entries())) {
        if (entry.getName().startsWith("xl/charts/")) {
          try (InputStream content = parts.getInputStream(entry)) {
            Matcher kept = KEPT.matcher(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            while (kept.find()) {
              Matcher value = CHART_VALUE.matcher(kept.group());
              while (value.find()) {
                numbers.add(new BigDecimal(value.group(1)));
              }
            }
          }
        }
      }
      return numbers;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What else than plain cells in plain sight a workbook holds; nothing, if all is well. */
  static List<String> hidingPlaces(Path file) {
    List<String> places = new ArrayList<>();
    try (ZipFile parts = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(parts.entries())) {
        String part = entry.getName();
        if (OTHER_PARTS.matcher(part).matches()) {
          places.add(part);
        }
        try (InputStream content = parts.getInputStream(entry)) {
          Matcher place =
              HIDING.matcher(new String(content.readAllBytes(), StandardCharsets.UTF_8));
          while (place.find()) {
            if (!isTaking(place.group())) {
              places.add(part + " " + place.group());
            }
          }
        }
      }
      return places;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
