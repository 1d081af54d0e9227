package io.rapport.jobs.intake.config;

import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.QuestionnaireVersions;
import io.rapport.jobs.intake.config.QuestionnaireFile.Version;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All questionnaires of an installation, sorted by the names of their files. A questionnaire may
 * stand in several files, one for each version.
 */
public final class Questionnaires {
  private final List<QuestionnaireVersions> versions;

  private Questionnaires(List<QuestionnaireVersions> versions) {
    this.versions = List.copyOf(versions);
  }

  private record Source(Path file, Version version) {
    Questionnaire questionnaire() {
      return version.questionnaire();
    }
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
    Map<String, List<Source>> byId = new LinkedHashMap<>();
    for (Path file : yamlFiles(folder)) {
      Source source = new Source(file, QuestionnaireFile.version(file));
      byId.computeIfAbsent(source.questionnaire().id(), id -> new ArrayList<>()).add(source);
    }
    return new Questionnaires(byId.values().stream().map(Questionnaires::versions).toList());
  }

  /** All versions of all questionnaires. */
  public List<Questionnaire> all() {
    return versions.stream().flatMap(each -> each.all().stream()).toList();
  }

  /** All questionnaires, each with its versions. */
  public List<QuestionnaireVersions> versions() {
    return versions;
  }

  /** The newest version of the questionnaire of an id. */
  public Optional<Questionnaire> get(String id) {
    return versions.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(QuestionnaireVersions::newest);
  }

  /** Puts the files of one questionnaire in order. */
  private static QuestionnaireVersions versions(List<Source> sources) {
    List<Source> oldestFirst = new ArrayList<>(sources);
    oldestFirst.sort(Comparator.comparingInt(source -> source.questionnaire().version()));
    Source first = oldestFirst.get(0);
    if (!first.version().comparability().isEmpty()) {
      throw new YamlFile(first.file())
          .failure("comparability: there is no older version to compare with");
    }
    QuestionnaireVersions versions = QuestionnaireVersions.of(first.questionnaire());
    Source before = first;
    for (Source source : oldestFirst.subList(1, oldestFirst.size())) {
      if (source.questionnaire().version() == before.questionnaire().version()) {
        throw new RapportFailure(
            ExitCode.CONFIGURATION,
            "version %d of questionnaire %s stands in %s and in %s"
                .formatted(
                    source.questionnaire().version(),
                    versions.id(),
                    before.file().getFileName(),
                    source.file().getFileName()));
      }
      try {
        versions = versions.then(source.questionnaire(), source.version().comparability());
      } catch (IllegalArgumentException wrong) {
        throw new YamlFile(source.file()).failure(String.valueOf(wrong.getMessage()));
      }
      before = source;
    }
    return versions;
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
