package io.rapport.domain.analysis.partnership;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When each manager was last in touch with any function, and with which consultants. */
final class LastContacts {
  private final Map<String, LocalDate> last = new HashMap<>();
  private final Map<String, Set<String>> consultants = new HashMap<>();
  private @Nullable LocalDate first;

  LastContacts(History history) {
    history
        .engagements()
        .forEach(each -> see(each.managerId(), each.dates().requestedOn(), each.consultantId()));
    history
        .touches()
        .forEach(
            touch ->
                see(
                    touch.exchange().managerId(),
                    touch.exchange().occurredOn(),
                    touch.exchange().consultantId()));
  }

  private void see(String managerId, LocalDate day, @Nullable String consultantId) {
    last.merge(managerId, day, (one, other) -> one.isAfter(other) ? one : other);
    first = first == null || day.isBefore(first) ? day : first;
    if (consultantId != null) {
      consultants.computeIfAbsent(managerId, key -> new TreeSet<>()).add(consultantId);
    }
  }

  /** The first contact of all; empty if none is recorded. */
  Optional<LocalDate> first() {
    return Optional.ofNullable(first);
  }

  /** The last contact with a manager; empty if there was none. */
  Optional<LocalDate> last(String managerId) {
    return Optional.ofNullable(last.get(managerId));
  }

  List<String> consultants(String managerId) {
    return List.copyOf(consultants.getOrDefault(managerId, Set.of()));
  }
}
