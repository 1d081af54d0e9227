package io.rapport.domain.report;

import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Release;
import java.util.List;

/** How to read the workbook. */
final class NotesSheet {
  /** Topics whose text is the same in every workbook. */
  private static final List<String> TOPICS =
      List.of("figures", "bases", "bounds", "intervals", "readings", "keys", "picker", "records");

  private final Figures figures;
  private final Texts texts;
  private final SheetBuilder sheet;

  NotesSheet(Figures figures) {
    this.figures = figures;
    texts = figures.texts(NotesSheet.class);
    sheet =
        new SheetBuilder(figures, Tab.NOTES, 1)
            .column(Head.TOPIC, Workbook.Format.TEXT, 28)
            .column(Head.CONTENT, Workbook.Format.LONG_TEXT, 110);
  }

  Workbook.Sheet sheet() {
    for (Workbook.Mark mark : Workbook.Mark.values()) {
      line(mark.shorthand(), texts.say("mark." + mark));
    }
    for (String topic : TOPICS) {
      line(texts.say("topic." + topic), texts.say("note." + topic));
    }
    Release.Policy policy = figures.release().policy();
    line(
        texts.say("confidentiality"),
        texts.say(
            "confidentiality.note",
            "answers",
            policy.answers(),
            "pulse",
            policy.pulse(),
            "records",
            policy.records()));
    figures
        .survey()
        .flatMap(survey -> new SinceLastWave(figures, survey).onItems())
        .ifPresent(words -> line(texts.say("sinceLastWave"), words));
    figures
        .catalogue()
        .units()
        .forEach(
            unit ->
                new OtherTeamWords(figures).of(unit).ifPresent(words -> line(unit.name(), words)));
    return sheet.sheet();
  }

  private void line(String topic, String text) {
    sheet.row(new Workbook.Text(topic), new Workbook.Text(text));
  }
}
