package io.rapport.domain.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of layouts/ holds an export in one layout and what is to be understood of it. What
 * was understood is also left in target/layouts, to compare with.
 */
class LayoutsTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("folders")
  void anExportIsUnderstood(String folder) throws Exception {
    List<List<CellValue>> rows = CsvText.read(root().resolve(folder).resolve("input.csv"));

    String understood = understood(rows);

    Path left = Files.createDirectories(Path.of("target", "layouts"));
    Files.writeString(left.resolve(folder + ".txt"), understood);
    assertThat(understood)
        .isEqualTo(Files.readString(root().resolve(folder).resolve("expected.txt")));
  }

  @Test
  void everyLayoutHasAFolder() throws Exception {
    Set<String> shown = new TreeSet<>();
    for (String folder : folders().toList()) {
      shown.add(
          Files.readString(root().resolve(folder).resolve("expected.txt"))
              .lines()
              .findFirst()
              .orElse("")
              .replaceFirst("layout: (\\S+).*", "$1"));
    }

    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(Layout.all().stream().map(Layout::id).toList());
  }

  static Stream<String> folders() throws Exception {
    try (Stream<Path> folders = Files.list(root())) {
      return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static Path root() throws URISyntaxException {
    URL url = Objects.requireNonNull(LayoutsTest.class.getResource("/layouts"));
    return Path.of(url.toURI());
  }

  private static String understood(List<List<CellValue>> rows) throws IOException {
    List<List<CellValue>> first = rows.subList(0, Math.min(rows.size(), LayoutRecognition.ROWS));
    LayoutRecognition recognition = LayoutRecognition.of(first);
    LayoutMatch match = recognition.best().orElseThrow();
    StringBuilder text = new StringBuilder();
    text.append("layout: ").append(match.layout().id());
    text.append(" (").append(match.confidence()).append(", ").append(match.reason()).append(")\n");
    text.append("header rows: ").append(match.headerRows()).append("\n\n");
    for (SurveyColumn column : match.columns()) {
      text.append(Place.letters(column.position())).append(" | ").append(column.name());
      text.append(" | ").append(column.kind());
      text.append(column.question().map(question -> " | of " + question).orElse(""));
      text.append(column.wording().equals(column.name()) ? "" : " | " + column.wording());
      text.append('\n');
    }
    text.append('\n');
    rows(match, rows).forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static List<String> rows(LayoutMatch match, List<List<CellValue>> rows) {
    LayoutRows reader = new LayoutRows(match, "input.csv", Optional.empty());
    List<String> lines = new ArrayList<>();
    for (int i = match.headerRows(); i < rows.size(); i++) {
      LayoutRow read = reader.read(i + 1, rows.get(i));
      lines.add(read.row().isBlank() ? "row " + (i + 1) + ": blank" : line(match, read));
    }
    return lines;
  }

  private static String line(LayoutMatch match, LayoutRow read) {
    Row row = read.row();
    List<String> answers = new ArrayList<>();
    for (SurveyColumn column : match.columns()) {
      boolean shown =
          column.kind() == Kind.RESPONDENT_ID
              || column.kind() == Kind.ITEM
              || column.kind() == Kind.MULTI_ANSWER_OPTION;
      CellValue cell = row.cell(column.position());
      if (shown && !cell.isEmpty()) {
        answers.add(Place.letters(column.position()) + "=" + cell.asText());
      }
    }
    return "row " + row.number() + ": " + read.standing() + " " + String.join(", ", answers);
  }
}
