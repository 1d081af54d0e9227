package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.draft.QuestionnaireDraft.Origin;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Wave;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a draft as a questionnaire file that loads as it stands, each guess with a comment.
 * Comments that ask for something begin with CHECK.
 */
public final class DraftText {
  /** Guesses below this ask to be checked first. */
  private static final double DOUBTFUL = 0.6;

  private final QuestionnaireDraft draft;
  private final Map<String, Double> runningAgainst;
  private final StringBuilder text = new StringBuilder();

  private DraftText(QuestionnaireDraft draft, Map<String, Double> runningAgainst) {
    this.draft = draft;
    this.runningAgainst = runningAgainst;
  }

  /**
   * The text of the file.
   *
   * @param source what it was drafted from, such as the name of the export
   * @param notes what is to be known of the source, a sentence each
   * @param runningAgainst items that may be reversed: item–rest correlation by id
   */
  public static String of(
      QuestionnaireDraft draft,
      String source,
      List<String> notes,
      Map<String, Double> runningAgainst) {
    return new DraftText(draft, runningAgainst).write(source, notes);
  }

  private String write(String source, List<String> notes) {
    Questionnaire questionnaire = draft.questionnaire();
    head(source, notes);
    line("questionnaire: " + YamlText.quoted(questionnaire.id()));
    line("version: " + questionnaire.version());
    line("title: " + YamlText.quoted(questionnaire.title()));
    scales(questionnaire);
    items(questionnaire);
    dimensions(questionnaire);
    line("");
    line(
        "outcome: "
            + YamlText.quoted(questionnaire.outcome())
            + comment(draft.columns().get("outcome")));
    columns(questionnaire.columns());
    line("");
    line("waves:");
    for (Wave wave : questionnaire.waves()) {
      line(
          "  - {id: "
              + YamlText.quoted(wave.id())
              + ", label: "
              + YamlText.quoted(wave.label())
              + ", opened: "
              + wave.opened()
              + ", closed: "
              + wave.closed()
              + "}"
              + comment(draft.columns().get("waves")));
    }
    text.append(LeftOutText.of(draft.left()));
    return text.toString();
  }

  private void head(String source, List<String> notes) {
    Origin origin = draft.origin();
    line("# Drafted from " + PlainText.of(source) + ": " + origin.rows() + " respondents.");
    if (!origin.codebook().isEmpty()) {
      line(
          "# Wordings and answers come from "
              + PlainText.of(origin.codebook())
              + ", which knows "
              + origin.known()
              + " of "
              + origin.columns()
              + " columns.");
    }
    notes.forEach(note -> line("# " + note));
    line("#");
    line(
        "# A number in a comment says how sure a guess is, from 0 (a placeholder) to 1. Search"
            + " for");
    line("# CHECK, and look at these in turn:");
    line(
        "#   scales      Is every answer there that could be chosen, lowest code first? Is kind"
            + " right?");
    line(
        "#   items       Set reversed: true where agreeing is bad news. Delete what is no rating.");
    line("#   dimensions  Give each a name that reports can print; put items where they belong.");
    line("#   outcome     The dimension that is the headline of the survey.");
    line("#   columns     Which column holds the unit? Keep only demographics that you report by.");
    line("#   waves       The first and the last day on which people could answer.");
    line("# Then remove the comments, and try it: rapport check " + PlainText.of(source));
  }

  private void scales(Questionnaire questionnaire) {
    Map<String, Scale> scales = new LinkedHashMap<>();
    Map<String, Integer> uses = new LinkedHashMap<>();
    for (Item item : questionnaire.items()) {
      scales.putIfAbsent(item.scale().id(), item.scale());
      uses.merge(item.scale().id(), 1, Integer::sum);
    }
    line("");
    line("scales:");
    scales.forEach(
        (id, scale) -> {
          int items = uses.getOrDefault(id, 0);
          String used = items == 1 ? "; 1 item" : "; " + items + " items";
          line("  " + YamlText.quoted(id) + ":" + comment(draft.scales().get(id)) + used);
          for (Scale.Answer answer : scale.answers()) {
            String kind = answer.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String aliases =
                answer.aliases().isEmpty()
                    ? ""
                    : ", labels: ["
                        + String.join(
                            ", ", answer.aliases().stream().map(YamlText::quoted).toList())
                        + "]";
            line(
                "    - {code: "
                    + answer.code()
                    + ", label: "
                    + YamlText.quoted(answer.label())
                    + ", kind: "
                    + kind
                    + aliases
                    + "}");
          }
        });
  }

