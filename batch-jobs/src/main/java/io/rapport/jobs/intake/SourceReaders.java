package io.rapport.jobs.intake;

import io.rapport.domain.comment.Redaction;
import io.rapport.domain.intake.Place;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.intake.SourceKind.CaseExportSource;
import io.rapport.jobs.intake.SourceKind.OrganisationSource;
import io.rapport.jobs.intake.SourceKind.RegisterSource;
import io.rapport.jobs.intake.SourceKind.SurveySource;
import io.rapport.jobs.intake.SourceKind.UnitLineageSource;
import io.rapport.jobs.intake.file.UnreadableFile;
import io.rapport.jobs.store.intake.Organisations;
import java.time.LocalDate;
import java.util.List;

/** Gives each kind of file its reader. */
final class SourceReaders {
  private final Organisations organisations;
  private final double rejectLimit;
  private final Redaction redaction;

  /**
   * Readers.
   *
   * @param rejectLimit highest share of refused rows of a file, from 0 to 1
   * @param redaction of comments
   */
  SourceReaders(Organisations organisations, double rejectLimit, Redaction redaction) {
    this.organisations = organisations;
    this.rejectLimit = rejectLimit;
    this.redaction = redaction;
  }

  /**
   * A new reader for a file.
   *
   * @throws UnreadableFile if the file refers to units and none are known
   */
  SourceReader of(Recognised input, LocalDate today) {
    InputFile file = input.file();
    SourceKind kind = input.kind();
    RejectLimit limit = new RejectLimit(Place.of(file.name()), rejectLimit);
    if (kind instanceof OrganisationSource) {
      return new OrganisationReader(file.name());
    } else if (kind instanceof UnitLineageSource) {
      return new UnitLineageReader(file.name());
    } else if (kind instanceof SurveySource survey) {
      return new SurveyReader(survey, organisation(survey, file), file.sha256(), limit, redaction);
    } else if (kind instanceof RegisterSource) {
      return new RegisterReader(today, rejectLimit);
    } else if (kind instanceof CaseExportSource export) {
      return new CaseExportReader(export.profile(), today, limit);
    }
    throw new IllegalStateException("unknown kind");
  }

  /** The organisation at the end of the wave; of the last wave where rows name theirs. */
  Organisation organisation(SurveySource survey, InputFile file) {
    List<Wave> waves = survey.questionnaire().waves();
    Wave wave = survey.wave().orElse(waves.get(waves.size() - 1));
    return organisations
        .on(wave.closed())
        .orElseThrow(
            () ->
                new UnreadableFile(
                    "no-organisation",
                    Place.of(file.name()),
                    "the units are not known yet: hand in the organisation file first"));
  }
}
