package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.alert.AlertKind;
import io.rapport.domain.analysis.partnership.alert.Watched;
import io.rapport.domain.figure.Scope;
import java.util.List;

/** Alerts of one kind in one month, with all that could have alarmed. */
interface AlertSource {

  AlertKind kind();

  /** Whether the register has the tables and fields that the kind needs. */
  boolean isRecorded();

  /** What was watched, by subject. */
  List<Watched> watched();

  /** The records, or pulse forms, behind what was watched in a scope. */
  Support support(Scope scope);
}
