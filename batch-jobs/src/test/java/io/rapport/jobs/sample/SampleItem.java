package io.rapport.jobs.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * An item of the sample questionnaire as the generator needs it; the wording stands in {@code
 * engagement.yaml}, and a test holds the two together.
 *
 * @param column header in the survey files
 * @param easiness latent level above which people agree, higher is easier
 */
record SampleItem(String id, String column, Theme theme, boolean reversed, double easiness) {

  /** A dimension of the questionnaire. */
  enum Theme {
    ENG(4, 0.55),
    MGR(4, 0.70),
    TEAM(3, 0.90),
    PUR(2, 0.80),
    LRN(3, 0.30),
    WRK(3, 0.15),
    PAY(2, -0.15),
    LEAD(3, 0.05);

    final int items;
    final double level;

    Theme(int items, double level) {
      this.items = items;
      this.level = level;
    }
  }

  /** The item on which agreeing is unfavourable. */
  static final String REVERSED = "WRK3";

  /** The 24 items in the order of their columns Q1 to Q24. */
  static final List<SampleItem> ALL = all();

  private static List<SampleItem> all() {
    double[] spread = {0.15, -0.2, 0.1, -0.05};
    List<SampleItem> items = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      for (int i = 1; i <= theme.items; i++) {
        String id = theme.name() + i;
        items.add(
            new SampleItem(
                id,
                "Q" + (items.size() + 1),
                theme,
                id.equals(REVERSED),
                theme.level + spread[i - 1]));
      }
    }
    return List.copyOf(items);
  }
}
