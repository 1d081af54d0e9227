package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.layout.Standing;
import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import io.rapport.domain.intake.survey.LabelMap;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Wave;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an export row by row and drafts a questionnaire from it. Memory is bounded: a few different
 * values a column, and the first rows for what goes together. NOT thread safe.
 */
public final class QuestionnaireDrafter {
  /** Cells kept to look at correlations: 5,000 rows of 80 columns. */
  private static final int SAMPLE_CELLS = 400_000;

  private final List<SurveyColumn> columns;
  private final List<ColumnCounts> counts = new ArrayList<>();
  private final List<List<CellValue>> sample = new ArrayList<>();
  private final Map<Integer, LocalDate> earliest = new HashMap<>();
  private final Map<Integer, LocalDate> latest = new HashMap<>();
  private int sampled;

  /**
   * Begins an export.
   *
   * @param columns what was recognised, by position
   */
  public QuestionnaireDrafter(List<SurveyColumn> columns) {
    this.columns = List.copyOf(columns);
    columns.forEach(column -> counts.add(new ColumnCounts()));
  }

  /** Takes a row; rows of somebody who tried the survey out are passed over. */
  public void add(LayoutRow read) {
    if (read.standing() == Standing.TEST || read.row().isBlank()) {
      return;
    }
    for (SurveyColumn column : columns) {
      CellValue cell = read.row().cell(column.position());
      counts.get(column.position()).add(cell);
      if (column.kind() == Kind.DATE) {
        date(cell).ifPresent(day -> seen(column.position(), day));
      }
    }
    if (sampled < SAMPLE_CELLS) {
      sample.add(read.row().cells());
      sampled += Math.max(1, read.row().cells().size());
    }
  }

  /**
   * The draft; empty if no column looks like an item.
   *
   * @param id id of the questionnaire
   * @param title its title
   * @param otherwise day of the wave if the export has no dates
   */
  public Optional<QuestionnaireDraft> draft(String id, String title, LocalDate otherwise) {
    List<DraftItem> items = new DraftItems(columns, counts).found();
    if (items.isEmpty()) {
      return Optional.empty();
    }
    DraftDimensions dimensions = new DraftDimensions(items);
    List<Dimension> groups = dimensions.found(sample);
    Set<Integer> positions = new HashSet<>();
    items.forEach(item -> positions.add(item.column().position()));
    DraftColumns roles = new DraftColumns(columns, counts);
    Questionnaire.Columns named = roles.found(positions);
    Map<String, Guess> guesses = new HashMap<>(roles.guesses());
    String outcome =
        groups.stream()
            .map(Dimension::id)
            .filter(name -> name.toUpperCase(Locale.ROOT).startsWith("ENG"))
            .findFirst()
            .orElse(groups.get(0).id());
    guesses.put("outcome", new Guess(0.2, "choose the headline of the survey"));
    Questionnaire questionnaire =
        new Questionnaire(
            id,
            1,
            title,
            items.stream().map(DraftItem::item).toList(),
            groups,
            outcome,
            List.of(wave(named, otherwise, guesses)),
            named);
    Map<String, Guess> scales = new HashMap<>();
    Map<String, Guess> ofItems = new HashMap<>();
    for (DraftItem item : items) {
      ofItems.put(item.item().id(), item.guess());
      scales.putIfAbsent(item.item().scale().id(), item.guess());
    }
    return Optional.of(
        new QuestionnaireDraft(
            questionnaire,
            scales,
            ofItems,
            dimensions.guesses(),
            guesses,
            names(Set.of(Kind.OPEN_TEXT)),
            names(Set.of(Kind.MULTI_ANSWER_JOINED, Kind.MULTI_ANSWER_OPTION)),
            leftOut(positions, named)));
  }

  /**
   * The first respondents as a draft reads them, nameless, to see whether its items go together.
   *
   * @param draft a draft of this export
   */
  public List<Response> sample(QuestionnaireDraft draft) {
    List<Item> items = draft.questionnaire().items();
    Map<String, Integer> positions = new HashMap<>();
    columns.forEach(column -> positions.putIfAbsent(column.name(), column.position()));
    List<LabelMap> maps = items.stream().map(item -> new LabelMap(item.scale())).toList();
    List<Response> responses = new ArrayList<>();
    for (List<CellValue> cells : sample) {
      List<Optional<Short>> answers = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        int at = positions.getOrDefault(items.get(i).column(), cells.size());
        answers.add(at < cells.size() ? maps.get(i).code(cells.get(at)) : Optional.empty());
      }
      responses.add(new Response("", "", "", answers, Map.of(), Optional.empty()));
    }
    return responses;
  }

  private Wave wave(Questionnaire.Columns named, LocalDate otherwise, Map<String, Guess> guesses) {
    Optional<Integer> at =
        columns.stream()
            .filter(column -> named.submitted().filter(column.name()::equals).isPresent())
            .map(SurveyColumn::position)
            .filter(latest::containsKey)
            .findFirst();
    guesses.put(
        "waves",
        at.isPresent()
            ? new Guess(0.5, "first and last date of the export")
            : new Guess(0, "a placeholder"));
    LocalDate first = at.map(earliest::get).orElse(otherwise);
    LocalDate last = at.map(latest::get).orElse(otherwise);
    return new Wave(
        last.format(DateTimeFormatter.ofPattern("yyyy-MM")),
        last.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH)),
        first,
        last);
  }

  private List<String> names(Set<Kind> kinds) {
    return columns.stream()
        .filter(column -> kinds.contains(column.kind()) && !column.name().isEmpty())
        .map(SurveyColumn::name)
        .toList();
  }

  private List<String> leftOut(Set<Integer> items, Questionnaire.Columns named) {
    return columns.stream()
        .filter(column -> column.kind() == Kind.ITEM && !items.contains(column.position()))
        .map(SurveyColumn::name)
        .filter(
            name ->
                named.unit().filter(name::equals).isEmpty()
                    && !named.demographics().containsValue(name))
        .toList();
  }

  private void seen(int position, LocalDate day) {
    earliest.merge(position, day, (a, b) -> a.isBefore(b) ? a : b);
    latest.merge(position, day, (a, b) -> a.isAfter(b) ? a : b);
  }

  private static Optional<LocalDate> date(CellValue cell) {
    String text = cell.asText();
    try {
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }
}
