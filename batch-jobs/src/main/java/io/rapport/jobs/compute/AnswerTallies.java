package io.rapport.jobs.compute;

import io.rapport.domain.analysis.comment.CommentReader;
import io.rapport.domain.analysis.comment.UnitComments;
import io.rapport.domain.analysis.survey.AnswerProducts;
import io.rapport.domain.analysis.survey.CategoryTallies;
import io.rapport.domain.analysis.survey.Poststrata;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.comment.Redaction;
import io.rapport.domain.intake.Place;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.SurveyComment;
import io.rapport.jobs.analyse.Comprehension;
import io.rapport.jobs.intake.AnswerFile;
import io.rapport.jobs.intake.FileRead;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The answers of a file, summed up by wave.
 *
 * @param read what became of the rows, duplicates counted apart
 * @param byWave by id of the wave
 * @param counted the responses behind them
 * @param products how the answers to all items go together, by id of the wave
 * @param comments by id of the wave; the unit of those who have none is empty text
 */
record AnswerTallies(
    FileRead read,
    Map<String, WaveTallies> byWave,
    CountedAnswers counted,
    Map<String, AnswerProducts> products,
    Map<String, UnitComments> comments) {
  /** A column with more of them is no column of units. */
  private static final int MOST_UNITS = 10_000;

  /**
   * Reads a file; twice, if respondents stand in it more than once.
   *
   * @param organisation the units there are; empty to take units as the file names them
   * @param poststrata of a wave, by its id
   * @param redaction of comments
   * @throws UnreadableFile if the file cannot be read, has too many units, or too many categories
   *     of a demographic
   */
  static AnswerTallies of(
      Path file,
      Questionnaire questionnaire,
      Optional<Organisation> organisation,
      Function<String, Poststrata> poststrata,
      Redaction redaction) {
    AnswerFile answers = AnswerFile.of(file, questionnaire, redaction);
    Place place = Place.of(String.valueOf(file.getFileName()));
    Sums once = new Sums(questionnaire, poststrata, place);
    Duplicates duplicates = new Duplicates();
    FileRead read =
        answers.read(
            organisation,
            (response, complete, comments) -> {
              duplicates.add(response, complete);
              once.add(response, comments);
            });
    CountedAnswers counted =
        consumer ->
            counted(
                answers, organisation, duplicates, (response, said) -> consumer.accept(response));
    if (duplicates.replaced() == 0) {
      return new AnswerTallies(read, once.byWave, counted, once.products, once.comments);
    }
    Sums counting = new Sums(questionnaire, poststrata, place);
    counted(answers, organisation, duplicates, counting::add);
    return new AnswerTallies(
        new FileRead(
            read.rows().withDuplicates(duplicates.replaced()), read.refusals(), read.findings()),
        counting.byWave,
        counted,
        counting.products,
        counting.comments);
  }

  /** Reads the file once more; of several rows of a respondent one counts. */
  private static void counted(
      AnswerFile answers,
      Optional<Organisation> organisation,
      Duplicates duplicates,
      BiConsumer<Response, List<SurveyComment>> consumer) {
    AtomicLong number = new AtomicLong();
    answers.read(
        organisation,
        (response, complete, comments) -> {
          if (duplicates.counts(response, number.getAndIncrement())) {
            consumer.accept(response, comments);
          }
        });
  }

  private static final class Sums {
    private final Questionnaire questionnaire;
    private final Function<String, Poststrata> poststrata;
    private final Place place;
    private final CommentReader reader;
    private final Map<String, WaveTallies> byWave = new TreeMap<>();
    private final Map<String, AnswerProducts> products = new TreeMap<>();
    private final Map<String, UnitComments> comments = new TreeMap<>();

    Sums(Questionnaire questionnaire, Function<String, Poststrata> poststrata, Place place) {
      this.questionnaire = questionnaire;
      this.poststrata = poststrata;
      this.place = place;
      this.reader = Comprehension.of(questionnaire);
    }

    void add(Response response, List<SurveyComment> said) {
      WaveTallies wave =
          byWave.computeIfAbsent(
              response.wave(), id -> WaveTallies.empty(questionnaire, poststrata.apply(id)));
      wave.add(response);
      products
          .computeIfAbsent(response.wave(), id -> AnswerProducts.empty(questionnaire))
          .add(response);
      if (wave.units().size() > MOST_UNITS) {
        throw new UnreadableFile(
            "too-many-units",
            place,
            "the column of units has more than "
                + MOST_UNITS
                + " different values: is it the right one?");
      }
      wave.overfull()
          .ifPresent(
              demographic -> {
                throw new UnreadableFile(
                    "too-many-categories",
                    place,
                    "the column of the demographic %s has more than %d different values: those are no groups of people"
                        .formatted(demographic, CategoryTallies.MOST));
              });
      if (!said.isEmpty()) {
        comments
            .computeIfAbsent(response.wave(), id -> new UnitComments())
            .add(response.unit(), reader.read(said));
      }
    }
  }
}
