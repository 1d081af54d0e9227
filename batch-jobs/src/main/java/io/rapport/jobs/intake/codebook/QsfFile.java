package io.rapport.jobs.intake.codebook;

import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.codebook.Codebook;
import io.rapport.domain.intake.codebook.CodebookQuestion;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A survey definition of Qualtrics (QSF): JSON with a list of elements, of which {@code SQ} are
 * questions and {@code BL} the blocks in which they stand. Questions in the trash are not read.
 */
final class QsfFile {
  /** Definitions are a few hundred kilobytes; what is larger is none. */
  private static final long MOST_BYTES = 50_000_000;

  private final Map<String, String> blocks = new HashMap<>();
  private final Set<String> trash = new HashSet<>();

  private QsfFile() {}

  /**
   * Reads a definition.
   *
   * @throws UnreadableFile if the file is no survey definition
   */
  static Codebook read(Path file) {
    String name = String.valueOf(file.getFileName());
    JsonNode elements = tree(file, name).path("SurveyElements");
    if (!elements.isArray() && !elements.isObject()) {
      throw new UnreadableFile(
          "codebook", Place.of(name), "the file holds no survey elements as Qualtrics writes them");
    }
    return new Codebook(name, new QsfFile().questions(elements));
  }

  private static JsonNode tree(Path file, String name) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UnreadableFile(
            "codebook", Place.of(name), "the file is larger than any survey definition");
      }
      return JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (JacksonException wrong) {
      int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
      throw new UnreadableFile(
          "codebook",
          Place.of(name),
          "the file is not the JSON of a survey definition"
              + (line > 0 ? ": line " + line + " cannot be read" : ""));
    } catch (IOException failed) {
      throw new UnreadableFile("unreadable", Place.of(name), "the file cannot be read");
    }
  }

  private List<CodebookQuestion> questions(JsonNode elements) {
    for (JsonNode element : elements) {
      if (element.path("Element").asString("").equals("BL")) {
        element.path("Payload").forEach(this::block);
      }
    }
    boolean told = blocks.values().stream().distinct().count() > 1;
    List<CodebookQuestion> questions = new ArrayList<>();
    for (JsonNode element : elements) {
      JsonNode payload = element.path("Payload");
      String id =
          payload.path("QuestionID").asString(element.path("PrimaryAttribute").asString(""));
      if (element.path("Element").asString("").equals("SQ") && !trash.contains(id)) {
        Optional<String> block = told ? Optional.ofNullable(blocks.get(id)) : Optional.empty();
        questions.addAll(
            new QsfQuestion(payload, payload.path("DataExportTag").asString(id), id, block)
                .columns());
      }
    }
    return questions;
  }

  private void block(JsonNode block) {
    boolean thrownAway = block.path("Type").asString("").equals("Trash");
    String name = PlainText.of(block.path("Description").asString(""));
    for (JsonNode part : block.path("BlockElements")) {
      String id = part.path("QuestionID").asString("");
      if (thrownAway) {
        trash.add(id);
      } else if (!id.isEmpty() && !name.isEmpty()) {
        blocks.put(id, name);
      }
    }
  }
}
