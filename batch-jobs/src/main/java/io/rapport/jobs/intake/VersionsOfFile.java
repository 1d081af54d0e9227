package io.rapport.jobs.intake;

import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.survey.WaveOfFile;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The versions of questionnaires by which a file may be read. Of a questionnaire with several
 * versions, it is the one to which the wave belongs that the file's name holds, or else the wave
 * column of its first rows.
 */
final class VersionsOfFile {
  private final List<Questionnaire> all;
  private final String file;

  /**
   * The versions for a file.
   *
   * @param file name of the file
   */
  VersionsOfFile(List<Questionnaire> all, String file) {
    this.all = List.copyOf(all);
    this.file = file;
  }

  /** The versions by which a table of the file may be read. */
  List<Questionnaire> of(SurveyTables tables) {
    return all.stream().filter(version -> mayBe(version, tables)).toList();
  }

  /** A version in words: with its number if there are several. */
  String name(Questionnaire version) {
    return "questionnaire "
        + version.id()
        + (versions(version).size() > 1 ? " version " + version.version() : "");
  }

  /**
   * Refuses a file that nothing but versions of one questionnaire can read, when more than one can.
   *
   * @param fitting versions that can
   * @param ways ways of any kind to read the file
   * @throws UnreadableFile if all ways are by different versions of one questionnaire
   */
  static void refuse(List<Questionnaire> fitting, int ways, Place place) {
    boolean one = fitting.stream().map(Questionnaire::id).distinct().count() == 1;
    boolean different = fitting.stream().distinct().count() == ways;
    if (one && different) {
      throw new UnreadableFile(
          "wave-unknown",
          place,
          "the wave is not known, and so not the version of questionnaire "
              + fitting.get(0).id()
              + ": put one of the ids "
              + fitting.stream()
                  .flatMap(version -> version.waves().stream())
                  .map(Wave::id)
                  .collect(Collectors.joining(", "))
              + " into the file's name");
    }
  }

  private boolean mayBe(Questionnaire version, SurveyTables tables) {
    List<Questionnaire> versions = versions(version);
    if (versions.size() == 1) {
      return true;
    }
    List<Wave> named =
        versions.stream().flatMap(each -> WaveOfFile.named(each, file).stream()).toList();
    return named.size() == 1
        ? version.wave(named.get(0).id()).isPresent()
        : version.columns().wave().isEmpty()
            || tables.mayHold(version.columns().wave().get(), version.waves());
  }

  private List<Questionnaire> versions(Questionnaire version) {
    return all.stream().filter(other -> other.id().equals(version.id())).toList();
  }
}
