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
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engagement register as the newest versions of its records have it. */
public final class RegisterRecords {
  private final JdbcClient client;

  /** Reads from a database. */
  public RegisterRecords(JdbcClient client) {
    this.client = client;
  }

  /** All records, each list sorted by key; people are pseudonyms. */
  public Register read() {
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
            select record_key, content from register_record where entity = ?
            order by record_key collate "C"
            """)
        .param(table.entity())
        .query((row, index) -> type.cast(record(table, row.getString(1), row.getString(2))))
        .list();
  }

  private static Record record(RegisterTable table, String key, String content) {
    return RegisterJson.read(table, key, content.getBytes(StandardCharsets.UTF_8)).value();
  }
}
