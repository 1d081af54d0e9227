package io.rapport.domain.intake.codebook;

import java.util.List;
import java.util.Optional;

/**
 * What a codebook says of one column of an export.
 *
 * @param names names and codes under which exports write the column
 * @param wording the question as asked, without markup; "" if the codebook has none
 * @param group name of the block or question of which it is part
 * @param form how it is answered
 * @param answers all answers in the order of the codebook; none if it lists none
 */
public record CodebookQuestion(
    List<String> names,
    String wording,
    Optional<String> group,
    Form form,
    List<CodebookAnswer> answers) {
  public CodebookQuestion {
    names = List.copyOf(names);
    answers = List.copyOf(answers);
  }

  /** How a question is answered. */
  public enum Form {
    /** One answer of an order from one end to the other. */
    RATING,
    /** One answer; whether answers have an order is not said. */
    CHOICE,
    /** Any number of answers. */
    SEVERAL,
    /** Free text, or nothing that can be counted. */
    TEXT,
    /** The codebook does not say. */
    NOT_SAID
  }
}
