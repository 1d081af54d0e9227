package io.rapport.jobs.compute;

import io.rapport.domain.analysis.comment.CommentStatistics;
import io.rapport.domain.analysis.comment.UnitComments;
import io.rapport.domain.analysis.survey.Poststrata;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.analysis.survey.wave.Benchmarks;
import io.rapport.domain.analysis.survey.wave.Careless;
import io.rapport.domain.analysis.survey.wave.WaveDemographics;
import io.rapport.domain.analysis.survey.wave.WaveStatistics;
import io.rapport.domain.comment.Redaction;
import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.intake.FileRead;
import io.rapport.jobs.intake.OrganisationFile;
import io.rapport.jobs.intake.config.QuestionnaireFile;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One wave of one file, computed. As confidential as the file: nothing in it is hidden.
 *
 * @param file name of the file
 * @param wave the wave that was computed
 * @param read what became of the file's rows, those of other waves included
 * @param unitUnknown respondents of whom the file tells no unit though it has a column for it
 * @param demographics groups of people, and everybody weighted to the headcounts
 * @param careless what screening for careless answers found
 * @param history changes and trends; empty if the file has no earlier wave
 * @param comments what people wrote about; empty if the questionnaire has no open question
 */
public record Computation(
    String file,
    Questionnaire questionnaire,
    Wave wave,
    FileRead read,
    long unitUnknown,
    WaveStatistics statistics,
    WaveDemographics demographics,
    Careless careless,
    Optional<History> history,
    Benchmarks benchmarks,
    Optional<CommentStatistics> comments) {
  /** Said wherever the numbers go. */
  public static final String NOTICE =
      "No confidentiality rules are applied: this is as confidential as the answers themselves.";

  /**
   * Computes a file.
   *
   * @param organisation an organisation file; without one the units are those that the file names,
   *     all directly below the whole, their headcounts unknown
   * @param month computes the wave closed last by its end; otherwise the last one with answers
   * @param redaction takes personal data out of comments before their words are counted
   * @throws UnreadableFile if a file cannot be read
   * @throws RapportFailure if the questionnaire is wrong or no wave has answers
   */
  public static Computation of(
      Path file,
      Path questionnaireFile,
      Optional<Path> organisation,
      Optional<YearMonth> month,
      Redaction redaction) {
    WaveChoice choice = new WaveChoice(month);
    QuestionnaireFile.Version version = QuestionnaireFile.version(questionnaireFile);
    Questionnaire questionnaire = choice.narrowed(version.questionnaire());
    List<Wave> waves = questionnaire.waves();
    Optional<OrganisationFile> known = organisation.map(OrganisationFile::read);
    AnswerTallies answers =
        AnswerTallies.of(
            file,
            questionnaire,
            known.map(units -> units.on(waves.get(waves.size() - 1).closed())),
            id -> poststrata(questionnaire, id, known),
            redaction);
    Wave wave = choice.of(questionnaire, answers.byWave().keySet());
    WaveTallies tallies = Objects.requireNonNull(answers.byWave().get(wave.id()));
    Map<String, Tally> own = new TreeMap<>(tallies.units());
    Tally none = tallies.none();
    Optional<Tally> withoutUnit = Optional.ofNullable(own.remove(WaveTallies.WITHOUT_UNIT));
    Organisation tree =
        known
            .map(units -> holding(units.on(wave.closed()), own, wave))
            .orElseGet(() -> flat(own.keySet().stream().toList()));
    WaveResults results = new WaveResults(wave, tree, own, none);
    Tally outside = withoutUnit.orElse(none);
    boolean told = questionnaire.columns().unit().isPresent();
    WaveStatistics statistics =
        new WaveStatistics(questionnaire, results, outside, SurveyMethod.DEFAULT);
    return new Computation(
        String.valueOf(file.getFileName()),
        questionnaire,
        wave,
        answers.read(),
        told ? outside.respondents() : 0,
        statistics,
        statistics.demographics(
            tallies,
            known
                .map(units -> units.headcountsOn(wave.closed()))
                .orElse(DemographicHeadcounts.NONE)),
        CarelessPass.of(questionnaire, wave.id(), tallies, answers),
        History.of(
            questionnaire,
            answers,
            results,
            outside,
            (earlier, units) ->
                known.map(dated -> dated.on(earlier.closed())).orElseGet(() -> flat(units))),
        new Benchmarks(
            questionnaire,
            results.of(tree.root().code()).plus(outside),
            version.benchmarks(),
            SurveyMethod.DEFAULT),
        questionnaire.comments().questions().isEmpty()
            ? Optional.empty()
            : Optional.of(
                CommentStatistics.of(
                    questionnaire.comments().themes(),
                    tree,
                    answers.comments().getOrDefault(wave.id(), new UnitComments()),
                    SurveyMethod.DEFAULT.testItemFrom())));
  }

  private static Poststrata poststrata(
      Questionnaire questionnaire, String waveId, Optional<OrganisationFile> known) {
    LocalDate closed = questionnaire.wave(waveId).orElseThrow().closed();
    return known
        .map(units -> Poststrata.of(units.on(closed), units.headcountsOn(closed), questionnaire))
        .orElse(Poststrata.NONE);
  }

  private static Organisation holding(Organisation tree, Map<String, Tally> own, Wave wave) {
    for (String unit : own.keySet()) {
      if (tree.unit(unit).isEmpty()) {
        throw new RapportFailure(
            ExitCode.INPUT_REFUSED,
            "wave %s has answers of unit %s, which the organisation of %s does not have"
                .formatted(wave.id(), unit, wave.closed()));
      }
    }
    return tree;
  }

  private static Organisation flat(List<String> units) {
    String root = "everybody";
    while (units.contains(root)) {
      root = "(" + root + ")";
    }
    List<Unit> tree = new ArrayList<>();
    tree.add(new Unit(root, "Everybody", Optional.empty(), 0));
    for (String unit : units) {
      tree.add(new Unit(unit, unit, Optional.of(root), 0));
    }
    return Organisation.of(tree);
  }
}
