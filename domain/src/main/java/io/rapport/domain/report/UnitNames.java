package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Release;
import java.util.List;
import java.util.Optional;

/**
 * Names of units that were put together: nobody but the program has named them, so they are named
 * in the language of the report.
 */
final class UnitNames {
  private final Texts texts;

  UnitNames(Language language) {
    this.texts = Texts.of(UnitNames.class, language);
  }

  /** The same release with these names in its catalogue. */
  Release in(Release release) {
    Catalogue catalogue = release.catalogue();
    List<Catalogue.UnitName> units =
        catalogue.units().stream().map(unit -> named(unit, catalogue.units())).toList();
    return units.equals(catalogue.units())
        ? release
        : new Release(
            release.month(),
            release.issue(),
            release.policy(),
            new Catalogue(
                catalogue.organisation(),
                units,
                catalogue.survey(),
                catalogue.functions(),
                catalogue.departments()),
            release.quality(),
            release.cells());
  }

  private Catalogue.UnitName named(Catalogue.UnitName unit, List<Catalogue.UnitName> all) {
    if (unit.members().isEmpty()) {
      return unit;
    }
    return all.stream()
        .filter(above -> unit.parent().equals(Optional.of(above.code())))
        .findFirst()
        .map(
            above ->
                new Catalogue.UnitName(
                    unit.code(),
                    texts.say("otherTeams", "unit", above.name()),
                    unit.parent(),
                    unit.depth(),
                    unit.members()))
        .orElse(unit);
  }
}
