package io.rapport.domain.release.audit;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.audit.Faults.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for numbers that tell more of people than may be told: unanimous groups, values finer than
 * their steps, bases of few people, spreads of few people, and cells that say something by being
 * there. It holds every number against what the evidence says of the people behind it.
 */
final class CodingAudit {
  private static final String RECORDS = "work records and pulse";

  private final Map<CellKey, ReleasedCell> cells;
  private final Map<String, AuditedWave> waves;
  private final Map<String, RecordEvidence> records = new HashMap<>();
  private final Map<String, DifferenceCoding> differences = new HashMap<>();
  private final Faults faults = new Faults();

  CodingAudit(Map<CellKey, ReleasedCell> cells, Map<String, AuditedWave> waves, Evidence evidence) {
    this.cells = cells;
    this.waves = waves;
    evidence.records().forEach(figure -> records.put(figure.cell(), figure));
    waves.forEach(
        (id, wave) ->
            differences.put(
                id,
                new DifferenceCoding(
                    cells, wave, EarlierSideAudit.of(wave, waves, List.of()), faults)));
  }

  /** One line for each wave and kind of fault, with the number of them. */
  List<String> findings() {
    cells.values().forEach(this::check);
    return faults.findings();
  }

  private void check(ReleasedCell cell) {
    AuditedWave wave = waves.get(cell.key().period());
    RecordEvidence figure = records.get(cell.key().text());
    if (!(cell instanceof ReleasedCell.Shown shown)) {
      if (wave != null && tellsByBeingThere(cell)) {
        faults.add(wave.id(), Fault.PRESENCE);
      }
    } else if (wave != null) {
      ofWave(shown, wave);
    } else if (figure != null) {
      new RecordCoding(shown, figure, fault -> faults.add(RECORDS, fault)).check();
    }
  }

  /** That nobody answered, or that there is somebody of a category. */
  private static boolean tellsByBeingThere(ReleasedCell cell) {
    return cell.key().scope() instanceof Scope.Group
        || (cell.key().statistic() != Statistic.THEME && cell instanceof ReleasedCell.NotRecorded);
  }

  private void ofWave(ReleasedCell.Shown shown, AuditedWave wave) {
    switch (shown.key().statistic()) {
      case ITEM, INDEX, RESPONSE, ENPS, THEME ->
          new AnswerCoding(shown, wave, fault -> faults.add(wave.id(), fault)).check();
      case ITEM_VS_REST, INDEX_VS_REST, ITEM_CHANGE, INDEX_CHANGE ->
          Optional.ofNullable(differences.get(wave.id())).ifPresent(all -> all.check(shown));
      default ->
          new CoefficientCoding(shown, cells, wave, fault -> faults.add(wave.id(), fault)).check();
    }
  }
}
