package io.rapport.domain.report.explain;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Question;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Release;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the figure that somebody means: by its key, by a beginning of it, or by words that stand in
 * the key or in the names of what it is of.
 */
public final class CellSearch {
  private static final int NEAREST = 5;

  private final Release release;
  private final Subjects subjects;
  private final Waves waves;

  /** A search through an issue. */
  public CellSearch(Release release) {
    this.release = release;
    this.waves = new Waves(release);
    this.subjects = new Subjects(release.catalogue(), waves);
  }

  /** What was found. */
  public sealed interface Result {}

  /** One figure. */
  public record One(CellKey key) implements Result {}

  /** Several that fit, in the order of the workbook; at least two. */
  public record Several(List<CellKey> keys) implements Result {
    public Several {
      keys = List.copyOf(keys);
    }
  }

  /** None that fits; those whose keys are most like what was asked. */
  public record None(List<CellKey> nearest) implements Result {
    public None {
      nearest = List.copyOf(nearest);
    }
  }

  /** Searches. */
  public Result of(String asked) {
    String text = asked.strip();
    Optional<CellKey> exact = parsed(text).or(() -> parsed(text + "/")).filter(this::isPrinted);
    if (exact.isPresent()) {
      return new One(exact.get());
    }
    String lower = text.toLowerCase(Locale.ROOT);
    List<CellKey> found =
        lower.isEmpty() ? List.of() : keys(key -> lowerCase(key).startsWith(lower));
    List<String> words =
        Arrays.stream(lower.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    if (found.isEmpty() && !words.isEmpty()) {
      found = keys(key -> tokens(key).containsAll(words));
    }
    if (found.isEmpty() && !words.isEmpty()) {
      found = keys(key -> words.stream().allMatch(described(key)::contains));
    }
    return switch (found.size()) {
      case 0 -> new None(nearest(lower));
      case 1 -> new One(found.get(0));
      default -> new Several(found);
    };
  }

  private static Optional<CellKey> parsed(String text) {
    try {
      return Optional.of(CellKey.parse(text));
    } catch (IllegalArgumentException noKey) {
      return Optional.empty();
    }
  }

  /** Sheets print the key of a figure of known things even where the issue does not have it. */
  private boolean isPrinted(CellKey key) {
    if (release.cell(key).isPresent()) {
      return true;
    } else if (!waves.asks(key.statistic())) {
      return Question.isAsked(key, release.month());
    }
    boolean isPart = key.statistic() == Statistic.RESPONSE || waves.words(key).isPresent();
    return isPart
        && key.scope() instanceof Scope.Unit unit
        && release.catalogue().units().stream()
            .map(Catalogue.UnitName::code)
            .anyMatch(unit.code()::equals)
        && release.catalogue().survey().stream()
            .flatMap(survey -> survey.waves().stream())
            .anyMatch(wave -> wave.code().equals(key.period()));
  }

  private List<CellKey> keys(Predicate<CellKey> which) {
    return release.cells().keySet().stream().filter(which).toList();
  }

  private static String lowerCase(CellKey key) {
    return key.text().toLowerCase(Locale.ROOT);
  }

  private static List<String> tokens(CellKey key) {
    String text = lowerCase(key);
    return Stream.of(text.split("/"), text.split("[/:.+~]"), text.split("[/:]"))
        .flatMap(Arrays::stream)
        .toList();
  }

  private String described(CellKey key) {
    Explanation.Subject subject = subjects.of(key);
    return String.join(
            " ",
            key.text(),
            key.statistic().title(Language.ENGLISH),
            subject.whom(),
            subject.part().orElse(""),
            subject.period())
        .toLowerCase(Locale.ROOT);
  }

  private List<CellKey> nearest(String asked) {
    record Near(CellKey key, int steps) {}
    List<Near> all = new ArrayList<>();
    release.cells().keySet().forEach(key -> all.add(new Near(key, steps(asked, lowerCase(key)))));
    all.sort(Comparator.comparingInt(Near::steps));
    return all.stream().limit(NEAREST).map(Near::key).toList();
  }

  /** Letters to put in, take out or change; V. I. Levenshtein (1966), Soviet Physics Doklady 10. */
  private static int steps(String from, String to) {
    int[] before = new int[to.length() + 1];
    Arrays.setAll(before, j -> j);
    for (int i = 1; i <= from.length(); i++) {
      int[] now = new int[to.length() + 1];
      now[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = before[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[to.length()];
  }
}
