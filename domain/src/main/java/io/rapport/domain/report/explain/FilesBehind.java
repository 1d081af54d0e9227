package io.rapport.domain.report.explain;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Provenance;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.report.explain.Explanation.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The input files behind a figure, as they were when its issue was released. */
final class FilesBehind {
  private static final String ANSWERS = "answers";
  private static final String UNITS = "units and headcounts";
  private static final String LINEAGE = "what became of units";
  private static final String RECORDS = "records";

  private final Release release;
  private final Waves waves;

  FilesBehind(Release release, Waves waves) {
    this.release = release;
    this.waves = waves;
  }

  /** The files behind a figure, each once, in the order of what they gave. */
  List<File> of(CellKey key) {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    release
        .quality()
        .provenance()
        .ifPresentOrElse(provenance -> recorded(provenance, key, roles), () -> byKind(key, roles));
    List<File> files = new ArrayList<>();
    roles.forEach(
        (sha256, of) ->
            release.quality().inputs().stream()
                .filter(input -> input.sha256().equals(sha256))
                .findFirst()
                .ifPresent(input -> files.add(file(input, of))));
    return files;
  }

  private void recorded(Provenance provenance, CellKey key, Map<String, List<String>> roles) {
    if (waves.asks(key.statistic())) {
      wave(provenance, key.period(), roles);
      if (Waves.isChange(key.statistic())) {
        waves.before(key.period()).ifPresent(before -> wave(provenance, before, roles));
        add(roles, LINEAGE, provenance.lineage());
      }
      return;
    }
    add(roles, RECORDS, provenance.records());
    if (restsOnSurvey(key)) {
      provenance.waves().forEach(wave -> wave(provenance, wave.wave(), roles));
    }
  }

  /** Whether records are held against the survey. */
  private static boolean restsOnSurvey(CellKey key) {
    return key.statistic() == Statistic.S37 || key.statistic() == Statistic.S40;
  }

  private static void wave(Provenance provenance, String wave, Map<String, List<String>> roles) {
    provenance
        .wave(wave)
        .ifPresent(
            files -> {
              add(roles, ANSWERS + " of wave " + wave, files.answers());
              add(roles, UNITS + " of wave " + wave, files.organisation());
            });
  }

  /** What an earlier program recorded: every file of the kinds that the figure is made of. */
  private void byKind(CellKey key, Map<String, List<String>> roles) {
    boolean survey = waves.asks(key.statistic());
    if (survey || restsOnSurvey(key)) {
      add(roles, ANSWERS, ofKind(Set.of("survey")));
      add(roles, UNITS, ofKind(Set.of("organisation")));
    }
    if (Waves.isChange(key.statistic())) {
      add(roles, LINEAGE, ofKind(Set.of("unit lineage")));
    }
    if (!survey) {
      add(roles, RECORDS, ofKind(Set.of("engagement register", "case export")));
    }
  }

  private List<String> ofKind(Set<String> kinds) {
    return release.quality().inputs().stream()
        .filter(input -> kinds.contains(input.kind()))
        .map(Quality.Input::sha256)
        .toList();
  }

  private static void add(Map<String, List<String>> roles, String role, List<String> hashes) {
    hashes.forEach(hash -> roles.computeIfAbsent(hash, each -> new ArrayList<>()).add(role));
  }

  private static File file(Quality.Input input, List<String> of) {
    return new File(
        of, input.name(), input.sha256(), input.mergedOn(), input.read(), input.accepted());
  }
}
