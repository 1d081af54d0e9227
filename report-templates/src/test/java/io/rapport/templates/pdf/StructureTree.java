package io.rapport.templates.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * The structure of a PDF with the text of its parts and their places, as a screen reader has it.
 */
final class StructureTree {
  /**
   * A part.
   *
   * @param text its own text as it is read out, without that of its children
   * @param place where that text stands, or the box of a figure; in points from the top left
   * @param scope of a header of a table
   * @param alternative text of a figure
   */
  record Node(
      String type,
      String text,
      Optional<Place> place,
      Optional<String> scope,
      Optional<String> alternative,
      List<Node> children) {

    /** This part and all below it, in reading order. */
    Stream<Node> all() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }
  }

  /** A box on a sheet, counted from 0. */
  record Place(int sheet, Rectangle2D box) {}

  private record Content(int sheet, int number) {}

  private record Piece(String text, Rectangle2D box) {}

  private static final Piece NOTHING = new Piece("", new Rectangle2D.Double());

  private final PDDocument pdf;
  private final Map<Content, Piece> pieces = new HashMap<>();

  private StructureTree(PDDocument pdf) {
    this.pdf = pdf;
  }

  /** The part that stands for the whole document. */
  static Node of(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      StructureTree tree = new StructureTree(pdf);
      for (int sheet = 0; sheet < pdf.getNumberOfPages(); sheet++) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(pdf.getPage(sheet));
        for (PDMarkedContent content : extractor.getMarkedContents()) {
          tree.collect(sheet, content);
        }
      }
      List<PDStructureElement> roots = elements(pdf.getDocumentCatalog().getStructureTreeRoot());
      if (roots.size() != 1) {
        throw new IllegalStateException("one root is expected, not " + roots.size());
      }
      return tree.node(roots.get(0));
    }
  }

  private void collect(int sheet, PDMarkedContent content) {
    if (content.getMCID() >= 0) {
      StringBuilder text = new StringBuilder();
      Rectangle2D box = new Rectangle2D.Double();
      gather(content, text, box);
      pieces.put(new Content(sheet, content.getMCID()), new Piece(text.toString(), box));
    }
  }

  private static void gather(PDMarkedContent content, StringBuilder text, Rectangle2D box) {
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition letter) {
        text.append(letter.getUnicode());
        Rectangle2D place =
            new Rectangle2D.Double(
                letter.getX(),
                letter.getY() - letter.getHeight(),
                letter.getWidth(),
                letter.getHeight());
        box.setRect(box.isEmpty() ? place : box.createUnion(place));
      } else if (part instanceof PDMarkedContent inner) {
        gather(inner, text, box);
      }
    }
  }

  private Node node(PDStructureElement element) {
    StringBuilder text = new StringBuilder();
    Optional<Place> place = figureBox(element);
    for (Object kid : element.getKids()) {
      int number =
          kid instanceof Integer own
              ? own
              : kid instanceof PDMarkedContentReference reference ? reference.getMCID() : -1;
      if (number >= 0) {
        int sheet = sheet(element.getPage());
        Piece piece = pieces.getOrDefault(new Content(sheet, number), NOTHING);
        text.append(piece.text());
        if (place.isEmpty() && !piece.box().isEmpty()) {
          place = Optional.of(new Place(sheet, piece.box()));
        }
      }
    }
    return new Node(
        element.getStructureType(),
        Optional.ofNullable(element.getActualText()).orElse(text.toString()),
        place,
        attribute(element, "Scope").map(scope -> ((COSName) scope).getName()),
        Optional.ofNullable(element.getAlternateDescription()),
        elements(element).stream().map(this::node).toList());
  }

  private Optional<Place> figureBox(PDStructureElement element) {
    return attribute(element, "BBox")
        .map(COSArray.class::cast)
        .map(
            box -> {
              float[] corners = box.toFloatArray();
              float height = element.getPage().getMediaBox().getHeight();
              return new Place(
                  sheet(element.getPage()),
                  new Rectangle2D.Double(
                      corners[0],
                      height - corners[3],
                      corners[2] - corners[0],
                      corners[3] - corners[1]));
            });
  }

  private static Optional<COSBase> attribute(PDStructureElement element, String name) {
    COSArray attributes = element.getCOSObject().getCOSArray(COSName.A);
    return attributes == null
        ? Optional.empty()
        : IntStream.range(0, attributes.size())
            .mapToObj(i -> ((COSDictionary) attributes.getObject(i)).getDictionaryObject(name))
            .filter(Objects::nonNull)
            .findFirst();
  }

  private int sheet(PDPage page) {
    return pdf.getPages().indexOf(page);
  }

  private static List<PDStructureElement> elements(PDStructureNode node) {
    List<PDStructureElement> elements = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
