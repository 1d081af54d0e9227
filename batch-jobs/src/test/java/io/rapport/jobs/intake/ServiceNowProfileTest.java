package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.NeedHorizon;
import io.rapport.domain.engagement.NeedImportance;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Status;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.profile.CaseAssembler;
import io.rapport.domain.intake.profile.CaseFigure;
import io.rapport.domain.intake.profile.Profile;
import io.rapport.domain.intake.register.RegisterEntries;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.jobs.intake.config.ProfileFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A real log of incidents through its profile; expected figures: the method's golden values. */
class ServiceNowProfileTest {
  private static final String LOG = "servicenow/uci_servicenow_incident_event_log_excerpt.csv";

  private final List<Checked<RegisterEntry>> read = new ArrayList<>();
  private final Map<String, Double> figures = new TreeMap<>();
  private final List<Header> headers = new ArrayList<>();

  @Test
  @DisplayName("890 incidents of 639 callers become engagements, without a refusal")
  void incidents() throws IOException {
    Register register = read();
    List<Engagement> engagements = register.engagements();

    assertThat(read.stream().flatMap(each -> each.issues().stream()))
        .extracting(Issue::rule)
        .isEmpty();
    assertThat(engagements).hasSize(890).allMatch(it -> it.status() == Status.CLOSED);
    assertThat(engagements.stream().map(Engagement::managerId).distinct()).hasSize(639);
    assertThat(engagements).filteredOn(it -> it.consultantId() == null).hasSize(217);
    assertThat(engagements)
        .filteredOn(it -> it.request().horizon() == NeedHorizon.URGENT)
        .hasSize(33);
    assertThat(engagements)
        .filteredOn(it -> it.request().importance() == NeedImportance.HIGH)
        .hasSize(31);
    assertThat(engagements)
        .allMatch(it -> it.roles().played() == null && it.dates().neededBy() == null);
  }

  @Test
  @DisplayName("the figures of the file are the golden values")
  void goldenFigures() throws IOException {
    read();
    assertThat(figures.get("Median days to closing")).isCloseTo(7.246875, within(1e-9));
    figures.remove("Median days to closing");
    assertThat(figures)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Callers", 639.0,
                "Groups", 51.0,
                "Unassigned", 217.0,
                "Reassigned", 391.0,
                "Reopened", 10.0,
                "High urgency", 33.0,
                "Medium urgency", 784.0,
                "Low urgency", 73.0));
  }

  @Test
  @DisplayName("one exchange of each incident that a knowledge article resolved")
  void exchanges() throws IOException {
    Register register = read();
    assertThat(register.exchanges()).hasSize(868);
    List<String> incidents = register.engagements().stream().map(Engagement::engagementId).toList();
    assertThat(register.exchanges()).extracting(Exchange::engagementId).isSubsetOf(incidents);
  }

  @Test
  @DisplayName("the profile lists what the log has and nobody reads, and what the log lacks")
  void coverage() throws IOException {
    read();
    Profile profile = profile();
    assertThat(profile.missingColumns(headers.get(0))).isEmpty();
    assertThat(profile.unmappedColumns(headers.get(0)))
        .contains("category", "closed_code", "vendor")
        .doesNotContain("caller_id", "sys_mod_count");
    assertThat(profile.mappings(RegisterTable.ENGAGEMENTS).get(0).unmappedFields())
        .contains("role_played", "involvement_phase", "contract_purpose");
    assertThat(profile.mappings(RegisterTable.ENGAGEMENTS).get(0).derivedFields())
        .containsExactly("manager_id", "department_code", "need_horizon", "need_importance");
  }

  private Register read() throws IOException {
    Path log = SharedData.path(LOG);
    CaseAssembler assembler = new CaseAssembler(profile(), LocalDate.of(2026, 1, 31));
    SharedData.rows(
        log,
        row -> {
          headers.add(row.header());
          assembler.add(row, read::add);
        });
    assembler.finish(read::add);
    for (CaseFigure figure : assembler.figures()) {
      assertThat(figure.cases()).isLessThanOrEqualTo(890);
      figures.put(figure.name(), figure.value());
    }
    List<RegisterEntry> entries = new ArrayList<>();
    for (Checked<RegisterEntry> each : read) {
      if (each instanceof Checked.Accepted<RegisterEntry> accepted) {
        entries.add(accepted.value());
      }
    }
    return RegisterEntries.register(entries);
  }

  private static Profile profile() throws IOException {
    return ProfileFile.read(SharedData.project("config/profiles/servicenow-incident-uci.yaml"));
  }
}
