package io.rapport.domain.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a survey asks and how its files are laid out.
 *
 * @param id name of the questionnaire
 * @param version raised whenever its meaning changes
 * @param title name printed on reports
 * @param items questions with scales, in the order of the questionnaire
 * @param dimensions groups of items, in the order of the reports
 * @param outcome id of the dimension that is the survey's headline
 * @param waves rounds, oldest first
 * @param columns headers of the columns that are not items
 * @param format how text in its files is written
 * @param comments questions that people answer in their own words
 */
public record Questionnaire(
    String id,
    int version,
    String title,
    List<Item> items,
    List<Dimension> dimensions,
    String outcome,
    List<Wave> waves,
    Columns columns,
    SurveyFormat format,
    OpenComments comments) {
  public Questionnaire {
    items = List.copyOf(items);
    dimensions = List.copyOf(dimensions);
    waves = List.copyOf(waves);
    Set<String> ids = new HashSet<>();
    Set<String> headers = new HashSet<>();
    for (Item item : items) {
      if (!ids.add(item.id())) {
        throw new IllegalArgumentException("item " + item.id() + " stands twice");
      }
      if (!headers.add(item.column())) {
        throw new IllegalArgumentException("column " + item.column() + " serves two items");
      }
    }
    for (OpenQuestion question : comments.questions()) {
      if (!headers.add(question.column())) {
        throw new IllegalArgumentException(
            "column " + question.column() + " serves an item and a comment");
      }
    }
    Set<String> dimensionIds = new HashSet<>();
    for (Dimension dimension : dimensions) {
      if (!dimensionIds.add(dimension.id())) {
        throw new IllegalArgumentException("dimension " + dimension.id() + " stands twice");
      }
      for (String item : dimension.items()) {
        if (!ids.contains(item)) {
          throw new IllegalArgumentException(
              "dimension " + dimension.id() + " names unknown item " + item);
        }
      }
    }
    if (!dimensionIds.contains(outcome)) {
      throw new IllegalArgumentException("outcome " + outcome + " is not a dimension");
    }
    Set<String> waveIds = new HashSet<>();
    for (int i = 0; i < waves.size(); i++) {
      if (!waveIds.add(waves.get(i).id())) {
        throw new IllegalArgumentException("wave " + waves.get(i).id() + " stands twice");
      }
      if (i > 0 && waves.get(i).opened().isBefore(waves.get(i - 1).opened())) {
        throw new IllegalArgumentException("waves must stand in order, oldest first");
      }
    }
    if (waves.isEmpty()) {
      throw new IllegalArgumentException("a questionnaire needs at least one wave");
    }
  }

  /** A questionnaire without open questions. */
  public Questionnaire(
      String id,
      int version,
      String title,
      List<Item> items,
      List<Dimension> dimensions,
      String outcome,
      List<Wave> waves,
      Columns columns,
      SurveyFormat format) {
    this(id, version, title, items, dimensions, outcome, waves, columns, format, OpenComments.NONE);
  }

  /** A questionnaire that declares nothing of how text is written. */
  public Questionnaire(
      String id,
      int version,
      String title,
      List<Item> items,
      List<Dimension> dimensions,
      String outcome,
      List<Wave> waves,
      Columns columns) {
    this(id, version, title, items, dimensions, outcome, waves, columns, SurveyFormat.UNDECLARED);
  }

  /**
   * Headers of the columns that are not items.
   *
   * @param respondent column that identifies the respondent, empty if rows are anonymous
   * @param unit column with the unit's code; empty if files do not tell units apart: everybody then
   *     answers for the whole organisation
   * @param wave column with the wave's id, empty if the file belongs to one wave
   * @param submitted column with the date of submission, empty if there is none
   * @param duration column with the seconds that a respondent took, empty if there is none
   * @param demographics column by demographic id, such as gender → "Gender"
   */
  public record Columns(
      Optional<String> respondent,
      Optional<String> unit,
      Optional<String> wave,
      Optional<String> submitted,
      Optional<String> duration,
      Map<String, String> demographics) {
    public Columns {
      demographics = Map.copyOf(demographics);
    }

    /** Columns of files that do not tell how long somebody took. */
    public Columns(
        Optional<String> respondent,
        Optional<String> unit,
        Optional<String> wave,
        Optional<String> submitted,
        Map<String, String> demographics) {
      this(respondent, unit, wave, submitted, Optional.empty(), demographics);
    }
  }

  /** The item of an id. */
  public Optional<Item> item(String itemId) {
    return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
  }

  /** The dimension of an id. */
  public Optional<Dimension> dimension(String dimensionId) {
    return dimensions.stream().filter(dimension -> dimension.id().equals(dimensionId)).findFirst();
  }

  /** The wave of an id. */
  public Optional<Wave> wave(String waveId) {
    return waves.stream().filter(wave -> wave.id().equals(waveId)).findFirst();
  }

  /** Position of each item in an answer sheet, by id. */
  public Map<String, Integer> positions() {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < items.size(); i++) {
      positions.put(items.get(i).id(), i);
    }
    return positions;
  }
}
