package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests with the one before of the same manager to the same function: the last of an earlier
 * day, which may lie before the window. Two requests of one day do not follow each other.
 */
final class RequestPairs {
  private final Map<String, Engagement> before = new HashMap<>();

  /** A request and the one before. */
  record Pair(Engagement earlier, Engagement later) {
    static final Subjects<Pair> SUBJECTS =
        new Subjects<>(
            pair -> pair.later().managerId(),
            pair -> Optional.ofNullable(pair.later().consultantId()).stream().toList(),
            pair ->
                List.of(
                    Subjects.OF_ENGAGEMENT.name().apply(pair.earlier()),
                    Subjects.OF_ENGAGEMENT.name().apply(pair.later())));

    Relationship relationship() {
      return new Relationship(later.managerId(), later.functionCode());
    }

    /**
     * Whether collaboration was asked for, of pairs whose earlier work was played in one way.
     *
     * @param collaborative whether it was played collaboratively
     */
    Observed askedAfter(boolean collaborative) {
      Role played = HumanRoles.played(earlier);
      Role requested = HumanRoles.requested(later);
      if (played == null || requested == null) {
        return Observed.MISSING;
      }
      return (played == Role.COLLABORATIVE) == collaborative
          ? Observed.of(requested == Role.COLLABORATIVE)
          : Observed.OUTSIDE;
    }
  }

  RequestPairs(History history) {
    Map<Relationship, Engagement> last = new HashMap<>();
    for (Engagement each : history.engagements()) {
      Relationship relationship = new Relationship(each.managerId(), each.functionCode());
      Optional<Engagement> latest = Optional.ofNullable(last.put(relationship, each));
      latest
          .flatMap(
              one ->
                  one.dates().requestedOn().isBefore(each.dates().requestedOn())
                      ? latest
                      : Optional.ofNullable(before.get(one.engagementId())))
          .ifPresent(one -> before.put(each.engagementId(), one));
    }
  }

  /** The requests that follow another one, in their order. */
  List<Pair> ending(List<Engagement> later) {
    List<Pair> pairs = new ArrayList<>();
    for (Engagement each : later) {
      Optional.ofNullable(before.get(each.engagementId()))
          .ifPresent(earlier -> pairs.add(new Pair(earlier, each)));
    }
    return pairs;
  }
}
