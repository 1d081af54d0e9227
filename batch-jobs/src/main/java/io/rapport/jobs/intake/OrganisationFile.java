package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.organisation.OrganisationRow;
import io.rapport.domain.organisation.DemographicHeadcounts;
import io.rapport.domain.organisation.Organisation;
import io.rapport.jobs.intake.SourceKind.OrganisationSource;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.store.intake.Staged;
import io.rapport.jobs.store.intake.Staged.StagedUnit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An organisation file that is read where it lies and not stored. */
public final class OrganisationFile {
  private final List<OrganisationRow> rows;

  private OrganisationFile(List<OrganisationRow> rows) {
    this.rows = rows;
  }

  /**
   * Reads a file.
   *
   * @throws UnreadableFile if it cannot be read or is no organisation file; a single refused row
   *     refuses it
   */
  public static OrganisationFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    InputFile input = new InputFile(file, name, "file", List.of(new InputFile.Part(file, name)));
    Recognised recognised = new Recognition(List.of(), List.of()).recognise(input);
    if (!(recognised.kind() instanceof OrganisationSource)) {
      throw new UnreadableFile(
          "not-recognised", Place.of(name), "the file is no organisation file");
    }
    IntakeTally tally = new IntakeTally();
    Walk walk = new Walk();
    FileWalk.walk(recognised, new OrganisationReader(name), tally, walk);
    walk.refused.addAll(tally.fileRefusals());
    if (!walk.refused.isEmpty()) {
      throw new UnreadableFile(walk.refused.get(0));
    }
    return new OrganisationFile(walk.units);
  }

  private static final class Walk implements FileWalk.Listener {
    private final List<OrganisationRow> units = new ArrayList<>();
    private final List<Issue> refused = new ArrayList<>();

    @Override
    public void row(SourceTable table, LayoutRow row, Reading reading) {
      for (Staged staged : reading.staged()) {
        if (staged instanceof StagedUnit unit) {
          units.add(unit.row());
        }
      }
      refused.addAll(reading.refused() ? reading.issues() : List.of());
    }

    @Override
    public void ended(Reading end) {
      // What the end says of the whole file is in the tally.
    }
  }

  /** The organisation that holds on a day: the newest one up to it, else the oldest after it. */
  public Organisation on(LocalDate day) {
    return Organisation.of(holding(day).stream().map(OrganisationRow::unit).toList());
  }

  /** Headcounts of demographic groups of the organisation that holds on a day. */
  public DemographicHeadcounts headcountsOn(LocalDate day) {
    return OrganisationRow.headcounts(holding(day));
  }

  private List<OrganisationRow> holding(LocalDate day) {
    Optional<LocalDate> wanted =
        rows.stream()
            .flatMap(row -> row.asOf().stream())
            .min(
                Comparator.comparing((LocalDate asOf) -> asOf.isAfter(day))
                    .thenComparing(asOf -> Math.abs(ChronoUnit.DAYS.between(asOf, day))));
    return rows.stream().filter(row -> row.asOf().equals(wanted)).toList();
  }
}
