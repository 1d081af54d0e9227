package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Document;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One sheet of each kind looks as agreed. Where one does not, a picture of both and of their
 * difference lies in {@code target/pages}. {@code -Dgolden.update=true} agrees to what there is.
 */
class PageImageTest {
  private static final float DOTS_PER_INCH = 54;
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "pages");

  static Stream<Arguments> sheets() {
    Document leadership = SampleReport.leadership();
    Document charts = SampleReport.charts();
    return Stream.of(
        Arguments.of("answers", leadership, 0),
        Arguments.of("shares-and-dots", leadership, 1),
        Arguments.of("table", leadership, 2),
        Arguments.of("table-goes-on", leadership, 3),
        Arguments.of("paired-dots", leadership, 4),
        Arguments.of("heat-map", leadership, 6),
        Arguments.of("items", leadership, 7),
        Arguments.of("text", leadership, 9),
        Arguments.of("unit", SampleReport.unit(), 0),
        Arguments.of("withheld", SampleReport.withheld(), 0),
        Arguments.of("empty", SampleDocuments.empty(), 0),
        Arguments.of("charts-ten-dimensions", charts, 0),
        Arguments.of("charts-bars-dots-trend", charts, 2),
        Arguments.of("charts-shares-pairs-slope", charts, 3),
        Arguments.of("charts-matrix-flow-incidence", charts, 4),
        Arguments.of("charts-funnel-multiples", charts, 5),
        Arguments.of("charts-spark", charts, 6));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sheets")
  void looksAsAgreed(String name, Document document, int sheet) throws IOException {
    BufferedImage actual = picture(document, sheet);
    Path golden = GOLDEN.resolve(name + ".png");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      ImageIO.write(actual, "png", golden.toFile());
    }
    PictureComparison comparison = new PictureComparison(ImageIO.read(golden.toFile()), actual);
    if (!comparison.differences().isEmpty()) {
      Path folder = Files.createDirectories(Path.of("target", "pages"));
      ImageIO.write(comparison.picture(), "png", folder.resolve(name + ".png").toFile());
    }
    assertThat(comparison.differences()).as("see target/pages/%s.png", name).isEmpty();
  }

  @Test
  void aWordMoreOrLessIsSeen() throws IOException {
    BufferedImage sheet = picture(SampleReport.unit(), 0);
    BufferedImage other = copy(sheet);
    Graphics2D graphics = other.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(30, 44, 40, 12);
    graphics.dispose();
    assertThat(new PictureComparison(sheet, other).differences()).isNotEmpty();
    assertThat(new PictureComparison(other, sheet).picture().getWidth())
        .isEqualTo(3 * sheet.getWidth());
  }

  @Test
  void letterEdgesDrawnSlightlyOtherwiseAreNot() throws IOException {
    BufferedImage sheet = picture(SampleReport.unit(), 0);
    BufferedImage other = copy(sheet);
    for (int x = 0; x < other.getWidth(); x++) {
      for (int y = 0; y < other.getHeight(); y++) {
        Color colour = new Color(sheet.getRGB(x, y));
        int step = (x + y) % 3 * 8 - 8;
        other.setRGB(
            x,
            y,
            new Color(
                    within(colour.getRed() + step),
                    within(colour.getGreen() + step),
                    within(colour.getBlue() + step))
                .getRGB());
      }
    }
    assertThat(new PictureComparison(sheet, other).differences()).isEmpty();
  }

  private static int within(int colour) {
    return Math.min(255, Math.max(0, colour));
  }

  @Test
  void anotherColourOfTheSameBrightnessIsSeen() throws IOException {
    BufferedImage sheet = picture(SampleReport.unit(), 0);
    BufferedImage other = copy(sheet);
    for (int x = 0; x < other.getWidth(); x++) {
      for (int y = 0; y < other.getHeight(); y++) {
        Color colour = new Color(sheet.getRGB(x, y));
        other.setRGB(
            x, y, new Color(colour.getBlue(), colour.getGreen(), colour.getRed()).getRGB());
      }
    }
    assertThat(new PictureComparison(sheet, other).differences()).isNotEmpty();
  }

  @Test
  void theStoredPicturesAreSmall() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      List<Path> pictures = files.toList();
      assertThat(pictures).hasSameSizeAs(sheets().toList());
      long bytes = 0;
      for (Path picture : pictures) {
        bytes += Files.size(picture);
      }
      assertThat(bytes).isLessThan(1_000_000);
    }
  }

  private static BufferedImage picture(Document document, int sheet) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(new PdfRenderer().render(document))) {
      return new PDFRenderer(pdf).renderImageWithDPI(sheet, DOTS_PER_INCH, ImageType.RGB);
    }
  }

  private static BufferedImage copy(BufferedImage image) {
    BufferedImage copy =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    image.copyData(copy.getRaster());
    return copy;
  }
}
