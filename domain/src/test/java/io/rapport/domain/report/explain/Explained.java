package io.rapport.domain.report.explain;

import io.rapport.domain.release.Provenance;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Releases with everything that is recorded about what stands behind them. */
final class Explained {

  private Explained() {}

  static Release release(Release release) {
    Quality quality = release.quality();
    return new Release(
        release.month(),
        release.issue(),
        release.policy(),
        release.catalogue(),
        new Quality(inputs(), quality.refusals(), quality.findings(), quality.revisions())
            .with(provenance()),
        release.cells());
  }

  /** As an earlier program left it. */
  static Release unrecorded(Release release) {
    return new Release(
        release.month(),
        release.issue(),
        release.policy(),
        release.catalogue(),
        new Quality(inputs(), List.of(), List.of(), List.of()),
        release.cells());
  }

  static List<Quality.Input> inputs() {
    return List.of(
        input("climate-2025-11.csv", "survey", "11", LocalDate.of(2025, 12, 1), 1_390),
        input("climate-2026-05.xlsx", "survey", "12", LocalDate.of(2026, 5, 26), 1_428),
        input("late-answers-2026-05.xlsx", "survey", "13", LocalDate.of(2026, 6, 2), 7),
        input("organisation.csv", "organisation", "21", LocalDate.of(2025, 10, 30), 6),
        input("register.xlsx", "engagement register", "31", LocalDate.of(2026, 7, 1), 1),
        input("reorganisation.csv", "unit lineage", "41", LocalDate.of(2026, 1, 9), 2));
  }

  private static Quality.Input input(
      String name, String kind, String digits, LocalDate day, long rows) {
    long refused = rows / 400;
    return new Quality.Input(
        name, kind, digits.repeat(32), rows, rows - refused, refused, 0, 0, day);
  }

  private static Provenance provenance() {
    return new Provenance(
        List.of(
            wave("2025-11", 1, LocalDate.of(2025, 11, 3), List.of("11")),
            wave("2026-05", 2, LocalDate.of(2026, 5, 4), List.of("12", "13"))),
        List.of(new Provenance.Asked(1, scales(1)), new Provenance.Asked(2, scales(2))),
        List.of("31".repeat(32)),
        List.of("41".repeat(32)),
        new Provenance.Limits(5, 0.05, 30, 20, 10));
  }

  private static Provenance.WaveFiles wave(
      String id, int version, LocalDate opened, List<String> answers) {
    return new Provenance.WaveFiles(
        id,
        version,
        opened,
        opened.plusDays(18),
        answers.stream().map(digits -> digits.repeat(32)).toList(),
        List.of("21".repeat(32)));
  }

  private static List<Provenance.ItemScale> scales(int version) {
    return Stream.of("ENG1", "ENG2", "CLR1", "CLR2")
        .map(item -> new Provenance.ItemScale(item, answers(item, version)))
        .toList();
  }

  private static List<Provenance.Answer> answers(String item, int version) {
    boolean reversed = item.equals("CLR2");
    return List.of(
        answer(1, "Strongly disagree", reversed),
        answer(2, "Disagree", reversed),
        new Provenance.Answer(3, "Neither", "neutral"),
        answer(4, "Agree", !reversed),
        answer(5, version == 1 ? "Agree fully" : "Strongly agree", !reversed),
        new Provenance.Answer(9, "Does not apply", "not applicable"));
  }

  private static Provenance.Answer answer(int code, String label, boolean favourable) {
    return new Provenance.Answer(code, label, favourable ? "favourable" : "unfavourable");
  }
}
