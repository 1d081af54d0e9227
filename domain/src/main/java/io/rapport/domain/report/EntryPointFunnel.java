package io.rapport.domain.report;

import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How far relationships came within a year, by what their first engagement began with. */
final class EntryPointFunnel {
  private static final List<String> STEPS =
      List.of("POTENTIAL_PARTNER", "PARTNER", "STRATEGIC_PARTNER");
  private static final int MOST = 2;
  private static final int ROW = 15;
  private static final int AROUND = 20;
  private static final double ALL = 100;

  private final Figures figures;
  private final Texts texts;

  EntryPointFunnel(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(EntryPointFunnel.class);
  }

  /**
   * Heading, funnels of the most frequent entry points, note; why there are none if none is shown.
   */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    List<EntryPoint> shown =
        Arrays.stream(EntryPoint.values())
            .filter(entry -> CellText.shown(first(entry)).isPresent())
            .sorted(Comparator.comparing(this::base).reversed())
            .toList();
    if (shown.isEmpty()) {
      blocks.add(
          new Absence(figures)
              .of(
                  Arrays.stream(EntryPoint.values()).map(this::first).toList(),
                  RegisterFields.of("Engagements", "manager_id", "function_code", "entry_point")));
      return blocks;
    }
    List<EntryPoint> drawn = shown.stream().limit(MOST).toList();
    List<Chart.FunnelStep> steps = new ArrayList<>();
    drawn.forEach(entry -> steps.addAll(way(entry)));
    blocks.add(
        new Block.Figure(
            new Chart.Funnel(texts.say("share"), texts.say("interval"), steps),
            AROUND + ROW * steps.size(),
            texts.say(
                "alternative",
                "ways",
                String.join("; ", drawn.stream().map(this::inWords).toList()))));
    blocks.add(new Block.Note(texts.say("note", "more", shown.size() - drawn.size())));
    return blocks;
  }

  private List<Chart.FunnelStep> way(EntryPoint entry) {
    List<Chart.FunnelStep> steps = new ArrayList<>();
    steps.add(
        new Chart.FunnelStep(
            name(entry),
            true,
            Optional.of(ALL),
            ALL,
            ALL,
            texts.say("start", "relationships", CellText.base(first(entry))),
            "",
            Tone.PLAIN));
    for (String stage : STEPS) {
      steps.add(step(texts.say("step." + stage), cell(entry, stage)));
    }
    return steps;
  }

  private Chart.FunnelStep step(String label, Optional<ReleasedCell> cell) {
    Optional<ReleasedCell.Shown> shown = CellText.shown(cell);
    return new Chart.FunnelStep(
        label,
        false,
        shown.map(each -> each.value().doubleValue()),
        shown.map(each -> end(each, Measure.LOW)).orElse(0.0),
        shown.map(each -> end(each, Measure.HIGH)).orElse(0.0),
        figures.text().value(cell),
        figures.text().interval(cell),
        CellText.tone(cell));
  }

  private static double end(ReleasedCell.Shown cell, Measure measure) {
    return cell.value(measure).map(BigDecimal::doubleValue).orElse(cell.value().doubleValue());
  }

  private String inWords(EntryPoint entry) {
    return texts.say(
        "way",
        "entry",
        name(entry),
        "potential",
        figures.text().inWords(first(entry)),
        "partner",
        figures.text().inWords(cell(entry, "PARTNER")));
  }

  private String name(EntryPoint entry) {
    return texts.say("entry." + entry);
  }

  private long base(EntryPoint entry) {
    return CellText.shown(first(entry)).map(cell -> cell.base().atLeast()).orElse(0L);
  }

  private Optional<ReleasedCell> first(EntryPoint entry) {
    return cell(entry, STEPS.get(0));
  }

  private Optional<ReleasedCell> cell(EntryPoint entry, String stage) {
    return figures.records(Statistic.S19, 12, Scope.Whole.WHOLE, entry + "." + stage);
  }
}
