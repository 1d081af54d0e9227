package io.rapport.jobs.store.intake;

import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.jobs.store.RegisterJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engagement register, as the newest versions of its records have it or as it was. */
public final class RegisterRecords {
  private final JdbcClient client;

  /** Reads from a database. */
  public RegisterRecords(JdbcClient client) {
    this.client = client;
  }

  /** All records, each list sorted by key; people are pseudonyms. */
  public Register read() {
    return registers(List.of(Long.MAX_VALUE)).get(0);
  }

  /**
   * The register as it was at versions of the data, in the order of these; one and the same for
   * those between which nothing changed. Equal records are one and the same too.
   */
  public List<Register> at(List<Long> versions) {
    SortedSet<Long> changes = changes();
    List<Long> states = versions.stream().map(version -> last(changes, version)).toList();
    List<Long> different = states.stream().distinct().toList();
    List<Register> registers = registers(different);
    return states.stream().map(state -> registers.get(different.indexOf(state))).toList();
  }

  /** The version of the data with which the records changed last, up to a version; 0 if never. */
  public long lastChange(long version) {
    return last(changes(), version);
  }

  private static long last(SortedSet<Long> changes, long version) {
    SortedSet<Long> before = changes.headSet(version + 1);
    return before.isEmpty() ? 0 : before.last();
  }

  private SortedSet<Long> changes() {
    return new TreeSet<>(
        client
            .sql(
                """
                select since from register_record
                union select since from register_record_history
                union select until from register_record_history
                """)
            .query(Long.class)
            .list());
  }

  private List<Register> registers(List<Long> versions) {
    Map<Record, Record> known = new HashMap<>();
    return versions.stream().map(version -> new At(version, known).read()).toList();
  }

  /** The register at one version. */
  private final class At {
    private final long version;
    private final Map<Record, Record> known;

    At(long version, Map<Record, Record> known) {
      this.version = version;
      this.known = known;
    }

    Register read() {
      return new Register(
          read(RegisterTable.ENGAGEMENTS, Engagement.class),
          read(RegisterTable.EXCHANGES, Exchange.class),
          read(RegisterTable.STAGE_LOG, StageEntry.class),
          read(RegisterTable.PULSE, PulseForm.class),
          read(RegisterTable.QUALITY_EVENTS, QualityEvent.class),
          read(RegisterTable.MANAGERS, Manager.class),
          read(RegisterTable.CONSULTANTS, Consultant.class),
          read(RegisterTable.TIME_LOG, TimeEntry.class),
          read(RegisterTable.SKILLS, SkillRating.class),
          read(RegisterTable.SKILL_EVENTS, SkillEvent.class),
          read(RegisterTable.FRUSTRATION, FrustrationForm.class));
    }

    private <T extends Record> List<T> read(RegisterTable table, Class<T> type) {
      return client
          .sql(
              """
              select record_key, content from (
                select record_key, content from register_record
                where entity = :entity and since <= :version
                union all
                select record_key, content from register_record_history
                where entity = :entity and since <= :version and until > :version) as known
              order by record_key collate "C"
              """)
          .param("entity", table.entity())
          .param("version", version)
          .query((row, index) -> type.cast(record(table, row.getString(1), row.getString(2))))
          .list();
    }

    private Record record(RegisterTable table, String key, String content) {
      Record read = RegisterJson.read(table, key, content.getBytes(StandardCharsets.UTF_8)).value();
      return known.computeIfAbsent(read, same -> same);
    }
  }
}
