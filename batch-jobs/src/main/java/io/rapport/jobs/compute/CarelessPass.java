package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.AnswerProducts;
import io.rapport.domain.analysis.survey.CarelessTally;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveTallies;
import io.rapport.domain.analysis.survey.wave.Careless;
import io.rapport.domain.analysis.survey.wave.CarelessAnalysis;
import io.rapport.domain.survey.Questionnaire;
import java.util.Objects;
import java.util.Optional;

/**
 * Screens a wave's answers for careless ones. What is usual is known after everybody was read once,
 * so the file is read once more; nothing of anybody is held, and nobody is left out of any figure.
 */
final class CarelessPass {
  private CarelessPass() {}

  static Careless of(
      Questionnaire questionnaire, String wave, WaveTallies tallies, AnswerTallies answers) {
    AnswerProducts products = Objects.requireNonNull(answers.products().get(wave));
    Optional<String> obstacle = CarelessAnalysis.obstacle(questionnaire, products);
    if (obstacle.isPresent()) {
      return new Careless.None(obstacle.get());
    }
    CarelessTally screen = new CarelessTally(questionnaire, products.crossProducts());
    answers
        .counted()
        .forEach(
            response -> {
              if (response.wave().equals(wave)) {
                screen.add(response);
              }
            });
    Tally everybody = tallies.units().values().stream().reduce(tallies.none(), Tally::plus);
    return CarelessAnalysis.of(questionnaire, everybody, screen);
  }
}
