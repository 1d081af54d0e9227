package io.rapport.jobs.intake;

import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.codebook.Codebook;
import io.rapport.domain.intake.draft.DraftText;
import io.rapport.domain.intake.draft.QuestionnaireDraft;
import io.rapport.domain.intake.draft.QuestionnaireDrafter;
import io.rapport.domain.intake.layout.LayoutMatch;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.layout.LongColumns;
import io.rapport.domain.intake.layout.Standing;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import io.rapport.jobs.intake.codebook.CodebookFinder;
import io.rapport.jobs.intake.file.UnreadableFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A questionnaire file guessed from an export, every guess with its reason. */
public final class DraftedQuestionnaire {
  /** Items of a table of one answer a row; a survey has fewer. */
  private static final int MOST_ITEMS = 500;

  private static final String ONLY_TESTS =
      "CHECK: all rows were written to try the survey out. The draft looks at them; check and"
          + " ingest pass over them.";

  private DraftedQuestionnaire() {}

  /** A table in its likeliest layout. */
  private record Export(SourceTable table, SurveyLayout layout) {

    /** A table of one answer a row has a single column of items and may hold any number. */
    int items() {
      return layout.isLong() ? MOST_ITEMS : layout.match().columns(Kind.ITEM).size();
    }
  }

  /**
   * Drafts a questionnaire.
   *
   * @param file the export, a spreadsheet or text file
   * @param codebook what describes its questions; empty to look beside the export
   * @param today the day of the wave if the export has no dates
   * @return the text of a questionnaire file that loads as it stands
   * @throws UnreadableFile if a file cannot be read, or holds no column that looks like an item
   */
  public static String of(Path file, Optional<Path> codebook, LocalDate today) {
    String name = String.valueOf(file.getFileName());
    Export export =
        Recognition.tables(new InputFile.Part(file, name)).stream()
            .filter(tables -> !tables.matches().isEmpty())
            .map(DraftedQuestionnaire::export)
            .max(Comparator.comparingInt(Export::items))
            .orElseThrow(
                () ->
                    new UnreadableFile(
                        "no-items", Place.of(name), "the file holds no table with a header"));
    CodebookFinder finder =
        new CodebookFinder(file, export.table().sheet().name(), export.layout().columns());
    Codebook known = codebook.map(finder::named).orElseGet(finder::beside);
    String base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    String title = base.replace('_', ' ');
    Drafting drafting = read(export, known, false);
    Optional<QuestionnaireDraft> draft = drafting.drafter().draft(id(title), title, today);
    List<String> notes = List.of();
    if (drafting.onlyTests()) {
      drafting = read(export, known, true);
      draft = drafting.drafter().draft(id(title), title, today);
      notes = List.of(ONLY_TESTS);
    }
    return text(
        draft.orElseThrow(
            () ->
                new UnreadableFile(
                    "no-items",
                    export.table().place(),
                    "no column looks like an item: answers need a scale of known labels or of"
                        + " small whole numbers, or a codebook that lists them")),
        drafting.drafter(),
        name,
        notes);
  }

  private static String text(
      QuestionnaireDraft draft, QuestionnaireDrafter drafter, String name, List<String> notes) {
    Map<String, Double> against =
        DraftDirections.against(draft.questionnaire(), drafter.sample(draft));
    return DraftText.of(draft, name, notes, against);
  }

  /** An export whose rows were read, and whether all of them were written to try the survey out. */
  private record Drafting(QuestionnaireDrafter drafter, boolean onlyTests) {}

  private static Drafting read(Export export, Codebook codebook, boolean testsCount) {
    QuestionnaireDrafter drafter = new QuestionnaireDrafter(export.layout().columns(), codebook);
    long tests = 0;
    long others = 0;
    try (SourceRows rows = SourceRows.open(export.table())) {
      while (rows.hasNext()) {
        LayoutRow read = rows.next();
        if (read.standing() == Standing.TEST) {
          tests++;
        } else if (!read.row().isBlank()) {
          others++;
        }
        drafter.add(testsCount ? new LayoutRow(read.row(), Standing.COMPLETE) : read);
      }
    }
    return new Drafting(drafter, tests > 0 && others == 0);
  }

  private static Export export(SurveyTables tables) {
    LayoutMatch match = tables.matches().get(0);
    List<String> items =
        match.pivot().map(places -> items(tables.plain(), places)).orElse(List.of());
    SurveyLayout layout = new SurveyLayout(match, items);
    return new Export(tables.plain().in(layout), layout);
  }

  /** Names of the items of a table of one answer a row, in the order in which they appear. */
  private static List<String> items(SourceTable plain, LongColumns places) {
    Set<String> items = new LinkedHashSet<>();
    try (SourceRows rows = SourceRows.open(plain)) {
      while (rows.hasNext() && items.size() < MOST_ITEMS) {
        LayoutRow read = rows.next();
        String item = read.row().cell(places.item()).asText();
        if (!item.isEmpty()) {
          items.add(item);
        }
      }
    }
    return List.copyOf(items);
  }

  private static String id(String title) {
    String id =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? "survey" : id;
  }
}
