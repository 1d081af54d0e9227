package io.rapport.domain.report.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that can be said of one figure of an issue. Texts are final.
 *
 * @param key the figure's key
 * @param month month of the issue, such as 2026-06
 * @param issue number of the issue within the month
 * @param state shown, hidden, not asked, not comparable or not recorded
 * @param why why there is no number; empty if it is shown
 * @param numbers as they were released; none unless the figure is shown
 * @param weights how those behind the figure count
 * @param test how it was tested, if it is a comparison
 * @param survey what was asked, if it is a figure of the survey
 * @param files the input behind it, each once
 * @param notes what else must be known
 */
public record Explanation(
    String key,
    String month,
    int issue,
    String organisation,
    Method statistic,
    Subject subject,
    String state,
    Optional<String> why,
    Optional<Numbers> numbers,
    String weights,
    Optional<Test> test,
    Optional<Survey> survey,
    List<File> files,
    List<String> notes) {
  public Explanation {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** The statistic, as the workbook's sheet Method has it. */
  public record Method(String id, String title, String definition, String formula, String source) {}

  /**
   * What the figure is of.
   *
   * @param whom unit, function or department in words
   * @param part item, dimension or part of the statistic in words; empty if there is only one
   * @param period wave or months in words
   */
  public record Subject(String whom, Optional<String> part, String period) {}

  /**
   * The numbers of a shown figure.
   *
   * @param printed the figure as pages print it
   * @param interval its 95 % interval as pages print it, and what it allows for
   * @param simpleInterval the interval that does not
   * @param base how many stand behind it, in words
   * @param recorded share of records that had the fields it needs; empty for answers
   * @param released every number as it stands in the ledger
   */
  public record Numbers(
      String printed,
      Optional<String> interval,
      Optional<String> simpleInterval,
      String base,
      Optional<String> recorded,
      List<Released> released) {
    public Numbers {
      released = List.copyOf(released);
    }
  }

  /**
   * One released number.
   *
   * @param measure its name in the ledger
   * @param words its name in words
   * @param value shares in points of 100
   * @param printed with its sign and unit
   */
  public record Released(String measure, String words, BigDecimal value, String printed) {}

  /**
   * How a comparison was tested.
   *
   * @param reading what it says, in words; empty if it is hidden
   * @param family which tests were adjusted together, and over how many
   * @param limits when a difference is called one
   */
  public record Test(Optional<String> reading, String family, String limits) {}

  /**
   * What was asked.
   *
   * @param comparedWith the wave before, for changes
   */
  public record Survey(
      String questionnaire,
      String title,
      Wave wave,
      Optional<Wave> comparedWith,
      Optional<String> dimension,
      List<Item> items) {
    public Survey {
      items = List.copyOf(items);
    }
  }

  /**
   * A round of the survey.
   *
   * @param version version of the questionnaire that it answered
   * @param opened empty if an earlier program made the issue
   */
  public record Wave(
      String id,
      String label,
      int version,
      Optional<LocalDate> opened,
      Optional<LocalDate> closed) {}

  /**
   * A question.
   *
   * @param wordingBefore its wording in the wave compared with, where that is another
   * @param favourable answers that count as favourable; empty if that is not recorded
   */
  public record Item(
      String id,
      String wording,
      Optional<String> wordingBefore,
      boolean reversed,
      List<Answer> scale,
      List<Integer> favourable) {
    public Item {
      scale = List.copyOf(scale);
      favourable = List.copyOf(favourable);
    }
  }

  /**
   * An answer that could be given.
   *
   * @param code empty if an earlier program made the issue
   * @param counts favourable, neutral, unfavourable or not applicable; empty as the code
   */
  public record Answer(Optional<Integer> code, String label, Optional<String> counts) {}

  /**
   * An input file.
   *
   * @param of what it gave: answers, units and headcounts, records
   * @param sha256 SHA-256 in lower-case hexadecimal
   * @param takenIn day on which it took effect
   * @param rows data rows read
   * @param accepted rows of them that were accepted
   */
  public record File(
      List<String> of, String name, String sha256, LocalDate takenIn, long rows, long accepted) {
    public File {
      of = List.copyOf(of);
    }
  }
}
