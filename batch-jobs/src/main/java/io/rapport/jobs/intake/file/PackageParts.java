package io.rapport.jobs.intake.file;

import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** What one workbook format allows in its ZIP archive and looks for in the XML of its parts. */
interface PackageParts {

  /**
   * A part that refuses the workbook.
   *
   * @param name found in the part's name
   */
  record Forbidden(Pattern name, String rule, String message) {
    static Forbidden of(String name, String rule, String message) {
      return new Forbidden(Pattern.compile(name, Pattern.CASE_INSENSITIVE), rule, message);
    }
  }

  /** Sees the elements of one XML part in their order. */
  interface Elements {
    /** An element begins. */
    void start(XMLStreamReader xml);

    /** Text of an element goes on. */
    default void text(XMLStreamReader xml) {}

    /** An element ends. */
    default void end(XMLStreamReader xml) {}

    /** Whether the rest of the part is to be looked at now; asked when an element has begun. */
    default boolean goesOn() {
      return true;
    }
  }

  /** Parts that refuse the workbook. */
  List<Forbidden> forbidden();

  /** Begins to look at an XML part. */
  Elements part(String name);
}
