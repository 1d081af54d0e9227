package io.rapport.domain.report.explain;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.ItemPart;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Provenance;
import io.rapport.domain.release.Release;
import io.rapport.domain.report.explain.Explanation.Answer;
import io.rapport.domain.report.explain.Explanation.Item;
import io.rapport.domain.report.explain.Explanation.Survey;
import io.rapport.domain.report.explain.Explanation.Wave;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the waves of an issue asked. */
final class Waves {
  private final Optional<Catalogue.Survey> survey;
  private final Optional<Provenance> provenance;

  Waves(Release release) {
    this.survey = release.catalogue().survey();
    this.provenance = release.quality().provenance();
  }

  /** Whether a statistic is one of the survey. */
  boolean asks(Statistic statistic) {
    return statistic.compareTo(Statistic.S01) < 0;
  }

  static boolean isChange(Statistic statistic) {
    return statistic == Statistic.ITEM_CHANGE || statistic == Statistic.INDEX_CHANGE;
  }

  static boolean isOfItem(Statistic statistic) {
    return statistic == Statistic.ITEM
        || statistic == Statistic.ITEM_VS_REST
        || statistic == Statistic.ITEM_CHANGE
        || statistic == Statistic.ENPS
        || statistic == Statistic.ITEM_RELIABILITY;
  }

  /** Whether a figure is a coefficient, made of several items or dimensions at once. */
  static boolean isCoefficient(Statistic statistic) {
    return switch (statistic) {
      case RELIABILITY, ITEM_RELIABILITY, AGGREGATION, DRIVER, EXPLAINED -> true;
      default -> false;
    };
  }

  /** Id of a figure's item. */
  private static String itemOf(CellKey key) {
    return key.statistic() == Statistic.ITEM_RELIABILITY
        ? ItemPart.parse(key.part()).map(ItemPart::item).orElse(key.part())
        : key.part();
  }

  /** What was asked for a figure; empty for figures of records. */
  Optional<Survey> of(CellKey key) {
    if (!asks(key.statistic())) {
      return Optional.empty();
    }
    return survey.map(
        asked -> {
          Catalogue.Named wave = named(asked, key.period());
          Optional<Catalogue.Named> before =
              isChange(key.statistic()) ? before(asked, key.period()) : Optional.empty();
          return new Survey(
              asked.questionnaire(),
              asked.title(),
              wave(key.period()),
              before.map(earlier -> wave(earlier.code())),
              isOfItem(key.statistic())
                  ? Optional.empty()
                  : dimension(asked, wave, key.part()).map(Catalogue.DimensionName::label),
              items(asked, wave, key).map(item -> item(asked, wave, before, item)).toList());
        });
  }

  /** Wording of the item or label of the dimension of a figure. */
  Optional<String> words(CellKey key) {
    return survey.flatMap(
        asked -> {
          Catalogue.Named wave = named(asked, key.period());
          return isOfItem(key.statistic())
              ? item(asked, wave, itemOf(key)).map(item -> "“" + item.wording() + "”")
              : dimension(asked, wave, key.part()).map(Catalogue.DimensionName::label);
        });
  }

  Wave wave(String id) {
    Optional<Provenance.WaveFiles> files = provenance.flatMap(behind -> behind.wave(id));
    return new Wave(
        id,
        survey.map(asked -> named(asked, id).name()).orElse(id),
        files
            .map(Provenance.WaveFiles::version)
            .or(() -> survey.map(asked -> version(asked, id)))
            .orElse(0),
        files.map(Provenance.WaveFiles::opened),
        files.map(Provenance.WaveFiles::closed));
  }

  /** The wave before another one. */
  Optional<String> before(String wave) {
    return survey.flatMap(asked -> before(asked, wave)).map(Catalogue.Named::code);
  }

  private static Optional<Catalogue.Named> before(Catalogue.Survey asked, String wave) {
    List<Catalogue.Named> waves = asked.waves();
    int position = waves.indexOf(named(asked, wave));
    return position < 1 ? Optional.empty() : Optional.of(waves.get(position - 1));
  }

  private static Catalogue.Named named(Catalogue.Survey asked, String wave) {
    return asked.waves().stream()
        .filter(known -> known.code().equals(wave))
        .findFirst()
        .orElse(new Catalogue.Named(wave, wave));
  }

  private static int version(Catalogue.Survey asked, String wave) {
    return asked.older().stream()
        .filter(older -> older.waves().contains(wave))
        .findFirst()
        .map(Catalogue.OlderVersion::version)
        .orElse(asked.version());
  }

  private static Stream<Catalogue.ItemName> items(
      Catalogue.Survey asked, Catalogue.Named wave, CellKey key) {
    if (isOfItem(key.statistic())) {
      return item(asked, wave, itemOf(key)).stream();
    }
    return dimension(asked, wave, key.part()).stream()
        .flatMap(dimension -> dimension.items().stream())
        .flatMap(id -> item(asked, wave, id).stream());
  }

  private static Optional<Catalogue.ItemName> item(
      Catalogue.Survey asked, Catalogue.Named wave, String id) {
    return asked.items(wave).stream().filter(item -> item.id().equals(id)).findFirst();
  }

  private static Optional<Catalogue.DimensionName> dimension(
      Catalogue.Survey asked, Catalogue.Named wave, String id) {
    return asked.dimensions(wave).stream().filter(known -> known.id().equals(id)).findFirst();
  }

  private Item item(
      Catalogue.Survey asked,
      Catalogue.Named wave,
      Optional<Catalogue.Named> before,
      Catalogue.ItemName item) {
    List<Provenance.Answer> answers =
        provenance.map(behind -> behind.answers(wave.code(), item.id())).orElse(List.of());
    return new Item(
        item.id(),
        item.wording(),
        before
            .flatMap(earlier -> item(asked, earlier, item.id()))
            .map(Catalogue.ItemName::wording)
            .filter(wording -> !Objects.equals(wording, item.wording())),
        item.reversed(),
        answers.isEmpty()
            ? item.scale().stream()
                .map(label -> new Answer(Optional.empty(), label, Optional.empty()))
                .toList()
            : answers.stream()
                .map(
                    answer ->
                        new Answer(
                            Optional.of(answer.code()),
                            answer.label(),
                            Optional.of(answer.counts())))
                .toList(),
        answers.stream()
            .filter(answer -> answer.counts().equals("favourable"))
            .map(Provenance.Answer::code)
            .toList());
  }
}
