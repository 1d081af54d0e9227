package io.rapport.jobs.intake.config;

import io.rapport.domain.survey.Questionnaire;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All questionnaires of an installation, sorted by the names of their files. */
public final class Questionnaires {
  private final List<Questionnaire> all;

  private Questionnaires(List<Questionnaire> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Reads every file ending in {@code .yaml} in a folder; none if there is no such folder.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} naming the file that is wrong
   */
  public static Questionnaires in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new Questionnaires(List.of());
    }
    List<Questionnaire> all = new ArrayList<>();
    Map<String, Path> files = new HashMap<>();
    for (Path file : yamlFiles(folder)) {
      Questionnaire questionnaire = QuestionnaireFile.read(file);
      Path other = files.put(questionnaire.id(), file);
      if (other != null) {
        throw new RapportFailure(
            ExitCode.CONFIGURATION,
            "questionnaire %s stands in %s and in %s"
                .formatted(questionnaire.id(), other.getFileName(), file.getFileName()));
      }
      all.add(questionnaire);
    }
    return new Questionnaires(all);
  }

  /** All of them. */
  public List<Questionnaire> all() {
    return all;
  }

  /** The questionnaire of an id. */
  public Optional<Questionnaire> get(String id) {
    return all.stream().filter(questionnaire -> questionnaire.id().equals(id)).findFirst();
  }

  private static List<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException failed) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION, "cannot list the folder " + folder.getFileName(), failed);
    }
  }
}
