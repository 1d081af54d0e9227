package io.rapport.jobs.intake;

import io.rapport.domain.intake.profile.Profile;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.store.intake.InputFileEntry.Definition;
import io.rapport.jobs.store.intake.InputFileEntry.Kind;
import java.util.Optional;

/** What a file is. The order of the kinds is the order in which files are read. */
public sealed interface SourceKind {

  /** The kind as the ledger writes it. */
  Kind kind();

  /** The questionnaire or profile by which it is read, if it needs one. */
  Optional<Definition> definition();

  /** Units and headcounts. */
  record OrganisationSource() implements SourceKind {
    @Override
    public Kind kind() {
      return Kind.ORGANISATION;
    }

    @Override
    public Optional<Definition> definition() {
      return Optional.empty();
    }
  }

  /** What became of units that were renamed, split, merged or closed. */
  record UnitLineageSource() implements SourceKind {
    @Override
    public Kind kind() {
      return Kind.UNIT_LINEAGE;
    }

    @Override
    public Optional<Definition> definition() {
      return Optional.empty();
    }
  }

  /**
   * Answers to a survey.
   *
   * @param wave wave of the whole file; empty if each row names its own
   */
  record SurveySource(Questionnaire questionnaire, Optional<Wave> wave) implements SourceKind {
    @Override
    public Kind kind() {
      return Kind.SURVEY;
    }

    @Override
    public Optional<Definition> definition() {
      return Optional.of(new Definition(questionnaire.id(), questionnaire.version()));
    }
  }

  /** The engagement register in its own layout. */
  record RegisterSource() implements SourceKind {
    @Override
    public Kind kind() {
      return Kind.REGISTER;
    }

    @Override
    public Optional<Definition> definition() {
      return Optional.empty();
    }
  }

  /** A case export of another system. */
  record CaseExportSource(Profile profile) implements SourceKind {
    @Override
    public Kind kind() {
      return Kind.CASE_EXPORT;
    }

    @Override
    public Optional<Definition> definition() {
      return Optional.of(new Definition(profile.id(), profile.version()));
    }
  }
}
