package io.rapport.domain.report.explain;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Catalogue.Limit;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.report.LimitText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Why a figure has no number, as far as readers may know. */
final class Absence {
  private final Release release;

  Absence(Release release) {
    this.release = release;
  }

  /** State of a cell in words. */
  static String state(ReleasedCell cell) {
    if (cell instanceof ReleasedCell.Shown) {
      return "shown";
    } else if (cell instanceof ReleasedCell.Hidden) {
      return "hidden";
    } else if (cell instanceof ReleasedCell.NotAsked) {
      return "not asked";
    }
    return cell instanceof ReleasedCell.NotComparable ? "not comparable" : "not recorded";
  }

  /** The reason; empty for a cell that is shown. */
  Optional<String> of(ReleasedCell cell) {
    if (cell instanceof ReleasedCell.Shown) {
      return Optional.empty();
    } else if (cell instanceof ReleasedCell.Hidden) {
      return Optional.of(hidden(cell.key()));
    } else if (cell instanceof ReleasedCell.NotAsked) {
      return Optional.of(notAsked(cell.key()));
    }
    return Optional.of(
        cell instanceof ReleasedCell.NotComparable
            ? notComparable(cell.key())
            : notRecorded(cell.key()));
  }

  /** Which rule hid a figure would tell how many stand behind it, so nobody is told. */
  private String hidden(CellKey key) {
    String madeOf =
        Waves.isCoefficient(key.statistic()) ? ", or a figure it is made of is hidden" : "";
    return "Hidden to protect people: either fewer than "
        + fewest(key)
        + " stand behind it"
        + madeOf
        + ", or it would give so small a group away by subtraction from figures that"
        + " are shown. Which of the two is not told on purpose, because that would tell how many"
        + " stand behind it.";
  }

  private String fewest(CellKey key) {
    Release.Policy policy = release.policy();
    if (Waves.isCoefficient(key.statistic())) {
      return "100 people (30 in the whole organisation) who answered all that it is made of";
    } else if (key.statistic().compareTo(Statistic.S01) < 0) {
      return policy.answers() + " people who answered";
    } else if (key.statistic() == Statistic.S13 || key.statistic() == Statistic.S14) {
      return policy.pulse() + " people who answered the pulse";
    }
    return policy.records()
        + " records (or too few different managers or consultants, or one manager has most of them)";
  }

  private String notAsked(CellKey key) {
    return limit(Catalogue.SinceLastWave::items, key, key.part())
            .map(
                reason -> "There is no change, because one of both waves did not ask it: " + reason)
            .orElse("The wave, or the wave before it, did not ask it")
        + ".";
  }

  private String notComparable(CellKey key) {
    boolean item = key.statistic() == Statistic.ITEM_CHANGE;
    Optional<String> ofUnit =
        key.scope() instanceof Scope.Unit unit
            ? limit(Catalogue.SinceLastWave::units, key, unit.code())
            : Optional.empty();
    return ofUnit
        .or(
            () ->
                limit(
                    item ? Catalogue.SinceLastWave::items : Catalogue.SinceLastWave::dimensions,
                    key,
                    key.part()))
        .map(reason -> "The two waves cannot be compared: " + reason + ".")
        .orElse(
            "The two waves cannot be compared. Why stands in the issue that reported this wave;"
                + " name its month with --month.");
  }

  /** Limits are known of the comparison of the wave reported. */
  private Optional<String> limit(
      Function<Catalogue.SinceLastWave, List<Limit>> of, CellKey key, String code) {
    return release
        .catalogue()
        .survey()
        .filter(survey -> survey.wave().code().equals(key.period()))
        .flatMap(Catalogue.Survey::since)
        .stream()
        .flatMap(since -> of.apply(since).stream())
        .filter(limit -> limit.code().equals(code) && !limit.compared())
        .map(new LimitText(Language.ENGLISH)::of)
        .findFirst();
  }

  private static String notRecorded(CellKey key) {
    if (key.statistic() == Statistic.RESPONSE) {
      return "Not recorded: the organisation file has no headcount of the unit, or the survey does"
          + " not tell units apart.";
    } else if (key.statistic().compareTo(Statistic.S01) < 0) {
      return "Not recorded: there is nothing in this issue that the figure could be made of.";
    }
    return "Not recorded: there were no records of this kind, or fewer than 30% of them had the fields"
        + " that the figure needs. What is not recorded is never filled in.";
  }
}
