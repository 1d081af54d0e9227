package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Block;
import io.rapport.domain.report.Chart;
import io.rapport.domain.report.Document;
import io.rapport.templates.chart.EdgeCharts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Long labels are wrapped, never cut off: each text of a chart is drawn as often as it is given.
 */
class ChartTextsTest {
  private static final PdfRenderer RENDERER = new PdfRenderer();

  static Stream<Named<Document>> charts() {
    return EdgeCharts.all().entrySet().stream()
        .map(entry -> Named.of(entry.getKey(), SampleDocuments.figure(entry.getValue(), 150)));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void everyTextIsDrawnWhole(Document document) throws IOException {
    String drawn =
        StructureTree.of(RENDERER.render(document))
            .all()
            .filter(node -> node.type().equals("Figure"))
            .map(node -> plain(node.text()))
            .collect(Collectors.joining("\n"));
    Map<String, Integer> wanted = new HashMap<>();
    for (String text : texts(document)) {
      wanted.merge(plain(text), 1, Integer::sum);
    }
    wanted.remove("");
    wanted.forEach(
        (text, times) ->
            assertThat(drawn.split(Pattern.quote(text), -1).length - 1)
                .as("“%s”", text)
                .isGreaterThanOrEqualTo(times));
  }

  /**
   * An axis of time may leave out labels between others where there is no room for all, and all
   * curves share one header over the numbers at risk.
   */
  private static List<String> texts(Document document) {
    List<String> texts = new ArrayList<>();
    for (Block block : document.pages().get(0).blocks()) {
      if (block instanceof Block.Figure figure) {
        texts.addAll(ModelTexts.of(figure.chart()));
        if (figure.chart() instanceof Chart.TrendBand trend) {
          texts.removeAll(Set.copyOf(trend.ticks()));
        }
        if (figure.chart() instanceof Chart.CumulativeIncidence incidence) {
          incidence.curves().stream()
              .skip(1)
              .forEach(curve -> texts.remove(incidence.riskHeader()));
        }
      }
    }
    return texts;
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }
}
