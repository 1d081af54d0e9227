package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.Moments;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The indices of everybody and of every unit over the waves up to the one that is computed. */
public final class Trends {
  private final Questionnaire questionnaire;
  private final WaveResults wave;
  private final Tally withoutUnit;
  private final List<EarlierAnswers> earlier;

  /**
   * The trends that end with a wave.
   *
   * @param withoutUnit people of whom no unit is known: they count for everybody
   * @param earlier waves before it, oldest first, each compared with it
   */
  public Trends(
      Questionnaire questionnaire,
      WaveResults wave,
      Tally withoutUnit,
      List<EarlierAnswers> earlier) {
    this.questionnaire = questionnaire;
    this.wave = wave;
    this.withoutUnit = withoutUnit;
    this.earlier = List.copyOf(earlier);
  }

  /** How many waves there are, the last one included. */
  public int waves() {
    return earlier.size() + 1;
  }

  /** Everybody, then every unit, each before its sub-units. */
  public List<Unit> units() {
    return wave.organisation().inOrder();
  }

  /**
   * A trend.
   *
   * @param unit of the wave that is computed
   * @param position of the dimension in the questionnaire
   */
  public Trend of(Unit unit, int position) {
    Dimension dimension = questionnaire.dimensions().get(position);
    boolean everybody = unit.parent().isEmpty();
    List<Trend.Reading> readings = new ArrayList<>();
    for (EarlierAnswers before : earlier) {
      readings.add(
          before
              .obstacle(unit, dimension)
              .map(reason -> new Trend.Reading(before.id(), none(), Optional.of(reason)))
              .orElseGet(
                  () ->
                      new Trend.Reading(
                          before.id(),
                          MeanScore.of(
                              before.of(unit).scores(before.wave().position(dimension)),
                              before.eligible(unit)),
                          Optional.empty())));
    }
    Tally now = everybody ? wave.of(unit.code()).plus(withoutUnit) : wave.of(unit.code());
    readings.add(
        new Trend.Reading(
            wave.wave().id(),
            MeanScore.of(
                now.scores(position), new Eligible(wave.organisation().headcount(unit.code()))),
            Optional.empty()));
    return Trend.of(readings);
  }

  private static MeanScore none() {
    return MeanScore.of(Moments.NONE, new Eligible(0));
  }
}
