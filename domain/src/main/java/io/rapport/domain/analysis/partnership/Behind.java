package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Rater;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.figure.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who stands behind all records of a cell, whether or not a figure can be made from them. */
final class Behind {
  private final History history;
  private final Contacts contacts;
  private final Respondents respondents;
  private final EventPeople people;
  private final SkillRaters raters;
  private final List<Relationship> relationships;
  private final Map<At, Support> known = new HashMap<>();

  private record At(Window window, Scope scope, Source source) {}

  Behind(History history, Contacts contacts) {
    this.history = history;
    this.contacts = contacts;
    this.respondents = new Respondents(contacts);
    this.people = new EventPeople(history);
    this.raters = new SkillRaters(history);
    Set<Relationship> all = new TreeSet<>();
    for (StageEntry entry : history.stages()) {
      all.add(new Relationship(entry.managerId(), entry.functionCode()));
    }
    this.relationships = List.copyOf(all);
  }

  /** One for each kind of records and each cell. */
  List<Support> of(Set<Source> sources, List<Cell> cells) {
    List<Support> behind = new ArrayList<>();
    for (Cell cell : cells) {
      for (Source source : sources) {
        behind.add(
            known.computeIfAbsent(
                new At(cell.window(), cell.scope(), source), at -> of(source, cell)));
      }
    }
    return behind;
  }

  private Support of(Source source, Cell cell) {
    return switch (source) {
      case ENGAGEMENTS ->
          Sample.of(cell.engagements(), Subjects.OF_ENGAGEMENT, each -> Observed.of(true))
              .support();
      case EXCHANGES ->
          Sample.of(cell.touches(), Subjects.OF_TOUCH, each -> Observed.of(true)).support();
      case HOURS -> Hours.of(cell).support();
      case PULSE -> respondents.of(cell.pulse());
      case EVENTS -> people.of(cell.events(), cell.engagements());
      case RELATIONSHIPS -> relationships(cell.scope());
      case SKILLS -> skills(cell.skills());
      case FRUSTRATIONS -> Frustrations.support(Frustrations.of(cell.frustrations()));
    };
  }

  private Support relationships(Scope scope) {
    return AlertSupports.of(
        relationships.stream().filter(each -> Place.of(each, history).isIn(scope)).toList(),
        new Subjects<>(Relationship::managerId, contacts::consultants));
  }

  private Support skills(List<SkillRating> ratings) {
    return new Support.Pulse(
        Math.max(raters.of(Rater.SELF, ratings), raters.of(Rater.CLIENT, ratings)), ratings.size());
  }
}
