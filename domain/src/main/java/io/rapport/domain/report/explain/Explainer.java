package io.rapport.domain.report.explain;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Formula;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains the figures of one issue. */
public final class Explainer {
  private final Release release;
  private final Waves waves;

  /** An explainer of an issue. */
  public Explainer(Release release) {
    this.release = release;
    this.waves = new Waves(release);
  }

  /** Explains a figure; one that the issue does not have counts as not recorded. */
  public Explanation of(CellKey key) {
    ReleasedCell cell = release.cell(key).orElseGet(() -> new ReleasedCell.NotRecorded(key));
    Statistic statistic = key.statistic();
    Formula formula =
        key.period().contains("~")
            ? Formula.ofChange(statistic, Language.ENGLISH)
            : Formula.of(statistic, Language.ENGLISH);
    return new Explanation(
        key.text(),
        release.month().toString(),
        release.issue(),
        release.catalogue().organisation(),
        new Explanation.Method(
            statistic.id(),
            statistic.title(Language.ENGLISH),
            statistic.definition(Language.ENGLISH),
            formula.text(),
            formula.source()),
        new Subjects(release.catalogue(), waves).of(key),
        Absence.state(cell),
        new Absence(release).of(cell),
        cell instanceof ReleasedCell.Shown shown
            ? Optional.of(new Printed(shown).numbers())
            : Optional.empty(),
        weights(key),
        new TestFamily(release).of(cell),
        waves.of(key),
        new FilesBehind(release, waves).of(key),
        notes(cell));
  }

  private String weights(CellKey key) {
    if (waves.asks(key.statistic())) {
      return "unweighted: everybody who answered counts once";
    } else if (key.statistic() == Statistic.S06
        && key.part().matches("hours\\..*|strategicHours")) {
      return "weighted by the hours booked";
    }
    return key.statistic() == Statistic.S13
        ? "unweighted: every relationship counts once, however many forms it has"
        : "unweighted: every record counts once";
  }

  private static String staysAs(String period) {
    return "The numbers are those of "
        + Periods.ofRecords(period)
        + ", as an earlier issue told them: too few people's records came, went or were corrected"
        + " since for the figure to be told anew.";
  }

  private List<String> notes(ReleasedCell cell) {
    List<String> notes = new ArrayList<>();
    Statistic statistic = cell.key().statistic();
    if (cell instanceof ReleasedCell.Shown shown) {
      shown.asOf().ifPresent(period -> notes.add(staysAs(period)));
    }
    if (cell instanceof ReleasedCell.Shown && Waves.isCoefficient(statistic)) {
      notes.add("Coefficients stand in two decimals, and none is shown beyond ±0.99.");
    } else if (cell instanceof ReleasedCell.Shown shown
        && waves.asks(statistic)
        && statistic != Statistic.RESPONSE) {
      notes.add(
          "Below 100 answers shares and scores stand in steps of five, and they are cut off at both"
              + " ends by the number of answers; differences are those of the values shown.");
      shown
          .value(Measure.STEP)
          .ifPresent(
              step ->
                  notes.add(
                      "This one is rounded to "
                          + step.toPlainString()
                          + " points, so that nobody can guess the answers of a small group beside"
                          + " it."));
    }
    if (release.quality().provenance().isEmpty()) {
      notes.add(
          "An earlier program made this issue. It did not record which files stood behind which"
              + " figure: named are all of their kind that had been read by then.");
    }
    return notes;
  }
}
