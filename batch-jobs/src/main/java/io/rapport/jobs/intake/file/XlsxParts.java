package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.XmlInspection.attribute;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private record Listed(String name, boolean hidden, String relation) {}

  private final Place place;
  private final Limits limits;
  private final List<Listed> listed = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Set<String> sheetParts = new HashSet<>();
  private final Set<String> single = new HashSet<>();
  private final XlsxStyles styles = new XlsxStyles();
  private final List<CellValue> sharedTexts = new ArrayList<>();
  private boolean since1904;

  XlsxParts(Place place, Limits limits) {
    this.place = place;
    this.limits = limits;
  }

  @Override
  public List<Forbidden> forbidden() {
    return FORBIDDEN;
  }

  @Override
  public Elements part(String name) {
    return new Part(name);
  }

  /** What turns the content of cells into values. */
  XlsxCells cells() {
    return new XlsxCells(sharedTexts, styles, new NumberCells(since1904));
  }

  /** Sheets with cells, in the order of the workbook. */
  List<Worksheet> worksheets() {
    List<Worksheet> worksheets = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Listed sheet : listed) {
      if (!names.add(sheet.name())) {
        throw new UnreadableFile("damaged", place, "the workbook has two sheets of one name");
      }
      if (sheetParts.contains(target(sheet))) {
        worksheets.add(new Worksheet(sheet.name(), sheet.hidden(), Optional.empty()));
      }
    }
    if (worksheets.isEmpty()) {
      throw new UnreadableFile("no-sheet", place, "the workbook has no sheet with cells");
    }
    return worksheets;
  }

  /** Part of the archive in which a sheet lies. */
  String part(Worksheet worksheet) {
    return listed.stream()
        .filter(sheet -> sheet.name().equals(worksheet.name()))
        .map(this::target)
        .findFirst()
        .orElseThrow();
  }

  private String target(Listed sheet) {
    return targets.getOrDefault(sheet.relation(), "");
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
        root = false;
      }
      elements.start(xml);
    }

    @Override
    public void text(XMLStreamReader xml) {
      elements.text(xml);
    }

    @Override
    public void end(XMLStreamReader xml) {
      elements.end(xml);
    }

    /** A sheet is looked at while its rows are read. */
    @Override
    public boolean goesOn() {
      return !sheetParts.contains(name);
    }

    private Elements byRoot(String root) {
      return switch (root) {
        case "worksheet" -> {
          sheetParts.add(name);
          yield xml -> {};
        }
        case "sst" -> only(root, new XlsxSharedTexts(place, limits, sharedTexts));
        case "styleSheet" -> only(root, styles);
        case "workbook" -> XlsxParts.this::workbook;
        case "Relationships" ->
            name.equals("xl/_rels/workbook.xml.rels") ? XlsxParts.this::relation : xml -> {};
        case "Types" -> XlsxParts.this::contentType;
        default -> xml -> {};
      };
    }

    /** Of some parts a workbook has one: with two, who knows which is meant. */
    private Elements only(String root, Elements part) {
      if (!single.add(root)) {
        throw new UnreadableFile("damaged", place, "the workbook has a part twice");
      }
      return part;
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
    }
  }

  private void contentType(XMLStreamReader xml) {
    if (attribute(xml, "ContentType").contains("macroEnabled")) {
      throw new UnreadableFile("macros", place, "workbooks with macros are not read");
    }
  }
}
