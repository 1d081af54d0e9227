package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.XmlInspection.attribute;

import io.rapport.domain.intake.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/**
 * What the parts of an XLSX workbook say of its sheets, gathered in whatever order they come, and
 * what none of them may hold.
 */
final class XlsxParts implements PackageParts {
  private static final List<Forbidden> FORBIDDEN =
      List.of(
          Forbidden.of(
              "vbaproject|xl/macrosheets/", "macros", "workbooks with macros are not read"),
          Forbidden.of(
              "^xl/externallinks/|^xl/connections\\.xml$|^xl/querytables/",
              "external-links",
              "workbooks with links to other files or data sources are not read"),
          Forbidden.of(
              "/embeddings/|/activex/|/oleobjects?/|oleobject",
              "embedded-objects",
              "workbooks with embedded objects are not read"),
          Forbidden.of(
              "^xl/workbook\\.bin$", "old-format", "this version does not read binary workbooks"));

  /** Namespace of the strict form (ISO/IEC 29500-1). */
  private static final String STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";

  private record Listed(String name, boolean hidden, String relation) {}

  private final Place place;
  private final Limits limits;
  private final Deadline deadline;
  private final List<Listed> listed = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, XlsxSheetElements> sheetParts = new HashMap<>();
  private Optional<String> sharedTexts = Optional.empty();
  private boolean since1904;
  private boolean strict;

  XlsxParts(Place place, Limits limits, Deadline deadline) {
    this.place = place;
    this.limits = limits;
    this.deadline = deadline;
  }

  @Override
  public List<Forbidden> forbidden() {
    return FORBIDDEN;
  }

  @Override
  public Elements part(String name) {
    return new Part(name);
  }

  /** Whether day 0 of its dates is 1 January 1904 instead of 31 December 1899. */
  boolean since1904() {
    return since1904;
  }

  /** Part of a sheet that is strict in its names or dates, empty if it is like most. */
  Optional<String> strictPart(String sheet) {
    return listed.stream()
        .filter(candidate -> candidate.name().equals(sheet))
        .map(candidate -> targets.getOrDefault(candidate.relation(), ""))
        .filter(
            part -> {
              XlsxSheetElements elements = sheetParts.get(part);
              return elements != null && (strict || elements.isoDates());
            })
        .findFirst();
  }

  /** Part with the shared texts, if there is one. */
  Optional<String> sharedTexts() {
    return sharedTexts;
  }

  /** Sheets with cells, in the order of the workbook. */
  List<Worksheet> worksheets() {
    List<Worksheet> worksheets = new ArrayList<>();
    for (Listed sheet : listed) {
      XlsxSheetElements part = sheetParts.get(targets.getOrDefault(sheet.relation(), ""));
      if (part != null) {
        worksheets.add(new Worksheet(sheet.name(), sheet.hidden(), part.lowestMerge()));
      }
    }
    if (worksheets.isEmpty()) {
      throw new UnreadableFile("no-sheet", place, "the workbook has no sheet with cells");
    }
    return worksheets;
  }

  /** Finds out by its root what a part is. */
  private final class Part implements Elements {
    private final String name;
    private Elements elements = xml -> {};
    private boolean root = true;

    Part(String name) {
      this.name = name;
    }

    @Override
    public void start(XMLStreamReader xml) {
      if (root) {
        elements = byRoot(xml.getLocalName());
        strict |= String.valueOf(xml.getNamespaceURI()).equals(STRICT);
        root = false;
      }
      elements.start(xml);
    }

    @Override
    public void text(int length) {
      elements.text(length);
    }

    @Override
    public void end(XMLStreamReader xml) {
      elements.end(xml);
    }

    private Elements byRoot(String root) {
      return switch (root) {
        case "worksheet" -> {
          XlsxSheetElements sheet = new XlsxSheetElements(place, limits, deadline);
          sheetParts.put(name, sheet);
          yield sheet;
        }
        case "sst" -> new SharedTexts();
        case "workbook" -> XlsxParts.this::workbook;
        case "Relationships" ->
            name.equals("xl/_rels/workbook.xml.rels") ? XlsxParts.this::relation : xml -> {};
        case "Types" -> XlsxParts.this::contentType;
        default -> xml -> {};
      };
    }
  }

  /** Counts the shared texts and their characters. */
  private final class SharedTexts implements Elements {
    private final TextGuard text = new TextGuard(place, limits);
    private int count;

    @Override
    public void start(XMLStreamReader xml) {
      if (xml.getLocalName().equals("si")) {
        text.begin();
        if (++count > limits.sharedStrings()) {
          throw new UnreadableFile(
              "too-many-texts",
              place,
              "the workbook has more than " + limits.sharedStrings() + " different texts");
        }
      }
    }

    @Override
    public void text(int length) {
      text.add(length);
    }
  }

  private void workbook(XMLStreamReader xml) {
    if (xml.getLocalName().equals("sheet")) {
      String state = attribute(xml, "state");
      boolean hidden = state.equals("hidden") || state.equals("veryHidden");
      listed.add(new Listed(attribute(xml, "name"), hidden, attribute(xml, "id")));
    } else if (xml.getLocalName().equals("workbookPr")) {
      String date1904 = attribute(xml, "date1904");
      since1904 |= date1904.equals("1") || date1904.equals("true");
    }
  }

  /** A relation of the workbook says where a sheet's part lies. */
  private void relation(XMLStreamReader xml) {
    if (xml.getLocalName().equals("Relationship")) {
      String target = attribute(xml, "Target");
      String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      targets.put(attribute(xml, "Id"), path.replace("/./", "/"));
      if (attribute(xml, "Type").endsWith("/sharedStrings")) {
        sharedTexts = Optional.of(path.replace("/./", "/"));
      }
    }
  }

  private void contentType(XMLStreamReader xml) {
    if (attribute(xml, "ContentType").contains("macroEnabled")) {
      throw new UnreadableFile("macros", place, "workbooks with macros are not read");
    }
  }
}
