package io.rapport.domain.intake.register;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.StageEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Holds the records of the whole register against each other (V07 to V11, V13 to V17). */
public final class RegisterReview {
  private RegisterReview() {}

  /**
   * Reviews a register.
   *
   * @param register all records, after the files were merged
   * @param importDate day of import
   * @return the register without links that lead nowhere, repeated stages and replaced pulse forms;
   *     the findings in the order of their rules
   */
  public static Reviewed<Register> of(Register register, LocalDate importDate) {
    Reviewed<List<Engagement>> engagements = LinkReview.engagements(register.engagements());
    Reviewed<List<Exchange>> exchanges = LinkReview.exchanges(register.exchanges());
    Reviewed<List<QualityEvent>> events = LinkReview.qualityEvents(register.qualityEvents());
    Reviewed<List<StageEntry>> stages = RelationshipReview.stages(register.stages());
    Reviewed<List<PulseForm>> pulse = RelationshipReview.pulse(register.pulse());
    List<Finding> findings = new ArrayList<>(EngagementReview.findings(register, importDate));
    findings.addAll(engagements.findings());
    findings.addAll(exchanges.findings());
    findings.addAll(events.findings());
    findings.addAll(stages.findings());
    findings.addAll(pulse.findings());
    findings.sort(Comparator.comparing(Finding::rule));
    return new Reviewed<>(
        new Register(
            engagements.value(),
            exchanges.value(),
            stages.value(),
            pulse.value(),
            events.value(),
            register.managers(),
            register.consultants(),
            register.time(),
            register.skillRatings(),
            register.skillEvents(),
            register.frustrations()),
        findings);
  }
}
