package io.rapport.domain.analysis.survey.wave;

import java.util.List;

/** How the answers of everybody were weighted to the headcounts, or why they were not. */
public sealed interface Weights {

  /** Margins that could not be used, and why. */
  List<Unused> unused();

  /**
   * No weights.
   *
   * @param reason in words
   */
  record None(String reason, List<Unused> unused) implements Weights {
    public None {
      unused = List.copyOf(unused);
    }
  }

  /**
   * Weights with mean 1.
   *
   * @param n respondents
   * @param effectiveN how many equally weighted ones would tell as much (Kish)
   * @param smallest weight
   * @param largest weight
   * @param trimmed respondents whose weight was cut
   * @param rounds of raking, those after cutting included
   * @param margins that hold
   */
  record Raked(
      long n,
      double effectiveN,
      double smallest,
      double largest,
      long trimmed,
      int rounds,
      List<Margin> margins,
      List<Unused> unused)
      implements Weights {
    public Raked {
      margins = List.copyOf(margins);
      unused = List.copyOf(unused);
    }
  }

  /**
   * Headcounts to which was weighted.
   *
   * @param name id of the demographic, or {@link Margins#UNITS}
   * @param groups categories raked as one, because alone they have too few answers
   * @param notTold respondents who are in no category: they keep their share of the answers
   */
  record Margin(String name, List<Group> groups, long notTold) {
    public Margin {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Categories raked as one.
   *
   * @param headcount people
   * @param answers respondents
   */
  record Group(List<String> categories, long headcount, long answers) {
    public Group {
      categories = List.copyOf(categories);
    }
  }

  /**
   * A margin that was not used.
   *
   * @param name id of the demographic, or {@link Margins#UNITS}
   * @param reason in words
   */
  record Unused(String name, String reason) {}
}
