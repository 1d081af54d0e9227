package io.rapport.domain.analysis.link;

import io.rapport.domain.figure.LinkCaveat;
import io.rapport.domain.language.Language;
import io.rapport.domain.statistics.Ancova;
import io.rapport.domain.statistics.DifferenceInDifferences;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.GroupTimeEffects;
import io.rapport.domain.statistics.PartialSpearman;
import io.rapport.domain.statistics.PreTrends;
import io.rapport.domain.statistics.SpearmanCorrelation;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What can be said of partnership and survey engagement together. */
public sealed interface SurveyLink {
  /** Departments below which there is a table and no coefficient. */
  int FEWEST_DEPARTMENTS = 8;

  /** The departments, by code. */
  List<Row> departments();

  /** Departments with exposure and both waves, the number in the caveat. */
  int linked();

  /** The sentence that stands beside the numbers whatever is found. */
  default String caveat(Language language) {
    return LinkCaveat.of(linked(), language);
  }

  /** Fewer than {@value #FEWEST_DEPARTMENTS} departments: no coefficient. */
  record TableOnly(List<Row> departments, int linked) implements SurveyLink {
    public TableOnly {
      departments = List.copyOf(departments);
    }
  }

  /**
   * The five parts, none of which is printed without the others.
   *
   * @param correlation of exposure and change, part 1
   * @param partial the same given baseline and head-count, part 2
   * @param ancova effect of the exposure on the follow-up given the baseline, part 3
   * @param treatment departments that got a relationship at the level of partner, part 4
   * @param reversed what came before the exposure, part 5
   * @param claim what the parts allow to be said
   */
  record Estimated(
      List<Row> departments,
      int linked,
      Correlation correlation,
      Finding<PartialSpearman.Result> partial,
      Finding<Ancova.Result> ancova,
      Treatment treatment,
      Reversed reversed,
      Claim claim)
      implements SurveyLink {
    public Estimated {
      departments = List.copyOf(departments);
    }
  }

  /**
   * One department in the table.
   *
   * @param change follow-up − baseline
   */
  record Row(
      String code,
      OptionalDouble exposure,
      OptionalDouble baseline,
      OptionalDouble followUp,
      OptionalDouble change,
      int headCount,
      int respondents,
      OptionalInt treatedFrom) {}

  /**
   * Rank correlation of exposure and change.
   *
   * @param weighted by respondents
   * @param plain each department the same, as tables of critical values have it
   */
  record Correlation(
      Finding<SpearmanCorrelation.Result> weighted, Finding<SpearmanCorrelation.Result> plain) {}

  /**
   * Departments that got a relationship at the level of partner.
   *
   * @param changes of those that got it between the waves less that of those without until after
   *     them
   * @param preTrends whether both had changed alike in the waves up to the baseline, if there are
   *     two
   * @param staggered effects by wave of start, over all waves
   * @param waves numbers of the waves that the staggered effects count from 0
   * @param startsDiffer whether departments started before different waves, so that the staggered
   *     effects are the ones to read
   */
  record Treatment(
      Finding<DifferenceInDifferences.Result> changes,
      Finding<PreTrends.Result> preTrends,
      Finding<GroupTimeEffects.Result> staggered,
      List<Integer> waves,
      boolean startsDiffer) {
    public Treatment {
      waves = List.copyOf(waves);
    }
  }

  /**
   * The other direction: content departments may simply partner more easily.
   *
   * @param level of engagement in the baseline wave with the exposure that came after it
   * @param change of engagement up to the baseline wave with the exposure that came after it
   */
  record Reversed(
      Finding<SpearmanCorrelation.Result> level, Finding<SpearmanCorrelation.Result> change) {}

  /** What the parts allow to be said; never that one causes the other. */
  enum Claim {
    /** The correlation alone could be chance. */
    NO_LINK_VISIBLE,
    /** There is a correlation, but not between departments that started alike. */
    NOT_BEYOND_BASELINE,
    /** A correlation that stands given baseline and head-count. */
    GOES_TOGETHER
  }
}
