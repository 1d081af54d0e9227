package io.rapport.domain.report.explain;

import io.rapport.domain.language.Language;
import io.rapport.domain.report.Numerals;
import io.rapport.domain.report.explain.Explanation.Answer;
import io.rapport.domain.report.explain.Explanation.File;
import io.rapport.domain.report.explain.Explanation.Item;
import io.rapport.domain.report.explain.Explanation.Numbers;
import io.rapport.domain.report.explain.Explanation.Survey;
import io.rapport.domain.report.explain.Explanation.Wave;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An explanation as plain text of at most {@value TextLines#WIDTH} signs a line. */
public final class ExplanationText {
  private static final Numerals NUMERALS = Numerals.of(Language.ENGLISH);
  private final TextLines lines = new TextLines();

  private ExplanationText() {}

  /** The lines of an explanation. */
  public static List<String> of(Explanation explanation) {
    ExplanationText text = new ExplanationText();
    text.write(explanation);
    return text.lines.all();
  }

  private void write(Explanation figure) {
    lines.title(figure.key());
    lines.add("Figure", figure.statistic().title());
    lines.add("Of", figure.subject().whom());
    lines.add(part(figure), figure.subject().part().orElse(""));
    lines.add("Period", figure.subject().period());
    lines.add("Value", figure.numbers().map(Numbers::printed).orElse(figure.state()));
    lines.add("Why", figure.why().orElse(""));
    figure.numbers().ifPresent(this::numbers);
    lines.add("Weights", figure.weights());
    figure
        .test()
        .ifPresent(
            test -> {
              lines.blank();
              lines.add("It says", test.reading().orElse(""));
              lines.add("Test family", test.family());
              lines.add("Limits", test.limits());
            });
    lines.blank();
    lines.add("Statistic", figure.statistic().id() + ": " + figure.statistic().definition());
    lines.add("Formula", figure.statistic().formula());
    lines.add("Source", figure.statistic().source());
    figure.survey().ifPresent(this::survey);
    lines.blank();
    figure.files().forEach(this::file);
    lines.add(
        "Issue",
        "issue "
            + figure.issue()
            + " of "
            + Periods.month(YearMonth.parse(figure.month()))
            + ", "
            + figure.organisation());
    figure.notes().forEach(note -> lines.add("Note", note));
  }

  private static String part(Explanation figure) {
    if (figure.survey().isEmpty()) {
      return "Part";
    }
    return figure.survey().get().dimension().isPresent() ? "Dimension" : "Item";
  }

  private void numbers(Numbers numbers) {
    lines.add("95% interval", numbers.interval().orElse("none"));
    lines.add("  simple", numbers.simpleInterval().orElse(""));
    lines.add(
        "Also",
        numbers.released().stream()
            .filter(Printed::isExtra)
            .map(number -> number.words() + " " + number.printed())
            .collect(Collectors.joining("; ")));
    lines.add("Base", numbers.base());
    lines.add("Recorded for", numbers.recorded().orElse(""));
  }

  private void survey(Survey survey) {
    lines.blank();
    lines.add(
        "Questionnaire",
        survey.questionnaire() + ", version " + survey.wave().version() + ": " + survey.title());
    survey.comparedWith().ifPresent(wave -> lines.add("Compared with", wave(wave)));
    if (survey.dimension().isPresent()) {
      lines.add("Made of", count(survey.items().size(), "item"));
    }
    for (Item item : survey.items()) {
      lines.add(
          "Item " + item.id(),
          "“"
              + item.wording()
              + "”"
              + (item.reversed() ? ", reversed: agreeing is unfavourable" : ""));
      item.wordingBefore().ifPresent(before -> lines.add("  before", "“" + before + "”"));
    }
    // Items of a dimension mostly share one scale: it is printed once for those that have it.
    survey.items().stream()
        .collect(
            Collectors.groupingBy(
                item -> scale(item.scale()),
                LinkedHashMap::new,
                Collectors.mapping(Item::id, Collectors.joining(", "))))
        .forEach(
            (scale, items) ->
                lines.add("Answers", (survey.items().size() == 1 ? "" : items + ": ") + scale));
  }

  private static String wave(Wave wave) {
    Optional<String> days =
        wave.opened()
            .flatMap(
                opened ->
                    wave.closed()
                        .map(
                            closed ->
                                ", open " + Periods.day(opened) + " to " + Periods.day(closed)));
    return "wave "
        + wave.id()
        + ", "
        + wave.label()
        + days.orElse("")
        + ", version "
        + wave.version();
  }

  private static String scale(List<Answer> answers) {
    return answers.stream()
        .map(
            answer ->
                answer.code().map(code -> code + " ").orElse("")
                    + answer.label()
                    + answer.counts().map(counts -> " (" + counts + ")").orElse(""))
        .collect(Collectors.joining("; "));
  }

  private void file(File file) {
    lines.add(
        "Input",
        file.name()
            + ", taken in on "
            + Periods.day(file.takenIn())
            + ", "
            + NUMERALS.thousands(file.accepted())
            + " of "
            + count(file.rows(), "row")
            + " accepted: "
            + String.join("; ", file.of()));
    lines.add("  SHA-256", file.sha256());
  }

  private static String count(long number, String noun) {
    return NUMERALS.thousands(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
