package io.rapport.jobs.endtoend;

import io.rapport.domain.report.Block;
import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Document;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The numbers that charts of documents are drawn from, whatever is printed beside them. */
final class ChartNumbers {
  /** Ends and middles of axes follow from what is drawn. */
  private static final Set<String> AXES = Set.of("axisLow", "axisHigh", "acrossSplit", "upSplit");

  /**
   * Widths of a flow are complements and products of the released shares that are printed beside.
   */
  private static final Set<String> WORKED_OUT = Set.of("FlowPart.share", "FlowRibbon.share");

  private final List<Drawn> drawn = new ArrayList<>();

  private ChartNumbers() {}

  /**
   * A number that is drawn.
   *
   * @param where the chart's part that has it
   */
  record Drawn(String where, double number) {}

  /** All of some documents. */
  static List<Drawn> of(List<Document> documents) {
    ChartNumbers numbers = new ChartNumbers();
    figures(documents).forEach(figure -> numbers.visit("", figure.chart()));
    return numbers.drawn;
  }

  /** What is told of them to those who cannot see them. */
  static List<String> words(List<Document> documents) {
    return figures(documents).map(Block.Figure::alternative).toList();
  }

  private static Stream<Block.Figure> figures(List<Document> documents) {
    return documents.stream()
        .flatMap(document -> document.pages().stream())
        .flatMap(page -> page.blocks().stream())
        .filter(Block.Figure.class::isInstance)
        .map(Block.Figure.class::cast);
  }

  private void visit(String where, Object value) {
    if (value instanceof Double number) {
      drawn.add(new Drawn(where, number));
    } else if (value instanceof Optional<?> maybe) {
      maybe.ifPresent(present -> visit(where, present));
    } else if (value instanceof Iterable<?> many) {
      many.forEach(each -> visit(where, each));
    } else if (value instanceof Chart.HeatCell cell && cell.points() == 0) {
      // Nothing is coloured there.
      return;
    } else if (value instanceof Chart.IncidencePoint point && point.at() == 0
        || value instanceof Chart.FunnelStep step && step.start()) {
      // A curve begins with nobody, a funnel with all.
      return;
    } else if (value instanceof Record parts) {
      for (RecordComponent part : parts.getClass().getRecordComponents()) {
        String name = parts.getClass().getSimpleName() + "." + part.getName();
        if (!AXES.contains(part.getName()) && !WORKED_OUT.contains(name)) {
          visit(name, read(parts, part));
        }
      }
    }
  }

  private static Object read(Record parts, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(parts);
    } catch (IllegalAccessException | InvocationTargetException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
