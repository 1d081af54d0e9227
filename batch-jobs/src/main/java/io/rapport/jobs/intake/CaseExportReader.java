package io.rapport.jobs.intake;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.layout.LayoutRow;
import io.rapport.domain.intake.profile.CaseAssembler;
import io.rapport.domain.intake.profile.CaseFigure;
import io.rapport.domain.intake.profile.Profile;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.jobs.intake.Reading.Late;
import io.rapport.jobs.store.intake.Staged;
import io.rapport.jobs.store.intake.Staged.StagedRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads a case export through its profile. Rows of one case become records at the end of the file;
 * until then an accepted row gives nothing to store.
 */
final class CaseExportReader implements SourceReader {
  private final Profile profile;
  private final CaseAssembler cases;
  private final Place place;
  private final RejectLimit limit;
  private long ofNoCase;

  CaseExportReader(Profile profile, LocalDate importDate, Place place, RejectLimit limit) {
    this.profile = profile;
    this.place = place;
    this.cases = new CaseAssembler(profile, importDate);
    this.limit = limit;
  }

  @Override
  public List<Issue> begin(SourceTable table) {
    List<Issue> issues = new ArrayList<>();
    for (String column : profile.unmappedColumns(table.header())) {
      issues.add(
          new Issue(
              "unmapped-column",
              Issue.Severity.WARNING,
              table.place(),
              "column " + column + " is not read"));
    }
    for (String column : profile.unrecordedColumns(table.header())) {
      issues.add(
          new Issue(
              "not-recorded",
              Issue.Severity.WARNING,
              table.place(),
              "the export has no column " + column + "; what it would tell is not recorded"));
    }
    for (String column : profile.repeatedColumns(table.header())) {
      issues.add(
          new Issue(
              "V19",
              Issue.Severity.WARNING,
              table.place(),
              "column " + column + " stands more than once; the first value of a row is read"));
    }
    return issues;
  }

  @Override
  public Reading read(LayoutRow read) {
    Row row = read.row();
    Gathered gathered = new Gathered();
    cases.add(row, gathered);
    Reading reading = gathered.reading();
    ofNoCase += reading.refusals().stream().filter(issue -> issue.rule().equals("case")).count();
    return reading;
  }

  @Override
  public Reading end() {
    Gathered gathered = new Gathered();
    List<Late> late = new ArrayList<>();
    cases.finishCases(
        each -> {
          each.records().forEach(gathered);
          if (each.records().stream().anyMatch(Checked.Refused.class::isInstance)) {
            late.add(new Late(each.rows(), each.refused()));
          }
        });
    gathered.issues.addAll(limit.refusal());
    if (ofNoCase > 0) {
      gathered.issues.add(
          new Issue(
              "rows-of-no-case",
              Issue.Severity.FILE_REFUSED,
              place,
              ofNoCase
                  + (ofNoCase == 1 ? " row names" : " rows name")
                  + " no case, so it is not known which cases are incomplete; name the cases or"
                  + " take the rows out"));
    }
    return new Reading(gathered.staged, gathered.issues, late);
  }

  @Override
  public List<CaseFigure> figures() {
    return cases.figures();
  }

  private final class Gathered implements Consumer<Checked<RegisterEntry>> {
    private final List<Staged> staged = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    @Override
    public void accept(Checked<RegisterEntry> checked) {
      issues.addAll(checked.issues());
      limit.count(checked);
      if (checked instanceof Checked.Accepted<RegisterEntry> accepted) {
        staged.add(new StagedRecord(accepted.value()));
      }
    }

    Reading reading() {
      return new Reading(staged, issues);
    }
  }
}
