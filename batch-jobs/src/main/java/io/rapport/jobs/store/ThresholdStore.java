package io.rapport.jobs.store;

import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the threshold of a wave once it was released: lowering it later would undo the hiding. */
public final class ThresholdStore {
  private final JdbcClient client;

  ThresholdStore(JdbcClient client) {
    this.client = client;
  }

  /**
   * Freezes the threshold of a wave, or finds it as it is. Needs a transaction.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} if the wave was released with another one
   */
  public void freeze(String questionnaire, String wave, int threshold) {
    client
        .sql(
            "insert into frozen_threshold (questionnaire, wave, threshold) values (?, ?, ?)"
                + " on conflict do nothing")
        .params(questionnaire, wave, threshold)
        .update();
    int frozen =
        client
            .sql("select threshold from frozen_threshold where questionnaire = ? and wave = ?")
            .params(questionnaire, wave)
            .query(Integer.class)
            .single();
    if (frozen != threshold) {
      throw new RapportFailure(
          ExitCode.CONFIGURATION,
          "wave %s was released with a threshold of %d answers, which cannot become %d: see answers in disclosure.yaml"
              .formatted(wave, frozen, threshold));
    }
  }
}
