package io.rapport.jobs.intake;

import io.rapport.jobs.intake.FileResult.Merged;
import io.rapport.jobs.intake.FileResult.Missing;
import io.rapport.jobs.intake.FileResult.Refused;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.Progress;
import io.rapport.jobs.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Takes files in: copies them, tells what they are, and runs the job {@code ingest} for each, the
 * organisation before what refers to it. A refused file does not keep others from being read.
 */
public final class Ingest {
  private final Inbox inbox;
  private final Uploads uploads;
  private final Recognition recognition;
  private final FileIntake intake;
  private final GiveBack giveBack;
  private final StopSignal stop;
  private final Progress progress;

  Ingest(
      Inbox inbox,
      Uploads uploads,
      Recognition recognition,
      FileIntake intake,
      GiveBack giveBack,
      StopSignal stop,
      Progress progress) {
    this.inbox = inbox;
    this.uploads = uploads;
    this.recognition = recognition;
    this.intake = intake;
    this.giveBack = giveBack;
    this.stop = stop;
    this.progress = progress;
  }

  /**
   * Reads files, which stay where they are.
   *
   * @param files files, or folders with the register's tables
   * @return {@link ExitCode#INPUT_REFUSED} if one was refused, {@link ExitCode#INPUT_MISSING} if
   *     one is not there; one line for each file
   */
  public Outcome files(List<Path> files) {
    List<FileResult> results = new ArrayList<>();
    List<Path> there = new ArrayList<>();
    for (Path file : files) {
      if (Files.exists(file)) {
        there.add(file);
      } else {
        results.add(new Missing(String.valueOf(file.getFileName())));
      }
    }
    results.addAll(all(there, false));
    return outcome(results);
  }

  /** Reads whatever has arrived in the inbox, and puts it away. Outcome as of {@link #files}. */
  public Outcome inbox() {
    try {
      List<Path> ready = inbox.ready();
      return ready.isEmpty() ? Outcome.done("inbox: nothing to do") : outcome(all(ready, true));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<FileResult> all(List<Path> files, boolean putAway) {
    List<FileResult> results = new ArrayList<>();
    List<Recognised> known = new ArrayList<>();
    try (Progress.Stage stage = progress.stage("reading files", files.size())) {
      for (Path file : files) {
        stop.check();
        InputFile input = uploads.take(file);
        Optional<Recognised> recognised = recognise(input, results, putAway);
        recognised.ifPresent(known::add);
      }
      known.sort(Comparator.comparing(source -> source.kind().kind()));
      stage.advance(files.size() - (long) known.size());
      for (Recognised source : known) {
        stop.check();
        FileResult result = intake.take(source);
        if (putAway) {
          putAway(source, result);
        }
        results.add(result);
        stage.advance(1);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return results;
  }

  private Optional<Recognised> recognise(InputFile input, List<FileResult> results, boolean putAway)
      throws IOException {
    try {
      return Optional.of(recognition.recognise(input));
    } catch (UnreadableFile unreadable) {
      FileResult result = intake.refuse(input, unreadable.issue());
      if (putAway) {
        inbox.refused(input.original(), List.of(unreadable.issue().toString()));
      }
      results.add(result);
      return Optional.empty();
    }
  }

  /** Puts a file away, and gives back its rows that were refused. */
  private void putAway(Recognised source, FileResult result) throws IOException {
    if (result instanceof Refused refused) {
      Path rows = inbox.refused(source.file().original(), refused.reasons());
      giveBack.write(source, refused.file(), rows);
      return;
    }
    inbox.done(source.file().original());
    if (result instanceof Merged merged && merged.reasons() > 0) {
      giveBack.write(source, List.of(), inbox.refusedRows(source.file().name()));
    }
  }

  private static Outcome outcome(List<FileResult> results) {
    ExitCode code = ExitCode.DONE;
    if (results.stream().anyMatch(Refused.class::isInstance)) {
      code = ExitCode.INPUT_REFUSED;
    } else if (results.stream().anyMatch(Missing.class::isInstance)) {
      code = ExitCode.INPUT_MISSING;
    }
    return new Outcome(code, results.stream().map(FileResult::line).toList());
  }
}
