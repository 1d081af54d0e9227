package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.register.FileTally;
import io.rapport.domain.intake.register.Finding;
import io.rapport.domain.intake.register.RegisterEntries;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterReview;
import io.rapport.domain.intake.register.RegisterRows;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.domain.intake.register.Reviewed;
import io.rapport.jobs.store.RegisterJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The register that lies in the shared data, read whole. */
class SampleRegisterTest {
  private static final LocalDate IMPORTED = LocalDate.of(2026, 1, 31);

  @Test
  @DisplayName("every row of the sample register is accepted and none loses a value")
  void wholeRegister() throws IOException {
    List<Issue> issues = new ArrayList<>();
    Register register = RegisterEntries.register(read(issues));

    assertThat(issues).isEmpty();
    assertThat(register.engagements()).hasSize(480);
    assertThat(register.exchanges()).hasSize(721);
    assertThat(register.stages()).hasSize(259);
    assertThat(register.pulse()).hasSize(479);
    assertThat(register.qualityEvents()).hasSize(400);
    assertThat(register.managers()).hasSize(48);
    assertThat(register.consultants()).hasSize(14);
    assertThat(roles(register, Role.EXPERT)).isEqualTo(98);
    assertThat(roles(register, Role.PAIR_OF_HANDS)).isEqualTo(142);
    assertThat(roles(register, Role.COLLABORATIVE)).isEqualTo(240);
    assertThat(register.exchanges()).allMatch(exchange -> exchange.kind() != null);
    assertThat(register.qualityEvents()).allMatch(event -> event.cause() != null);
  }

  @Test
  @DisplayName("the review of the sample register changes no record and counts contradictions")
  void review() throws IOException {
    Register register = RegisterEntries.register(read(new ArrayList<>()));
    Reviewed<Register> reviewed = RegisterReview.of(register, IMPORTED);

    assertThat(reviewed.value().engagements()).isEqualTo(register.engagements());
    assertThat(reviewed.value().pulse()).isEqualTo(register.pulse());
    assertThat(reviewed.findings())
        .filteredOn(finding -> finding.rule().equals("V10"))
        .extracting(Finding::count, Finding::examined)
        .containsExactly(tuple(57L, 480L));
  }

  @Test
  @DisplayName("every record of the sample register is read back from its JSON unchanged")
  void json() throws IOException {
    Set<RegisterTable> tables = new HashSet<>();
    for (RegisterEntry entry : read(new ArrayList<>())) {
      byte[] json = RegisterJson.write(entry);
      RegisterEntry again = RegisterJson.read(entry.table(), entry.key(), json);
      assertThat(again).isEqualTo(entry);
      assertThat(RegisterJson.write(again)).isEqualTo(json);
      tables.add(entry.table());
    }
    assertThat(tables).hasSize(7);
  }

  private static List<RegisterEntry> read(List<Issue> issues) throws IOException {
    Path folder = SharedData.path("engagement-register");
    List<RegisterEntry> entries = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      RegisterTable table = RegisterTable.ofName(file.getFileName().toString()).orElse(null);
      if (table != null) {
        read(file, table, entries, issues);
      }
    }
    return entries;
  }

  private static void read(
      Path file, RegisterTable table, List<RegisterEntry> entries, List<Issue> issues)
      throws IOException {
    RegisterRows rows = new RegisterRows(table, IMPORTED);
    FileTally tally = new FileTally();
    SharedData.rows(
        file,
        row -> {
          if (tally.rows() == 0) {
            issues.addAll(RegisterRows.check(table, row.header(), row.place()));
          }
          Checked<RegisterEntry> read = rows.read(row);
          tally.add(read);
          issues.addAll(read.issues());
          if (read instanceof Checked.Accepted<RegisterEntry> accepted) {
            entries.add(accepted.value());
          }
        });
    issues.addAll(tally.refusals(Place.of(file.getFileName().toString()), .02));
  }

  private static long roles(Register register, Role role) {
    return register.engagements().stream()
        .map(Engagement::roles)
        .filter(roles -> roles.played() == role)
        .count();
  }
}
