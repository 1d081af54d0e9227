package io.rapport.domain.report;

import java.util.List;

/**
 * One page: it starts on a new sheet and flows on to a further one only if its blocks need it.
 *
 * @param kicker small line above the title, such as "Roles"
 * @param title the finding, in words chosen from the result
 * @param lead one to three sentences under the title
 * @param blocks what stands below, from top to bottom
 */
public record Page(String kicker, String title, String lead, List<Block> blocks) {
  public Page {
    blocks = List.copyOf(blocks);
  }
}
