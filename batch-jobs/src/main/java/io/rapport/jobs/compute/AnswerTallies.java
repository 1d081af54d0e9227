package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.comment.Redaction;
import io.rapport.domain.intake.Place;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.jobs.intake.AnswerFile;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The answers of a file, summed up by wave and unit.
 *
 * @param read what became of the rows, duplicates counted apart
 * @param byWave by id of the wave and code of the unit; the unit of respondents who have none is
 *     empty text
 */
record AnswerTallies(AnswerFile.Read read, Map<String, Map<String, Tally>> byWave) {
  /** A column with more of them is no column of units. */
  private static final int MOST_UNITS = 10_000;

  /**
   * Reads a file; twice, if respondents stand in it more than once.
   *
   * @param organisation the units there are; empty to take units as the file names them
   * @param redaction of comments
   * @throws UnreadableFile if the file cannot be read, or has too many units
   */
  static AnswerTallies of(
      Path file,
      Questionnaire questionnaire,
      Optional<Organisation> organisation,
      Redaction redaction) {
    AnswerFile answers = AnswerFile.of(file, questionnaire, redaction);
    Place place = Place.of(String.valueOf(file.getFileName()));
    Sums once = new Sums(questionnaire, place);
    Duplicates duplicates = new Duplicates();
    AnswerFile.Read read =
        answers.read(
            organisation,
            (response, complete, comments) -> {
              duplicates.add(response, complete);
              once.add(response);
            });
    if (duplicates.replaced() == 0) {
      return new AnswerTallies(read, once.byWave);
    }
    Sums counting = new Sums(questionnaire, place);
    AtomicLong number = new AtomicLong();
    answers.read(
        organisation,
        (response, complete, comments) -> {
          if (duplicates.counts(response, number.getAndIncrement())) {
            counting.add(response);
          }
        });
    return new AnswerTallies(
        new AnswerFile.Read(
            read.rows().withDuplicates(duplicates.replaced()), read.refusals(), read.findings()),
        counting.byWave);
  }

  private static final class Sums {
    private final Tally empty;
    private final Place place;
    private final Map<String, Map<String, Tally>> byWave = new TreeMap<>();

    Sums(Questionnaire questionnaire, Place place) {
      this.empty = Tally.empty(questionnaire);
      this.place = place;
    }

    void add(Response response) {
      Map<String, Tally> units = byWave.computeIfAbsent(response.wave(), wave -> new TreeMap<>());
      units.computeIfAbsent(response.unit(), unit -> empty.emptied()).add(response);
      if (units.size() > MOST_UNITS) {
        throw new UnreadableFile(
            "too-many-units",
            place,
            "the column of units has more than "
                + MOST_UNITS
                + " different values: is it the right one?");
      }
    }
  }
}
