package io.rapport.domain.analysis.comment;

import io.rapport.domain.comment.Theme;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the people of a wave write about: everybody, and each unit with everything below it.
 *
 * @param everybody themes of everybody
 * @param units themes by code of the unit
 * @param keywords words typical of units, in the order of the organisation
 */
public record CommentStatistics(
    GroupThemes everybody, Map<String, GroupThemes> units, List<Keyword> keywords) {
  public CommentStatistics {
    units = Map.copyOf(units);
    keywords = List.copyOf(keywords);
  }

  /**
   * From tallies.
   *
   * @param dictionary the themes looked for
   * @param comments of the people in each unit itself; those of other codes count for everybody and
   *     are neither in a unit nor among those with whom a unit is compared
   * @param testedFrom people who must have written on each side of a test
   */
  public static CommentStatistics of(
      List<Theme> dictionary, Organisation organisation, UnitComments comments, int testedFrom) {
    CommentTally inUnits = new CommentTally();
    ThemeTally everybody = ThemeTally.NONE;
    for (Map.Entry<String, CommentTally> each : comments.byUnit().entrySet()) {
      everybody = everybody.plus(each.getValue().themes());
      if (organisation.unit(each.getKey()).isPresent()) {
        inUnits.add(each.getValue());
      }
    }
    Keywords keywords = new Keywords(comments, inUnits, testedFrom);
    Map<String, GroupThemes> units = new HashMap<>();
    for (Unit unit : organisation.inOrder()) {
      CommentTally together = new CommentTally();
      for (Unit part : organisation.subtree(unit.code())) {
        CommentTally own = comments.byUnit().get(part.code());
        if (own != null) {
          together.add(own);
        }
      }
      units.put(unit.code(), GroupThemes.of(dictionary, together.themes()));
      if (unit.parent().isPresent()) {
        keywords.add(unit.code(), together);
      }
    }
    return new CommentStatistics(GroupThemes.of(dictionary, everybody), units, keywords.adjusted());
  }

  /** Themes of a unit; nobody's if it is not known. */
  public GroupThemes of(String unit) {
    GroupThemes themes = units.get(unit);
    return themes == null ? new GroupThemes(0, 0, List.of()) : themes;
  }
}
