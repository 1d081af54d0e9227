package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the dimensions moved since the last wave, and which of them go with the outcome. */
final class WhyPage {
  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Texts texts;
  private final DimensionSlope slope;
  private final PriorityFigure priorities;

  WhyPage(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
    this.texts = figures.texts(WhyPage.class);
    this.slope = new DimensionSlope(figures, survey);
    this.priorities = new PriorityFigure(figures, survey);
  }

  Page page() {
    List<Block> blocks = new ArrayList<>();
    dimensions(blocks);
    blocks.add(new Block.Heading(texts.say("priorities", "outcome", Figures.outcome(survey))));
    priorities
        .figure()
        .ifPresentOrElse(
            figure -> {
              blocks.add(figure);
              blocks.add(new Block.Note(texts.say("priorities.note")));
            },
            () -> blocks.add(new Block.Paragraph(texts.say("priorities.none"))));
    return new Page(
        texts.say("kicker"), title(), texts.say("lead", "wave", survey.wave().name()), blocks);
  }

  private void dimensions(List<Block> blocks) {
    Optional<Block.Figure> moved = slope.figure();
    if (moved.isPresent()) {
      blocks.add(new Block.Heading(texts.say("slope")));
      blocks.add(moved.get());
      blocks.add(new Block.Note(texts.say("slope.note")));
      return;
    }
    new DimensionDots(figures, survey)
        .figure()
        .ifPresent(
            dots -> {
              blocks.add(new Block.Heading(texts.say("dots")));
              blocks.add(dots);
              blocks.add(
                  new Block.Note(
                      texts.say(survey.previousWave().isEmpty() ? "dots.firstWave" : "dots.note")));
            });
  }

  private String title() {
    List<PriorityFigure.Driver> drivers = priorities.drivers();
    List<PriorityFigure.Driver> clear =
        drivers.stream().filter(driver -> driver.beyondChance().orElse(false)).toList();
    if (!clear.isEmpty()) {
      return clear(clear, drivers.get(0));
    } else if (!drivers.isEmpty()
        && drivers.stream().allMatch(driver -> driver.beyondChance().isPresent())) {
      return texts.say("title.nothing");
    }
    return survey.previousWave().isEmpty() ? new DimensionDots(figures, survey).title() : moved();
  }

  /** One is only called the closest if its interval lies above those of all others. */
  private String clear(List<PriorityFigure.Driver> clear, PriorityFigure.Driver first) {
    String outcome = Figures.outcome(survey);
    String label = clear.get(0).dimension().label();
    if (clear.size() == 1) {
      return ShortTitle.of(texts.say("title.alone", "dimension", label, "outcome", outcome))
          .orElseGet(() -> texts.say("title.one"));
    }
    boolean ahead =
        clear.get(0).equals(first)
            && clear.stream().skip(1).allMatch(other -> first.isAheadOf(other));
    Optional<String> closest =
        ahead
            ? ShortTitle.of(texts.say("title.first", "dimension", label, "outcome", outcome))
            : Optional.empty();
    return closest.orElseGet(
        () ->
            texts.say(
                ahead ? "title.several" : "title.severalAlike",
                "number",
                figures.numerals().firstWord(clear.size())));
  }

  private String moved() {
    int up = slope.changed(Reading.BETTER).size();
    int down = slope.changed(Reading.WORSE).size();
    if (up > 0 && down > 0) {
      return texts.say(
          "title.both",
          "up",
          up,
          "upWord",
          figures.numerals().firstWord(up),
          "down",
          down,
          "downWord",
          figures.numerals().word(down));
    } else if (up > 0) {
      return texts.say("title.rose", "dimensions", up, "number", figures.numerals().firstWord(up));
    } else if (down > 0) {
      return texts.say(
          "title.fell", "dimensions", down, "number", figures.numerals().firstWord(down));
    }
    return slope.changed(Reading.NO_VISIBLE_CHANGE).isEmpty()
        ? texts.say("title.untested")
        : texts.say("title.unchanged");
  }
}