  private void items(Questionnaire questionnaire) {
    line("");
    line("items:");
    for (Item item : questionnaire.items()) {
      line(
          "  - {id: "
              + YamlText.quoted(item.id())
              + ", column: "
              + YamlText.quoted(item.column())
              + ", wording: "
              + YamlText.quoted(item.wording())
              + ", scale: "
              + YamlText.quoted(item.scale().id())
              + ", reversed: "
              + item.reversed()
              + "}"
              + itemComment(item));
    }
  }

  /** The reason stands at the scale and is repeated only where an item's differs. */
  private String itemComment(Item item) {
    Guess guess = draft.items().get(item.id());
    Guess ofScale = draft.scales().get(item.scale().id());
    Optional<Double> against = Optional.ofNullable(runningAgainst.get(item.id()));
    String why = guess == null || guess.equals(ofScale) ? number(guess) : comment(guess);
    return why
        + against
            .map(
                r ->
                    String.format(
                        Locale.ROOT,
                        "; CHECK reversed: who agrees here disagrees with the rest of the"
                            + " dimension, r %.2f",
                        r))
            .orElse("");
  }

  private void dimensions(Questionnaire questionnaire) {
    line("");
    line("dimensions:");
    Set<String> grouped = new HashSet<>();
    for (Dimension dimension : questionnaire.dimensions()) {
      grouped.addAll(dimension.items());
      line(
          "  - {id: "
              + YamlText.quoted(dimension.id())
              + ", label: "
              + YamlText.quoted(dimension.label())
              + ", items: ["
              + String.join(", ", dimension.items().stream().map(YamlText::plain).toList())
              + "]}"
              + comment(draft.dimensions().get(dimension.id())));
    }
    List<String> alone =
        questionnaire.items().stream().map(Item::id).filter(id -> !grouped.contains(id)).toList();
    if (!alone.isEmpty()) {
      line("  # in no dimension, reported by themselves: " + String.join(", ", alone));
    }
  }

  private void columns(Questionnaire.Columns columns) {
    line("");
    boolean none =
        columns.respondent().isEmpty()
            && columns.unit().isEmpty()
            && columns.wave().isEmpty()
            && columns.submitted().isEmpty()
            && columns.duration().isEmpty()
            && columns.demographics().isEmpty();
    line(none ? "columns: {}" : "columns:");
    columns.respondent().ifPresent(name -> column("respondent", name));
    columns
        .unit()
        .ifPresentOrElse(
            name -> column("unit", name),
            () -> line("  # unit: \"\"" + comment(draft.columns().get("unit"))));
    columns.wave().ifPresent(name -> column("wave", name));
    columns.submitted().ifPresent(name -> column("submitted", name));
    columns.duration().ifPresent(name -> column("duration", name));
    if (!columns.demographics().isEmpty()) {
      line("  demographics:" + comment(draft.columns().get("demographics")));
      columns.demographics().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              entry ->
                  line(
                      "    "
                          + YamlText.quoted(entry.getKey())
                          + ": "
                          + YamlText.quoted(entry.getValue())));
    }
  }

  private void column(String role, String name) {
    line("  " + role + ": " + YamlText.quoted(name) + comment(draft.columns().get(role)));
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private static String number(@Nullable Guess guess) {
    return guess == null ? "" : String.format(Locale.ROOT, "  # %.1f", guess.confidence());
  }

  private static String comment(@Nullable Guess guess) {
    if (guess == null) {
      return "";
    }
    String check = guess.confidence() < DOUBTFUL ? " CHECK: " : " ";
    return number(guess) + check + guess.reason();
  }
}
