package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Side;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the people who answered a pulse. A client form is its manager's. A consultant form names
 * only the function: it is taken to be from the consultant with most contacts in that relationship;
 * where none is known, from one who answered anyway. So people are rather counted too few than too
 * many.
 */
final class Respondents {
  private final Contacts contacts;

  Respondents(Contacts contacts) {
    this.contacts = contacts;
  }

  Support.Pulse of(List<PulseForm> forms) {
    Set<String> managers = new HashSet<>();
    Map<String, Set<String>> consultants = new HashMap<>();
    for (PulseForm form : forms) {
      if (form.side() == Side.CLIENT) {
        managers.add(form.managerId());
      } else {
        Set<String> known =
            consultants.computeIfAbsent(form.functionCode(), key -> new HashSet<>());
        contacts
            .mainConsultant(new Relationship(form.managerId(), form.functionCode()))
            .ifPresent(known::add);
      }
    }
    int ofFunctions =
        consultants.values().stream().mapToInt(known -> Math.max(1, known.size())).sum();
    return new Support.Pulse(
        managers.size() + ofFunctions, forms.size(), Composition.of(forms, this::people));
  }

  /** Nobody where nobody is known: so people are rather counted too few than too many. */
  private Composition.People people(PulseForm form) {
    return new Composition.People(
        List.of(),
        form.side() == Side.CLIENT
            ? List.of("client " + form.managerId())
            : contacts
                .mainConsultant(new Relationship(form.managerId(), form.functionCode()))
                .map(id -> form.functionCode() + " " + id)
                .stream()
                .toList());
  }
}
