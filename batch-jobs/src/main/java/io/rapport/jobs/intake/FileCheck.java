package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.file.TextCharsets;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.store.intake.Staged;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reads a file through all checks of the intake and stores nothing. */
public final class FileCheck {
  private final Recognition recognition;
  private final SourceReaders readers;
  private final TextCharsets charsets;
  private final BooleanSupplier stored;
  private final Clock clock;

  /**
   * Checks files.
   *
   * @param charsets in which encodings text files may be
   * @param stored whether anything was ever stored
   * @param clock in the zone in which days begin
   */
  FileCheck(
      Recognition recognition,
      SourceReaders readers,
      TextCharsets charsets,
      BooleanSupplier stored,
      Clock clock) {
    this.recognition = recognition;
    this.readers = readers;
    this.charsets = charsets;
    this.stored = stored;
    this.clock = clock;
  }

  /**
   * What would become of a file.
   *
   * @param path a file, or a folder with the register's tables
   * @param threshold fewest people of whom anything is said
   */
  public CheckReport check(Path path, int threshold) {
    InputFile input = InputFile.where(path, charsets);
    CheckFindings found = new CheckFindings(input.name());
    try {
      Recognised recognised = recognition.recognise(input);
      found.recognised(recognised);
      read(recognised, found, threshold);
    } catch (UnreadableFile unreadable) {
      found.layouts(input);
      found.refuse(unreadable.issue());
      if (unreadable.issue().rule().equals(Recognition.NOT_RECOGNISED)) {
        adviseUnknown(input, found);
      }
    }
    return found.report();
  }

  private void read(Recognised input, CheckFindings found, int threshold) {
    Optional<CheckedUnits> units = units(input);
    units.flatMap(CheckedUnits::refusal).ifPresent(found::refuse);
    units.flatMap(CheckedUnits::advice).ifPresent(found::advise);
    SourceReader source =
        readers.of(
            input, LocalDate.now(clock), () -> units.map(CheckedUnits::organisation).orElseThrow());
    Listener listener = new Listener(input, units, found);
    IntakeTally tally = new IntakeTally();
    try {
      FileWalk.walk(input, source, tally, listener);
    } finally {
      found.counted(tally, tally.counts().withDuplicates(listener.replaced.count()));
      listener.preview.ifPresent(survey -> found.survey(survey, threshold));
    }
  }

  private Optional<CheckedUnits> units(Recognised input) {
    return input.kind() instanceof SurveySource survey
        ? Optional.of(CheckedUnits.of(input, survey, readers, stored))
        : Optional.empty();
  }

  private static final class Listener implements FileWalk.Listener {
    private final CheckFindings found;
    private final Replaced replaced;
    private final Optional<SurveyPreview> preview;

    private Listener(Recognised input, Optional<CheckedUnits> units, CheckFindings found) {
      this.found = found;
      this.replaced = new Replaced(input.kind());
      this.preview =
          input.kind() instanceof SurveySource survey
              ? units.map(it -> new SurveyPreview(survey.questionnaire(), it.organisation()))
              : Optional.empty();
    }

    @Override
    public void begun(SourceTable table, List<Issue> issues) {
      found.columns(table, issues);
    }

    @Override
    public void row(SourceTable table, LayoutRow row, Reading reading) {
      found.reasons(reading);
      for (Staged staged : reading.staged()) {
        replaced.add(staged);
        if (staged instanceof StagedResponse response) {
          preview.ifPresent(survey -> survey.add(response.response()));
        }
      }
    }

    @Override
    public void ended(Reading end) {
      found.reasons(end);
    }
  }

  /** Nothing fits: which questionnaire comes closest, and how to make one that does. */
  private void adviseUnknown(InputFile input, CheckFindings found) {
    recognition.nearest(input).ifPresent(found::advise);
    found.advise(
        "if it is a survey of its own: rapport questionnaire "
            + (input.name().contains(" ") ? '"' + input.name() + '"' : input.name())
            + " drafts a questionnaire for it");
  }
}
