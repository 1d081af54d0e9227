package io.rapport.jobs.intake;

import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.SurveyCell;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.profile.Profile;
import io.rapport.domain.intake.register.RegisterEntries;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterReview;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.domain.intake.register.Reviewed;
import io.rapport.jobs.intake.SourceKind.CaseExportSource;
import io.rapport.jobs.intake.SourceKind.RegisterSource;
import io.rapport.jobs.intake.file.TextCharsets;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.store.intake.Staged.StagedRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records of advisory work that were read where they lie, through all checks of the intake, and not
 * stored.
 *
 * @param name of the file or folder
 * @param readAs the register's own layout, or the profile of a case system
 * @param read what became of the rows
 * @param records records by table, of those that the file has
 * @param register reviewed, with what the review found
 * @param survey results of departments by wave, if a table beside the register's has them
 */
public record RegisterFile(
    String name,
    String readAs,
    FileRead read,
    Map<RegisterTable, Long> records,
    Reviewed<Register> register,
    List<SurveyCell> survey) {
  public RegisterFile {
    survey = List.copyOf(survey);
  }

  private record Key(RegisterTable table, String key) {}

  /**
   * Reads a register, a folder of its tables, or the export of a case system.
   *
   * @param profiles of case systems
   * @param today later requests are refused
   * @throws UnreadableFile if it cannot be read, is no record of advisory work, or too many of its
   *     rows are refused
   */
  public static RegisterFile read(Path path, List<Profile> profiles, LocalDate today) {
    InputFile input = InputFile.where(path, TextCharsets.STANDARD);
    Recognised recognised = new Recognition(List.of(), profiles).recognise(input);
    SurveyCellTables survey = SurveyCellTables.of(recognised);
    Map<Key, RegisterEntry> entries = new LinkedHashMap<>();
    FileRead read =
        FileRead.of(
            survey.takenFrom(recognised),
            reader(recognised, today),
            staged -> {
              if (staged instanceof StagedRecord it) {
                entries.put(new Key(it.entry().table(), it.entry().key()), it.entry());
              }
            });
    Map<RegisterTable, Long> records = new EnumMap<>(RegisterTable.class);
    entries.keySet().forEach(key -> records.merge(key.table(), 1L, Long::sum));
    return new RegisterFile(
        input.name(),
        recognised.kind().definition().map(profile -> "profile " + profile.id()).orElse("register"),
        read,
        records,
        RegisterReview.of(RegisterEntries.register(entries.values()), today),
        survey.read());
  }

  private static SourceReader reader(Recognised input, LocalDate today) {
    Place place = Place.of(input.file().name());
    if (input.kind() instanceof RegisterSource) {
      return new RegisterReader(today, RejectLimit.STANDARD);
    } else if (input.kind() instanceof CaseExportSource export) {
      return new CaseExportReader(
          export.profile(), today, place, new RejectLimit(place, RejectLimit.STANDARD));
    }
    throw new UnreadableFile(
        Recognition.NOT_RECOGNISED, place, "the file holds no records of advisory work");
  }
}
