package io.rapport.jobs.compute.register;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.partnership.Answer;
import io.rapport.domain.language.Language;
import io.rapport.jobs.compute.JsonFields;
import java.util.Optional;

/** The answer to a question as JSON. */
final class AnswerJson {
  private final FigureJson figures;

  AnswerJson(FigureJson figures) {
    this.figures = figures;
  }

  void write(JsonFields json, Answer answer) {
    json.whole("number", answer.question().number())
        .text("question", answer.question().words(Language.ENGLISH))
        .text("answeredBy", answer.question().figure(Language.ENGLISH))
        .text("word", answer.reading().word(Language.ENGLISH));
    figure(json, "figure", answer.figure());
    figure(json, "comparison", answer.comparison());
    json.array("beside", answer.beside(), beside -> figures.write(json, beside));
  }

  private void figure(JsonFields json, String name, Optional<Figure.Computed> figure) {
    figure.ifPresentOrElse(
        found -> json.object(name, fields -> figures.write(fields, found)),
        () -> json.missing(name, "not enough records"));
  }
}
