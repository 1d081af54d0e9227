package io.rapport.jobs.intake;

import java.util.List;
import java.util.Optional;

/**
 * What would become of a file if it were taken in. No answers, no ids.
 *
 * @param file its name
 * @param kind what it is, in a word: survey, organisation, unit lineage, register, case export or
 *     unknown
 * @param definition questionnaire or profile by which it is read, with its version
 * @param layouts how its tables are laid out, one for each table that a survey tool may have made
 * @param mapped columns that are read
 * @param unmapped columns that nothing reads
 * @param rows what becomes of the rows; empty if they were not reached
 * @param refusals why the whole file would be refused; nothing if it would not
 * @param reasons why cells and rows are refused, the most frequent first
 * @param findings what was noticed without refusing anything, the most frequent first
 * @param unknownUnits rows whose unit is none of the organisation's
 * @param suspicious items that run against the others of their dimension, in words
 * @param bases about how many people answer for, by wave and unit; survey files only
 * @param advice what to do next, in words; for files that are nothing known, and where something
 *     could not be checked
 */
public record CheckReport(
    String file,
    String kind,
    Optional<String> definition,
    List<String> layouts,
    List<String> mapped,
    List<String> unmapped,
    Optional<Rows> rows,
    List<String> refusals,
    List<Counted> reasons,
    List<Counted> findings,
    long unknownUnits,
    List<String> suspicious,
    Optional<SurveyBases> bases,
    List<String> advice) {

  /**
   * What becomes of the rows: every row that was read is exactly one of the others.
   *
   * @param of what a row is: "rows", or "respondents" where rows of one answer are put together
   * @param duplicate rows that another row of the file replaces
   */
  public record Rows(
      String of, long read, long accepted, long refused, long blank, long duplicate) {}

  /**
   * Something that happens more than once.
   *
   * @param rule id of the rule
   * @param words the first of its messages
   * @param count how often
   * @param first the first places; none for what belongs to no place
   */
  public record Counted(String rule, String words, long count, List<String> first) {
    public Counted {
      first = List.copyOf(first);
    }
  }

  /**
   * How many people answer.
   *
   * @param threshold fewest people of whom anything is said
   * @param shown the units that reach it, with all units below them
   * @param below number of units with answers that do not reach it
   */
  public record SurveyBases(int threshold, List<Basis> shown, long below) {}

  /**
   * A unit that can be reported.
   *
   * @param people a band such as "25 to 49"
   */
  public record Basis(String wave, String unit, String name, String people) {}

  /** Whether the file would be refused as a whole. */
  public boolean refused() {
    return !refusals.isEmpty();
  }
}
