package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts the people who answered a pulse. A client form is its manager's. A consultant form names
 * only the function: it is taken to be from the consultant with most contacts in that relationship,
 * and where none is known, all such forms of a function from one person, so that people are rather
 * counted too few than too many.
 */
final class Respondents {
  private final Contacts contacts;

  Respondents(Contacts contacts) {
    this.contacts = contacts;
  }

  Support.Pulse of(List<PulseForm> forms) {
    Set<String> people = new HashSet<>();
    for (PulseForm form : forms) {
      people.add(form.side() == Side.CLIENT ? "manager " + form.managerId() : consultant(form));
    }
    return new Support.Pulse(people.size(), forms.size());
  }

  private String consultant(PulseForm form) {
    return contacts
        .mainConsultant(new Relationship(form.managerId(), form.functionCode()))
        .map(id -> "consultant " + id)
        .orElse("function " + form.functionCode());
  }
}
