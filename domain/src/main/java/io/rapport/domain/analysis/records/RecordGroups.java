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
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds how figures overlap. Parts whose cells have the same records are found by their SHA-256, so
 * that each pattern is looked at only once.
 */
public final class RecordGroups {
  private static final int TODAY = 0;

  private final RecordNumbers numbers = new RecordNumbers();
  private final Map<ByteBuffer, Pattern> patterns = new LinkedHashMap<>();

  private RecordGroups() {}

  /**
   * The records behind figures.
   *
   * @param figures with records that are known
   * @param published what readers have from earlier issues, with records that are known
   */
  public static List<RecordGroup> of(
      Collection<Figure.Computed> figures, Collection<PublishedFigure> published) {
    List<Source> sources = new ArrayList<>();
    published.forEach(each -> sources.add(new Source(each.key(), each.support(), each.issue())));
    figures.forEach(each -> sources.add(new Source(each.key(), each.support(), TODAY)));
    sources.sort(Comparator.comparing(Source::key).thenComparing(Source::issue));
    Map<String, List<Source>> byPart = new TreeMap<>();
    for (Source source : sources) {
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

  private record Source(CellKey key, Support support, int issue) {}

  /** A cell with the numbers of its records. */
  private record Numbered(Source source, List<int[]> sides) {
    /** Whether readers have both, of one key, with the same records. */
    boolean repeats(Numbered other) {
      return source.issue() != TODAY
          && other.source().issue() != TODAY
          && sides.size() == other.sides().size()
          && IntStream.range(0, sides.size())
              .allMatch(side -> Arrays.equals(sides.get(side), other.sides().get(side)));
    }
  }

  private record Pattern(List<RecordGroup.Part> parts, List<Numbered> cells) {}

  private void add(List<Source> cells) {
    cells.forEach(cell -> composition(cell.support()).sides().forEach(numbers::take));
    RecordNumbers.Said said = new RecordNumbers.Said();
    List<Numbered> numbered = new ArrayList<>();
    for (Source cell : cells) {
      List<int[]> sides = new ArrayList<>();
      composition(cell.support()).sides().forEach(side -> sides.add(numbers.of(side, said)));
      Numbered next = new Numbered(cell, sides);
      if (!repeats(next, numbered)) {
        numbered.add(next);
      }
    }
    patterns
        .computeIfAbsent(digest(numbered), same -> new Pattern(new ArrayList<>(), numbered))
        .parts()
        .add(RecordGroup.Part.of(cells.get(0).key()));
  }

  /** Whether one of the cells before, of which those of one key follow each other, is the same. */
  private static boolean repeats(Numbered next, List<Numbered> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      if (!before.get(i).source().key().equals(next.source().key())) {
        return false;
      } else if (next.repeats(before.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static ByteBuffer digest(List<Numbered> cells) {
    MessageDigest digest = sha256();
    for (Numbered cell : cells) {
      Source source = cell.source();
      String place = source.key().period() + '/' + source.key().scope().text();
      digest.update(
          (place + ' ' + source.issue() + ' ' + source.support()).getBytes(StandardCharsets.UTF_8));
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
              source.issue(),
              source.support(),
              found.sets().subList(next, end)));
      next = end;
    }
    return new RecordGroup(pattern.parts(), found.classes(), cells);
  }
}
