package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import java.util.List;

/** Why something cannot, or can hardly, be compared with the wave before, in a language. */
public final class LimitText {
  private final Texts texts;

  /** The reasons in a language. */
  public LimitText(Language language) {
    this.texts = Texts.of(LimitText.class, language);
  }

  /** The reason without a full stop: "item ENG1: the question has other words". */
  public String of(Catalogue.Limit limit) {
    Catalogue.Reason reason = limit.reason();
    if (reason.item().isEmpty()) {
      return alone(reason);
    }
    String item = reason.item().get();
    return reason.why() == Catalogue.Why.NEW_ITEM
        ? texts.say("item.new", "item", item)
        : texts.say("item", "item", item, "reason", alone(reason));
  }

  private String alone(Catalogue.Reason reason) {
    List<String> names = reason.names();
    return switch (reason.why()) {
      case DIVIDED ->
          names.size() == 2
              ? texts.say("dividedAndClosed", "unit", names.get(0), "part", names.get(1))
              : texts.say(
                  "divided",
                  "unit",
                  names.get(0),
                  "parts",
                  Enumeration.of(texts.language(), names.subList(1, names.size())));
      case LOST -> texts.say("lost", "unit", names.get(0));
      case IN_WORDS -> names.get(0);
      case QUESTION_REWORDED,
          ANSWERS_REWORDED,
          OTHER_ANSWERS_COUNT,
          SCORED_OTHERWISE,
          DECLARED,
          NEW_ITEM,
          OTHER_ITEMS,
          NEW_UNIT ->
          texts.say("why." + reason.why());
    };
  }
}
