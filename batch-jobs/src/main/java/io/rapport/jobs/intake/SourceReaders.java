package io.rapport.jobs.intake;

import io.rapport.domain.comment.Redaction;
import io.rapport.domain.intake.Issue;
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
import java.util.Optional;
import java.util.function.Supplier;

/** Gives each kind of file its reader. */
final class SourceReaders {
  private final Supplier<Organisations> organisations;
  private final double rejectLimit;
  private final Redaction redaction;

  /**
   * Readers.
   *
   * @param organisations asked for only where a survey is read: it needs the database
   * @param rejectLimit highest share of refused rows of a file, from 0 to 1
   * @param redaction of comments
   */
  SourceReaders(Supplier<Organisations> organisations, double rejectLimit, Redaction redaction) {
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
    return of(
        input,
        today,
        () -> {
          if (input.kind() instanceof SurveySource survey) {
            return organisation(survey, input.file());
          }
          throw new IllegalStateException("only surveys refer to units");
        });
  }

  /**
   * A new reader for a file.
   *
   * @param units the units to which a survey refers
   */
  SourceReader of(Recognised input, LocalDate today, Supplier<Organisation> units) {
    InputFile file = input.file();
    SourceKind kind = input.kind();
    RejectLimit limit = new RejectLimit(Place.of(file.name()), rejectLimit);
    if (kind instanceof OrganisationSource) {
      return new OrganisationReader(file.name());
    } else if (kind instanceof UnitLineageSource) {
      return new UnitLineageReader(file.name());
    } else if (kind instanceof SurveySource survey) {
      return new SurveyReader(survey, Optional.of(units.get()), file, limit, redaction);
    } else if (kind instanceof RegisterSource) {
      return new RegisterReader(today, rejectLimit);
    } else if (kind instanceof CaseExportSource export) {
      return new CaseExportReader(export.profile(), today, Place.of(file.name()), limit);
    }
    throw new IllegalStateException("unknown kind");
  }

  /** The organisation at the end of the wave; of the last wave where rows name theirs. */
  Organisation organisation(SurveySource survey, InputFile file) {
    List<Wave> waves = survey.questionnaire().waves();
    Wave wave = survey.wave().orElse(waves.get(waves.size() - 1));
    return organisations
        .get()
        .on(wave.closed())
        .orElseThrow(() -> new UnreadableFile(noOrganisation(file)));
  }

  /** Why a survey is refused before there are units. */
  static Issue noOrganisation(InputFile file) {
    return new Issue(
        "no-organisation",
        Issue.Severity.FILE_REFUSED,
        Place.of(file.name()),
        "the units are not known yet: hand in the organisation file first");
  }
}
