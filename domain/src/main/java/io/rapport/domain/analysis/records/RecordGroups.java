package io.rapport.domain.analysis.records;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds how figures overlap. Parts whose cells have the same records are found by their SHA-256, so
 * that each pattern is looked at only once.
 */
public final class RecordGroups {
  private final RecordNumbers numbers = new RecordNumbers();
  private final Map<ByteBuffer, Pattern> patterns = new LinkedHashMap<>();

  private RecordGroups() {}

  /**
   * The records behind figures.
   *
   * @param figures with records that are known
   * @param published who stands behind cells that readers have from earlier releases, with records
   *     that are known
   */
  public static List<RecordGroup> of(
      Collection<Figure.Computed> figures, Map<CellKey, Support> published) {
    Map<CellKey, Source> sources = new TreeMap<>();
    published.forEach((key, support) -> sources.put(key, new Source(key, support, true)));
    for (Figure.Computed figure : figures) {
      boolean isPublished = published.containsKey(figure.key());
      sources.put(figure.key(), new Source(figure.key(), figure.support(), isPublished));
    }
    Map<String, List<Source>> byPart = new TreeMap<>();
    for (Source source : sources.values()) {
      CellKey key = source.key();
      byPart
          .computeIfAbsent(key.statistic().id() + '/' + key.part(), name -> new ArrayList<>())
          .add(source);
    }
    RecordGroups groups = new RecordGroups();
    byPart.values().forEach(groups::add);
    return groups.patterns.values().stream().map(groups::group).toList();
  }

  /** Which records stand behind a figure, if it is one of work records or of the pulse. */
  public static Composition composition(Support support) {
    if (support instanceof Support.Records records) {
      return records.composition();
    }
    return support instanceof Support.Pulse pulse ? pulse.composition() : Composition.UNKNOWN;
  }

  private record Source(CellKey key, Support support, boolean isPublished) {}

  /** A cell with the numbers of its records. */
  private record Numbered(Source source, List<int[]> sides) {}

  private record Pattern(List<RecordGroup.Part> parts, List<Numbered> cells) {}

  private void add(List<Source> cells) {
    List<Numbered> numbered = new ArrayList<>();
    for (Source cell : cells) {
      List<int[]> sides = new ArrayList<>();
      composition(cell.support()).sides().forEach(side -> sides.add(numbers.of(side)));
      numbered.add(new Numbered(cell, sides));
    }
    patterns
        .computeIfAbsent(digest(numbered), same -> new Pattern(new ArrayList<>(), numbered))
        .parts()
        .add(RecordGroup.Part.of(cells.get(0).key()));
  }

  private static ByteBuffer digest(List<Numbered> cells) {
    MessageDigest digest = sha256();
    for (Numbered cell : cells) {
      Source source = cell.source();
      String place = source.key().period() + '/' + source.key().scope().text();
      digest.update(
          (place + ' ' + source.isPublished() + ' ' + source.support())
              .getBytes(StandardCharsets.UTF_8));
      for (int[] side : cell.sides()) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * (side.length + 1));
        bytes.putInt(side.length).asIntBuffer().put(side);
        digest.update(bytes.array());
      }
    }
    return ByteBuffer.wrap(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private RecordGroup group(Pattern pattern) {
    List<int[]> sets = new ArrayList<>();
    pattern.cells().forEach(cell -> sets.addAll(cell.sides()));
    RecordClasses.Found found = new RecordClasses(numbers).of(sets);
    List<RecordCell> cells = new ArrayList<>();
    int next = 0;
    for (Numbered cell : pattern.cells()) {
      Source source = cell.source();
      int end = next + cell.sides().size();
      cells.add(
          new RecordCell(
              source.key().period(),
              source.key().scope(),
              source.isPublished(),
              source.support(),
              found.sets().subList(next, end)));
      next = end;
    }
    return new RecordGroup(pattern.parts(), found.classes(), cells);
  }
}
