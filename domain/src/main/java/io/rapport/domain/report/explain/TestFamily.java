package io.rapport.domain.report.explain;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Provenance;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.report.Numerals;
import io.rapport.domain.report.explain.Explanation.Test;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a comparison was tested, and together with which others: those that are shown, so that
 * nothing of hidden ones is told.
 */
final class TestFamily {
  private static final Numerals NUMERALS = Numerals.of(Language.ENGLISH);
  private static final String PRACTICAL = "five points of 100, or 0.2 of a rating from 1 to 5";

  private final Release release;

  TestFamily(Release release) {
    this.release = release;
  }

  /** The test of a cell; empty if it compares nothing, or there was nothing to compare. */
  Optional<Test> of(ReleasedCell cell) {
    if (!(cell instanceof ReleasedCell.Shown || cell instanceof ReleasedCell.Hidden)) {
      return Optional.empty();
    }
    CellKey key = cell.key();
    boolean ofSurvey =
        switch (key.statistic()) {
          case ITEM_VS_REST, INDEX_VS_REST, ITEM_CHANGE, INDEX_CHANGE -> true;
          default -> false;
        };
    if (ofSurvey) {
      return Optional.of(new Test(reading(cell), family(key), limits(key)));
    }
    return key.period().contains("~")
        ? Optional.of(
            new Test(
                reading(cell),
                "not adjusted for other comparisons: the word comes from the interval",
                "called better or worse only if the 95% interval is clear of zero and the difference"
                    + " is at least "
                    + PRACTICAL
                    + "; tested from 10 records in each of the two windows"))
        : Optional.empty();
  }

  private static Optional<String> reading(ReleasedCell cell) {
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (shown.reading()) {
          case BETTER -> "better";
          case WORSE -> "worse";
          case NO_VISIBLE_CHANGE -> "no visible difference";
          case NOT_TESTED -> "too few to test";
          case NONE -> "nothing: neither way is better";
        });
  }

  private String family(CellKey key) {
    long tested =
        release.cells().values().stream()
            .filter(
                cell ->
                    cell.key().statistic() == key.statistic()
                        && cell.key().period().equals(key.period()))
            .filter(TestFamily::isTested)
            .count();
    return "Benjamini–Hochberg"
        + limits().map(limits -> " at " + percent(limits.falseDiscoveryRate())).orElse("")
        + " over the comparisons “"
        + key.statistic().title(Language.ENGLISH)
        + "” of wave "
        + key.period()
        + " that are shown: "
        + NUMERALS.thousands(tested)
        + (tested == 1 ? " test" : " tests");
  }

  private static boolean isTested(ReleasedCell cell) {
    return cell instanceof ReleasedCell.Shown shown
        && shown.reading() != Reading.NOT_TESTED
        && shown.reading() != Reading.NONE;
  }

  private String limits(CellKey key) {
    boolean item = Waves.isOfItem(key.statistic());
    boolean outcome =
        release
            .catalogue()
            .survey()
            .filter(survey -> survey.outcome().equals(key.part()))
            .isPresent();
    return limits()
        .map(
            limits -> {
              int fewest = item ? limits.items() : outcome ? limits.outcome() : limits.dimensions();
              return "called a difference only if the adjusted p"
                  + (item ? ", and Fisher's mid-p adjusted alike," : "")
                  + " is at most "
                  + number(limits.falseDiscoveryRate())
                  + " and it is at least "
                  + number(limits.practicalPoints())
                  + " points; tested from "
                  + fewest
                  + (item ? " answers" : " people")
                  + " on either side";
            })
        .orElse("not recorded by the program that made this issue");
  }

  private Optional<Provenance.Limits> limits() {
    return release.quality().provenance().map(Provenance::limits);
  }

  private static String percent(double share) {
    return number(100 * share) + "%";
  }

  private static String number(double number) {
    return Numerals.trimmed(BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP))
        .toPlainString();
  }
}
