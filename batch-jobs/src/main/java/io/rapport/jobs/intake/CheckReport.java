package io.rapport.jobs.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What would become of a file if it were taken in. No answers, no ids.
 *
 * @param file its name
 * @param kind what it is, in a word: survey, organisation, register, case export or unknown
 * @param definition questionnaire or profile by which it is read, with its version
 * @param layouts how its tables are laid out, one for each table that a survey tool may have made
 * @param mapped columns that are read
 * @param unmapped columns that nothing reads
 * @param rows what becomes of the rows; empty if they were not reached
 * @param refusals why the whole file would be refused; nothing if it would not
 * @param reasons refused rows by rule
 * @param first the first reasons and the first values that are not used, with their places
 * @param findings what was noticed without refusing anything, by rule
 * @param unknownUnits rows whose unit is none of the organisation's
 * @param suspicious items that run against the others of their dimension, in words
 * @param bases about how many people answer for, by wave and unit; survey files only
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
    Map<String, Long> reasons,
    List<String> first,
    Map<String, Long> findings,
    long unknownUnits,
    List<String> suspicious,
    Optional<SurveyBases> bases) {

  /**
   * What becomes of the rows: every row that was read is exactly one of the others.
   *
   * @param duplicate rows of a respondent who stands there before; counted for surveys only
   */
  public record Rows(long read, long accepted, long refused, long blank, OptionalLong duplicate) {}

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
