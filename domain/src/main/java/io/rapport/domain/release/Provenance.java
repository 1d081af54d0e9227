package io.rapport.domain.release;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands behind an issue beside its names and cells, so that it can be explained truly when
 * later files and questionnaires have changed all of it: dates, limits and hashes, never an answer.
 *
 * @param waves waves with released cells, oldest first
 * @param questionnaires versions of the questionnaire that they answered
 * @param records SHA-256 of the files whose records counted
 * @param lineage SHA-256 of the files that said what became of units
 * @param limits when survey figures were tested, and when a difference was called one
 */
public record Provenance(
    List<WaveFiles> waves,
    List<Asked> questionnaires,
    List<String> records,
    List<String> lineage,
    Limits limits) {
  public Provenance {
    waves = List.copyOf(waves);
    questionnaires = List.copyOf(questionnaires);
    records = List.copyOf(records);
    lineage = List.copyOf(lineage);
  }

  /**
   * A wave with its files.
   *
   * @param version version of the questionnaire that it answered
   * @param answers SHA-256 of the files whose answers counted
   * @param organisation SHA-256 of the files of the units and headcounts that held when it closed
   */
  public record WaveFiles(
      String wave,
      int version,
      LocalDate opened,
      LocalDate closed,
      List<String> answers,
      List<String> organisation) {
    public WaveFiles {
      answers = List.copyOf(answers);
      organisation = List.copyOf(organisation);
    }
  }

  /** What the answers to a version of the questionnaire meant. */
  public record Asked(int version, List<ItemScale> items) {
    public Asked {
      items = List.copyOf(items);
    }
  }

  /** The answers to an item, in the order of its scale. */
  public record ItemScale(String item, List<Answer> answers) {
    public ItemScale {
      answers = List.copyOf(answers);
    }
  }

  /**
   * One answer.
   *
   * @param counts how it counted, with reversal taken into account: favourable, neutral,
   *     unfavourable or not applicable
   */
  public record Answer(int code, String label, String counts) {}

  /**
   * Limits of the survey's comparisons.
   *
   * @param practicalPoints smallest difference, in points of 100, that was called one
   * @param falseDiscoveryRate level of the Benjamini–Hochberg procedure
   * @param items fewest answers on either side for a test of an item
   * @param dimensions fewest people on either side for a test of a dimension
   * @param outcome fewest people on either side for a test of the headline dimension
   */
  public record Limits(
      double practicalPoints, double falseDiscoveryRate, int items, int dimensions, int outcome) {}

  /** The files of a wave, if it is one of those released. */
  public Optional<WaveFiles> wave(String id) {
    return waves.stream().filter(wave -> wave.wave().equals(id)).findFirst();
  }

  /** The answers to an item in a wave, empty if they are not recorded. */
  public List<Answer> answers(String wave, String item) {
    return wave(wave).stream()
        .flatMap(
            files -> questionnaires.stream().filter(asked -> asked.version() == files.version()))
        .flatMap(asked -> asked.items().stream())
        .filter(scale -> scale.item().equals(item))
        .findFirst()
        .map(ItemScale::answers)
        .orElse(List.of());
  }
}
