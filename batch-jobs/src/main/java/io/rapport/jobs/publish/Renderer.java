package io.rapport.jobs.publish;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes the files of a release. */
@FunctionalInterface
public interface Renderer {
  /**
   * Writes regular files and folders below the given empty folder, nothing else, nowhere else.
   *
   * @return what each file is, by its path within the folder, with slashes
   */
  Map<String, Drawn> renderInto(Path folder) throws IOException;

  /**
   * A file that was drawn.
   *
   * @param title what it is, in words
   * @param language tag of the language that it is in; empty if it is in none
   * @param unit code and name of the unit that it is about, if it is about one
   */
  record Drawn(String title, Optional<String> language, Optional<Catalogue.Named> unit) {
    /** A file in a language. */
    public Drawn(String title, Language language, Optional<Catalogue.Named> unit) {
      this(title, Optional.of(language.tag()), unit);
    }

    /** A file in no language, about no single unit. */
    public Drawn(String title) {
      this(title, Optional.empty(), Optional.empty());
    }
  }
}
