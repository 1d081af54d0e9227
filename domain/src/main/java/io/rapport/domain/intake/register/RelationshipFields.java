package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.Assessor;
import io.rapport.domain.engagement.Depth;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.ExchangeKind;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.Uptake;
import io.rapport.domain.intake.Checked;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what describes a relationship: exchanges, stages and pulse forms. */
final class RelationshipFields {
  private static final int LATEST_WAVE = 100_000;
  private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

  private RelationshipFields() {}

  static Checked<Exchange> exchange(FieldReader fields) {
    String id = fields.requiredId("exchange_id");
    LocalDate occurred = fields.requiredDate("occurred_on");
    String consultant = fields.text("consultant_id");
    String manager = fields.requiredText("manager_id");
    String function = fields.localCode("function_code");
    String engagement = fields.text("engagement_id");
    Direction direction = fields.code("direction", Direction.class);
    Side initiator = fields.code("initiator", Side.class);
    Boolean unsolicited = fields.yesNo("unsolicited");
    ExchangeKind kind = fields.code("kind", ExchangeKind.class);
    Depth depth = fields.code("depth", Depth.class);
    Uptake uptake = fields.code("uptake", Uptake.class);
    String follows = fields.text("follows_exchange_id");
    Integer minutes = fields.whole("minutes", 0, MINUTES_OF_A_WEEK, "not-a-number");
    if (fields.isRefused() || id == null || occurred == null || manager == null) {
      return fields.refused();
    }
    return fields.accepted(
        new Exchange(
            id,
            occurred,
            consultant,
            manager,
            function,
            engagement,
            direction,
            initiator,
            unsolicited,
            kind,
            depth,
            uptake,
            follows,
            minutes));
  }

  static Checked<StageEntry> stage(FieldReader fields) {
    String manager = fields.requiredText("manager_id");
    String function = fields.requiredLocalCode("function_code");
    LocalDate entered = fields.requiredDate("entered_on");
    Stage stage = fields.requiredCode("stage", Stage.class);
    String evidence = fields.text("evidence_engagement_id");
    Assessor assessor = fields.code("assessed_by", Assessor.class);
    if (fields.isRefused()
        || manager == null
        || function == null
        || entered == null
        || stage == null) {
      return fields.refused();
    }
    return fields.accepted(new StageEntry(manager, function, entered, stage, evidence, assessor));
  }

  static Checked<PulseForm> pulse(FieldReader fields) {
    Integer wave =
        fields.required("wave", "V23", fields.whole("wave", 0, LATEST_WAVE, "not-a-number"));
    LocalDate date = fields.requiredDate("wave_date");
    String manager = fields.requiredText("manager_id");
    String function = fields.requiredLocalCode("function_code");
    String department = fields.requiredText("department_code");
    Side side = fields.requiredCode("side", Side.class);
    List<Optional<Integer>> credibility = fields.ratings("cred1", "cred2", "cred3");
    List<Optional<Integer>> trust = fields.ratings("trust1", "trust2", "trust3", "trust4");
    List<Optional<Integer>> access = fields.ratings("access1", "access2", "access3");
    List<Optional<Integer>> partnering = fields.ratings("partner1", "partner2");
    if (fields.isRefused()
        || wave == null
        || date == null
        || manager == null
        || function == null
        || department == null
        || side == null) {
      return fields.refused();
    }
    return fields.accepted(
        new PulseForm(
            wave,
            date,
            manager,
            function,
            department,
            side,
            credibility,
            trust,
            access,
            partnering));
  }
}
