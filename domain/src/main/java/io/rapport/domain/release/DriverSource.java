package io.rapport.domain.release;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import java.util.Optional;

/**
 * Whose drivers stand for a unit: its own where they are shown, otherwise those of the nearest unit
 * above it that has some, which must be said beside them.
 *
 * @param unit the unit whose drivers they are, in the organisation as it is now
 * @param own whether it is the unit asked for
 */
public record DriverSource(Catalogue.UnitName unit, boolean own) {

  /**
   * Where to look for the drivers of a unit in a wave; empty if no unit above has any either.
   *
   * @param wave id of the wave
   * @param code of the unit
   */
  public static Optional<DriverSource> of(Release release, String wave, String code) {
    Optional<Catalogue.UnitName> unit = unit(release, code);
    while (unit.isPresent()) {
      Scope scope = new Scope.Unit(unit.get().code());
      if (release.catalogue().survey().isPresent()
          && release
              .shown(
                  new CellKey(
                      Statistic.EXPLAINED,
                      wave,
                      scope,
                      release.catalogue().survey().get().outcome()))
              .isPresent()) {
        return Optional.of(new DriverSource(unit.get(), unit.get().code().equals(code)));
      }
      unit = unit.get().parent().flatMap(parent -> unit(release, parent));
    }
    return Optional.empty();
  }

  private static Optional<Catalogue.UnitName> unit(Release release, String code) {
    return release.catalogue().units().stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst();
  }
}
