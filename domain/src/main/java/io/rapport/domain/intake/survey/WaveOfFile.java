package io.rapport.domain.intake.survey;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Place;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the wave to which a survey file belongs. */
public final class WaveOfFile {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

  private WaveOfFile() {}

  /**
   * The wave of a file: none if each row names its own, else the only wave there is, else the wave
   * whose id stands in the file's name by itself, else a refusal that says what to do.
   *
   * @param file name of the file
   */
  public static Checked<Optional<Wave>> of(Questionnaire questionnaire, String file) {
    if (questionnaire.columns().wave().isPresent()) {
      return accepted(Optional.empty());
    }
    if (questionnaire.waves().size() == 1) {
      return accepted(Optional.of(questionnaire.waves().get(0)));
    }
    List<Wave> named = named(questionnaire, file);
    if (named.size() == 1) {
      return accepted(Optional.of(named.get(0)));
    }
    String ids = questionnaire.waves().stream().map(Wave::id).collect(Collectors.joining(", "));
    return new Checked.Refused<>(
        List.of(
            new Issue(
                "wave-unknown",
                Severity.FILE_REFUSED,
                Place.of(file),
                "the wave is not known: put one of the ids "
                    + ids
                    + " into the file's name, or declare columns.wave in questionnaire "
                    + questionnaire.id())));
  }

  /** The waves whose ids stand in a file's name by themselves. */
  public static List<Wave> named(Questionnaire questionnaire, String file) {
    return questionnaire.waves().stream().filter(wave -> names(file, wave.id())).toList();
  }

  /** Whether a cell names a wave. A spreadsheet turns an id such as 2026-05 into a date. */
  public static boolean isMeant(Wave wave, CellValue cell) {
    return cell.asText().equals(wave.id())
        || cell instanceof CellValue.DateTime date
            && date.dateTime().format(MONTH).equals(wave.id());
  }

  private static Checked<Optional<Wave>> accepted(Optional<Wave> wave) {
    return new Checked.Accepted<>(wave, List.of());
  }

  /** Wave 2025-1 does not stand in a name with 2025-11. */
  private static boolean names(String file, String id) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(id) + "(?![\\p{L}\\p{N}])")
        .matcher(file)
        .find();
  }
}
