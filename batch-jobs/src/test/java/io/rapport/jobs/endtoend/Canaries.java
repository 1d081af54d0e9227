package io.rapport.jobs.endtoend;

import io.rapport.jobs.intake.file.Limits;
import io.rapport.jobs.intake.file.Sheet;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the input says about single people and must appear nowhere else.
 *
 * @param ids ids of respondents, managers, consultants and records
 * @param sentences what people wrote
 */
record Canaries(Set<String> ids, Set<String> sentences) {
  private static final Set<String> ID_COLUMNS =
      Set.of(
          "respondent",
          "manager_id",
          "consultant_id",
          "engagement_id",
          "exchange_id",
          "event_id",
          "quality_event_ids");
  private static final Pattern SENTENCE_COLUMN = Pattern.compile(".*(text|comment|remark|note).*");
  private static final Pattern CELL_PLACES =
      Pattern.compile(" (?:r|ref|sqref|topLeftCell|activeCell)=\"[A-Z]+[0-9]+[A-Z0-9: ]*\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");

  /** Reads every spreadsheet of a folder. */
  static Canaries in(Path inbox) throws IOException {
    Canaries found = new Canaries(new TreeSet<>(), new TreeSet<>());
    try (Stream<Path> files = Files.list(inbox)) {
      for (Path file : files.toList()) {
        found.read(file);
      }
    }
    return found;
  }

  /** Those that stand in a text; places of cells in workbooks look like ids and are none. */
  List<String> foundIn(String content) {
    String text = CELL_PLACES.matcher(content).replaceAll("");
    List<String> found = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (ids.contains(words.group())) {
        found.add(words.group());
      }
    }
    String plain = plain(text);
    sentences.stream().filter(plain::contains).forEach(found::add);
    return found;
  }

  private void read(Path file) {
    try (Spreadsheet spreadsheet =
        Spreadsheet.open(file, file.getFileName().toString(), Limits.standard())) {
      for (Sheet sheet : spreadsheet.sheets()) {
        try (Table table = spreadsheet.read(sheet)) {
          table.forEachRemaining(
              row ->
                  row.header().names().forEach(column -> add(column, row.cell(column).asText())));
        }
      }
    }
  }

  private void add(String column, String value) {
    String name = column.toLowerCase(Locale.ROOT);
    if (value.isBlank()) {
      return;
    }
    if (ID_COLUMNS.contains(name)) {
      ids.addAll(List.of(value.split(";")));
    } else if (SENTENCE_COLUMN.matcher(name).matches()) {
      sentences.add(plain(value));
    }
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
