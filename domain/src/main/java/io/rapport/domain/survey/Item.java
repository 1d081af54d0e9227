package io.rapport.domain.survey;

/**
 * A question with a scale.
 *
 * @param id short name, printed in workbooks
 * @param column header of its column in survey files
 * @param wording the question as asked
 * @param scale its scale
 * @param reversed true if agreeing is unfavourable: the answers' kinds and scores turn round
 */
public record Item(String id, String column, String wording, Scale scale, boolean reversed) {

  /** How an answer to this item counts, with reversal taken into account. */
  public Scale.Kind kind(Scale.Answer answer) {
    if (!reversed) {
      return answer.kind();
    }
    return switch (answer.kind()) {
      case FAVOURABLE -> Scale.Kind.UNFAVOURABLE;
      case UNFAVOURABLE -> Scale.Kind.FAVOURABLE;
      case NEUTRAL, NOT_APPLICABLE -> answer.kind();
    };
  }

  /**
   * The code on a scale where higher is better: mirrored if the item is reversed or its scale runs
   * down, not if both.
   */
  public int aligned(int code) {
    return reversed != scale.descending() ? scale.lowest() + scale.highest() - code : code;
  }
}
