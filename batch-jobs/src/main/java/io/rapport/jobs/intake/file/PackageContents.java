package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the parts of a workbook say of its sheets.
 *
 * @param worksheets sheets with cells, in the order of the workbook; chart sheets are left out
 * @param since1904 true if day 0 of its dates is 1 January 1904 instead of 31 December 1899
 */
record PackageContents(List<Worksheet> worksheets, boolean since1904) {
  PackageContents {
    worksheets = List.copyOf(worksheets);
  }

  /**
   * A sheet with cells.
   *
   * @param lowestMerge the merged range that reaches furthest down, if there are merged cells
   */
  record Worksheet(String name, boolean hidden, Optional<Merge> lowestMerge) {}

  /**
   * A range of merged cells.
   *
   * @param range as a spreadsheet writes it, such as "A2:B3"
   * @param lastRow its last row, from 1
   */
  record Merge(String range, int lastRow) {}

  /** Gathers what the parts say, in whatever order they come. */
  static final class Collector {
    private record Listed(String name, boolean hidden, String relation) {}

    private final List<Listed> listed = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, Optional<Merge>> sheetParts = new HashMap<>();
    private boolean since1904;

    void since1904() {
      since1904 = true;
    }

    void sheet(String name, boolean hidden, String relation) {
      listed.add(new Listed(name, hidden, relation));
    }

    /** A relation of the workbook: where a sheet's part lies. */
    void relation(String id, String target) {
      String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
      targets.put(id, path.replace("/./", "/"));
    }

    void sheetPart(String part, Optional<Merge> lowestMerge) {
      sheetParts.put(part, lowestMerge);
    }

    PackageContents contents(Place place) {
      List<Worksheet> worksheets = new ArrayList<>();
      for (Listed sheet : listed) {
        Optional<Merge> merge = sheetParts.get(targets.getOrDefault(sheet.relation(), ""));
        if (merge != null) {
          worksheets.add(new Worksheet(sheet.name(), sheet.hidden(), merge));
        }
      }
      if (worksheets.isEmpty()) {
        throw new UnreadableFile("no-sheet", place, "the workbook has no sheet with cells");
      }
      return new PackageContents(worksheets, since1904);
    }
  }
}
