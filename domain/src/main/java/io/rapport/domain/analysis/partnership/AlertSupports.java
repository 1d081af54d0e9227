package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.partnership.alert.AlertSubject;
import io.rapport.domain.analysis.partnership.alert.Watched;
import io.rapport.domain.figure.Scope;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The people behind what was watched, one record each. */
final class AlertSupports {
  private AlertSupports() {}

  /** Relationships, each with its manager and everyone known to have worked there. */
  static Support.Records ofRelationships(List<Watched> watched, Scope scope, Contacts contacts) {
    List<Relationship> relationships =
        watched.stream()
            .map(Watched::subject)
            .filter(subject -> subject.isIn(scope))
            .flatMap(
                subject ->
                    subject instanceof AlertSubject.Relation relation
                        ? Stream.of(new Relationship(relation.managerId(), relation.functionCode()))
                        : Stream.empty())
            .toList();
    return of(relationships, new Subjects<>(Relationship::managerId, contacts::consultants));
  }

  /** Each item once. */
  static <T> Support.Records of(Collection<T> items, Subjects<T> subjects) {
    return Sample.of(items, subjects, item -> Observed.of(true)).support();
  }
}
